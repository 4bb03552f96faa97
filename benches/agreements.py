#!/usr/bin/env python3
"""Agreements in bulk: documents per second in one process, compared with one `typst compile` per document, and memory.

Makes distinct partnerships out of data/houtkring, builds their final agreements, and compiles the same documents with
the published typst-cli 0.15.1 on the same templates and data. Usage: agreements.py [COUNT]; TYPST names the command.
"""
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "data" / "houtkring"
BINARY = ROOT / "target" / "release" / "brugwerk"
NAMES = {"noesthoek": "Noesthoek", "balkendraai": "Balkendraai", "tweedegong": "Tweedegong"}


def make(folder: Path, count: int) -> None:
    """Writes a programme with `count` partnerships; names, amounts and numbers differ from one to the next."""
    (folder / "partnerships").mkdir(parents=True)
    head, partners = (SAMPLE / "partners.yaml").read_text().split("partners:\n", 1)
    case = (SAMPLE / "partnerships" / "houtkring.yaml").read_text()
    everyone = [head, "partners:\n"]
    for n in range(count):
        texts = [partners, case]
        for word, name in NAMES.items():
            # Ids and names get a number; addresses keep their own.
            texts = [re.sub(rf"(?<![\w@./-]){word}(?![\w.@-])", f"{word}-{n}", text) for text in texts]
            texts = [text.replace(name, f"{name} {n}") for text in texts]
        checked = [10_000_000 + 3 * n + i for i in range(3)]
        numbers = iter(f"{part}" for part in checked)
        texts[0] = re.sub(r"(enterprise_number:) \S+", lambda m: f"{m[1]} {enterprise(next(numbers))}", texts[0])
        everyone.append(texts[0].rstrip("\n") + "\n")
        changed = texts[1].replace("id: houtkring\n", f"id: houtkring-{n}\n", 1)
        changed = changed.replace("cap: 75000", f"cap: {75000 + n}").replace("years: 3", f"years: {3 + n % 5}")
        (folder / "partnerships" / f"{n}.yaml").write_text(changed)
    (folder / "partners.yaml").write_text("".join(everyone))
    files = "\n".join(f"  - partnerships/{n}.yaml" for n in range(count))
    programme = (SAMPLE / "programme.yaml").read_text()
    (folder / "programme.yaml").write_text(re.sub(r"partnerships:\n(  - .*\n?)+", f"partnerships:\n{files}\n", programme))


def enterprise(first: str) -> str:
    """An enterprise number with its check digits."""
    return f"{first}{97 - int(first) % 97:02d}"


def build(folder: Path, out: Path, *more: str) -> tuple[float, int]:
    """Wall time and peak memory in KiB of building every final agreement."""
    command = [BINARY, "build", folder, "--only", "agreement", "--final", "--out", out, *more]
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"build failed with status {status}")
    return time.monotonic() - start, usage.ru_maxrss


def compile_each(views: list[Path], out: Path) -> float:
    """Wall time of `typst compile`, once per document."""
    typst = os.environ.get("TYPST", "typst")
    start = time.monotonic()
    for view in views:
        subprocess.run(
            [typst, "compile", "--root", view, "--font-path", view / "templates/fonts", "--ignore-system-fonts",
             "--pdf-standard", "a-3a,ua-1", "--features", "a11y-extras", view / "templates/documents/agreement.typ", out],
            check=True,
        )
    return time.monotonic() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        make(work / "some", 20)
        build(work / "some", work / "out", "--save-view", work / "views")
        views = sorted((work / "views" / "agreements").iterdir())
        each = compile_each(views, work / "one.pdf") / len(views)
        make(work / "many", count)
        wall, peak = build(work / "many", work / "out")
        make(work / "hundred", 100)
        _, hundred = build(work / "hundred", work / "out")
        print(f"build: {count / wall:.1f} documents a second; typst compile: {1 / each:.1f}; ratio {each * count / wall:.1f}")
        print(f"peak memory: {peak} KiB for {count}, {hundred} KiB for 100; ratio {peak / hundred:.2f}")


if __name__ == "__main__":
    main()
