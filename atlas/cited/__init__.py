"""Reports that cite the atlas: read, searched for citations, and held against it as it is today.

The page "Check a report" does the same in the browser: ``docs/assets/js/report/`` has a module for
each of these that reads or looks up, and tests hold both to the same examples.
"""
