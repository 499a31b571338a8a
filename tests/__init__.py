"""The tests of the service; run them by `make test`."""
