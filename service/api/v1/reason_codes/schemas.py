"""What is answered about codes."""

from typing import Literal

from pydantic import BaseModel, Field

About = Literal["answer_or_input", "form", "service"]


class ReasonCodeOut(BaseModel):
    """A stable code with its sentence."""

    code: str = Field(description="Never changes its meaning", examples=["not_covered_by_source"])
    message: str = Field(description="The sentence; it may be worded better over time")
    about: About = Field(
        description="`form`: only ever a fault of how a request is written; "
        "`service`: what the service itself may lack"
    )


class ReasonCodeListOut(BaseModel):
    """All codes; the list fits one page."""

    items: list[ReasonCodeOut] = Field(description="Codes")
    next_cursor: str | None = Field(description="Always null")
    total: int = Field(description="How many there are")
