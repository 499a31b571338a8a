"""Plants with reported emissions."""
