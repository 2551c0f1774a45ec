"""The style sheet of a look: what Qt draws itself (texts, fields, bars) in the theme's values."""

from collections.abc import Callable

from kiosk.ui.theme.tokens import BOLD_ROLES, ROLES, Tokens


def style_sheet(tokens: Tokens, px: Callable[[float], int], family: str) -> str:
    """QSS for a window in this look; `px` turns millimetres into pixels."""
    palette, size = tokens.palette, tokens.size
    rules = [
        f'* {{ font-family: "{family}"; color: {palette.ink}; }}',
        f"QWidget#window {{ background: {palette.paper}; }}",
        "QLabel { background: transparent; }",
        *_roles(tokens, px),
        *_tones(tokens),
        f"QLineEdit {{ background: {palette.card}; color: {palette.ink};"
        f" border: {px(size.line)}px solid {palette.ink}; border-radius: {px(size.radius)}px;"
        f" padding: 0 {px(size.pad)}px; min-height: {px(size.primary) - 2 * px(size.line)}px;"
        f" font-size: {px(tokens.type.heading)}px;"
        f" selection-background-color: {palette.accent_soft};"
        f" selection-color: {palette.ink}; placeholder-text-color: {palette.muted}; }}",
    ]
    return "\n".join(rules)


def _roles(tokens: Tokens, px: Callable[[float], int]) -> list[str]:
    rules = []
    for role in ROLES:
        weight = 700 if role in BOLD_ROLES else 400
        height = px(tokens.type.em(role))
        rules.append(f'QLabel[role="{role}"] {{ font-size: {height}px; font-weight: {weight}; }}')
    return rules


def _tones(tokens: Tokens) -> list[str]:
    palette = tokens.palette
    inks = {
        "muted": palette.muted,
        "accent": palette.accent,
        "green": palette.green,
        "blue": palette.blue,
        "gold": palette.gold,
        "on_accent": palette.on_accent,
        "on_dark": palette.on_dark,
        "highlight": palette.highlight,
    }
    return [f'QLabel[ink="{name}"] {{ color: {value}; }}' for name, value in inks.items()]
