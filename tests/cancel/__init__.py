"""What every cancel does, row by row."""
