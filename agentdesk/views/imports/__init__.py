"""Imports: clients' files on the screen: what was understood, what is asked, what is staged, what came in, trays."""
