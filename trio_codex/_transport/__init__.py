"""How bytes travel between us and one app-server."""
