SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test check bench messages requirements clean

PORT ?= 8000
SITE ?= mettmann
CASES ?= 10000
PY := .venv/bin/python
export PORT SITE

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 24

demo: ## set up and show the demonstration (PORT=8000, SITE=mettmann or ennepe-ruhr)
	@scripts/setup.sh
	@exec .venv/bin/regelkreis demo --site "$(SITE)" --port "$(PORT)"

test: ## set up and pass every test: on SQLite, on PostgreSQL, in a real browser
	@scripts/test.sh

check: ## read the code without running it: style, types, floors, templates, texts, licences
	@scripts/setup.sh postgres test check
	@scripts/check.sh

bench: ## measure the speed on CASES=10000 invented cases
	@scripts/setup.sh postgres test
	@$(PY) -m bench --cases "$(CASES)"

messages: ## bring the translation catalogues up to date with the texts in code and templates
	@scripts/setup.sh
	@$(PY) scripts/catalogues.py --write
	@$(PY) scripts/compile_catalogues.py

requirements: ## choose newer versions within requirements/*.in and pin them
	@scripts/setup.sh test
	@scripts/pin_requirements.sh

clean: ## remove what was made, but not databases under var/
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build .setup-lock
	@find regelkreis tests bench scripts -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
	@find regelkreis/locale -name '*.mo' -delete
