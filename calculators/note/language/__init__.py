"""A note as words: its sentences, its language, and phrases found in it."""
