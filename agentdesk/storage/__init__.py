"""The encrypted file: open, append, project, search, migrate, back up."""
