"""Reads a release of reference data as a whole, or refuses it."""

import gzip
import hashlib
import io
import tarfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from service.domain.benchmarks.figures import Dataset, DatasetInfo
from service.domain.reference import NewerEdition, Snapshot, Source
from service.reference.allocation import read_allocations
from service.reference.benchmarks import PLACE as BENCHMARKS
from service.reference.benchmarks import read_dataset, read_info
from service.reference.classifications import Classifications, read_classifications
from service.reference.computed import Parts, compute
from service.reference.designs import read_designs
from service.reference.editions import Dated
from service.reference.electricity import Electricity, read_electricity
from service.reference.facilities import Facilities, read_facilities
from service.reference.faults import Faults, FaultyRelease
from service.reference.limits import read_limits
from service.reference.parameters import read_parameters
from service.reference.plants import register_of
from service.reference.reader import Reader, files_in
from service.reference.samples import Sample, read_samples
from service.reference.schemas import BenchmarkEntry, SourceEntry
from service.reference.spend_factors import read_spend_factors
from service.reference.tables import Table

SOURCES = "sources"
_ID_FILE = "release-id"
_MODE = 0o644


@dataclass(frozen=True, slots=True)
class Tables:
    """What a release holds beside the figures: electricity, plants, samples and the rest."""

    electricity: Electricity
    facilities: Facilities
    samples: Mapping[str, Sample]
    allocations: Mapping[str, Dated[Table]]
    spend_factors: Mapping[str, Dated[Table]]
    limits: Mapping[str, Dataset]


@dataclass(frozen=True, slots=True)
class Release:
    """The files of a release, their hash, and the values in them."""

    release_id: str
    files: Mapping[str, bytes] = field(repr=False)
    snapshot: Snapshot = field(repr=False)
    tables: Tables = field(repr=False)


def release_id_of(files: Mapping[str, bytes]) -> str:
    """Return the hash of the sorted paths and of the hashes of their contents."""
    listed = "".join(
        f"{path}\0{hashlib.sha256(files[path]).hexdigest()}\n" for path in sorted(files)
    )
    return hashlib.sha256(listed.encode("utf-8")).hexdigest()


def read_release(folder: Path) -> Release:
    """Return the release in a folder; raise FaultyRelease with every fault by file and row."""
    return release_of(files_in(folder))


def release_of(files: Mapping[str, bytes]) -> Release:
    """Return the release of some files; raise FaultyRelease with every fault by file and row."""
    reader = Reader(files)
    sources = _sources(reader)
    ids = frozenset(reader.documents(SOURCES))
    known = read_classifications(reader, ids)
    designs = read_designs(reader, ids)
    if reader.faults.found:
        # Without what they refer to, every row of the other tables would seem faulty.
        raise FaultyRelease(reader.faults.found)
    electricity = read_electricity(reader, known, ids)
    facilities = read_facilities(reader, known, ids)
    samples = read_samples(reader, known, ids)
    parameters = read_parameters(reader, ids)
    plants = register_of(facilities, reader)
    allocations = read_allocations(reader, known, ids)
    spend_factors = read_spend_factors(reader, ids)
    limits = read_limits(reader, known, ids)
    datasets = _datasets(reader, known, ids, (electricity, facilities))
    reader.tell_of_the_rest()
    if reader.faults.found:
        raise FaultyRelease(reader.faults.found)
    release_id = release_id_of(files)
    snapshot = Snapshot(
        release_id,
        sources,
        known.scopes,
        known.countries,
        known.materials,
        datasets,
        designs,
        parameters,
        plants,
    )
    tables = Tables(electricity, facilities, samples, allocations, spend_factors, limits)
    return Release(release_id, files, snapshot, tables)


def _sources(reader: Reader) -> dict[str, Source]:
    found: dict[str, Source] = {}
    known = reader.documents(SOURCES)
    for name in known:
        entry = reader.entry(f"{SOURCES}/{name}.yaml", SourceEntry, name)
        if entry is not None:
            found[name] = Source(
                entry.id,
                entry.title,
                entry.publisher,
                entry.published,
                entry.url,
                entry.edition,
                entry.retrieved,
                entry.licence,
                entry.licence_class,
                entry.obtained,
                entry.note,
                tuple(
                    NewerEdition(one.edition, one.published, one.source, one.note)
                    for one in entry.newer
                ),
            )
            for number, one in enumerate(entry.newer):
                if one.source is not None and one.source not in known:
                    said = f"source {one.source!r} is not known"
                    reader.refuse(f"{SOURCES}/{name}.yaml", f"newer.{number}.source", said)
    return found


def _datasets(
    reader: Reader,
    known: Classifications,
    sources: frozenset[str],
    other: tuple[Electricity, Facilities],
) -> dict[str, Dataset]:
    """Return the datasets by id: those with rows first, then those computed from them."""
    found: dict[str, Dataset] = {}
    waiting: list[tuple[DatasetInfo, BenchmarkEntry]] = []
    for name in reader.folders(BENCHMARKS):
        path = f"{BENCHMARKS}/{name}/dataset.yaml"
        read = read_info(reader, path, BenchmarkEntry, known, sources)
        if read is None:
            # Its rows cannot be judged without its description, and are no unknown file either.
            reader.taken.update(p for p in reader.files if p.startswith(f"{BENCHMARKS}/{name}/"))
            continue
        info, entry = read
        if entry.computed is not None:
            waiting.append(read)
            continue
        dataset = read_dataset(reader, BENCHMARKS, read, known, sources)
        if dataset is not None:
            found[name] = dataset
    if reader.faults.found:
        return found
    parts = Parts(found, *other, known)
    for info, entry in waiting:
        dataset = compute(info, entry, parts, reader)
        if dataset is not None:
            found = {**found, info.dataset_id: dataset}
    return dict(sorted(found.items()))


def archive_of(files: Mapping[str, bytes]) -> bytes:
    """Return the files as a tar.gz that is the same wherever and whenever it is made."""
    members = {_ID_FILE: release_id_of(files).encode("ascii")}
    members.update((path, files[path]) for path in sorted(files))
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for path, data in members.items():
            member = tarfile.TarInfo(path)
            member.size = len(data)
            member.mode = _MODE
            archive.addfile(member, io.BytesIO(data))
    return gzip.compress(packed.getvalue(), mtime=0)


def release_from_archive(data: bytes) -> Release:
    """Return the release of an archive; raise FaultyRelease where its hash is not its own."""
    return release_of(files_from_archive(data))


def files_from_archive(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive by path; raise FaultyRelease where its hash is not its own."""
    faults = Faults()
    files: dict[str, bytes] = {}
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as archive:
            for member in archive:
                content = archive.extractfile(member)
                if content is not None:
                    files[member.name] = content.read()
    except (tarfile.TarError, OSError, EOFError, zlib.error) as error:
        faults.add("archive", f"no archive that can be read: {error}")
        raise FaultyRelease(faults.found) from error
    written = files.pop(_ID_FILE, b"").decode("ascii", errors="replace")
    if written != release_id_of(files):
        faults.add("archive", f"its files are not those of release {written!r}")
        raise FaultyRelease(faults.found)
    return files
