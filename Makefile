# What people type: make run, make test, make check, make bench, make screenshots, make lock.
# Every path is relative, so the project may lie in a folder with any name.

PYTHON ?= python3
PY := .venv/bin/python
export PORT ?= 8000
export DATA ?= var

.PHONY: run siap test check susunan deploy terjemahan openapi openapi-sama skema css wheel bench screenshots lock

run: siap
	@DEBUG=$${DEBUG:-0} exec $(PY) manage.py jalankan

siap: ## .venv holds what requirements.lock names
	@$(PYTHON) perkakas/siapkan.py

test: check
	@$(PY) perkakas/uji.py

check: susunan deploy terjemahan openapi-sama wheel

susunan: siap ## style, layers, migrations
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	PYTHONPATH=.:site $(PY) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"
	DJANGO_SETTINGS_MODULE=portal.settings.test $(PY) manage.py makemigrations --check --dry-run

deploy: siap ## production settings, with secrets that are none
	@echo "manage.py check --deploy"
	@SECRET_KEY=$$($(PY) -c "import secrets; print(secrets.token_urlsafe(60))") ALAMAT_SITUS=https://contoh.go.id \
		DJANGO_SETTINGS_MODULE=portal.settings.production $(PY) manage.py check --deploy --fail-level WARNING

terjemahan: siap
	$(PY) perkakas/terjemahan.py periksa

openapi-sama: siap ## docs/openapi.json is what the API says of itself
	$(PY) -m pytest tests/api/test_openapi.py

openapi: siap ## after a change of the API
	$(PY) manage.py tulis_openapi > docs/openapi.json

skema: siap ## after a new migration or another version of Wagtail
	@d=$$(mktemp -d) && export DATABASE_URL="sqlite:///$$d/kosong.sqlite3" && $(PY) manage.py migrate -v0 \
	  && $(PY) manage.py tulis_skema > "$$d/skema.sql" && mv "$$d/skema.sql" site/portal/skema.sql && rm -rf "$$d"

css: ## after a change in aset/; needs npm
	@d=$$(mktemp -d) && cp aset/*.scss aset/package.json "$$d" && (cd "$$d" && npm install --silent --no-audit --no-fund \
	  && npx sass --load-path=node_modules --style=compressed --no-source-map layanan.scss layanan.css) \
	  && cp "$$d/layanan.css" layanan/static/layanan/layanan.css && rm -rf "$$d"

wheel: siap
	$(PY) perkakas/wheel.py

bench: siap
	$(PY) tests/benchmarks/mulai.py
	$(PY) tests/benchmarks/formulir.py

screenshots: siap
	$(PY) tests/e2e/potret.py

lock: siap ## after a change of the dependencies in pyproject.toml; LOCK=--upgrade renews all
	$(PY) -m uv pip compile pyproject.toml --extra situs --group dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-annotate --quiet $(LOCK) \
		--custom-compile-command "make lock" --output-file requirements.lock
	@! grep -n "://" requirements.lock
