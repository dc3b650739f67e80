"""Help for editors: finding passages, beginning files, fixing layout, saying what changed."""
