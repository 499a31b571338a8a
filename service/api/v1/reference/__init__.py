"""Reference releases and the sources of their figures."""
