"""Python functions as tools: their description, their calls, and the real server that makes them."""
