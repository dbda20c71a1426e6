"""How well the score and the note checker judge: measured here, and shipped to nobody."""
