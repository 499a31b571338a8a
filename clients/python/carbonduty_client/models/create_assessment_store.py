from typing import Literal

CreateAssessmentStore = Literal["false", "true"]

CREATE_ASSESSMENT_STORE_VALUES: set[CreateAssessmentStore] = {
    "false",
    "true",
}


def check_create_assessment_store(value: str) -> CreateAssessmentStore:
    if value in CREATE_ASSESSMENT_STORE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_ASSESSMENT_STORE_VALUES!r}"
    )
