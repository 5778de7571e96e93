"""Commands of the office's machine: flask --app wsgi …"""
