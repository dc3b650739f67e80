"""Networks of organisations: one with its partners, and all companies with those they share."""
