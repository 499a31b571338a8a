"""Stand-ins for fields with a fault of form, so that all else can be looked through as well."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from typing import Any

from service.application.form import has, pointer_of
from service.domain.errors import Fault

Place = Sequence[str | int]
Document = dict[str, Any]

# Names that nothing on record has: what follows from them is told of no field of the caller's.
UNNAMED = "?"
_DAY, _ONE, _CODE = "2026-01-01", "1", "000000"
_AT_LINE, _AT_DESIGN, _AT_OVERRIDE = 2, 2, 4
_RUN: Document = {"id": UNNAMED}
_LINE_FIELDS: Document = {
    "country_of_origin": UNNAMED,
    "hts_code": _CODE,
    "cn_code": _CODE,
    "hs_code": _CODE,
    "material": UNNAMED,
    "quantity": _ONE,
    "quantity_unit": "t",
    "entry_date": _DAY,
    "period_start": "1990-01-01",  # no day that is given ends before it, and none starts after
    "period_end": "2100-12-31",
}
_INTENSITY: Document = {"value": _ONE, "unit": "tCO2e/t", "scope": UNNAMED, "evidence": UNNAMED}
_RATE: Document = {"value": _ONE, "unit": "USD/tCO2e", "from_year": 2026}
_EXEMPTION: Document = {"countries": ["US"], "group": UNNAMED, "because": UNNAMED}
_DE_MINIMIS: Document = {
    "quantity": _ONE,
    "quantity_unit": "t",
    "customs_value": {"amount": _ONE, "currency": "USD"},
}
_ENTRIES: Mapping[str, Document] = {
    "product_assumptions": {"code": UNNAMED, "means": UNNAMED, "because": UNNAMED},
    "declared_figures": {"figure_id": UNNAMED, "because": UNNAMED},
    "exchange_rates": {
        "from_currency": "USD",
        "to_currency": "USD",
        "rate": _ONE,
        "because": UNNAMED,
    },
}
# What stands for an entry that others are compared with; it is told of with the whole list.
_COMPARED = frozenset({"code", "from_currency", "to_currency"})


class Draft:
    """A document in which faulty fields are replaced; the one it came from stays as it is."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        """Begin with a copy; what lies deeper is copied where it changes."""
        self.document: Document = dict(document)
        self.replaced: set[str] = set()
        self._own: set[int] = set()

    def set(self, place: Place, value: object) -> None:
        """Put a stand-in at a place, or take away what is there for None."""
        here = self._parent(place)
        last = place[-1]
        if isinstance(here, list):
            here[int(last)] = {} if value is None else value
        elif isinstance(here, dict) and value is None:
            here.pop(last, None)
        elif isinstance(here, dict):
            here[last] = value
        self.replaced.add(pointer_of(place))

    def get(self, place: Place) -> Any:  # noqa: ANN401 - whatever the document holds
        """Return what is at a place, None for nothing."""
        parent = self._parent(place)
        return parent.get(place[-1]) if isinstance(parent, dict) else None

    def _parent(self, place: Place) -> object:
        here: Any = self.document
        for part in place[:-1]:
            if not has(here, part):
                return None
            inner = here[part]
            if id(inner) not in self._own:
                inner = copy(inner)
                self._own.add(id(inner))
                here[part] = inner
            here = inner
        return here


def stood_in(
    document: object, places: Iterable[Place], unknown: Iterable[Place] = ()
) -> tuple[Document, frozenset[str]]:
    """Return a document with stand-ins at faulty places, and the pointers of the stand-ins.

    Fields at `unknown` places are taken away.
    """
    if not isinstance(document, dict):
        return {"designs": [_RUN], "lines": [a_line(0)], "reference_date": _DAY}, frozenset(
            {"#/designs", "#/lines"}
        )
    draft = Draft(document)
    for place in unknown:
        draft.set(place, None)
    draft.replaced.clear()
    for place in sorted(places, key=len):  # a whole before its parts, which are then gone
        if place and not _below(pointer_of(place), draft.replaced):
            _replace(draft, place)
    return draft.document, frozenset(draft.replaced)


def a_line(position: int) -> Document:
    """Return a line that stands for one of which nothing could be read."""
    return {"line_id": f"{UNNAMED} {position}", "country_of_origin": UNNAMED}


def not_caused(faults: Iterable[Fault], replaced: frozenset[str]) -> tuple[Fault, ...]:
    """Return the faults that do not lie in a stand-in."""
    return tuple(fault for fault in faults if not _below(fault.pointer or "", replaced))


def _below(pointer: str, replaced: frozenset[str] | set[str]) -> bool:
    parts = pointer.split("/")
    return any("/".join(parts[:n]) in replaced for n in range(1, len(parts) + 1))


def _replace(draft: Draft, place: Place) -> None:
    top = str(place[0])
    if top == "lines":
        _in_lines(draft, place)
    elif top == "designs":
        _in_designs(draft, place)
    elif top == "reference_date":
        draft.set(place, _DAY)
    elif top in _ENTRIES and len(place) > 1:
        _in_entries(draft, place, _ENTRIES[top])
    else:
        draft.set(place[:1], None)


def _in_lines(draft: Draft, place: Place) -> None:
    if len(place) == 1:
        draft.set(place, [a_line(0)])
    elif len(place) == _AT_LINE:
        draft.set(place, a_line(int(place[1])))
    else:
        field, at = str(place[2]), place[: _AT_LINE + 1]
        if field == "line_id":
            draft.set(at, a_line(int(place[1]))["line_id"])
        elif field == "verified_intensity" and len(place) > len(at):
            draft.set(place, _INTENSITY.get(str(place[3])))
        else:
            draft.set(at, _LINE_FIELDS.get(field))


def _in_designs(draft: Draft, place: Place) -> None:
    if len(place) == 1:
        draft.set(place, [_RUN])
    elif len(place) == _AT_DESIGN:
        draft.set(place, _RUN)
    elif len(place) < _AT_OVERRIDE:
        names = {"id": UNNAMED, "dataset": "all"}
        draft.set(place, names.get(str(place[2])))
    else:
        _in_overrides(draft, place)


def _in_overrides(draft: Draft, place: Place) -> None:
    field, at, inner = str(place[3]), place[:_AT_OVERRIDE], place[_AT_OVERRIDE:]
    if field == "charge_base" and draft.get((*at[:-1], "tiers")):
        draft.set(at, "ad_valorem_tiers")
    elif not inner or field not in _OVERRIDES:
        draft.set(at, None)
    else:
        _OVERRIDES[field](draft, at, inner)


def _in_thresholds(draft: Draft, at: Place, inner: Place) -> None:
    one = (*at, inner[0])
    unique = f"{UNNAMED} {inner[0]}"  # as another threshold's name it would stand twice
    if len(inner) == 1:
        draft.set(one, {"material": unique, "basis": "us_of_same_dataset"})
        return
    field = (*one, inner[1])
    if inner[1] == "basis":
        draft.set(field, "us_of_same_dataset")
        draft.set((*one, "value"), None)
        return
    stand_ins = {"material": unique, "scope": unique, "value": _ONE, "unit": "tCO2e/t"}
    draft.set(field, stand_ins.get(str(inner[1])))


def _in_rate(draft: Draft, at: Place, inner: Place) -> None:
    if tuple(inner) == ("escalator", "step"):
        draft.set((*at, *inner), _ONE)
    else:
        draft.set((*at, inner[0]), _RATE.get(str(inner[0])))


def _in_exemptions(draft: Draft, at: Place, inner: Place) -> None:
    one = (*at, inner[0])
    if len(inner) == 1:
        draft.set(one, {"countries": ["US"], "because": UNNAMED})
    elif inner[1] == "countries" and len(inner) > len(("n", "countries")):
        draft.set((*one, *inner[1:3]), "US")
    else:
        draft.set((*one, inner[1]), _EXEMPTION.get(str(inner[1])))


def _in_de_minimis(draft: Draft, at: Place, inner: Place) -> None:
    draft.set((*at, inner[0]), _DE_MINIMIS.get(str(inner[0])))


_OVERRIDES: Mapping[str, Callable[[Draft, Place, Place], None]] = {
    "thresholds": _in_thresholds,
    "rate": _in_rate,
    "exemptions": _in_exemptions,
    "de_minimis": _in_de_minimis,
}


def _in_entries(draft: Draft, place: Place, entry: Document) -> None:
    one, field = place[:2], place[2] if len(place) > len(("list", "n")) else None
    if field is None or field in _COMPARED:
        draft.set(one, entry)
    else:
        draft.set(place[:3], entry.get(str(field)))
