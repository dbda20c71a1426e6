# Each target sets up what it needs and runs one or two real commands, which also work when typed.

PYTHON := .venv/bin/python
ADDRESS ?= 127.0.0.1:8000

# Material's advertisement of its successor, on every start; the pins say what we use.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve build test publishable forks bench check mutants format lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):[^#]*## /\1	/p' $(MAKEFILE_LIST) | expand -t 13

serve: ## serve the site and rebuild it as files change; prints the address
	@scripts/setup site
	$(PYTHON) -m mkdocs serve --dev-addr $(ADDRESS)

build: ## write the static site to site/
	@scripts/setup site
	$(PYTHON) -m mkdocs build --strict

test: check ## check everything and run every test, in real browsers
	@scripts/setup browsers java office
	$(PYTHON) -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

publishable: ## whether this copy can be published: style is told, and only what is broken stops
	@scripts/setup dev browsers java office
	$(PYTHON) -m scripts.publishable

forks: ## edit copies as a coach would, and see whether they are published (minutes)
	@scripts/setup dev java office
	$(PYTHON) -m scripts.forks

bench: ## measure the site beside other ways to run Python in a page: half an hour, or QUICK=1
	@scripts/setup dev bench browsers
	$(PYTHON) -m benchmarks $(if $(QUICK),--quick)

check: ## lint, format and types: no test, no browser
	@scripts/setup dev
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	node_modules/.bin/tsc
	node_modules/.bin/tsc --project hooks/pages

mutants: ## change the calculators in thousands of small ways: a test has to notice each (hours)
	@scripts/setup dev
	$(PYTHON) -m scripts.mutants

format: ## write Python the way that check wants it
	@scripts/setup dev
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

lock: ## resolve the dependencies of pyproject.toml anew, with hashes
	@scripts/setup dev
	$(PYTHON) -m uv $(LOCK) --group build --output-file requirements.txt
	$(PYTHON) -m uv $(LOCK) --group dev --output-file requirements-dev.txt
LOCK := pip compile --quiet --upgrade pyproject.toml --generate-hashes --no-annotate --no-header --no-emit-index-url

clean: ## remove everything that the targets above have made
	rm -rf site .venv node_modules benchmarks/node_modules .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache mutants test-results *.egg-info
