"""The parts of the record of a call, in the order in which they stand on paper."""
