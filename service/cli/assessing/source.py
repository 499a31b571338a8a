"""Where the figures of a run come from, and where it is stored if it is to be."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from service.application.assessments.desk import Answered
from service.application.assessments.run import Assessment
from service.application.assessments.store import store
from service.application.runtime import Runtime
from service.cli.page import working
from service.cli.serving.database import reached
from service.domain.reference import Snapshot
from service.reference.release import read_release
from service.settings import Settings
from service.version import ENGINE_VERSION


@dataclass(frozen=True, slots=True)
class Source:
    """A release, and the database it was found in where one was asked."""

    snapshot: Snapshot
    runtime: Runtime | None

    def answered(self, assessment: Assessment, *, keep: bool) -> Answered:
        """Return the answer, stored whole first where it is to be kept."""
        if not keep or self.runtime is None:
            return Answered(assessment, None, None)
        with self.runtime.database.writing() as session:
            found = store(session, self.runtime.tenant_id, assessment)
        return Answered(assessment, *found)


@contextmanager
def source_of(chosen: Settings, *, pinned: str | None, keep: bool) -> Iterator[Source]:
    """Give the release in the folder; the database's where another is pinned or one is stored.

    Raises FaultyRelease, NotReady, or NotOnRecord for a release that nobody has.
    """
    if not keep:
        with working("reading the reference data"):
            snapshot = read_release(chosen.reference_dir).snapshot
        if pinned in (None, snapshot.release):
            yield Source(snapshot, None)
            return
    with reached(chosen):
        runtime = Runtime(
            chosen.database_url,
            migrations=chosen.migrations_dir,
            reference=chosen.reference_dir,
            engine_version=ENGINE_VERSION,
            sandbox=chosen.sandbox_tenant,
        )
        try:
            with working("reading the reference data"):
                runtime.open()
                runtime.require()
                snapshot = runtime.releases.find(pinned) if pinned else runtime.snapshot
            yield Source(snapshot, runtime)
        finally:
            runtime.close()
