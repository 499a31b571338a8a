"""The description beside a file of import lines: a YAML file of the same name."""

from datetime import date
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from service.application.assessments.request import ProductAssumptionIn, RateIn


class _Open(BaseModel):
    """A part of a description, of which only some fields matter here."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Assumed(_Open):
    """What a broad code is taken to mean in the example run."""

    code: str
    means: str | None = None
    material: str | None = None
    because: str


class ExampleRun(_Open):
    """A run that shows what the lines are for."""

    design: str
    dataset: str
    rate: RateIn
    product_assumptions: tuple[Assumed, ...] = ()


class Description(_Open):
    """What a description says of the lines beside it."""

    title: str
    reference_date: date
    reference_note: str = ""
    value_basis: str = ""
    caveats: tuple[str, ...] = ()
    example_run: ExampleRun | None = None

    @property
    def assumptions(self) -> list[ProductAssumptionIn]:
        """Return the product assumptions of the example run, as a request states them."""
        listed = self.example_run.product_assumptions if self.example_run else ()
        return [
            ProductAssumptionIn(
                code=one.code, means=one.means or one.material or "", because=one.because
            )
            for one in listed
        ]


def read_description(lines: Path) -> Description | str | None:
    """Return the description beside a file, why it cannot be used, or None where there is none."""
    path = lines.with_suffix(".yaml")
    if not path.is_file():
        return None
    try:
        return Description.model_validate(yaml.safe_load(path.read_bytes()))
    except (yaml.YAMLError, UnicodeDecodeError):
        return f"{path.name} beside it is no YAML"
    except ValidationError as error:
        names = sorted({str(one["loc"][0]) for one in error.errors() if one["loc"]})
        return f"{path.name} beside it describes no import lines ({', '.join(names) or 'no table'})"
