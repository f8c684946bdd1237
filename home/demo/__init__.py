"""The demonstration offices: data by subject, and the ordered steps that load it (langkah.py)."""
