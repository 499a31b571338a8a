"""Thresholds as options state them."""

import pytest
import typer

from service.cli.assessing.parameters import threshold_of
from tests.support.snapshots import SNAPSHOT

US = {"basis": "us_of_same_dataset"}
STEEL = {"material": "steel", "scope": "direct", "unit": "tCO2e/t"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("us", US),
        ("us:0.95", US | {"factor": "0.95"}),
        ("us:0.95:0.1", US | {"factor": "0.95", "margin": "0.1"}),
        ("us::0.1", US | {"margin": "0.1"}),
        ("steel:direct:us", US | STEEL),
        ("steel:direct:us:0.95", US | STEEL | {"factor": "0.95"}),
        ("steel:direct:us:0.95:0.1", US | STEEL | {"factor": "0.95", "margin": "0.1"}),
        ("*:direct:us", US | STEEL | {"material": None}),
        ("steel:direct:1.4", STEEL | {"basis": "stipulated", "value": "1.4"}),
    ],
)
def test_both_forms_are_understood(text: str, expected: dict[str, str]) -> None:
    assert threshold_of(text, SNAPSHOT) == expected


@pytest.mark.parametrize("text", ["steel:1.4", "us:1:2:3", "steel:direct:us:1:2:3", "a:b:1:2", ""])
def test_another_form_is_refused_and_both_are_named(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit):
        threshold_of(text, SNAPSHOT)

    told = capsys.readouterr().err
    assert "MATERIAL:SCOPE:VALUE" in told
    assert "MATERIAL:SCOPE:us[:FACTOR[:MARGIN]]" in told
