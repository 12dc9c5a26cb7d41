"""Brings labelled_pairs.py within reach."""
