"""Errors of the use cases that are not errors of the rules."""

from enum import StrEnum

from service.domain.errors import DomainError, Fault


class ServiceCode(StrEnum):
    """Codes of what the service itself may lack."""

    DATABASE_UNREACHABLE = "database_unreachable"
    MIGRATIONS_MISSING = "migrations_missing"


SERVICE_MESSAGES: dict[ServiceCode, str] = {
    ServiceCode.DATABASE_UNREACHABLE: "The database of the service does not answer",
    ServiceCode.MIGRATIONS_MISSING: "The database of the service lacks migrations",
}


class NotOnRecord(DomainError):
    """What was asked for by its id is not stored, or belongs to someone else."""

    def __init__(self, kind: str, identifier: str) -> None:
        """Keep what was looked for."""
        super().__init__(f"no {kind} {identifier!r} is on record")
        self.kind = kind
        self.identifier = identifier


class ExtraMissing(DomainError):
    """What was asked for needs a part of the installation that is optional and not there."""

    def __init__(self, what: str, extra: str) -> None:
        """Keep what was asked for and the name of the optional part."""
        super().__init__(
            f"{what} needs the optional part {extra!r}, which is not installed here; the operator "
            f"gets it with: pip install 'carbonduty[{extra}]'"
        )
        self.extra = extra


class AlteredArchive(RuntimeError):
    """The stored archive of a release does not hold what its id says; no fault of a request."""

    def __init__(self, release_id: str) -> None:
        """Keep which release it is."""
        super().__init__(f"the archive of release {release_id} is not what was stored")
        self.release_id = release_id


class NotReady(Exception):
    """The service cannot answer yet; `lacking` says what is missing and how to get it."""

    def __init__(self, lacking: tuple[Fault, ...]) -> None:
        """Keep what is missing."""
        super().__init__("; ".join(fault.detail for fault in lacking) or "the service is starting")
        self.lacking = lacking
