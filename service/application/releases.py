"""Reference releases at hand: the active one, and older ones from their archives."""

import re
from collections import OrderedDict
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import TypeVar

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from service.application.errors import AlteredArchive, NotOnRecord
from service.domain.reference import Snapshot
from service.persistence.references import (
    activate_release,
    add_release,
    archive_of_release,
    find_release,
)
from service.persistence.session import Database
from service.reference.faults import FaultyRelease
from service.reference.release import (
    Release,
    archive_of,
    files_from_archive,
    read_release,
    release_from_archive,
)

Taken = TypeVar("Taken")
KEPT = 4
_ID = re.compile(r"[0-9a-f]{64}")


class ReleaseStore:
    """Keeps snapshots in memory by release; loads older ones from the database when asked for."""

    def __init__(self, database: Database, folder: Path, *, engine_version: str) -> None:
        """Keep where releases come from; nothing is read yet."""
        self._database = database
        self._folder = folder
        self._engine_version = engine_version
        self._lock = Lock()
        self._read: Release | None = None
        self._stored = False
        self._older: OrderedDict[str, Snapshot] = OrderedDict()

    @property
    def active(self) -> Snapshot | None:
        """Return the release of the folder once it is read and stored."""
        return self._read.snapshot if self._read is not None and self._stored else None

    def read(self) -> Snapshot:
        """Return the folder's release, read once; raise FaultyRelease where it is faulty."""
        with self._lock:
            if self._read is None:
                self._read = read_release(self._folder)
            return self._read.snapshot

    def store(self) -> Snapshot:
        """Return the folder's release as the active one, stored in the database if it is new."""
        snapshot = self.read()
        with self._lock:
            if self._read is not None and not self._stored:
                with self._database.writing() as session:
                    self._add(session, self._read)
                self._stored = True
        return snapshot

    def find(self, release_id: str) -> Snapshot:
        """Return the active release or an older one; raise NotOnRecord where there is none."""
        active = self.active
        if active is not None and active.release == release_id:
            return active
        if not _ID.fullmatch(release_id):  # nor may a database be asked for just any text
            raise NotOnRecord("reference release", release_id)
        with self._lock:
            snapshot = self._older.get(release_id)
            if snapshot is None:
                snapshot = self._unpacked(release_id)
                self._older[release_id] = snapshot
                while len(self._older) >= KEPT:
                    self._older.popitem(last=False)
            self._older.move_to_end(release_id)
            return snapshot

    def files(self, release_id: str) -> Mapping[str, bytes]:
        """Return the files of the active release or an older one; raise NotOnRecord otherwise."""
        read = self._read
        if read is not None and self._stored and read.release_id == release_id:
            return read.files
        if not _ID.fullmatch(release_id):
            raise NotOnRecord("reference release", release_id)
        return self._taken_out(release_id, files_from_archive)

    def _unpacked(self, release_id: str) -> Snapshot:
        snapshot = self._taken_out(release_id, lambda data: release_from_archive(data).snapshot)
        if snapshot.release != release_id:
            raise AlteredArchive(release_id)
        return snapshot

    def _taken_out(self, release_id: str, taken: Callable[[bytes], Taken]) -> Taken:
        with self._database.reading() as session:
            archive = archive_of_release(session, release_id)
        if archive is None:
            raise NotOnRecord("reference release", release_id)
        try:
            return taken(archive)
        except FaultyRelease as error:
            # Not a fault of the request: the stored bytes were altered, or a loader forgot them.
            raise AlteredArchive(release_id) from error

    def _add(self, session: Session, release: Release) -> None:
        if find_release(session, release.release_id) is None:
            try:
                with session.begin_nested():
                    add_release(
                        session,
                        release.release_id,
                        archive=archive_of(release.files),
                        engine_version=self._engine_version,
                        file_count=len(release.files),
                        figure_count=figure_count(release.snapshot),
                    )
            except IntegrityError:
                pass  # another process was first; the archive is the same
        activate_release(session, release.release_id)


def figure_count(snapshot: Snapshot) -> int:
    """Return how many figures a release holds."""
    return sum(len(dataset.figures) for dataset in snapshot.datasets.values())
