# `make` builds the graph and says what was found; `make test` runs everything that CI runs.
# Both make the environment themselves, once; after that they need no network.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := build
.PHONY: build test lint mutants kills bench bench-shacl servers lock clean

build: $(READY)
	@$(BIN)/python -m communique build

test: $(READY)
	$(BIN)/python -m ruff check src tests benchmarks
	$(BIN)/python -m mypy
	$(BIN)/python -m pytest

# Other servers and engines, from Debian's packages; what is not installed is said.
servers: $(READY)
	$(BIN)/python -m pytest -rs tests/servers/others.py

mutants: $(READY)
	$(BIN)/python -m tests.mutants

# 200 builds of each kind and 40 of each other command that writes, killed at random moments.
kills: $(READY)
	$(BIN)/python tests/robust/kills.py
	$(BIN)/python tests/robust/kills.py --parts
	COMMUNIQUE_ROUNDS=40 $(BIN)/python -m pytest tests/robust/test_interrupting.py

bench: $(READY)
	$(BIN)/python -m benchmarks --write

# SHACL engines side by side; those that are not installed are left out, with a word (see benchmarks/shacl.py).
bench-shacl: $(READY)
	$(BIN)/python -m benchmarks.shacl --copies 2 --write
	$(BIN)/python -m benchmarks.shacl --copies 25 --write jena topbraid pyrudof

# The locked packages with their hashes, then the project itself, built by the locked builder.
$(READY): .lock/requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed; say which: make PYTHON=python3.12") if sys.version_info < (3, 11) else 0'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes --only-binary :all: -r .lock/requirements.txt
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# Needs the network: writes .lock/requirements.txt anew from pyproject.toml.
lock:
	$(BIN)/python -m pip --disable-pip-version-check install --quiet uv
	$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --group dev --extra tables pyproject.toml --output-file .lock/requirements.txt

clean:
	rm -rf $(VENV) .communique .mypy_cache .pytest_cache .ruff_cache .hypothesis
