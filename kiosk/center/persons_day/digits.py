"""How many digits a resident types to find what they have here."""

from kiosk.center.people.phones import TAIL

CODE_DIGITS = (TAIL, 6)
"""The last four of a number, or all six of a code that was drawn by lot."""
