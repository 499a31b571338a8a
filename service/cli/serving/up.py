"""Starts the service: with everything made ready, or as it stands."""

from pathlib import Path

from service.application.runtime import Runtime
from service.cli.environment import settings, shown_url
from service.cli.page import Page, working
from service.cli.refusals import told
from service.cli.serving.database import bring_up, reached
from service.cli.serving.sample import SAMPLE, StoredSample, store_once
from service.cli.serving.server import application, bound, origin_of, serve_until_stopped
from service.cli.serving.welcome import Place, say
from service.domain.errors import FaultyInput
from service.settings import Settings


def up(
    *, host: str | None, port: int | None, data_dir: Path | None, sample: bool, as_json: bool
) -> None:
    """Migrate, load the release and the sample, and serve; nothing is done twice."""
    chosen = settings(host=host, port=port, data_dir=data_dir)
    listener = bound(chosen.host, chosen.port)
    with working("migrating the database"):
        bring_up(chosen)
    app = application(chosen)
    runtime: Runtime = app.state.runtime
    with told(as_json=as_json), working("loading the reference release"), reached(chosen):
        runtime.open()
        runtime.require()
    stored = None
    if sample:
        with working("looking after the sample"), reached(chosen):
            stored = _sample(runtime, chosen)
    place = Place(origin_of(listener), shown_url(chosen), runtime.snapshot.release, stored)
    serve_until_stopped(
        app, listener, lambda: say(place, as_json=as_json, question=True), quiet=True
    )


def _sample(runtime: Runtime, chosen: Settings) -> StoredSample | None:
    """Return the stored sample; a reference folder of one's own may do without it."""
    try:
        found = store_once(runtime, chosen.reference_dir, chosen.max_lines)
    except FaultyInput as error:
        Page().line(f"the sample {SAMPLE} is not stored: {error.faults[0].detail}")
        return None
    if found is None:
        Page().line(f"{chosen.reference_dir} has no sample {SAMPLE}")
    return found


def serve(
    *, host: str | None, port: int | None, data_dir: Path | None, migrating: bool, as_json: bool
) -> None:
    """Serve what is there; what is still missing is said, and looked for again by the service."""
    chosen = settings(host=host, port=port, data_dir=data_dir)
    listener = bound(chosen.host, chosen.port)
    if migrating:
        with working("migrating the database"):
            bring_up(chosen)
    app = application(chosen)
    runtime: Runtime = app.state.runtime
    with told(as_json=as_json), working("loading the reference release"), reached(chosen):
        runtime.open()
        lacking = runtime.lacking()
    for fault in lacking:
        Page().line(f"not ready: {fault.detail}; {fault.how_to_fix}")
    release = None if lacking else runtime.snapshot.release
    place = Place(origin_of(listener), shown_url(chosen), release, None)
    serve_until_stopped(
        app, listener, lambda: say(place, as_json=as_json, question=False), quiet=False
    )
