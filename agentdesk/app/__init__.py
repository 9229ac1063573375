"""The window's start, told in order, and the tour through a whole call."""
