"""``scripts/bench NAME``: run the benchmark of that name."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path


def main() -> int:
    """Hand the rest of the command line to the named benchmark."""
    names = sorted(
        module.name
        for module in pkgutil.iter_modules([str(Path(__file__).parent)])
        if not module.name.startswith("_")
    )
    if len(sys.argv) < 2 or sys.argv[1] not in names:
        sys.stderr.write(f"usage: scripts/bench {{{','.join(names)}}} [PATH…] [--json]\n")
        return 2
    benchmark = importlib.import_module(f"scripts.benchmarks.{sys.argv[1]}")
    return int(benchmark.main(sys.argv[2:]))


if __name__ == "__main__":
    sys.exit(main())
