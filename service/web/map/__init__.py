"""The map of the United States: its projection, its outlines and its marks."""
