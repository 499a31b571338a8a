"""Settings from the environment (`CARBONDUTY_…`); read at the top only, handed down as values."""

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

_PACKAGE = Path(__file__).resolve().parent
_MIB = 1024 * 1024


def _shipped(folder: str) -> Path:
    """Return a folder of the wheel, or the one beside the package in a checkout."""
    bundled = _PACKAGE / "_bundled" / folder
    return bundled if bundled.is_dir() else _PACKAGE.parent / folder


def _with_driver(url: object) -> object:
    """Return a database address with the driver the service uses, as hosters write it without."""
    if isinstance(url, str):
        for plain in ("postgres://", "postgresql://"):
            if url.startswith(plain):
                return "postgresql+psycopg://" + url.removeprefix(plain)
    return url


def _sqlite_in(data: dict[str, Any]) -> str:
    return f"sqlite:///{Path(data.get('data_dir', '.')).resolve() / 'carbonduty.db'}"


class Settings(BaseSettings):
    """What can be set from outside; each name is `CARBONDUTY_` and the field in capitals."""

    model_config = SettingsConfigDict(
        env_prefix="CARBONDUTY_", env_ignore_empty=True, extra="ignore", frozen=True
    )

    host: str = Field("127.0.0.1", description="The address to listen on.")
    port: int = Field(8000, ge=0, le=65535, description="The port to listen on.")
    data_dir: Path = Field(Path("var"), description="Database, uploads and trade files.")
    database_url: Annotated[str, BeforeValidator(_with_driver)] = Field(
        default_factory=_sqlite_in,
        repr=False,  # it may hold a password
        description="SQLite in the data directory, or `postgresql://user:password@host/name`.",
    )
    reference_dir: Path = Field(
        default_factory=lambda: _shipped("reference_data"),
        description="The reference data to serve; the shipped one unless named.",
    )
    max_body_bytes: int = Field(
        64 * _MIB, ge=1024, description="The largest request body that is read, in bytes."
    )
    max_lines: int = Field(
        20_000, ge=1, description="The most import lines that one request may carry."
    )
    max_file_rows: int = Field(
        100_000,
        ge=1,
        description="The most rows of a workbook that are read and checked, so that all faults of "
        "a longer file are told at once; what is assessed keeps to max_lines.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    sandbox_tenant: str = Field(
        "sandbox",
        pattern=r"^[a-z0-9][a-z0-9-]{0,62}$",
        description="The tenant that owns what is stored.",
    )

    @property
    def migrations_dir(self) -> Path:
        """Return the folder of migrations that belongs to this code."""
        return _shipped("migrations")
