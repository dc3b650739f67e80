"""Today's atlas against the ledger: versions, and where each published address leads now."""
