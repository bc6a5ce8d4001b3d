"""Tools for who writes scenarios: played again, shown as they play, taken up as they change, begun from a template."""
