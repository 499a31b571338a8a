from typing import Literal

GetReferenceReleaseArchiveFormat = Literal["csv", "parquet"]

GET_REFERENCE_RELEASE_ARCHIVE_FORMAT_VALUES: set[GetReferenceReleaseArchiveFormat] = {
    "csv",
    "parquet",
}


def check_get_reference_release_archive_format(value: str) -> GetReferenceReleaseArchiveFormat:
    if value in GET_REFERENCE_RELEASE_ARCHIVE_FORMAT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {GET_REFERENCE_RELEASE_ARCHIVE_FORMAT_VALUES!r}"
    )
