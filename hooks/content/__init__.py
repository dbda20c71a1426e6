"""What the blocks show: the facts, numbers in prose, tables and drawings of the score."""
