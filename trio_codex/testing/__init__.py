"""For tests: a scripted model, a fake app-server, transcripts, pytest fixtures."""
