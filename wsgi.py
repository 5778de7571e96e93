"""The WSGI entry: `flask --app wsgi …`, gunicorn wsgi:app."""

from shop import create_app
from shop.errors import SettingsRefused
from shop.web.request_log import write_logs

try:
    app = create_app()
except SettingsRefused as refused:  # a sentence for the operator, not a traceback
    raise SystemExit(f"Tomoichi does not start. {refused}") from None

write_logs(as_json=app.extensions["tomoichi.settings"].is_production)
