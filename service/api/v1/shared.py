"""Shapes that several resources answer with."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from service.domain.citations import Confidence

NUMBER = r"^-?[0-9]+(\.[0-9]+)?$"
NumberText = Annotated[
    str,
    WithJsonSchema({"type": "string", "pattern": NUMBER, "examples": ["1.74"]}),
]
DayText = Annotated[
    str, WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-06-01"]})
]
InstantText = Annotated[
    str,
    WithJsonSchema({"type": "string", "format": "date-time", "examples": ["2026-06-01T12:00:00Z"]}),
]
UuidText = Annotated[str, WithJsonSchema({"type": "string", "format": "uuid"})]


class Answer(BaseModel):
    """A part of an answer: nothing beyond the fields named here."""

    model_config = ConfigDict(extra="forbid")


class CitationOut(Answer):
    """Where a figure comes from."""

    source_id: str = Field(description="Id of the source, at `/v1/reference/sources/{id}`")
    locator: str = Field(description="Place in the source: section, table, page, cell")
    confidence: Confidence = Field(description="How the figure was confirmed")


class ReasonOut(Answer):
    """Why the answer is what it is."""

    code: str = Field(description="Stable code, listed at `/v1/reason-codes`")
    message: str = Field(description="The reason in words, with what is particular here")


class PathStepOut(Answer):
    """One step of the search for a benchmark."""

    step: str = Field(description="Stable name of the step")
    taken: bool = Field(description="Whether the step gave the answer or led on to it")
    why: str = Field(description="What was found or missing")


class StepOut(Answer):
    """One value of the computation, with the steps it follows from."""

    key: str = Field(description="Stable key")
    label: str = Field(description="What the value is, for people")
    value: str | None = Field(description="Exact value as text")
    unit: str | None = Field(description="Unit of the value")
    citation: CitationOut | None = Field(description="Source of the value, where it is a figure")
    because: list["StepOut"] = Field(description="The steps it follows from")


class MoneyOut(Answer):
    """An amount in one currency."""

    amount: NumberText = Field(description="Unrounded, unless the field says otherwise")
    currency: str = Field(description="ISO 4217 code")


class EmissionsOut(Answer):
    """A mass of emissions."""

    value: NumberText = Field(description="Exact value")
    unit: Literal["tCO2e", "tCO2"] = Field(description="Tonnes of CO2e, or of CO2 alone")
