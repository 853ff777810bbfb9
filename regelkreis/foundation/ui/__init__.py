"""Base page, components, tables, pictures and the PDF engine."""
