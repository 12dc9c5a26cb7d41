"""Brings slow_summaries.py and talking_lives.py within reach."""
