"""Agents: what becomes of them when the turn that started them is left."""
