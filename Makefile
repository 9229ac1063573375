# Aliases for `python3 run.py ...`, which needs no make.

PYTHON ?= python3
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: run test check fix screens bench lock help

run: ## Set up and open AgentDesk (without a screen: the tour, off-screen)
	@$(PYTHON) run.py $(ARGS)

test: ## Set up for the tests and run them; ARGS="-k worklist" picks some
	@$(PYTHON) run.py test $(ARGS)

check: ## Style, types, architecture, and what was once learnt
	@$(PYTHON) run.py check $(ARGS)

fix: ## Mend what the tools can mend by themselves
	@$(PYTHON) run.py fix $(ARGS)

screens: ## Take the pictures of README and docs anew
	@$(PYTHON) run.py tour --out out/tour --screens docs/pictures --at 2026-11-23T10:42:00-06:00 $(ARGS)

bench: ## Measure against the floor: start, memory, saving, searching
	@$(PYTHON) run.py bench $(ARGS)

lock: ## Resolve the dependencies anew; ARGS=--upgrade takes the newest
	@$(PYTHON) run.py lock $(ARGS)

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18
