"""Benchmark figures, datasets, and which figure applies."""
