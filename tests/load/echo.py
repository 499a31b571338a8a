"""The bare application that requests are held against: a body in, a fixed reply out."""

import os
from pathlib import Path

from fastapi import FastAPI, Request, Response

REPLY = "CARBONDUTY_BENCH_REPLY"  # names the file with the reply


def create_app() -> FastAPI:
    """Return the application; it reads its reply once."""
    app = FastAPI()
    reply = Path(os.environ[REPLY]).read_bytes()

    @app.get("/health/ready")
    async def ready() -> Response:
        return Response(b"{}", media_type="application/json")

    @app.post("/echo")
    async def echo(request: Request) -> Response:
        await request.body()
        return Response(reply, media_type="application/json")

    return app
