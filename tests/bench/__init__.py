"""How fast it is and what it costs, beside the peer: ``python -m tests.bench``."""
