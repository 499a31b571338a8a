"""Migrating the database, and what is said when it cannot be had."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic.util.exc import CommandError
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from service.cli.environment import shown_url
from service.cli.exits import give_up
from service.persistence import migrate
from service.settings import Settings


@contextmanager
def reached(chosen: Settings) -> Iterator[None]:
    """End with exit code 1 and the reason where the database cannot be used.

    A driver's own words can hold the address with its password, so only their kind is told.
    """
    where = shown_url(chosen)
    try:
        yield
    except ArgumentError:
        give_up(
            "CARBONDUTY_DATABASE_URL is no address of a database", "sqlite:///… or postgresql://…"
        )
    except SQLAlchemyError as error:
        kind = type(error).__name__
        give_up(f"the database {where} does not answer ({kind})", "is it running, and writable?")
    except CommandError as error:
        give_up(f"the database {where} cannot be migrated: {error}", "is it of another version?")
    except ModuleNotFoundError as error:
        give_up(f"no driver for {where}: {error.name} is not installed", "make up installs it")
    except OSError as error:
        give_up(f"the database {where} cannot be opened: {error}", "choose another --data-dir")


def bring_up(chosen: Settings) -> None:
    """Migrate the database to the newest revision; nothing changes where it stands there."""
    with reached(chosen):
        migrate.upgrade(chosen.database_url, chosen.migrations_dir)


def is_made(chosen: Settings) -> bool:
    """Return whether there is a database to look at: opening a SQLite file would make it."""
    prefix = "sqlite:///"
    address = chosen.database_url
    return not address.startswith(prefix) or Path(address.removeprefix(prefix)).exists()
