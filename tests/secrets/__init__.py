"""What is secret, planted everywhere and looked for in all that we show."""
