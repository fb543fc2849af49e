# make demo: sets up and shows the main job; make test: sets up and runs lint, types and tests.
# Needs Python 3.11 or newer with pip and venv; everything else goes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := build/demo

.PHONY: demo test lint types check clean

$(VENV)/.user: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml $(VENV)/.user
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(VENV)/.user
	@rm -rf $(DEMO)
	@echo '$$ zvirka segment examples/draft/en.txt … --published 2025-10-16'
	@$(BIN)/zvirka segment examples/draft/en.txt examples/draft/uk.txt examples/draft/ru.txt \
	    --domain draft --published 2025-10-16 --output-dir $(DEMO)
	@echo && echo '$$ zvirka align $(DEMO) --write'
	@$(BIN)/zvirka align $(DEMO) --write
	@echo && echo '$$ zvirka check $(DEMO)'
	@$(BIN)/zvirka check $(DEMO) --exit-zero

test: lint types check
	$(BIN)/python -m pytest -q

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

check: $(VENV)/.dev
	$(BIN)/zvirka check i18n --fail-on warning

clean:
	rm -rf $(VENV) build .mypy_cache .pytest_cache .ruff_cache
