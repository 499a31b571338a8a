"""Prints openapi.json as the Python client is generated from it: one form for each answer.

The generator reads the first form of an answer, whatever `format` a caller asks for, so where an
answer has JSON and other forms, the JSON stays and the parameter goes. Usage: FILE
"""

import json
import sys
from pathlib import Path
from typing import Any

JSON = "application/json"
METHODS = {"get", "put", "post", "delete", "patch"}


def only_json(operation: dict[str, Any]) -> None:
    """Leave of an operation what answers with JSON, where it can answer so."""
    several = False
    for answer in operation["responses"].values():
        content = answer.get("content", {})
        if JSON in content and len(content) > 1:
            several = True
            answer["content"] = {JSON: content[JSON]}
    if several:
        parameters = operation.get("parameters", [])
        operation["parameters"] = [one for one in parameters if one["name"] != "format"]


def main(file: Path) -> None:
    """Print the document of a file, changed so."""
    document = json.loads(file.read_text(encoding="utf-8"))
    for path in document["paths"].values():
        for method in METHODS & path.keys():
            only_json(path[method])
    json.dump(document, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
