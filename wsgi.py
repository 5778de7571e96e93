"""The WSGI entry: `flask --app wsgi …`, gunicorn wsgi:app."""

from shop import create_app
from shop.errors import SettingsRefused

try:
    app = create_app()
except SettingsRefused as refused:  # a sentence for the operator, not a traceback
    raise SystemExit(f"Tomoichi does not start. {refused}") from None
