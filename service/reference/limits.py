"""Reads the sets of limits: caps of a programme on the emissions of a good.

Their rows have the columns of benchmarks, and they are kept apart from them: a limit is no
benchmark, and no search for a benchmark finds one.
"""

from service.domain.benchmarks.figures import Dataset
from service.reference.benchmarks import read_dataset, read_info
from service.reference.classifications import Classifications
from service.reference.reader import Reader
from service.reference.schemas import LimitSetEntry

PLACE = "epd_limits"


def read_limits(
    reader: Reader, known: Classifications, sources: frozenset[str]
) -> dict[str, Dataset]:
    """Return the sets of limits by id, with the limits of all their editions."""
    found: dict[str, Dataset] = {}
    for name in reader.folders(PLACE):
        path = f"{PLACE}/{name}/dataset.yaml"
        read = read_info(reader, path, LimitSetEntry, known, sources)
        if read is None:
            # Its rows cannot be judged without its description, and are no unknown file either.
            reader.taken.update(one for one in reader.files if one.startswith(f"{PLACE}/{name}/"))
            continue
        dataset = read_dataset(reader, PLACE, read, known, sources)
        if dataset is not None:
            found[name] = dataset
    return found
