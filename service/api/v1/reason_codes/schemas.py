"""What is answered about codes."""

from typing import Literal

from pydantic import BaseModel, Field


class ReasonCodeOut(BaseModel):
    """A stable code with its sentence."""

    code: str = Field(description="Never changes its meaning", examples=["not_covered_by_source"])
    message: str = Field(description="The sentence; it may be worded better over time")
    about: Literal["answer_or_input", "form"] = Field(
        description="`form`: only ever a fault of how a request is written"
    )


class ReasonCodeListOut(BaseModel):
    """All codes; the list fits one page."""

    items: list[ReasonCodeOut]
    next_cursor: str | None = Field(description="Always null")
    total: int
