"""Which benchmark applies to a product and country, and the figures on record."""
