"""A pytest plugin that closes a run with the list of everything that was not run.

A test that cannot run here skips itself with a reason in three parts, so that the list says what
to do about it::

    pytest.skip("not run: the official workbook - CARBONDUTY_OFFICIAL_FILES is unset - set it to …")
"""

from collections.abc import Iterable, Sequence

import pytest

PREFIX = "not run:"
LONG_COUNT = "not_run_long_tests"
LONG_ADVICE = "they take minutes - make test-long"


class NotRun:
    """Collects what a run leaves out; under xdist the workers tell the controller."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.long_tests = 0

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        self.long_tests += sum(item.get_closest_marker("long") is not None for item in items)

    def pytest_sessionfinish(self) -> None:
        worker_output = getattr(self.config, "workeroutput", None)
        if worker_output is not None:
            worker_output[LONG_COUNT] = self.long_tests

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        # Every worker collects the whole suite, so their counts are equal and do not add up.
        worker_output: dict[str, int] = getattr(node, "workeroutput", {})
        self.long_tests = max(self.long_tests, worker_output.get(LONG_COUNT, 0))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        lines = [_line(report) for report in terminalreporter.stats.get("skipped", [])]
        if self.long_tests:
            lines.append(f"{PREFIX} {self.long_tests} tests marked long - {LONG_ADVICE}")
        terminalreporter.section("not run")
        for line in _unique(lines) or [f"{PREFIX} nothing"]:
            terminalreporter.write_line(line)


def pytest_configure(config: pytest.Config) -> None:
    """Join the run."""
    config.pluginmanager.register(NotRun(config), "carbonduty-not-run")


def _line(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Return the reason of a skip; one of another form is named by its test, so none is lost."""
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    reason = reason.removeprefix("Skipped: ")
    return reason if reason.startswith(PREFIX) else f"{PREFIX} {report.nodeid} - {reason}"


def _unique(lines: Iterable[str]) -> list[str]:
    """Return each line once, sorted: a reason that many tests share is said once."""
    return sorted(set(lines))
