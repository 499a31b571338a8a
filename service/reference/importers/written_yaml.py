"""Writes YAML as it stands in the reference data: keys in order, lists indented, wide lines."""

from collections.abc import Mapping

import yaml

_WIDTH = 110


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - as the library calls it
        super().increase_indent(flow, indentless=False)


def yaml_bytes(content: Mapping[str, object]) -> bytes:
    """Return a mapping as YAML, its keys in their order."""
    text = yaml.dump(
        dict(content), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH, indent=2
    )
    return text.encode("utf-8")
