"""Brings importing.py within reach of the rooms below."""
