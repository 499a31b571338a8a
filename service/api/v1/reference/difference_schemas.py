"""What is answered about changes between releases and about the age of sources."""

from datetime import date

from pydantic import BaseModel, Field

from service.application.freshness import Freshness, Newer


class ChangeOut(BaseModel):
    """One change, in words."""

    kind: str = Field(
        description="added, removed, changed, or altered: an edition on record was overwritten"
    )
    text: str = Field(description="What changed: where, and from what to what")

    @classmethod
    def of(cls, line: str) -> "ChangeOut":
        """Return a line of a difference in its two parts."""
        kind, _, text = line.partition(": ")
        return cls(kind=kind, text=text)


class ChangePageOut(BaseModel):
    """One page of the changes between two releases: sources first, then dataset by dataset."""

    from_release: str = Field(description="The release compared from")
    to_release: str = Field(description="The release compared with")
    total: int = Field(description="How many changes there are on all pages")
    items: list[ChangeOut] = Field(description="The changes of this page")
    next_cursor: str | None = Field(description="Cursor of the next page; null on the last one")


class NewerOut(BaseModel):
    """A newer edition of a source that is known to exist."""

    edition: str = Field(description="The newer edition, in words")
    published: str | None = Field(description="Day, month or year; null where it is not on record")
    source_id: str | None = Field(description="Its own source, where that is on record")
    loaded: str | None = Field(description="The dataset it already stands in; null if it does not")
    note: str = Field(description="What is known of it, and why it is not loaded if it is not")

    @classmethod
    def of(cls, newer: Newer) -> "NewerOut":
        """Return what is told of a newer edition."""
        return cls(
            edition=newer.edition,
            published=newer.published,
            source_id=newer.source_id,
            loaded=newer.loaded,
            note=newer.note,
        )


class FreshnessOut(BaseModel):
    """How old a source is, who rests on it, and what is known to be newer."""

    source_id: str = Field(description="Id of the source, at `/v1/reference/sources/{id}`")
    title: str = Field(description="Title of the source")
    edition: str = Field(description="The edition on record")
    published: str = Field(description="Day, month or year, as the source says")
    age_days: int = Field(
        description="Days since the last day that `published` can mean: it is at least so old"
    )
    retrieved: date = Field(description="When it was read")
    days_since_retrieved: int = Field(description="Days since it was read")
    used_by: list[str] = Field(description="Ids of the datasets that name it")
    newer: list[NewerOut] = Field(description="Newer editions that are known, loaded or not")

    @classmethod
    def of(cls, found: Freshness) -> "FreshnessOut":
        """Return what is told of a source's age."""
        source = found.source
        return cls(
            source_id=source.source_id,
            title=source.title,
            edition=source.edition,
            published=source.published,
            age_days=found.age_days,
            retrieved=source.retrieved,
            days_since_retrieved=found.days_since_retrieved,
            used_by=list(found.used_by),
            newer=[NewerOut.of(one) for one in found.newer],
        )


class FreshnessPageOut(BaseModel):
    """One page of sources by age, the oldest first."""

    on: date = Field(description="The day that ages are counted to")
    items: list[FreshnessOut] = Field(description="The sources of this page")
    next_cursor: str | None = Field(description="Cursor of the next page; null on the last one")
