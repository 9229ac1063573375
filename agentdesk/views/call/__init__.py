"""Call: the screen of a call. It takes a call session, so the desk, practice and replay can share it."""
