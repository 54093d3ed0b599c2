# make demo: install zolint here and check the example articles
# make test: everything that must hold before a change is merged
# make docs: the documentation as a site, build/docs/site/index.html

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# the first interpreter that is new enough
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$python && break; done)

.DELETE_ON_ERROR:
.PHONY: demo test lint types imports tests index accuracy bench docs hook clean

demo: $(VENV)/.installed
	$(BIN)/zolint check examples --exit-zero

test: lint types imports tests

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

# builds the wheel, too, and runs the command and every rule's examples in a fresh environment outside the tree
tests: $(VENV)/.dev
	$(BIN)/python -m pytest

# writes what `zolint explain` reads of the built-in rules, after one of them has changed
index: $(VENV)/.installed
	$(BIN)/python -m zolint.rule_index

# prints how well the rules judge the labelled articles, and publishes it in bench/ACCURACY.md
accuracy: $(VENV)/.installed
	$(BIN)/python bench/accuracy.py

# reads the rules' pages, so it runs their examples; a link that leads nowhere stops it
docs: $(VENV)/.docs
	$(BIN)/python docs/generate build/docs/pages
	$(BIN)/sphinx-build -q -W --keep-going -c docs -d build/docs/read build/docs/pages build/docs/site
	@echo 'The site begins with build/docs/site/index.html.'

# times zolint beside other linters of prose, which it fetches first, and publishes that in bench/RESULTS.md: minutes
bench: $(VENV)/.installed
	$(BIN)/python bench/peers.py
	$(BIN)/python bench/speed.py --publish

# installs the hook as writers do; it takes minutes, for it fetches all that zolint needs
hook: $(VENV)/.dev
	$(BIN)/python -m pytest -m hook

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .zolint_cache

$(VENV)/.made:
	@$(or $(PYTHON),false) -c '$(NEW_ENOUGH)' 2>/dev/null || { \
		echo 'zolint needs Python 3.11 or newer; name one: make PYTHON=/path/to/python3 demo' >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade 'pip>=25.1'
	@touch $@

# compiled at once, as a wheel is when it is installed, for some machines tell Python to keep no compiled files
$(VENV)/.installed: $(VENV)/.made pyproject.toml
	$(PIP) install --editable .
	$(BIN)/python -m compileall -q zolint rules
	@touch $@

$(VENV)/.docs: $(VENV)/.installed
	$(PIP) install --group docs
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(PIP) install --group dev
	@touch $@
