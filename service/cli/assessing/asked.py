"""What was asked on the command line, as one value."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from service.domain.benchmarks.resolve import Fallback
from service.domain.border.design import ChargeBase, CreditBase

# Options that a whole request in a file already answers.
_OF_A_REQUEST = (
    ("design", "--design"),
    ("dataset", "--dataset"),
    ("scope", "--scope"),
    ("rate", "--rate"),
    ("currency", "--currency"),
    ("thresholds", "--threshold"),
    ("phase_in", "--phase-in"),
    ("cap", "--cap"),
    ("charge_base", "--charge-base"),
    ("credit_base", "--credit-base"),
    ("fallback", "--fallback"),
    ("overrides", "--overrides"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The options of `assess`; what was not given is None, empty or False."""

    file: Path
    design: str | None = None
    dataset: str | None = None
    scope: str | None = None
    rate: str | None = None
    currency: str | None = None
    on: date | None = None
    thresholds: tuple[str, ...] = ()
    phase_in: str | None = None
    cap: str | None = None
    charge_base: ChargeBase | None = None
    credit_base: CreditBase | None = None
    fallback: Fallback | None = None
    assumptions: tuple[str, ...] = ()
    assume_sample: bool = False
    declarations: tuple[str, ...] = ()
    overrides: Path | None = None
    label: str | None = None
    release: str | None = None
    store: bool = False
    request_out: Path | None = None
    out: Path | None = None
    details: bool = False
    data_dir: Path | None = None
    as_json: bool = False

    @property
    def about_the_design(self) -> tuple[str, ...]:
        """Return the options given that say which design to run and with what parameters."""
        return tuple(option for name, option in _OF_A_REQUEST if getattr(self, name))
