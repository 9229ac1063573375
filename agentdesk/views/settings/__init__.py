"""Settings: the few things a person may change about the window."""
