#!/usr/bin/env python3
"""Compares every document of every sample as two binaries make it; a change of the house must leave each byte as it is.

    python3 .ci/sums.py BEFORE AFTER             exit code 1 where anything differs
    python3 .ci/sums.py BEFORE AFTER --quick     only Dutch, unlimited editions
    python3 .ci/sums.py BEFORE AFTER --only TEXT  only the runs whose name holds this text
"""

import argparse
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = sorted(folder.name for folder in (ROOT / "data").iterdir() if folder.is_dir())
LANGUAGES = ["nl", "en", "fr"]
AUDIENCES = ["", "partners", "funder", "public"]
MARKS = ["internal", "confidential", "partners-only", "funder-only"]
BRAND = """brand:
  colours: { accent: "#7A1F5C" }
  fonts: { text: [fonts/text.ttf] }
"""


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def marked(source, target):
    """A copy in which every ninth plain text of the partnerships is marked for an audience, each in turn."""
    shutil.copytree(source, target)
    count = 0
    for file in sorted((target / "partnerships").glob("*.yaml")):
        lines = []
        for line in file.read_text().split("\n"):
            text = re.fullmatch(r"(\s*(?:- )?(?:note|remark|description): )([^\s>|!&*\"'\[{].*)", line)
            if text:
                count += 1
                if count % 9 == 0:
                    line = f"{text[1]}!{MARKS[count // 9 % len(MARKS)]} {text[2]}"
            lines.append(line)
        file.write_text("\n".join(lines))
    return target


def branded(source, target):
    """A copy with a brand and a template of its own."""
    shutil.copytree(source, target)
    (target / "fonts").mkdir()
    (target / "templates" / "documents").mkdir(parents=True)
    shutil.copy(ROOT / "templates" / "fonts" / "NotoSerif-Medium.ttf", target / "fonts" / "text.ttf")
    (target / "brand.yaml").write_text(BRAND)
    pages = next(path for path in ROOT.glob("docs/**/own-templates.md"))
    template = re.search(r"^```typst\n(.*?)^```$", pages.read_text(), re.MULTILINE | re.DOTALL)[1]
    (target / "templates" / "documents" / "one-pager.typ").write_text(template)
    return target


def change(file, *pairs):
    text = file.read_text()
    for old, new in pairs:
        assert old in text, f"{file} no longer has {old}"
        text = text.replace(old, new)
    file.write_text(text)


def runs(brugwerk, work, quick):
    """Each run by name, with what it does in the folder that it is given."""
    for sample in SAMPLES:
        data = ROOT / "data" / sample
        for language in LANGUAGES[:1] if quick else LANGUAGES:
            for audience in AUDIENCES[:1] if quick else AUDIENCES:
                limit = ["--audience", audience] if audience else []
                name = "-".join(filter(None, [sample, language, audience]))
                yield name, lambda out, data=data, language=language, limit=limit: run(
                    brugwerk, "build", data, "--out", out, "--lang", language, *limit)
    for language in LANGUAGES:
        for limit in [[], ["--audience", "partners"]]:
            yield "-".join(["final", language, *limit[1:]]), lambda out, language=language, limit=limit: run(
                brugwerk, "build", ROOT / "data/houtkring", "--only", "agreement", "--final", "--out", out, "--lang", language, *limit)
    for sample in ["esf-512", "houtkring"]:
        for audience in AUDIENCES[1:]:
            def limited(out, sample=sample, audience=audience):
                folder = work / f"marked-{sample}"
                if not folder.exists():
                    marked(ROOT / "data" / sample, folder)
                run(brugwerk, "build", folder, "--out", out, "--audience", audience)
            yield f"marked-{sample}-{audience}", limited
    yield "branded", lambda out: run(
        brugwerk, "build", branded(ROOT / "data/houtkring", work / "branded"), "--out", out)
    for sample in SAMPLES:
        yield f"bag-{sample}", lambda out, sample=sample: run(
            brugwerk, "archive", ROOT / "data" / sample, "--out", out / "bag", "--zip", out / "bag.zip", "--tar", out / "bag.tar")

    def history(out):
        folder = work / "history"
        shutil.copytree(ROOT / "data/houtkring", folder)
        run(brugwerk, "release", folder, "--label", "v1", "--approved-by", "CI", "--out", out / "v1")
        change(folder / "partnerships/houtkring.yaml", ("cap: 75000", "cap: 80000"), ("exclusivity: region", "exclusivity: full"))
        change(folder / "partners.yaml", ("name: Noesthoek", "name: Noeste Hoek"))
        run(brugwerk, "release", folder, "--label", "v2", "--approved-by", "CI", "--out", out / "v2")
        run(brugwerk, "release", "--check", folder)
        for language in LANGUAGES:
            between = [brugwerk, "diff", "v1", "v2", "--dir", folder, "--lang", language]
            (out / f"{language}.txt").write_text(run(*between))
            (out / f"{language}.json").write_text(run(*between, "--format", "json"))
            run(*between, "--out", out / f"change-note-{language}.pdf")
            run(*between, "--agreement", "houtkring", "--out", out / f"changed-agreement-{language}.pdf")
        shutil.copytree(folder / "releases", out / "releases")
    yield "history", history


def sums(brugwerk, quick, only):
    found = {}
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        for number, (name, make) in enumerate(runs(brugwerk, work, quick)):
            if only and only not in name:
                continue
            out = work / f"out-{number}"
            out.mkdir()
            make(out)
            for file in sorted(path for path in out.rglob("*") if path.is_file()):
                found[f"{name}/{file.relative_to(out)}"] = hashlib.sha256(file.read_bytes()).hexdigest()
            shutil.rmtree(out)
    return found


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("before", type=pathlib.Path)
    arguments.add_argument("after", type=pathlib.Path)
    arguments.add_argument("--quick", action="store_true")
    arguments.add_argument("--only", default="")
    arguments = arguments.parse_args()
    known, found = (sums(binary.resolve(), arguments.quick, arguments.only) for binary in (arguments.before, arguments.after))
    wrong = sorted(name for name in known.keys() | found.keys() if known.get(name) != found.get(name))
    for name in wrong:
        what = "is gone" if name not in found else "is new" if name not in known else "has other bytes"
        print(f"{name} {what}")
    if wrong:
        sys.exit(f"{len(wrong)} of {len(found)} files differ.")
    print(f"{len(found)} files are the same, byte for byte.")


if __name__ == "__main__":
    main()
