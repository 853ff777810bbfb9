"""How much work there is where: cases per post and employer, without a name of anybody accompanied."""
