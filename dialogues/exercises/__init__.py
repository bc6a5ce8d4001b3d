"""Exercises: a team in a group chat serves one customer or several. Pure values and what may happen to them."""
