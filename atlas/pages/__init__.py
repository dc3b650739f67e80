"""Pages: views filled into templates. The only step that knows addresses and templates."""
