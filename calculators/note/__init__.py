"""The note that goes with a request: writing it and checking it."""
