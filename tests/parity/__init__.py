"""The official SDK beside ours: the same names, and the same programs, but for what we chose."""
