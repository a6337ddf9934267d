"""The words: the protocol of the app-server as models."""
