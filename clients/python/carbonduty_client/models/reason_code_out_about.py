from typing import Literal

ReasonCodeOutAbout = Literal["answer_or_input", "form", "service"]

REASON_CODE_OUT_ABOUT_VALUES: set[ReasonCodeOutAbout] = {
    "answer_or_input",
    "form",
    "service",
}


def check_reason_code_out_about(value: str) -> ReasonCodeOutAbout:
    if value in REASON_CODE_OUT_ABOUT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REASON_CODE_OUT_ABOUT_VALUES!r}")
