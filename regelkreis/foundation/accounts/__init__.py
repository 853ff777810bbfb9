"""Who signs in; identity only, no rights."""
