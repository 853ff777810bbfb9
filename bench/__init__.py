"""The benchmark: a large invented population, the real server, and a bare page to compare with."""
