"""Tools for those who write the rules and the texts."""
