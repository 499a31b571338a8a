"""`python -m service.cli`: the same program as `carbonduty`."""

from service.cli.main import run

if __name__ == "__main__":
    run()
