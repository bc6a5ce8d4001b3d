"""How a reply is read: tokens, patterns, marks."""
