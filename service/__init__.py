"""carbonduty: embodied greenhouse gas, the border and the public purchase."""
