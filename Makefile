# `make run` and `make test` are all a newcomer needs; both set up .venv first.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run play test check bench bench-peer clean

run: .venv/ready
	@$(BIN)/hankala run

play: .venv/ready
	@$(BIN)/hankala play

test: .venv/ready check
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

bench: .venv/ready
	$(BIN)/python -m benchmarks

bench-peer: .venv-bench/ready
	.venv-bench/bin/python -m benchmarks

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/hankala lint

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Hankala needs Python 3.11 or newer; try: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary=:all: -c constraints.txt -e '.[dev]'
	touch $@

# Without dependencies: benchmarks/constraints-peer.txt names all that is needed. ConvoKit comes as source only.
.venv-bench/ready: benchmarks/constraints-peer.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --only-binary=:all: --no-binary=convokit --no-deps -r $<
	touch $@

clean:
	rm -rf .venv .venv-bench .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage build *.egg-info
