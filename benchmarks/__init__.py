"""How fast replies are read, as ratios to a floor and to a peer taken in the same run; `make bench` runs it."""
