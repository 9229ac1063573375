"""Qt, and only here: the window and everything in it."""
