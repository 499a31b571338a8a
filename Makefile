# Everything a person needs to do here, by name. `make help` lists it.
# The only needs are Python 3.11 to 3.13 with venv, and make.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh
BIN := .venv/bin

# make up PORT=8080 DATA_DIR=/srv/carbonduty    make test JOBS=4 TESTS=tests/unit
PORT ?= $(CARBONDUTY_PORT)
DATA_DIR ?= $(or $(CARBONDUTY_DATA_DIR),var)
DRIVER = $(if $(filter postgresql%,$(CARBONDUTY_DATABASE_URL)),postgres,runtime)
JOBS ?= 2
TESTS ?= tests
export PYTHON

PYTEST = $(BIN)/python -m pytest --numprocesses=$(JOBS) --dist=worksteal
SOURCES := service tests migrations

# A stamp says that .venv holds what a purpose needs; without its interpreter it says nothing.
$(shell test -x $(BIN)/python || rm -f .venv/.ready-*)

.venv/.ready-%: pyproject.toml uv.lock scripts/environment.sh
	@sh scripts/environment.sh $*

# The browser of the browser tests is a package of the system, not of .venv.
.venv/.ready-browser: | .venv/.ready-test

.PHONY: up
up: .venv/.ready-$(DRIVER) ## Start the service here: migrate, load, serve (PORT=, DATA_DIR=)
	@CARBONDUTY_DATA_DIR="$(DATA_DIR)" $(if $(PORT),CARBONDUTY_PORT="$(PORT)") $(BIN)/carbonduty up

.PHONY: test
test: .venv/.ready-test .venv/.ready-browser ## Run the tests, on SQLite and PostgreSQL (JOBS=, TESTS=)
	@$(PYTEST) $(TESTS)

.PHONY: test-long
test-long: .venv/.ready-test .venv/.ready-browser ## Run the tests that take minutes
	@$(PYTEST) -m long $(TESTS)

.PHONY: check
check: .venv/.ready-check docker-check ## Check format, lint, types, layers, YAML, spelling, OpenAPI
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/yamllint --strict .
	$(BIN)/codespell
	sh scripts/environment.sh uv lock --check --offline --quiet
	$(if $(wildcard openapi.json),$(BIN)/carbonduty openapi --check openapi.json)

.PHONY: docker-check
docker-check: .venv/.ready-check ## Check the Dockerfile and the compose file, without an engine
	$(BIN)/hadolint Dockerfile
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml

.PHONY: bench
bench: .venv/.ready-test ## Measure the service: requests, lines per second, memory
	@$(BIN)/python -m tests.load.bench

.PHONY: coverage
coverage: .venv/.ready-test .venv/.ready-browser ## Run the tests in one process and report the lines never reached
	@$(BIN)/coverage run -m pytest $(TESTS)
	@$(BIN)/coverage report

.PHONY: format
format: .venv/.ready-check ## Format the code and mend what ruff can mend
	@$(BIN)/ruff format $(SOURCES)
	@$(BIN)/ruff check --fix $(SOURCES)

.PHONY: openapi
openapi: .venv/.ready-runtime ## Write openapi.json anew, after a change meant for clients
	@$(BIN)/carbonduty openapi > openapi.json.new && mv openapi.json.new openapi.json

.PHONY: clients
clients: .venv/.ready-runtime ## Write both clients anew from openapi.json (TypeScript: with Node 20)
	@sh scripts/clients.sh write

.PHONY: clients-check
clients-check: .venv/.ready-runtime ## Check that both clients are what openapi.json gives
	@sh scripts/clients.sh check

.PHONY: clients-lint
clients-lint: .venv/.ready-runtime ## Check openapi.json by spectral and openapi-generator
	@sh scripts/clients.sh lint

.PHONY: client-wheel
client-wheel: .venv/.ready-runtime ## Build the wheel of the Python client into dist/
	@sh scripts/environment.sh uv build --wheel --out-dir dist clients/python

.PHONY: snapshot
snapshot: .venv/.ready-test ## Write the snapshot of all figures anew, after a change of figures
	@$(BIN)/python -m tests.reference.update_snapshot

.PHONY: lock
lock: .venv/.ready-runtime ## Renew uv.lock after a change of dependencies in pyproject.toml
	@sh scripts/environment.sh uv lock

.PHONY: wheel
wheel: .venv/.ready-runtime ## Build the wheel, with migrations and reference data in it, into dist/
	@sh scripts/environment.sh uv build --wheel

.PHONY: clean
clean: ## Remove caches and built files; the environment and the data stay
	@rm -rf build dist htmlcov .coverage* .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@rm -rf .import_linter_cache .schemathesis
	@find $(SOURCES) -type d -name __pycache__ -prune -exec rm -rf {} +

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-13s %s\n", $$1, $$2 }' Makefile
