"""Countries by code, name and confirmed alias; groups by day."""

from datetime import date

import pytest

from service.domain.countries import Countries, Country, folded
from service.domain.errors import UnknownName
from tests.support.snapshots import COUNTRIES


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("TR", "TR"),
        ("tur", "TR"),
        ("Turkey", "TR"),
        ("TÜRKIYE", "TR"),
        ("NA", "NA"),
        ("Namibia", "NA"),
        ("NO", "NO"),
        ("XK", "XK"),
        ("Kosovo", "XK"),
        (" united  states of america ", "US"),
        ("U.S.", "US"),
        ("U.S.A.", "US"),
    ],
)
def test_a_name_means_one_country(name: str, code: str) -> None:
    assert COUNTRIES.code_of(name) == code


def test_an_unknown_name_is_refused_with_what_is_near_it() -> None:
    with pytest.raises(UnknownName) as refusal:
        COUNTRIES.code_of("Germanny")

    assert refusal.value.suggestions == ("Germany (DE)",)
    assert "did you mean Germany (DE)?" in str(refusal.value)


@pytest.mark.parametrize("name", ["", "??", "eu27", "world", "EU"])
def test_nothing_is_matched_by_likeness(name: str) -> None:
    with pytest.raises(UnknownName):
        COUNTRIES.code_of(name)


def test_one_name_for_two_countries_is_refused() -> None:
    with pytest.raises(ValueError, match="'Congo' names CG and CD"):
        Countries.of(
            (
                Country("CG", "COG", "Congo", "", ()),
                Country("CD", "COD", "Congo, Democratic Republic", "", ("Congo",)),
            ),
            (),
        )


def test_membership_begins_on_its_first_day_and_ends_after_its_last() -> None:
    spared = COUNTRIES.groups["spared"]

    assert not spared.has("BD", date(2025, 12, 31))
    assert spared.has("BD", date(2026, 1, 1))
    assert spared.has("BD", date(2026, 6, 30))
    assert not spared.has("BD", date(2026, 7, 1))
    assert not spared.has("CN", date(2026, 6, 1))


def test_membership_without_a_last_day_goes_on() -> None:
    assert COUNTRIES.groups["eu27"].has("DE", date(2099, 12, 31))


def test_case_spaces_and_full_stops_do_not_count() -> None:
    assert folded("  U.S.  Virgin Islands ") == "us virgin islands"


def test_marks_on_letters_do_not_count_in_any_case() -> None:
    assert folded("TÜRKİYE") == folded("Türkiye") == folded("Turkiye") == "turkiye"
    assert folded("Co\u0302te d'Ivoire") == folded("CÔTE D'IVOIRE")
