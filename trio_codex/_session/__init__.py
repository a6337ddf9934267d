"""What keeps it going: the tasks of one connection."""
