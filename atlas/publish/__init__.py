"""From finished pages to the published site: docs tree, engine, publication, preview."""
