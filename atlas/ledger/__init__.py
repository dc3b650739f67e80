"""The ledger: every wording and address that was ever published, line by line in one file.

Lines are only ever added, by ``build.py publish``. Their order says nothing, so that git may join
what two branches added.
"""
