"""What the atlas holds as plain data, with addresses, versions and places of passages."""
