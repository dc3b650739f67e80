"""Help in an editor while typing, over the Language Server Protocol: ``build.py lsp``."""
