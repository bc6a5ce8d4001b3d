"""The ways in which a team can serve its customers, a module each."""
