"""Inputs that nobody should send: whatever they are, both runtimes must say the same."""

FIELD = "mutuals"
"""A question that takes a number, for values that are hard on a reader of numbers."""

TEXT = "text"
"""A question that takes words, for characters that are hard on a reader of text."""

HOSTILE: dict[str, str] = {
    "nothing": "",
    "not JSON": "not JSON",
    "cut short": '{"goal_fit": "cl',
    "a list": "[1, 2]",
    "a string": '"clear"',
    "a number": "12",
    "null": "null",
    "NaN": "NaN",
    "NaN inside": f'{{"{FIELD}": NaN}}',
    "infinity": f'{{"{FIELD}": -Infinity}}',
    "a byte order mark": "\ufeff{}",
    "a field twice": f'{{"{FIELD}": 1, "{FIELD}": 2}}',
    "an unknown field": '{"colour": "blue"}',
    "an empty field name": '{"": 1}',
    "a field named as Python names things": '{"__class__": {"__init__": 1}}',
    "a number as text": f'{{"{FIELD}": "12"}}',
    "a number in Arabic digits": f'{{"{FIELD}": "\u0661\u0662"}}',
    "a negative zero": f'{{"{FIELD}": -0.0}}',
    "a fraction": f'{{"{FIELD}": 1.5}}',
    "the least above a whole number": f'{{"{FIELD}": 3.0000000000000004}}',
    "true for a number": f'{{"{FIELD}": true}}',
    "beyond a float": f'{{"{FIELD}": 1e999}}',
    "a very large float": f'{{"{FIELD}": 1e308}}',
    "the digits that Python still reads": f'{{"{FIELD}": {"9" * 4300}}}',
    "one digit more": f'{{"{FIELD}": {"9" * 4301}}}',
    "a huge whole number": f'{{"{FIELD}": {"9" * 100_000}}}',
    "megabyte of text": "x" * 1_000_000,
    "megabyte in a field": f'{{"{FIELD}": "{"x" * 1_000_000}"}}',
    "megabyte of field name": f'{{"{"x" * 1_000_000}": 1}}',
    "many fields": "{" + ", ".join(f'"f{n}": {n}' for n in range(5_000)) + "}",
    "a lone surrogate": "\ud800",
    "a lone surrogate inside": '{"goal_fit": "\ud800"}',
    "a lone surrogate escaped": '{"goal_fit": "\\udfff", "\\ud800": 1}',
    "beyond the basic plane": '{"goal_fit": "\U0001f469\u200d\U0001f466 \U0001d4b8"}',
    "control characters": '{"goal_fit": "\x00\x07\x1b[31m"}',
    "control characters escaped": '{"goal_fit": "\\u0000\\u0007\\u001b[31m"}',
    "a null byte": "\x00",
    "words of a lone surrogate": f'{{"{TEXT}": "Hello \\ud83d there"}}',
    "words in every script": f'{{"{TEXT}": "Grüße ΟΔΟΣ İstanbul ﬁne ǅ ß \u017f 东京 नमस्ते שלום"}}',
    "words that join and combine": f'{{"{TEXT}": "e\u0301\u200d\u200b\u00ad\ufe0f\U0001f469"}}',
    "words set from right to left": f'{{"{TEXT}": "\\u202eolleh\\u2066 [name]\\u2069"}}',
    "words of brackets and breaks": f'{{"{TEXT}": "{{{{[[((<<\\u2028\\u0085\\r\\n\\t>>))]]}}}}"}}',
    "a word of 100,000 letters": f'{{"{TEXT}": "{"a" * 100_000}"}}',
    "50,000 words": f'{{"{TEXT}": "{"no yes " * 25_000}"}}',
    "line separators": '{"goal_fit":\u2028"clear"}',
    "direction marks": '{"goal_fit": "\u202eraelc"}',
    "brackets in a text": '{"goal_fit": "' + "[" * 5_000 + '"}',
    **{f"{depth:,} brackets": "[" * depth + "]" * depth for depth in (60, 400, 2_000, 100_000)},
    "100,000 brackets never closed": "[" * 100_000,
    "100,000 objects": '{"a":' * 100_000 + "1" + "}" * 100_000,
    "100,000 brackets in a field": f'{{"{FIELD}": {"[" * 100_000}{"]" * 100_000}}}',
}

NAMES = (
    "",
    "no such calculator",
    "__class__",
    "../connection-score",
    "\x00",
    "\ud800",
    "x" * 9_999,
)
"""Names of calculators that there are not."""
