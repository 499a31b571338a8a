"""`reference check` and `reference import`."""

import json
from pathlib import Path

import pytest

from service.reference.importers import IMPORTERS
from service.reference.importers.regeneration import Regeneration
from tests.cli.conftest import Carbonduty
from tests.support.releases import changed, small_release, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(small_release(), tmp_path / "reference")


class TestCheck:
    def test_prints_the_release_and_its_datasets(
        self, carbonduty: Carbonduty, folder: Path
    ) -> None:
        run = carbonduty("reference", "check", "--reference-dir", folder, "--json")
        answer = json.loads(run.stdout)
        assert run.exit_code == 0
        assert answer["datasets"]
        text = carbonduty("reference", "check", "--reference-dir", folder).stdout
        assert answer["reference_release"] in text
        for dataset in answer["datasets"]:
            row = next(
                line for line in text.splitlines() if [dataset["dataset_id"]] == line.split()[:1]
            )
            assert dataset["status"] in row
            assert ", ".join(dataset["scopes"]) in row

    def test_names_file_and_row_of_every_fault(self, carbonduty: Carbonduty, folder: Path) -> None:
        path = next(path for path in small_release() if path.endswith("/rows.csv"))
        first = small_release()[path].decode().splitlines()[1]
        write(changed(small_release(), path, first, f"{first},too,many"), folder)
        run = carbonduty("reference", "check", "--reference-dir", folder, "--json")
        assert run.exit_code == 1
        assert [(one["file"], one["row"]) for one in json.loads(run.stdout)["errors"]] == [
            (path, 2)
        ]
        text = carbonduty("reference", "check", "--reference-dir", folder).stderr
        assert path in text


class TestImport:
    FOUND = Regeneration(
        "invented",
        {Path("irregular.csv"): b"sheet,row,cell,what\nAlbania,7,C7,shifted\n"},
        ("2 figures",),
        (),
        ("rows.csv: 7206 CN 1.75",),
        (),
        ("rows.csv: 7207 CN: value '1' -> '2'",),
        written=False,
    )

    @pytest.fixture(autouse=True)
    def importer(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def invented(workbook: Path, reference: Path, *, write: bool = False) -> Regeneration:
            assert workbook.is_file()
            assert reference.is_dir()
            assert not write
            return self.FOUND

        monkeypatch.setattr(
            "service.cli.reference_data.IMPORTERS", {**IMPORTERS, "invented": invented}
        )

    def test_says_what_changes_and_which_rows_are_irregular(
        self, carbonduty: Carbonduty, folder: Path
    ) -> None:
        file = folder / "workbook.xlsx"
        file.touch()
        run = carbonduty("reference", "import", "invented", file, "--reference-dir", folder)
        assert run.exit_code == 0
        assert "added: rows.csv: 7206 CN 1.75" in run.stdout
        assert "changed: rows.csv: 7207 CN: value '1' -> '2'" in run.stdout
        (row,) = [line.split() for line in run.stdout.splitlines() if "Albania" in line]
        assert row == ["Albania", "7", "C7", "shifted"]
        assert "Nothing is written" in run.stdout

    def test_json(self, carbonduty: Carbonduty, folder: Path) -> None:
        file = folder / "workbook.xlsx"
        file.touch()
        run = carbonduty(
            "reference", "import", "invented", file, "--reference-dir", folder, "--json"
        )
        answer = json.loads(run.stdout)
        assert answer["identical"] is False
        assert answer["irregular"][0]["cell"] == "C7"

    def test_an_unknown_kind_is_wrong_use(self, carbonduty: Carbonduty, folder: Path) -> None:
        file = folder / "workbook.xlsx"
        file.touch()
        run = carbonduty("reference", "import", "horoscopes", file)
        assert run.exit_code == 2
        assert "eu-default-values" in run.stderr

    def test_a_file_that_is_no_workbook_changes_nothing(
        self, carbonduty: Carbonduty, folder: Path
    ) -> None:
        file = folder / "workbook.xlsx"
        file.write_text("not a workbook")
        run = carbonduty(
            *("reference", "import", "eu-default-values", file, "--write"),
            *("--reference-dir", folder, "--json"),
        )
        assert run.exit_code == 1
        assert json.loads(run.stdout)["errors"][0]["file"] == "workbook.xlsx"
