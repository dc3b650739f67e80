"""What the model says about itself to editors: the field reference, the JSON Schemas."""
