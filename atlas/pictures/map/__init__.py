"""The map of sites: frames and projections, land and borders, labels, marks."""
