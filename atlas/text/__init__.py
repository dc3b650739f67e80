"""Reading text in any language: folding, quotations, sentences, numbers, dates, names, hedges."""
