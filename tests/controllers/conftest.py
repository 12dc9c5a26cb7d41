"""Brings taking_in.py within reach of the rooms below."""
