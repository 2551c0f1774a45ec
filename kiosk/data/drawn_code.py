"""Codes drawn by lot: nobody guesses from one what the next will be."""

import secrets

from sqlalchemy import exists, select
from sqlalchemy.orm import InstrumentedAttribute, Session

CODE_DIGITS = 6


def free_code(session: Session, among: InstrumentedAttribute[str], *, wanted: str) -> str:
    """`wanted`, which was drawn elsewhere; drawn anew where a row has it already."""
    taken = session.scalar(select(exists().where(among == wanted)))
    return drawn_code(session, among) if taken else wanted


def drawn_code(session: Session, among: InstrumentedAttribute[str]) -> str:
    """Six digits that no row has yet in the column `among`, which is unique."""
    while True:
        drawn = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
        if not session.scalar(select(exists().where(among == drawn))):
            return drawn
