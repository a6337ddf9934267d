"""Logging in: every flow, every fault, on the real server where it can be had there."""
