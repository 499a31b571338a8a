"""Border designs and assessments of import lines."""
