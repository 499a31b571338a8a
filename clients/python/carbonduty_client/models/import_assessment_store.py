from typing import Literal

ImportAssessmentStore = Literal["false", "true"]

IMPORT_ASSESSMENT_STORE_VALUES: set[ImportAssessmentStore] = {
    "false",
    "true",
}


def check_import_assessment_store(value: str) -> ImportAssessmentStore:
    if value in IMPORT_ASSESSMENT_STORE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {IMPORT_ASSESSMENT_STORE_VALUES!r}"
    )
