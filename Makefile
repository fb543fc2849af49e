# make demo: sets up and shows the main job; make test: sets up and runs lint, types and tests.
# Needs Python 3.11 or newer with pip and venv; everything else goes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := build/demo
RELEASE := build/release-tools
PIP := pip install --quiet --disable-pip-version-check
# What pip does for a package that it copies: so the first run is as fast as the next, also where Python writes nothing.
COMPILE := python -m compileall -q checker
# Versions and digests of all that development needs, for the Pythons that have such a file; others take what is new.
LOCK := locks/python-$(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])').txt

.PHONY: demo test lint types check coverage mutants fuzz kills lock release audit licences clean

$(VENV)/.user: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/$(PIP) --editable .
	$(BIN)/$(COMPILE)
	@touch $@

$(VENV)/.dev: pyproject.toml $(wildcard $(LOCK))
	$(PYTHON) -m venv $(VENV)
ifneq ($(wildcard $(LOCK)),)
	$(BIN)/$(PIP) --require-hashes --no-deps --requirement $(LOCK)
	$(BIN)/$(PIP) --no-deps --no-build-isolation --editable .
else
	$(BIN)/$(PIP) --editable '.[dev]'
endif
	$(BIN)/$(COMPILE)
	@touch $(VENV)/.user $@

demo: $(VENV)/.user
	@rm -rf $(DEMO)
	@echo '$$ zvirka segment examples/draft/en.txt … --published 2025-10-16'
	@$(BIN)/zvirka segment examples/draft/en.txt examples/draft/uk.txt examples/draft/ru.txt \
	    --domain draft --published 2025-10-16 --output-dir $(DEMO)
	@echo && echo '$$ zvirka align $(DEMO) --write'
	@$(BIN)/zvirka align $(DEMO) --write
	@echo && echo '$$ zvirka check $(DEMO)'
	@$(BIN)/zvirka check $(DEMO) --exit-zero

test: lint types check licences
	$(BIN)/python -m pytest -q

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

check: $(VENV)/.dev
	$(BIN)/zvirka check i18n --fail-on warning

# What is not needed to know that a change is right, but to know how far the tests can be trusted.

coverage: $(VENV)/.dev
	$(BIN)/python -m pytest -q --cov=checker --cov-branch --cov-report=term-missing:skip-covered

mutants: $(VENV)/.dev
	$(BIN)/$(PIP) cosmic-ray
	$(BIN)/python tools/mutate.py

kills: $(VENV)/.dev
	$(BIN)/python benchmarks/kills.py

SECONDS_EACH ?= 60
fuzz: $(VENV)/.dev
	$(BIN)/$(PIP) --editable '.[fuzz]'
	$(BIN)/python fuzz/run.py all --seconds $(SECONDS_EACH)

# What ships, and what it ships with.

$(RELEASE)/.ready: pyproject.toml
	$(PYTHON) -m venv $(RELEASE)
	$(RELEASE)/bin/$(PIP) build pip-audit pip-tools twine
	@touch $@

lock: $(RELEASE)/.ready
	$(RELEASE)/bin/pip-compile --quiet --upgrade --strip-extras --no-header --no-annotate --no-emit-index-url \
	    --no-emit-trusted-host --no-emit-find-links --allow-unsafe --generate-hashes --extra dev \
	    --build-deps-for editable --output-file $(LOCK) pyproject.toml

audit: $(RELEASE)/.ready
	$(RELEASE)/bin/pip-audit --require-hashes --disable-pip --requirement $(LOCK)

licences: $(VENV)/.dev
	$(BIN)/python tools/check_licences.py

release: $(RELEASE)/.ready
	$(RELEASE)/bin/python tools/build_release.py dist

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache
