"""The rules of the note checker, in the order in which the guide shows them."""

from calculators.note.rule import Rule
from calculators.note.rules_form import FORM

RULES: tuple[Rule, ...] = FORM
