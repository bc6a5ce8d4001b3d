"""Pictures for phones: pure functions from plain data to PNG bytes; what data, says shapes.py.

Here alone is matplotlib imported, and these modules are imported only in the process that draws (bot/workshop.py);
`shapes` alone is for everybody.
"""
