#!/usr/bin/env python3
"""Make the typeface of form fields anew: field_font.py   (needs: pip install fonttools)

A simple font of a PDF shows at most 256 characters: those of Windows' Western letters, and in its free codes letters of
neighbouring languages. The face is Noto Sans with these glyphs alone, without hints, and with the one table of
characters that PDF/A asks for. The codes themselves are in `src/pdf/fields/font.rs`.
"""
import pathlib
import re

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIELDS = ROOT / "src/pdf/fields"
NAME = {1: "Noto Sans Form", 4: "Noto Sans Form", 6: "NotoSansForm"}

further = re.search(r'FURTHER: &str = "([^"]+)"', (FIELDS / "font.rs").read_text()).group(1)
western = bytes(code for code in range(32, 256) if code != 0x7F).decode("cp1252", "ignore")

options = subset.Options(
    hinting=False, layout_features=[], name_IDs=[0, 1, 2, 4, 5, 6, 13, 14], notdef_outline=True, glyph_names=False,
    legacy_cmap=False, recalc_timestamp=False,
)
options.drop_tables += ["GDEF", "GPOS", "GSUB", "STAT", "MATH", "gasp", "prep"]
font = TTFont(ROOT / "templates/fonts/NotoSans-Regular.ttf", recalcTimestamp=False)
subsetter = subset.Subsetter(options)
subsetter.populate(text=western + further)
subsetter.subset(font)
font["cmap"].tables = [table for table in font["cmap"].tables if (table.platformID, table.platEncID) == (3, 1)]
for record in font["name"].names:
    record.string = NAME.get(record.nameID, record.toUnicode())
path = FIELDS / "NotoSansForm.ttf"
font.save(path)
print(f"{path.relative_to(ROOT)}: {path.stat().st_size} bytes, {font['maxp'].numGlyphs} glyphs")
