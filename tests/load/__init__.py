"""The benchmark of the service; run it by `make bench`."""
