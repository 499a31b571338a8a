"""How new tables are put on disk: all of them or none, and never over another."""

from pathlib import Path

import pytest

from service.reference.importers.regeneration import write_new


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write_new({tmp_path / "a" / "rows.csv": b"one", tmp_path / "b" / "rows.csv": b"two"})
    assert (tmp_path / "a" / "rows.csv").read_bytes() == b"one"
    assert sorted(path.name for path in tmp_path.rglob("*.*")) == ["rows.csv", "rows.csv"]


def test_a_file_that_stands_already_is_not_overwritten_and_none_is_written(tmp_path: Path) -> None:
    standing = tmp_path / "rows.csv"
    standing.write_bytes(b"as it was")
    with pytest.raises(FileExistsError, match=r"rows\.csv stands already and is not overwritten"):
        write_new({tmp_path / "new.csv": b"new", standing: b"other"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "rows.csv": b"as it was"
    }


def test_where_one_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"no folder")
    with pytest.raises(OSError, match="file"):
        write_new({tmp_path / "new.csv": b"new", tmp_path / "file" / "rows.csv": b"x"})
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
