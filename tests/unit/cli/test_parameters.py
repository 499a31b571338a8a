"""Options as the words of a request."""

import pytest
import typer

from service.cli.assessing.parameters import assumption_of, declaration_of, threshold_of
from tests.support.snapshots import SNAPSHOT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("us", {"basis": "us_of_same_dataset"}),
        ("us:0.95", {"basis": "us_of_same_dataset", "factor": "0.95"}),
        ("us:0.95:0.1", {"basis": "us_of_same_dataset", "factor": "0.95", "margin": "0.1"}),
        ("us::0.1", {"basis": "us_of_same_dataset", "margin": "0.1"}),
        (
            "steel:direct:1.4",
            {
                "basis": "stipulated",
                "material": "steel",
                "scope": "direct",
                "value": "1.4",
                "unit": "tCO2e/t",
            },
        ),
        (
            "*:co2-only:0",
            {
                "basis": "stipulated",
                "material": None,
                "scope": "co2-only",
                "value": "0",
                "unit": "tCO2/t",
            },
        ),
    ],
)
def test_a_threshold_takes_the_unit_of_its_scope(text: str, expected: dict[str, object]) -> None:
    assert threshold_of(text, SNAPSHOT) == expected


@pytest.mark.parametrize("text", ["", "1.4", "steel:1.4", "steel:direct:", "us:1:2:3"])
def test_another_form_of_threshold_is_wrong_use(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as ended:
        threshold_of(text, SNAPSHOT)
    assert ended.value.exit_code == 2
    assert "MATERIAL:SCOPE:VALUE" in capsys.readouterr().err


def test_an_assumption_says_on_what_grounds() -> None:
    assert assumption_of("2523 = 25232900 : grey, mostly: see the study") == {
        "code": "2523",
        "means": "25232900",
        "because": "grey, mostly: see the study",
    }
    assert assumption_of("2523=25232900")["because"].endswith("without grounds")


@pytest.mark.parametrize("text", ["2523", "=25232900", "2523=", "2523=:because"])
def test_half_an_assumption_is_wrong_use(text: str) -> None:
    with pytest.raises(typer.Exit):
        assumption_of(text)


def test_a_figure_id_may_hold_colons() -> None:
    assert declaration_of("study:steel:IN=seen in print") == {
        "figure_id": "study:steel:IN",
        "because": "seen in print",
    }
