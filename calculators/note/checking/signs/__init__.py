"""What gives a pitch, a favour, pressure or acquaintance away: phrases, a subject a module."""
