"""Reading English text: folding, quotations, sentences, numbers, hedges, summaries."""
