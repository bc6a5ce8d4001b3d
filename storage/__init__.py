"""Remembers: the inbox, the outbox, learners and their attempts, in one SQLite file."""
