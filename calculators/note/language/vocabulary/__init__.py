"""Words by what they tell about a note."""
