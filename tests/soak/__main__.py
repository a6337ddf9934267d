"""Runs the soak: ``python -m tests.soak [--turns 2000] [--warm-up 400] [--seed N]``.

Mixed turns on the real app-server: with tools, approvals, agents, streams and events that nobody
reads, interrupts, cancels, failures, deaths and restarts of the server. Between the warm-up and the
end nothing of ours may grow. Prints what it measured; exits with 1 if something has grown.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

import trio

from tests.soak.soak import soak


def main() -> int:
    """Run it as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--turns", type=int, default=2000)
    parser.add_argument("--warm-up", type=int, default=400)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--objects", type=int, default=100, help="more of a type that are allowed")
    parser.add_argument("--megabytes", type=float, default=8, help="of memory, that are allowed")
    asked = parser.parse_args()
    print(f"seed {asked.seed}: {asked.warm_up} turns to warm up, then {asked.turns}", flush=True)
    since = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = trio.run(
            lambda: soak(
                Path(folder) / "home",
                asked.turns,
                warm_up=asked.warm_up,
                seed=asked.seed,
                objects=asked.objects,
                rss=int(asked.megabytes * 1e6),
            )
        )
    print(f"{found.turns} turns, {found.deaths} deaths, {time.monotonic() - since:.0f} s")
    print(f"before: {found.before}\nafter:  {found.after}")
    for name, count in (found.after.objects - found.before.objects).most_common(10):
        print(f"  {count:+6} {name}")
    print("kinds:", ", ".join(f"{name} {count}" for name, count in found.kinds.most_common()))
    print("grown:", "; ".join(found.grown) or "nothing")
    return 1 if found.grown else 0


if __name__ == "__main__":
    sys.exit(main())
