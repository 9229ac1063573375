"""The tour: a whole call through the real window by keys alone, proven step by step and pictured."""
