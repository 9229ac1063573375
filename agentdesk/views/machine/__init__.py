"""Machine: what the window needs of the computer it runs on: a telephone program, and whether anybody is there."""
