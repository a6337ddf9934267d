"""For contributors: the generators and the checks."""
