"""Which rows that came by a client's file hold: those whose batch was closed, and was not taken back since.

A file comes in parts, and the event that closes its batch puts all of them in force at once; undoing it takes all of
them back. Whoever reads such rows puts one of these conditions into the statement, so that there is one rule.
"""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

# Facts that name the batch they came by, each with the customer they are about.
BY_FILE = ("imported_payment", "past_call", "closure", "correspondence")
# Facts that follow from what came in writing: from a call or by hand as a rule, then they name no batch.
BY_FILE_OR_HAND = ("stop_sign", "dispute", "complaint", "care", "payment_claim")


def in_force(row: str) -> str:
    """Return the condition that a row, by its name in the statement, came by a batch that is in force."""
    return f"""(EXISTS (SELECT 1 FROM import_batch in_batch WHERE in_batch.batch = {row}.batch)
        AND NOT EXISTS (SELECT 1 FROM import_withdrawn out_batch WHERE out_batch.batch = {row}.batch))"""


def holds(row: str) -> str:
    """Return the condition that a row holds: it came by no file at all, or by one that is in force."""
    return f"({row}.batch IS NULL OR {in_force(row)})"


def leaves(customer: str) -> str:
    """Return the condition that a customer, by the name of their row, came by a file that is being withdrawn.

    Whom that leaves where they are does not leave. That nothing is being withdrawn is asked once, and not of each.
    """
    return f"""(EXISTS (SELECT 1 FROM import_work WHERE state = 'withdrawing')
        AND EXISTS (SELECT 1 FROM import_work out_work WHERE out_work.batch = {customer}.batch
        AND out_work.state = 'withdrawing' AND NOT EXISTS (SELECT 1 FROM staged_renewal kept
        WHERE kept.batch = out_work.batch AND kept.customer = {customer}.id)))"""
