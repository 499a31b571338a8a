from typing import Literal

ListSourcesLicenceClassType0 = Literal["attribution", "cited_figures", "open", "public_domain"]

LIST_SOURCES_LICENCE_CLASS_TYPE_0_VALUES: set[ListSourcesLicenceClassType0] = {
    "attribution",
    "cited_figures",
    "open",
    "public_domain",
}


def check_list_sources_licence_class_type_0(value: str) -> ListSourcesLicenceClassType0:
    if value in LIST_SOURCES_LICENCE_CLASS_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LIST_SOURCES_LICENCE_CLASS_TYPE_0_VALUES!r}"
    )
