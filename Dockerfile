# syntax=docker/dockerfile:1
# Two stages: the first builds the wheel and installs it with the locked packages into one folder;
# the second carries that folder alone, without build tools, uv or sources, and runs as a user of its own.

FROM python:3.13-slim AS build
ENV UV_LINK_MODE=copy \
    UV_COMPILE_BYTECODE=1 \
    UV_PROJECT_ENVIRONMENT=/opt/carbonduty \
    UV_PYTHON=/usr/local/bin/python3 \
    UV_PYTHON_DOWNLOADS=never
RUN pip install --no-cache-dir uv==0.13.9
WORKDIR /build

# The packages change seldom, the service often: two layers.
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-cache --no-default-groups --extra postgres --no-install-project
COPY LICENSE README.md ./
COPY migrations migrations
COPY reference_data reference_data
COPY service service
RUN uv sync --frozen --no-cache --no-default-groups --extra postgres --no-editable

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/carbonduty --create-home carbonduty
COPY --from=build /opt/carbonduty /opt/carbonduty
ENV PATH=/opt/carbonduty/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    MALLOC_ARENA_MAX=2 \
    CARBONDUTY_HOST=0.0.0.0 \
    CARBONDUTY_PORT=8000 \
    CARBONDUTY_DATA_DIR=/var/lib/carbonduty
USER 10001
WORKDIR /var/lib/carbonduty
VOLUME /var/lib/carbonduty
EXPOSE 8000

# Ready means: migrations and the reference release are in. urlopen raises on anything but 200.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ['CARBONDUTY_PORT'] + '/health/ready', timeout=4)"]
CMD ["carbonduty", "serve", "--migrate"]
