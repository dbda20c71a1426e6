"""The frames of notes: sentences that a reader sees begun and completes, and what asks for them."""
