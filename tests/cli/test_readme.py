"""The README shows what the command prints, not what it once printed."""

import re
import shlex
from pathlib import Path

from typer.testing import CliRunner

from service.cli.main import app

ROOT = Path(__file__).resolve().parents[2]
PRINTED = re.compile(
    r"<!-- printed: carbonduty (?P<call>.+?) -->\n```\n(?P<block>.+?)\n```", re.DOTALL
)


def test_every_printed_line_of_the_readme_is_printed() -> None:
    blocks = list(PRINTED.finditer((ROOT / "README.md").read_text(encoding="utf-8")))

    assert blocks
    for found in blocks:
        call = [
            str(ROOT / part) if part.startswith("reference_data/") else part
            for part in shlex.split(found["call"])
        ]
        printed = CliRunner().invoke(app, call).stdout.splitlines()
        missing = [line for line in found["block"].splitlines() if line.rstrip() not in printed]
        assert not missing, "take the block anew"
