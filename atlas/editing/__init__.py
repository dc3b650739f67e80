"""Help for editors: finding passages, beginning files, mending layout, saying what changed."""
