"""Dated statements along an axis: a strip, several timelines on one axis, lanes side by side."""
