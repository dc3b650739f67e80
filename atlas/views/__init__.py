"""Views: projections of the statements. They know no address and no template."""
