#!/usr/bin/env python3
"""Recalculates living workbooks with LibreOffice and compares every figure with the engine's, to the cent.

    python3 .ci/living.py BINARY                  workbooks of the samples and of programmes with random numbers
    python3 .ci/living.py BINARY --random 20      so many programmes with random numbers
    python3 .ci/living.py --files FOLDER          workbooks that are there already

What a file gives as the result of a formula is the engine's figure. A copy without those results is computed by
LibreOffice, which then has nothing to go by but the formulas.
"""

import argparse
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ["houtkring", "esf-512"]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
MONEY = "4"  # The number of the format of amounts, `#,##0.00`.
# Numbers that may be any other; percentages stay, since those of a key add up to 100.
NUMBERS = re.compile(r"\b(amount|unit_cost|required|fixed_price|price|base|rate|hours|per_unit|volume): (\d+(?:\.\d+)?)\b")
LISTS = re.compile(r"\b(volumes|yearly): \[([^\]]*)\]")


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def other(number, dice):
    """Another number with as many decimals: from a tenth of it to twice as much."""
    decimals = len(number.partition(".")[2])
    return f"{float(number) * dice.uniform(0.1, 2):.{decimals}f}"


def changed(source, target, dice):
    """A copy of a programme with other numbers in its revenue models."""
    shutil.copytree(source, target)
    for file in sorted((target / "partnerships").glob("*.yaml")):
        before, mark, after = file.read_text().partition("  revenue_model:\n")
        model, end, rest = after.partition("\n  agreement:\n")
        model = NUMBERS.sub(lambda found: f"{found[1]}: {other(found[2], dice)}", model)
        each = lambda found: ", ".join(other(number.strip(), dice) for number in found[2].split(",") if number.strip())
        model = LISTS.sub(lambda found: f"{found[1]}: [{each(found)}]", model)
        file.write_text(before + mark + model + end + rest)
    return target


def hand_out(binary, folder, out):
    run(binary, "hand-out", folder, "--as", "xlsx", "--only", "revenue-model", "--out", out)
    return sorted(out.rglob("*.xlsx"))


def cells(file):
    """What each cell of each sheet holds, the format of its number, and whether it is computed."""
    with zipfile.ZipFile(file) as book:
        parse = lambda name: ElementTree.fromstring(book.read(name))
        links = {link.get("Id"): link.get("Target") for link in parse("xl/_rels/workbook.xml.rels")}
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            shared = ["".join(part.text or "" for part in item.iter(MAIN + "t")) for item in parse("xl/sharedStrings.xml")]
        formats = [style.get("numFmtId") for style in parse("xl/styles.xml").find(MAIN + "cellXfs")]
        found = {}
        for sheet in parse("xl/workbook.xml").iter(MAIN + "sheet"):
            target = links[sheet.get(RELATION)].removeprefix("/xl/")
            for cell in parse(f"xl/{target}").iter(MAIN + "c"):
                value = cell.findtext(MAIN + "v")
                if cell.get("t") == "s" and value is not None:
                    value = shared[int(value)]
                is_computed = cell.find(MAIN + "f") is not None
                key = (sheet.get("name"), cell.get("r"))
                found[key] = (value, formats[int(cell.get("s", 0))], is_computed, cell.get("t") or "n")
        return found


def without_results(file, target):
    """A copy in which no formula has a result."""
    with zipfile.ZipFile(file) as book, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in book.namelist():
            data = book.read(name)
            if name.startswith("xl/worksheets/sheet"):
                text = data.decode()
                assert "</f><v>" in text or "<f>" not in text, f"{file}: results in an unknown form"
                text = re.sub(r"</f><v>[^<]*</v>", "</f>", text)
                text = re.sub(r'(<c r="[A-Z]+\d+"(?: s="\d+")?) t="(?:str|b|e)"(><f>)', r"\1\2", text)
                data = text.encode()
            copy.writestr(name, data)


def differ(engine, office, is_money):
    if engine is None or office is None:
        return (engine or "") != (office or "")
    try:
        difference = abs(float(engine) - float(office))
    except ValueError:
        return engine != office
    return difference > (0.001 if is_money else max(2e-6, 1e-9 * abs(float(engine))))


def compare(before, after):
    """How many cells were compared, and those that differ."""
    engine, office = cells(before), cells(after)
    steps = list(dict.fromkeys(sheet for sheet, _ in engine))[-1]
    count, wrong = 0, []
    for (sheet, cell), (value, style, is_computed, _) in engine.items():
        # Steps of more digits than a cell holds may differ in the last of them; what they lead to may not.
        if not is_computed or (sheet == steps and style != MONEY):
            continue
        count += 1
        found, _, _, kind = office.get((sheet, cell), (None, None, None, "n"))
        if kind == "e" or differ(value, found, style == MONEY):
            wrong.append(f"{before.name}, {sheet}!{cell}: {found} for {value}")
    return count, wrong


def recalculate(files, folder):
    """Has LibreOffice compute copies of the files; gives the copies in the same order."""
    bare, done = folder / "bare", folder / "computed"
    bare.mkdir()
    copies = [bare / f"{number}.xlsx" for number, _ in enumerate(files)]
    for file, copy in zip(files, copies):
        without_results(file, copy)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    run("soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", done, *copies)
    return [done / copy.name for copy in copies]


def made(binary, folder, count):
    files = []
    for sample in SAMPLES:
        files += hand_out(binary, ROOT / "data" / sample, folder / "out" / sample)
    dice = random.Random(512)
    for number in range(count):
        name = f"{SAMPLES[number % len(SAMPLES)]}-{number}"
        programme = changed(ROOT / "data" / SAMPLES[number % len(SAMPLES)], folder / name, dice)
        files += hand_out(binary, programme, folder / "out" / name)
    return files


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", nargs="?")
    parser.add_argument("--random", type=int, default=6)
    parser.add_argument("--files", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        files = sorted(options.files.glob("*.xlsx")) if options.files else made(options.binary, folder, options.random)
        if not files:
            sys.exit("no workbooks")
        total, wrong = 0, []
        for before, after in zip(files, recalculate(files, folder)):
            count, different = compare(before, after)
            total += count
            wrong += different
    print("\n".join(wrong[:40]))
    print(f"{len(files)} workbooks, {total} figures, {len(wrong)} different")
    sys.exit(1 if wrong or total == 0 else 0)


if __name__ == "__main__":
    main()
