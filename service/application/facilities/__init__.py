"""Plants: found by words and place, and written as CSV and GeoJSON."""
