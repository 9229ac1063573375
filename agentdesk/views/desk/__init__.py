"""Desk: the screen that agents look at all day: worklist, the customer in work, the call and its wrap-up."""
