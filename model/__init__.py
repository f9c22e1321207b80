"""Tickmark without its window: reading, extracting, reviewing, storing and exporting SEC Form 8-K filings."""

__version__ = "0.1.0"
