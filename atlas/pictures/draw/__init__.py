"""What all pictures are drawn with: SVG as text, widths of text, boxes, words that they share."""
