from typing import Literal

ImportAssessmentErrors = Literal["json", "xlsx"]

IMPORT_ASSESSMENT_ERRORS_VALUES: set[ImportAssessmentErrors] = {
    "json",
    "xlsx",
}


def check_import_assessment_errors(value: str) -> ImportAssessmentErrors:
    if value in IMPORT_ASSESSMENT_ERRORS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {IMPORT_ASSESSMENT_ERRORS_VALUES!r}"
    )
