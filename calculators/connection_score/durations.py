"""A number of days in words, for sentences that must not say another number than the rules do."""

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def in_words(days: int) -> str:
    """Return days as whole weeks or months where they are several, else as days.

    >>> [in_words(days) for days in (21, 90, 22, 7)]
    ['three weeks', 'three months', '22 days', '7 days']
    """
    for length, unit in ((30, "months"), (7, "weeks")):
        count, rest = divmod(days, length)
        if not rest and 1 < count < len(_NUMBERS):
            return f"{_NUMBERS[count]} {unit}"
    return f"{days} days"
