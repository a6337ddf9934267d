"""What it means: pure values made of events."""
