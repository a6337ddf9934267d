"""The client and the real app-server, with a scripted model behind it."""
