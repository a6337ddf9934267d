"""The Trio-native client of the Codex app-server."""
