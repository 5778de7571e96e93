# Tomoichi (共市). `make` alone lists what there is.
# Needs Python 3.11 or newer with venv, make and git. Everything else goes into .venv.

PYTHON ?=
PORT ?= 8000
HOST ?= 127.0.0.1
FRESH ?=
T ?=
m ?=
export PYTHON

PY := .venv/bin/python
FLASK := $(PY) -m flask --app wsgi
PYTEST := $(PY) -m pytest
SETUP := sh scripts/bootstrap.sh run scale dev e2e
# What neither Chromium nor a server is needed for. Two workers pay only on a whole suite.
USUAL := not slow and not pictures
FAST := --ignore=tests/browser --ignore=tests/journeys --ignore=tests/races -m "$(USUAL)"
ON_SQLITE := TOMOICHI_TEST_DATABASE=sqlite
ON_POSTGRES := TOMOICHI_TEST_DATABASE=postgres
step = @printf '\n── %s\n' "$(1)"

.DEFAULT_GOAL := help
.PHONY: help run setup system test test-all test-unit test-browser races lint format types imports \
	templates translations translations-update text db-upgrade db-check new-migration sure drill \
	bench requirements pictures routes

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | \
		awk -F ':.*## ' '{ printf "  make %-20s %s\n", $$1, $$2 }'

run: ## the shop with demo data on http://127.0.0.1:8000 (PORT=, HOST=, FRESH=1 loads the demo anew)
	@sh scripts/bootstrap.sh run
	@TOMOICHI_MODE=$${TOMOICHI_MODE:-demo} PORT=$(PORT) HOST=$(HOST) FRESH=$(FRESH) \
		$(PY) scripts/run.py

setup: ## .venv with everything for developing
	@$(SETUP)

system: setup ## Chromium, PostgreSQL and a Japanese font (root: installs; otherwise: says what to install)
	@sh scripts/system_packages.sh

# ── checks ───────────────────────────────────────────────────────────────────────────────────────

test: ## from nothing to a verdict on SQLite, PostgreSQL and in Chromium (T=path for a part)
ifeq ($(T),)
	@$(MAKE) --no-print-directory test-all
else
	@$(SETUP)
	@$(PYTEST) $(T)
endif

test-all: system lint types imports templates translations text
	$(call step,units and pages on SQLite)
	@$(ON_SQLITE) $(PYTEST) -n 2 --dist loadfile $(FAST)
	$(call step,pages and journeys on PostgreSQL)
	@$(ON_POSTGRES) $(PYTEST) -n 2 --dist loadfile $(FAST) -m "database and $(USUAL)"
	@$(MAKE) --no-print-directory races test-browser

test-unit: setup ## only what needs neither browser nor server
	@$(ON_SQLITE) $(PYTEST) $(FAST) $(T)

test-browser: system ## the journeys in Chromium, on both databases
	$(call step,Chromium on SQLite)
	@$(ON_SQLITE) $(PYTEST) tests/journeys tests/browser -m "$(USUAL)"
	$(call step,Chromium on PostgreSQL: the journeys)
	@$(ON_POSTGRES) $(PYTEST) tests/journeys -m "$(USUAL)"

races: system ## two buyers and the last piece, on PostgreSQL
	$(call step,races on PostgreSQL)
	@$(ON_POSTGRES) $(PYTEST) tests/races -m "$(USUAL)"

lint: setup ## ruff: style, traps, format
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check --quiet . || \
		{ echo "Run: make format"; exit 1; }

format: setup ## put everything into shape
	@$(PY) -m ruff check --fix-only --quiet .
	@$(PY) -m ruff format .

types: setup ## mypy --strict on shop/
	@$(PY) -m mypy

imports: setup ## the floors of the house (import-linter)
	@.venv/bin/lint-imports --no-logo --no-cache

templates: setup ## djlint on templates/
	@.venv/bin/djlint --lint --quiet templates

translations: setup ## every visible sentence is translated, none is left over
	@$(PY) scripts/translations.py check

translations-update: setup ## take new sentences into locale/*.po and compile
	@$(PY) scripts/translations.py update

text: setup ## no trailing blanks, machine paths or keys in any file
	@$(PY) scripts/check_text.py

sure: lint types imports templates translations text test-unit ## before every commit: all of it that is quick

drill: system ## the long ones: soaks, thousands of refunds, kill tests
	@$(ON_POSTGRES) $(PYTEST) -m slow --timeout=3600

bench: setup ## the floors and our pages side by side, as ratios, into bench/results/
	@$(PY) -m bench

# ── database, words, parts ───────────────────────────────────────────────────────────────────────

db-upgrade: setup ## bring the database to the newest migration
	@$(FLASK) db upgrade

db-check: setup ## migrations: one head, equal to the models, up and down on data
	@$(PYTEST) tests/architecture/test_migrations.py

new-migration: setup ## write the difference between models and database: m="vendor orders"
	@test -n "$(m)" || { echo 'Say what it does: make new-migration m="vendor orders"'; exit 1; }
	@next=$$(ls migrations/versions | sed -n 's/^\([0-9]\{4\}\)_.*/\1/p' | sort | tail -1 | \
		awk '{ printf "%04d", $$1 + 1 }'); $(FLASK) db revision --message "$(m)" --rev-id "$$next"

routes: setup ## add new addresses to tests/routes.txt
	@$(PY) -m tests.support.routes

pictures: system ## one screenshot of every page at 390 px into docs/pictures/
	@$(PYTEST) tests/browser -m pictures

requirements: setup ## lock the newest versions that pyproject.toml allows, with hashes
	@sh scripts/lock_requirements.sh
