"""What is stored: one module per group of tables, each with its queries."""
