"""The seven steps that must work on every supported runtime: ``python -m tests.smoke``."""
