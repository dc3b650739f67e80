"""From finished pages to the published site: content, writers, publication."""
