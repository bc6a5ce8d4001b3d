"""Tools for those who write the rules by which replies are read."""
