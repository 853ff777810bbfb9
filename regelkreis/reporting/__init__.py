"""Reports without retyping."""
