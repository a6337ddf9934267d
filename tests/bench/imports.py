"""Row "import": what it costs to have the name that programs use."""

import sys
import time

NAMES = {
    "raw": ("trio", "run"),
    "ours": ("trio_codex", "AsyncCodex"),
    "peer": ("openai_codex", "AsyncCodex"),
}
package, name = NAMES[sys.argv[1]]

began = time.perf_counter()
missing = not hasattr(__import__(package), name)
elapsed = time.perf_counter() - began

# not earlier: what these two import would not be counted above
from tests.bench.measured import peak_mb, report  # noqa: E402

if missing:
    report({"skipped": f"{package}.{name} does not exist yet"})
else:
    report({"ms": elapsed * 1e3, "MB": peak_mb()})
