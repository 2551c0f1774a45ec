"""The steps by which a hub's store came to be: one file a step, never edited once shipped."""
