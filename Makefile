# make help lists the targets.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help build start site upgrade benchmark test test-process test-browser lint format i18n printed check-wheel clean

PORT ?= 8080
HOST ?= 127.0.0.1
SITE ?= jingpin
DEMO ?= 1
PYTHON ?= python3
TESTS ?= tests
PROCESSES ?= auto

export TZ = Asia/Singapore
export LANG = C.UTF-8

VENV = .venv
INSTALLED = $(VENV)/.installed
BUILT = instance/.built
SOURCES = src tests benchmarks setup.py

help: ## Show this list.
	@echo "“山西精品”认证系统"
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 24

$(VENV)/bin/uv: instance/etc/system-packages.sh
	@instance/etc/system-packages.sh python $(PYTHON)
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --constraint constraints.txt uv
	@touch $@

$(INSTALLED): $(VENV)/bin/uv constraints.txt setup.py
	$(VENV)/bin/uv pip install --quiet --python $(VENV) --link-mode copy --constraint constraints.txt \
		--build-constraint constraints.txt --editable '.[test,lint]' zc.buildout zc.recipe.egg plone.recipe.zope2instance
	@touch $@

instance/versions.cfg: constraints.txt
	@{ echo "[versions]"; sed -nE 's/^([A-Za-z0-9_.-]+)==(.+)$$/\1 = \2/p' constraints.txt; } > $@

$(BUILT): $(INSTALLED) instance/versions.cfg buildout.cfg
	$(VENV)/bin/buildout -N -q zope:user=admin:$$($(PYTHON) -c 'import secrets; print(secrets.token_hex(16))')
	@rm -f instance/parts/zope/inituser
	@touch $@

build: $(BUILT) ## Install the pinned packages and build the instance.

start: $(BUILT) ## Serve the site at http://localhost:8080/jingpin (PORT=, DEMO=0, SITE=, HOST=).
	@instance/bin/jingpin-start --host $(HOST) --port $(PORT) --site $(SITE) --demo $(DEMO)

site: $(BUILT) ## Create the site without serving it.
	@instance/bin/jingpin-site --site $(SITE) --demo $(DEMO)

upgrade: $(BUILT) ## Run the pending upgrade steps of the site.
	@instance/bin/jingpin-upgrade --site $(SITE)

test: $(BUILT) ## Run all tests, browser tests included (TESTS=tests/process for a part, PROCESSES=0 for one process).
	@instance/etc/system-packages.sh browser $(VENV)
	instance/bin/pytest -W ignore -q -n $(PROCESSES) --maxprocesses 4 --dist loadfile --no-loadscope-reorder $(TESTS)

benchmark: $(BUILT) ## Measure; prints ratios (see benchmarks/README.md).
	instance/bin/pytest -W ignore -q -s -o python_files='bench_*.py' -o python_functions='bench_*' benchmarks

test-process: $(INSTALLED) ## Run the tests of the pure process package (no Plone).
	PYTHONPATH=src $(VENV)/bin/python -m pytest tests/process --noconftest -q

lint: $(INSTALLED) ## Check style, spelling, ZCML and printed files.
	$(VENV)/bin/ruff check $(SOURCES)
	$(VENV)/bin/ruff format --check $(SOURCES)
	$(VENV)/bin/zpretty --check $$(git ls-files 'src/**/*.zcml' 'profiles/**/*.xml' | grep -v -e '^profiles/default/workflows' -e '^src/shanxi/jingpin/profiles' -e '/permissions/')
	$(VENV)/bin/codespell README.md ARCHITECTURE.md docs src tests
	$(VENV)/bin/python -m shanxi.jingpin.process.printing --check

format: $(INSTALLED) ## Format the code.
	$(VENV)/bin/ruff check --fix $(SOURCES)
	$(VENV)/bin/ruff format $(SOURCES)
	$(VENV)/bin/zpretty --inplace $$(git ls-files 'src/**/*.zcml' 'profiles/**/*.xml' | grep -v -e '^profiles/default/workflows' -e '^src/shanxi/jingpin/profiles' -e '/permissions/')

i18n: $(INSTALLED) ## Refresh the catalogues (CHECK=1 only compares).
	$(VENV)/bin/python -m shanxi.jingpin.locales $(if $(CHECK),--check)

printed: $(INSTALLED) ## Print workflows, permissions and reference pages from the process tables.
	$(VENV)/bin/python -m shanxi.jingpin.process.printing

check-wheel: $(INSTALLED) ## Build the wheel, install it in a new environment and test what it carries.
	instance/etc/check-wheel.sh $(VENV)

clean: ## Remove what was built; data in instance/var stays.
	rm -rf $(VENV) instance/parts instance/bin instance/develop-eggs instance/eggs instance/.installed.cfg $(BUILT) instance/versions.cfg
