"""Border designs: one module per family, each a pure rule over an import line."""
