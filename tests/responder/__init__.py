"""Tests of who answers the server's questions, and of what comes of the answers."""
