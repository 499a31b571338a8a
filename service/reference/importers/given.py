"""What an importer makes of an official file, before it meets what is on record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file says of its own edition; blank where it does not.

    `source_id` is a source on record that the file is known to be.
    """

    edition_id: str = ""
    words: str = ""
    published: str = ""
    effective_from: date | None = None
    source_id: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """The tables of one dataset that a file gives, once it is known which source they cite.

    A new source is named after `family` and the edition. `keeps` are sources that rows carried
    over from the edition in force go on citing; `like` is the source whose publisher and licence a
    new one shares, where that is not the first of the edition in force.
    """

    kind: str
    folder: str
    tables: Callable[[str], Mapping[str, bytes]]
    family: str
    stated: Stated
    summary: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    like: str = ""
    new_dataset: Mapping[str, bytes] = field(default_factory=dict)
