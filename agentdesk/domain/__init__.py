"""The rules of decent collection: pure functions and frozen values, without clock, files or screen."""
