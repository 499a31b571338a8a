"""The shipped release, read once."""

import pytest

from service.reference.release import Release, read_release
from tests.reference.snapshots import REFERENCE


@pytest.fixture(scope="session")
def release() -> Release:
    return read_release(REFERENCE)
