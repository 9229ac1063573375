"""How stored tables came to be: one history for the desk's file, one for the central database."""
