"""The guided call: a script's values and the pure engine that walks it."""
