"""What a measurement was taken on."""

import os
import platform
import shutil
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.load.servers import ROOT

PACKAGES = ("fastapi", "uvicorn", "pydantic", "sqlalchemy", "orjson")


def header(seed: int, rounds: int) -> dict[str, str]:
    """Return when, what and where: date, commit, processor, versions, seed, rounds."""
    versions = [f"{name} {version(name)}" for name in PACKAGES]
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": _commit(),
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "load_before": load(),
        "versions": ", ".join([f"Python {platform.python_version()}", *versions]),
        "seed": str(seed),
        "rounds": str(rounds),
    }


def load() -> str:
    """Return the load averages over 1, 5 and 15 minutes."""
    if not hasattr(os, "getloadavg"):
        return "unknown"
    return " ".join(f"{one:.2f}" for one in os.getloadavg())


def _commit() -> str:
    git = shutil.which("git")
    if git is None:
        return "unknown"
    command = (git, "describe", "--always", "--dirty")
    answer = subprocess.run(  # noqa: S603 - git with fixed words
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    return answer.stdout.strip() or "unknown"


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())
