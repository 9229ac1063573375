"""Text into values: readers of scripts, outcomes and mappings, every fault with file, line and column."""
