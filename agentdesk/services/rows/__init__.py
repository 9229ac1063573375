"""Frozen rows, shaped for the eye: what queries give and views show."""
