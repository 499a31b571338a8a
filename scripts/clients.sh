#!/bin/sh
# The clients, generated from openapi.json; nobody edits what is generated.
#
#   clients.sh write [python] [typescript]   generate anew into clients/
#   clients.sh check [python] [typescript]   generate beside, and compare with clients/
#   clients.sh lint                          spectral and openapi-generator: no warning
#   clients.sh tools                         fetch the tools, print the folder of the Node ones
#
# Exit codes: 0 done; 1 a difference or a warning; 2 wrong use; 3 a tool is missing, and so not run.
# PYTHON is the interpreter (.venv/bin/python). Tools stand in .venv-tools, apart from the service,
# whose dependencies they would bind: those of Python as scripts/tools/*.txt lock them, those of
# Node as clients/typescript/package-lock.json does. No script of a package runs at install.
set -eu
cd "$(dirname "$0")/.."

SPECTRAL=6.16.3
PYTHON=${PYTHON:-.venv/bin/python}
TOOLS=.venv-tools
export npm_config_ignore_scripts=true npm_config_update_notifier=false npm_config_audit=false
export npm_config_fund=false SCARF_ANALYTICS=false NO_COLOR=1
unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS # java says that it picked them up

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

say() { printf '%s\n' "$*" >&2; }
not_run() { say "not run: $1 - $2 - $3"; exit 3; }

need_node() {
    command -v npm >/dev/null && major=$(node -p 'process.versions.node.split(".")[0]') ||
        not_run "$1" "Node and npm are missing" "install Node 20 or newer with npm"
    [ "$major" -ge 20 ] || not_run "$1" "Node $major is too old" "install Node 20 or newer"
}

# Fails when a generator said anything of a warning; its whole log is printed then.
no_warning() {
    ! grep -Eiq 'warn|error|⚠|✘' "$1" || { say "$2 warns:"; cat "$1" >&2; return 1; }
}

version() {
    "$PYTHON" -c 'import json; print(json.load(open("openapi.json"))["info"]["version"])'
}

# Prints a name for what is locked in file $2, so that another lock makes other tools.
named() { echo "$TOOLS/$1-$(cksum <"$2" | cut -d ' ' -f 1)"; }

# Prints the folder of the program $1 of Python, in an environment of its own.
python_tools() {
    kept=$(named "$1" "scripts/tools/$1.txt")
    if ! [ -e "$kept/made" ]; then # an environment cannot be moved: it is made in its place
        mkdir -p "$TOOLS"
        "$PYTHON" -m venv --clear "$kept" >"$work/venv.log" 2>&1 &&
            "$kept/bin/python" -m pip --disable-pip-version-check --retries 1 install --quiet \
                --require-hashes --requirement "scripts/tools/$1.txt" >"$work/pip.log" 2>&1 ||
            not_run "$1" "pip cannot install it" "let pip reach a package index"
        touch "$kept/made"
    fi
    (cd "$kept/bin" && pwd)
}

# Prints the folder of a tree with the locked packages of Node.
node_tools() {
    need_node "the TypeScript client"
    kept=$(named node clients/typescript/package-lock.json)
    if ! [ -d "$kept" ]; then
        mkdir -p "$TOOLS" "$work/node"
        cp clients/typescript/package.json clients/typescript/package-lock.json "$work/node/"
        (cd "$work/node" && npm ci --fetch-retries 1 >"$work/npm.log" 2>&1) ||
            not_run "the TypeScript client" "npm ci cannot install its tools" \
                "let npm reach a registry"
        mv "$work/node" "$kept.$$"
        [ -d "$kept" ] || mv "$kept.$$" "$kept" # another run may have been quicker
        rm -rf "$kept.$$"
    fi
    (cd "$kept" && pwd)
}

python_client() { # into folder $1
    tools=$(python_tools openapi-python-client)
    "$PYTHON" scripts/client_document.py openapi.json >"$work/document.json"
    PATH=$tools:$PATH openapi-python-client generate --path "$work/document.json" --meta none \
        --overwrite --output-path "$1/carbonduty_client" --config clients/python/generator.yaml \
        --fail-on-warning >"$work/python.log" 2>&1 || { cat "$work/python.log" >&2; return 1; }
    no_warning "$work/python.log" openapi-python-client
    sed "s/^version = \"[^\"]*\"/version = \"$(version)\"/" clients/python/pyproject.toml \
        >"$work/pyproject.toml"
    mv "$work/pyproject.toml" "$1/pyproject.toml"
    cp LICENSE "$1/LICENSE"
}

typescript_client() { # into folder $1
    tools=$(node_tools)
    mkdir -p "$1/src"
    # By itself it would demand of a request every field that has a default.
    "$tools/node_modules/.bin/openapi-typescript" openapi.json --output "$1/src/schema.ts" \
        --default-non-nullable false >"$work/typescript.log" 2>&1 ||
        { cat "$work/typescript.log" >&2; return 1; }
    no_warning "$work/typescript.log" openapi-typescript
    for file in package.json package-lock.json; do
        [ "$1" = clients/typescript ] || cp "clients/typescript/$file" "$1/$file"
    done
    now=$(version)
    (cd "$1" && npm version --allow-same-version --no-git-tag-version "$now" >"$work/npm.log" 2>&1)
    cp LICENSE "$1/LICENSE"
}

check() { # client $1: what is generated is what stands in clients/
    fresh=$work/fresh/$1
    mkdir -p "$fresh"
    "${1}_client" "$fresh"
    same=0
    for file in $(cd "$fresh" && ls); do
        diff -r -q -x __pycache__ -x index.ts "$fresh/$file" "clients/$1/$file" >&2 || same=1
    done
    [ "$same" = 0 ] || { say "clients/$1 is not what openapi.json gives: make clients"; return 1; }
}

spectral() {
    need_node spectral
    printf 'extends: ["spectral:oas"]\n' >"$work/spectral.yaml"
    npx --yes --loglevel=error "@stoplight/spectral-cli@$SPECTRAL" --version \
        >"$work/spectral.log" 2>/dev/null ||
        not_run spectral "npx cannot fetch it" "let npm reach a registry"
    npx --yes --loglevel=error "@stoplight/spectral-cli@$SPECTRAL" lint --fail-severity hint \
        --ruleset "$work/spectral.yaml" openapi.json >&2
}

# openapi-generator warns of every document of version 3.1, and with some languages of every
# document at all: what it says of one with a single field does not count against ours.
openapi_generator() { # language $1
    tools=$(python_tools openapi-generator-cli)
    cat >"$work/minimal.json" <<'JSON'
{"openapi": "3.1.0", "info": {"title": "One field", "version": "1"}, "paths": {},
 "components": {"schemas": {"A": {"type": "object", "properties": {"x": {"type": "string"}}}}}}
JSON
    for document in "$work/minimal.json" openapi.json; do
        "$tools/openapi-generator-cli" generate --input-spec "$document" --generator-name "$1" \
            --output "$work/generated-$1" >"$work/generator.log" 2>&1 ||
            { cat "$work/generator.log" >&2; return 1; }
        grep -E ' (WARN|ERROR) ' "$work/generator.log" | sort -u >"$work/said" || true
        [ "$document" = openapi.json ] || mv "$work/said" "$work/said-of-any"
    done
    ! grep -Fvx -f "$work/said-of-any" "$work/said" >&2 ||
        { say "openapi-generator ($1) warns"; return 1; }
    say "openapi-generator ($1): no warning but what it says of any OpenAPI 3.1 document"
}

does=${1:-}
[ $# = 0 ] || shift
case "$does" in
    write) for client in ${*:-python typescript}; do "${client}_client" "clients/$client"; done ;;
    check) for client in ${*:-python typescript}; do check "$client"; done ;;
    lint) spectral; openapi_generator typescript-fetch; openapi_generator python ;;
    tools) python_tools openapi-python-client >/dev/null; node_tools ;;
    *) say "usage: clients.sh write|check|lint|tools"; exit 2 ;;
esac
