"""YAML as it is written: every scalar is text, keys stand once, and each value knows its line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from service.domain.reasons import Code
from service.reference.faults import Faults

Plain = None | bool | str | list["Plain"] | dict[str, "Plain"]
Pointer = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)

# libyaml where the installation has it; both give the same nodes.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Only these words are no text. YAML 1.1 would make a boolean of NO and a float of 0.10.
_WORDS: Mapping[str, bool | None] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}
_KINDS = {
    "extra_forbidden": (Code.UNKNOWN_COLUMN, "the key is not known"),
    "missing": (Code.MISSING_COLUMN, "the key is missing"),
}


@dataclass(slots=True)
class Document:
    """The plain values of a YAML file and the line of each."""

    file: str
    content: Plain
    lines: dict[Pointer, int] = field(default_factory=dict)

    def line(self, pointer: Pointer) -> int | None:
        """Return the line of a value, or of the nearest thing around it."""
        while pointer and pointer not in self.lines:
            pointer = pointer[:-1]
        return self.lines.get(pointer)


def document(file: str, data: bytes, faults: Faults) -> Document | None:
    """Return the content of a YAML file, or None with the faults noted."""
    try:
        node = yaml.compose(data.decode("utf-8"), Loader=_LOADER)
    except UnicodeDecodeError:
        faults.add(file, "not UTF-8 text")
        return None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = " ".join(str(getattr(error, "problem", None) or error).split())
        faults.add(file, f"not YAML: {said}", row=None if mark is None else mark.line + 1)
        return None
    before = faults.count()
    read = Document(file, None)
    if node is not None:
        read.content = _plain(node, (), read, faults)
    return read if faults.count() == before else None


def _plain(node: yaml.Node, at: Pointer, read: Document, faults: Faults) -> Plain:
    read.lines[at] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*at, n), read, faults) for n, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, at, read, faults)
    text = str(node.value)
    quoted = bool(getattr(node, "style", None))
    return text if quoted else _WORDS.get(text, text)


def _mapping(
    node: yaml.MappingNode, at: Pointer, read: Document, faults: Faults
) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for key_node, value in node.value:
        key = str(key_node.value)
        if key in found:
            faults.add(
                read.file,
                "the key stands twice",
                code=Code.DUPLICATE_COLUMN,
                row=key_node.start_mark.line + 1,
                column=_name((*at, key)),
            )
        found[key] = _plain(value, (*at, key), read, faults)
        read.lines[(*at, key)] = key_node.start_mark.line + 1
    return found


def _name(pointer: Pointer) -> str:
    return ".".join(map(str, pointer))


def validated(model: type[Model], read: Document, faults: Faults) -> Model | None:
    """Return the document as a model with a closed schema, or None with the faults noted."""
    try:
        return model.model_validate(read.content)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            pointer = tuple(one["loc"])
            code, said = _KINDS.get(one["type"], (Code.MALFORMED, one["msg"]))
            shown = one["input"] if isinstance(one["input"], str) else None
            faults.add(
                read.file,
                said if shown is None else f"{said}: {shown!r}",
                code=code,
                row=read.line(pointer),
                column=_name(pointer),
                value=shown,
            )
        return None
