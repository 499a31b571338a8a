"""The command `carbonduty`: Typer commands; the web application is reached by import string."""
