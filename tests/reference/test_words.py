"""A regulatory default is never called a country's average."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLACES = ("README.md", "CONTRIBUTING.md", "changelog.d", "docs", "reference_data", "service")
ENDINGS = {".md", ".yaml", ".csv", ".py", ".html", ".json", ".txt"}
AVERAGE = re.compile(
    r"\b(u\.?\s?s\.?|american|national|country|countries'?)[- ]average"
    r"|average (of|for) (the )?(united states|u\.?s\.?\b|country|countries)",
    re.IGNORECASE,
)
EU_DEFAULT = re.compile(
    r"eu[- ](regulatory[- ])?default|regulatory[- ]default|default value|cbam|eu-default-values",
    re.IGNORECASE,
)
NEAR = 2  # lines before and after; a row of a table stands alone


def texts() -> Iterator[Path]:
    for place in PLACES:
        path = ROOT / place
        found = [path] if path.is_file() else sorted(path.rglob("*"))
        yield from (one for one in found if one.suffix in ENDINGS)


def beside_an_eu_default(path: Path) -> Iterator[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    near = 0 if path.suffix == ".csv" else NEAR
    own = "eu-default-values" in path.parts
    for number, line in enumerate(lines):
        around = " ".join(lines[max(0, number - near) : number + near + 1])
        if AVERAGE.search(line) and (own or EU_DEFAULT.search(around)):
            yield f"{path.relative_to(ROOT)}:{number + 1}: {line.strip()}"


def test_no_eu_default_is_called_an_average_of_a_country() -> None:
    found = [hit for path in texts() for hit in beside_an_eu_default(path)]
    assert not found, "\n".join(["say: EU regulatory default for the United States", *found])


@pytest.mark.parametrize(
    "line",
    [
        "The EU default, a U.S. average, is 1.33",
        "the US average of the CBAM table",
        "EU regulatory defaults (the national average of each country)",
        "the EU default value is the average for the United States",
    ],
)
def test_the_test_would_see_it(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.reference.test_words.ROOT", tmp_path)
    path = tmp_path / "page.md"
    path.write_text(line)
    assert list(beside_an_eu_default(path))
