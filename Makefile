# Everything a newcomer, an editor or a CI machine runs. Needs Python 3.11+, git and make;
# each target installs what it needs into .venv first.
#
#   make site PYTHON=python3.13    with another Python
#   make test ARGS="-k dates"      with arguments for the program behind the target

CANDIDATES = python3 python3.14 python3.13 python3.12 python3.11 python
NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in $(CANDIDATES); do \
	$$p -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$p && break; done)
RUN = .venv/bin/python

# We know: the engine is pinned, and the pages do not depend on it.
export NO_MKDOCS_2_WARNING = 1

.DEFAULT_GOAL := help
.PHONY: help site serve check coverage test content lint types lock opinions clean .venv/site .venv/dev

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(firstword $(MAKEFILE_LIST)) | expand -t 12

site: .venv/site ## build the site into site/
	@$(RUN) build.py site $(ARGS)

serve: .venv/site ## show the site in a browser and follow every edit
	@$(RUN) build.py serve $(ARGS)

check: .venv/site ## check profiles and sources
	@$(RUN) build.py check $(ARGS)

coverage: .venv/site ## list the source sentences that no statement cites
	@$(RUN) build.py coverage $(ARGS)

test: .venv/dev ## run all tests
	@tests/install_chromium.sh
	@$(RUN) -m pytest --numprocesses auto --dist worksteal $(ARGS)

content: .venv/dev ## run the tests that hold profiles and sources, whatever they say
	@tests/install_chromium.sh
	@$(RUN) -m pytest --numprocesses auto --dist worksteal -m real $(ARGS)

lint: .venv/dev ## check the code's style
	@$(RUN) -m ruff check $(ARGS)
	@$(RUN) -m ruff format --check $(ARGS)

types: .venv/dev ## check the code's types
	@$(RUN) -m mypy $(ARGS)

lock: .venv/site ## pin the ranges of pyproject.toml again (ARGS=--upgrade: newest)
	@$(RUN) tools/lock_requirements.py $(ARGS)

opinions: .venv/site ## ask two programs besides ours whether the sources print each passage
	@$(RUN) tools/third_opinion.py

clean: ## remove all that these targets made
	rm -rf .venv .build site .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/site .venv/dev: .venv/%:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer found: install one, or name it with make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) tools/set_up_venv.py requirements/$*.txt
	@test -e .build/schema || $(RUN) build.py schema --ids
