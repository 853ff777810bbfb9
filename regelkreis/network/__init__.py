"""Who works here, who helps, on what terms."""
