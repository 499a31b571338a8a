"""The shipped release loads, cites what it has, has what it cites, and moves no figure unseen."""

import re
from difflib import unified_diff

from service.domain.benchmarks.figures import REFUSED
from service.reference.release import (
    Release,
    archive_of,
    release_from_archive,
)
from tests.reference.comparison import LEAST, beside_others
from tests.reference.snapshots import SNAPSHOT, snapshot

EU = "eu-default-values"


def test_it_comes_back_from_its_archive(release: Release) -> None:
    assert release_from_archive(archive_of(release.files)).release_id == release.release_id


def test_every_source_on_record_is_cited_somewhere(release: Release) -> None:
    elsewhere = b"\n".join(
        data for path, data in release.files.items() if not path.startswith("sources/")
    ).decode()
    cited = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+|[a-z0-9]+", elsewhere))
    assert set(release.snapshot.sources) - cited == set()


def test_every_figure_says_its_source_its_place_and_its_use(release: Release) -> None:
    for dataset in release.snapshot.datasets.values():
        assert dataset.info.caveats, dataset.info.dataset_id
        for figure in dataset.figures:
            assert figure.citation.source_id in release.snapshot.sources, figure.figure_id
            assert figure.citation.locator, figure.figure_id
            assert figure.usable_as, figure.figure_id


def test_figure_ids_are_unique_within_the_days_they_hold(release: Release) -> None:
    keys = [
        (figure.figure_id, figure.effective_from)
        for dataset in release.snapshot.datasets.values()
        for figure in dataset.figures
    ]
    assert len(keys) == len(set(keys))


def test_materials_of_the_eu_table_are_those_of_its_codes(release: Release) -> None:
    materials = release.snapshot.materials
    for figure in release.snapshot.datasets[EU].figures:
        meant = materials.of_code(figure.code)
        assert meant is not None, figure.code
        assert materials.covers(meant, figure.material), figure.figure_id


def test_names_that_are_easily_confused_mean_their_own_country(release: Release) -> None:
    countries = release.snapshot.countries
    assert countries.code_of("NA") == "NA"
    assert countries.code_of("Namibia") == "NA"
    assert countries.code_of("NO") == "NO"
    assert countries.code_of("Norway") == "NO"
    assert countries.code_of("XK") == "XK"
    assert countries.code_of("Kosovo") == "XK"
    assert countries.code_of("Serbia") == "RS"
    assert countries.code_of("Turkey") == "TR"


def test_only_illustrative_datasets_are_computed_here(release: Release) -> None:
    for dataset in release.snapshot.datasets.values():
        computed = dataset.info.kind == "computed"
        assert computed == dataset.info.illustrative
        assert computed == any(figure.derivation for figure in dataset.figures)


def test_figures_not_to_be_used_say_so(release: Release) -> None:
    for dataset in release.snapshot.datasets.values():
        for figure in dataset.figures:
            if "do not use" in figure.usable_as and "alone" not in figure.usable_as:
                assert figure.usability in REFUSED, figure.figure_id


def test_no_figure_moves_unseen(release: Release) -> None:
    wanted = snapshot(release)
    on_disk = {path.name: path.read_text(encoding="utf-8") for path in SNAPSHOT.iterdir()}
    difference = [
        line
        for name in sorted(wanted.keys() | on_disk.keys())
        for line in unified_diff(
            on_disk.get(name, "").splitlines(),
            wanted.get(name, "").splitlines(),
            f"before/{name}",
            f"now/{name}",
            n=0,
            lineterm="",
        )
    ]
    told = "figures moved; python -m tests.reference.update_snapshot writes them anew"
    assert not difference, "\n".join([told, *difference])


def test_computed_figures_rank_countries_as_measured_ones_do(release: Release) -> None:
    datasets = tuple(release.snapshot.datasets.values())
    judged = 0
    for dataset in datasets:
        if not dataset.info.illustrative:
            continue
        found = beside_others(dataset, datasets)
        print(found.text)  # noqa: T201 - a person compares the columns
        for one in found.rankings:
            assert one.passes, f"{dataset.info.dataset_id} and {one} rank below {LEAST}"
            judged += one.judged
    assert judged
