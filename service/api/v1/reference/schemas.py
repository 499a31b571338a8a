"""What is answered about releases and sources."""

from datetime import date

from pydantic import BaseModel, Field

from service.api.v1.fields import InstantOut
from service.domain.reference import Source
from service.persistence.references import ReferenceReleaseRow


class ReleaseOut(BaseModel):
    """One reference release that this service has served."""

    id: str = Field(description="Hash of the content of all its files")
    active: bool = Field(description="Whether it answers requests that pin no release")
    loaded_at: InstantOut = Field(description="When it was first loaded here")
    engine_version: str = Field(description="The version that first loaded it")
    file_count: int = Field(description="Files")
    figure_count: int = Field(description="Benchmark figures")

    @classmethod
    def of(cls, row: ReferenceReleaseRow, active_id: str) -> "ReleaseOut":
        """Return what is told of a stored release."""
        return cls(
            id=row.id,
            active=row.id == active_id,
            loaded_at=row.loaded_at,
            engine_version=row.engine_version,
            file_count=row.file_count,
            figure_count=row.figure_count,
        )


class ReleaseListOut(BaseModel):
    """One page of releases, the one loaded last first."""

    items: list[ReleaseOut] = Field(description="Releases")
    next_cursor: str | None = Field(description="Give as `cursor` for the next page")


class SourceOut(BaseModel):
    """A document that figures are cited from."""

    id: str = Field(description="The `source_id` of citations")
    title: str = Field(description="Title")
    publisher: str = Field(description="Who published it")
    published: str = Field(description="Day, month or year, as the source says")
    url: str = Field(description="Where it stands")
    edition: str = Field(description="Edition")
    retrieved: date = Field(description="When it was read")
    licence: str = Field(description="Licence, in words")
    licence_class: str = Field(
        description="public_domain, attribution, open or cited_figures (single figures only)"
    )
    obtained: str = Field(description="How it was obtained")
    note: str = Field(description="What else to know; empty where nothing")

    @classmethod
    def of(cls, source: Source) -> "SourceOut":
        """Return what is told of a source."""
        return cls(
            id=source.source_id,
            title=source.title,
            publisher=source.publisher,
            published=source.published,
            url=source.url,
            edition=source.edition,
            retrieved=source.retrieved,
            licence=source.licence,
            licence_class=source.licence_class,
            obtained=source.obtained,
            note=source.note,
        )


class SourceListOut(BaseModel):
    """One page of sources, by id."""

    items: list[SourceOut] = Field(description="Sources")
    next_cursor: str | None = Field(description="Give as `cursor` for the next page")
