"""Measurements on invented content, which show how the site grows."""
