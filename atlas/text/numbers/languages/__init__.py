"""What each language writes with numbers, money and hedges: a module a language."""
