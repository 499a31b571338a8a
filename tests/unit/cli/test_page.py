"""Plain lines in a pipe, tables on a terminal."""

import io

import pytest

from service.cli.page import Head, Page, working

HEADS = (Head("name"), Head("amount", number=True))
ROWS = [
    ("cement", "1,000.00"),
    ("a name of several words that a narrow screen has to wrap", "5.00"),
]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_table_in_a_pipe_is_one_aligned_line_per_row() -> None:
    out = io.StringIO()
    Page(out).table(HEADS, [ROWS[0], ("steel", "20.00")])
    assert out.getvalue().splitlines() == [
        "  name      amount",
        "  cement  1,000.00",
        "  steel      20.00",
    ]


def test_a_number_is_neither_cut_nor_wrapped_on_a_narrow_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    out = Terminal()
    Page(out).table(HEADS, ROWS)
    assert "1,000.00" in out.getvalue()
    assert "several" in out.getvalue()


def test_brackets_are_no_markup() -> None:
    for out in (io.StringIO(), Terminal()):
        page = Page(out)
        page.line("rows [bold]1[/bold]")
        page.points(["[red]"])
        page.named([("a", "[b]")])
        assert "[bold]1[/bold]" in out.getvalue()
        assert "[red]" in out.getvalue()
        assert "[b]" in out.getvalue()


def test_names_stand_in_one_column() -> None:
    out = io.StringIO()
    Page(out).named([("rate", "50"), ("trade of", "2024")])
    assert out.getvalue() == "  rate      50\n  trade of  2024\n"


def test_what_takes_a_moment_is_said_beside_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    with working("reading"):
        pass
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "reading\n")
