"""A client's file: how it is written, what its columns mean, and its rows as people, debts, or what is wrong."""

from __future__ import annotations
