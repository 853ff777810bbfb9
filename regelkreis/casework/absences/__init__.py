"""Who is away, who stands in, and the handover before it."""
