"""What users hold: clients, threads, turns."""
