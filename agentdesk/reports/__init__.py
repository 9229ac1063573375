"""Rows in, documents out: PDF and CSV."""
