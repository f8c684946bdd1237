"""An app of somebody else that brings a field type; it stands before `layanan` in INSTALLED_APPS."""
