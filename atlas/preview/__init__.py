"""The preview: the site at a local address, each page made when it is asked for.

A save is read at once, pages that are open load again, and what is wrong is shown on them. Nothing
is written, and ``site/`` is never touched.
"""
