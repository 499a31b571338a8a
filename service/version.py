"""The version of the engine, as installed."""

from importlib.metadata import version

ENGINE_VERSION = version("carbonduty")
