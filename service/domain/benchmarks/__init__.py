"""Which benchmark applies to an import, and why."""
