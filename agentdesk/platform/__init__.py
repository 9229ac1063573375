"""The machine without Qt: clock, paths, keys, locks and the redacting log."""
