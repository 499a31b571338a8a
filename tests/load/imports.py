"""Synthetic import lines for the benchmark: real codes and origins, invented quantities."""

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

DATASET = "eu-default-values"
SCOPE = "direct"
RATE = Decimal(50)
ORIGINS = 60
CN = (
    *("25231000", "25232900", "25233000"),
    *("72061000", "72083900", "72101220", "72139110", "72142000", "72163311", "72193310"),
    *("73041100", "73063041", "73181588", "73269098"),
    *("76011010", "76042100", "76061191", "76161000"),
    *("28141000", "28142000", "31021012", "31022100", "31024010", "31053000"),
)
HTS = (
    *("7208390015", "7209160030", "7210490030", "7213913011", "7216330030", "7225300001"),
    *("7305111030", "7308903000", "7318152010"),
    *("7601103000", "7606113030", "7608200030", "7610900020"),
    *("2814200000", "3102210000", "3105400010"),
)
# Under this code stand two goods; the line says which.
TOLD_APART = {"25231000": ("grey_clinker", "white_clinker")}
# One line in so many comes from any of the origins, with a figure for the good or without.
STRAY = 20
# A quarter of imports.
FIRST_DAY, DAYS = date(2026, 4, 1), 91
Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """The direct figures of the dataset, read from its file without the service's own reader."""

    values: dict[tuple[str, str], dict[str, Decimal]]
    origins: tuple[str, ...]

    @classmethod
    def read(cls, reference: Path) -> "Table":
        """Return the figures by key and material, then country; group rows are left out."""
        values: dict[tuple[str, str], dict[str, Decimal]] = {}
        rows: dict[str, int] = {}
        path = reference / "benchmarks" / DATASET / "rows.csv"
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                country = row["country"]
                if row["scope"] != SCOPE or len(country) != len("US"):
                    continue
                by_country = values.setdefault((row["code"], row["material"]), {})
                by_country[country] = Decimal(row["value"])
                rows[country] = rows.get(country, 0) + 1
        foreign = sorted(rows.keys() - {"US"}, key=lambda country: (-rows[country], country))
        return cls(values, tuple(foreign[:ORIGINS]))

    def figures(self, code: str, system: str, material: str | None) -> dict[str, Decimal]:
        """Return the figures of a good by country: those of the longest key that begins its code.

        Nomenclatures meet in six digits; there a single finer key may stand for them.
        """
        digits = code if system == "cn_code" else code[:6]
        keys = {key for key, _ in self.values}
        begins = [digits[:n] for n in range(len(digits), 0, -1) if digits[:n] in keys]
        key = begins[0] if begins else next(key for key in keys if key.startswith(digits))
        goods = [name for found, name in self.values if found == key]
        return self.values[key, material or goods[0]]


def synthetic_lines(count: int, seed: int, table: Table) -> list[Document]:
    """Return so many lines, the same for the same seed."""
    draw = Random(seed)  # noqa: S311 - the same lines again are what is wanted
    goods = [("cn_code", code) for code in CN] + [("hts_code", code) for code in HTS]
    return [_line(position, draw, goods, table) for position in range(count)]


def _line(position: int, draw: Random, goods: list[tuple[str, str]], table: Table) -> Document:
    system, code = draw.choice(goods)
    material = draw.choice(TOLD_APART[code]) if code in TOLD_APART else None
    known = table.figures(code, system, material)
    fitting = [country for country in table.origins if country in known]
    origins = table.origins if not fitting or draw.randrange(STRAY) == 0 else fitting
    quantity, unit = _quantity(draw)
    cents = draw.randrange(20_000, 500_000_000)
    line = {
        "line_id": f"line-{position:05d}",
        system: code,
        "country_of_origin": draw.choice(origins),
        "quantity": quantity,
        "quantity_unit": unit,
        "customs_value": {"amount": f"{cents // 100}.{cents % 100:02d}", "currency": "USD"},
        "entry_date": (FIRST_DAY + timedelta(days=draw.randrange(DAYS))).isoformat(),
        "importer": f"importer-{draw.randrange(200)}",
    }
    return line | ({"material": material} if material else {})


def _quantity(draw: Random) -> tuple[str, str]:
    unit = draw.choice(("kg", "kg", "t", "short_ton"))
    if unit == "kg":
        return str(draw.randrange(500, 25_000_000)), unit
    thousandths = draw.randrange(500, 25_000_000)
    return f"{thousandths // 1000}.{thousandths % 1000:03d}", unit


def request_of(lines: list[Document], threshold: Document | None = None) -> Document:
    """Return the request: one dataset, its U.S. figures as thresholds, the benchmark's rate."""
    rule = threshold or {"basis": "us_of_same_dataset", "scope": SCOPE}
    rate = {"value": str(RATE), "unit": "USD/tCO2e"}
    design = {
        "id": "climate-duty",
        "dataset": DATASET,
        "overrides": {"thresholds": [rule], "rate": rate},
    }
    return {"designs": [design], "lines": lines}
