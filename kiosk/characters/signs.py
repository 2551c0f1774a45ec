"""The keys that stand beside the letters."""

SIGNS = (*"1234567890.", *"·-#/:()，。、？", *"村组号栋楼室路街年月")
"""Digits; the dot in names like 买买提·吐尔逊 and other signs; of addresses, printers' too."""
