"""The settings a command runs with: the environment, and the options given instead."""

from pydantic import ValidationError
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from service.cli.exits import wrong_use
from service.settings import Settings


def settings(**options: object) -> Settings:
    """Return the settings, options before environment; end where one cannot be used."""
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type] # Pydantic checks what was given
    except ValidationError as error:
        wrong_use(_first(error, given), "carbonduty doctor shows the settings in use")


def _first(error: ValidationError, given: dict[str, object]) -> str:
    """Return the first fault by the name that the person wrote; never the value of an address."""
    found = error.errors()[0]
    name = str(found["loc"][0])
    where = f"--{name.replace('_', '-')}" if name in given else f"CARBONDUTY_{name.upper()}"
    value = "" if name == "database_url" else f" ({found['input']!r})"
    return f"{where}{value}: {found['msg']}"


def shown_url(settings: Settings) -> str:
    """Return the address of the database without its password."""
    try:
        return make_url(settings.database_url).render_as_string(hide_password=True)
    except ArgumentError:
        return "an address that cannot be read"
