"""What an adversary would try: each test was a bug once."""
