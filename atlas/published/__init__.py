"""What the ledger says of today's atlas: versions, and where each published address leads now."""
