"""What of the official SDK is otherwise with us, and why: ``python -m tests.parity``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.bench.environments import install_peer
from tests.parity.compare import chosen, differences, judge, report
from tests.parity.official import COPY, VERSION, copied, ours, write_copy
from tests.parity.ported import is_about_a_program


def main() -> None:
    """Print the comparison with the copy; with ``--copy``, write the copy anew before."""
    parser = argparse.ArgumentParser(prog="python -m tests.parity", description=__doc__)
    parser.add_argument(
        "--copy", action="store_true", help=f"install openai-codex {VERSION} and describe it anew"
    )
    if parser.parse_args().copy:
        with tempfile.TemporaryDirectory(prefix="trio-codex-parity-") as folder:
            write_copy(install_peer(Path(folder, "venv"), VERSION, runtime=False))
        print(f"Wrote {COPY}.")
    official = copied()
    mine = ours(official)
    rows = [row for row in chosen() if not is_about_a_program(row)]
    print(report(official, mine, judge(differences(official, mine), rows)))


if __name__ == "__main__":
    main()
