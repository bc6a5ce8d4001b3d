"""Practises: takes in what people send, asks the dialogue core, remembers through storage, shows."""
