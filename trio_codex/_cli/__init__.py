"""The command ``trio-codex``: what it tells, how it is shown, what it runs."""
