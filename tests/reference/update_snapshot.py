"""Writes the snapshot of the shipped release anew: `python -m tests.reference.update_snapshot`."""

import sys

from service.reference.release import read_release
from tests.reference.snapshots import REFERENCE, SNAPSHOT, snapshot


def main() -> None:
    """Replace the snapshot and say which of its files changed."""
    SNAPSHOT.mkdir(exist_ok=True)
    wanted = snapshot(read_release(REFERENCE))
    for path in SNAPSHOT.iterdir():
        if path.name not in wanted:
            path.unlink()
            sys.stdout.write(f"removed {path.name}\n")
    for name, text in wanted.items():
        path = SNAPSHOT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"wrote {name}\n")


if __name__ == "__main__":
    main()
