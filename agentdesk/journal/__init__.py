"""The record of what happened: envelope, canonical form, digest, chain, and the kinds of events."""
