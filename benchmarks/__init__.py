"""How fast replies are read and classes served, as ratios to floors taken in the same run; `make bench` runs it."""
