"""The version: a constant, because importlib.metadata costs more than all of our own import."""

__version__ = "0.1.0"
