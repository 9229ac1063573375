"""Bringing a client's file in: looked at, asked about, understood, staged, and put in force."""

from __future__ import annotations
