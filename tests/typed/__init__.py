"""Typed results: the schema that is asked for, and the value that is made of the answer."""
