#!/usr/bin/env python3
"""Fills the forms of Brugwerk with programs of others and reads them back: forms.py BRUGWERK [--verapdf JAR].

Forms are handed out of the samples, in three languages; with the engine of veraPDF each must conform, blank or filled in
beforehand. The self-assessment is then filled in at random by pypdf, pikepdf (in three ways of writing), pdf-lib and pdf.js,
and collected into a copy of the programme: each answer must stand in the file of its round, and nothing else. A canvas is
changed and must change in the data. Copies without fields, or that contradict themselves, must change nothing. Exit code 1
where one differs. Needs pikepdf and pypdf; node and npm for pdf-lib and pdf.js, without which these are left out and told.
"""

import argparse
import csv
import json
import logging
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import pikepdf
import pypdf

# What it says of the letters that its own fonts lack.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

ROOT = pathlib.Path(__file__).resolve().parent.parent
ANSWERS = ["1", "2", "3", "4", "5", "none", None]
ROUND = "self_assessments/ronde-2.csv"
REMARK = "“Łódź” – één café, € 12,50\nĳs en reünie (echt niet)"

# Values by field in JSON, from node's standard input; a button by the name of its option.
PDF_LIB = """
import { readFileSync, writeFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
const { source, target, values } = JSON.parse(readFileSync(0));
const pdf = await PDFDocument.load(readFileSync(source), { updateMetadata: false });
const form = pdf.getForm();
for (const [name, value] of Object.entries(values)) {
  const field = form.getField(name);
  const kind = field.constructor.name;
  if (kind === 'PDFTextField') field.setText(value);
  else if (kind === 'PDFCheckBox') value ? field.check() : field.uncheck();
  else field.select(value);
}
writeFileSync(target, await pdf.save({ updateFieldAppearances: false }));
"""
PDF_JS = """
import { readFileSync, writeFileSync } from 'node:fs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
const { source, target, values } = JSON.parse(readFileSync(0));
const pdf = await pdfjs.getDocument({ data: new Uint8Array(readFileSync(source)), verbosity: 0 }).promise;
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  for (const widget of await page.getAnnotations({ intent: 'display' })) {
    if (!(widget.fieldName in values)) continue;
    const value = values[widget.fieldName];
    if (widget.radioButton) pdf.annotationStorage.setValue(widget.id, { value: widget.buttonValue === value });
    else pdf.annotationStorage.setValue(widget.id, { value });
  }
}
writeFileSync(target, await pdf.saveDocument());
"""


def by_pypdf(source, target, values):
    writer = pypdf.PdfWriter(clone_from=source)
    written = {name: f"/{value}" if name.startswith("s_") else value for name, value in values.items()}
    for page in writer.pages:
        writer.update_page_form_field_values(page, written, auto_regenerate=False)
    writer.write(target)


def by_pikepdf(**way):
    def fill(source, target, values):
        with pikepdf.open(source) as pdf:
            for field in pdf.Root.AcroForm.Fields:
                value = values.get(str(field.T))
                if value is None:
                    continue
                if field.get("/FT") == "/Btn":
                    field.V = pikepdf.Name("/" + value)
                    for kid in field.Kids:
                        kid.AS = field.V if field.V in kid.AP.N.keys() else pikepdf.Name.Off
                else:
                    field.V = pikepdf.String(value)
            pdf.save(target, **way)
    return fill


class Node:
    """Programs that run in node, installed for one run."""

    def __init__(self, folder, is_wanted):
        self.folder = folder
        self.is_there = is_wanted and shutil.which("npm") is not None
        if self.is_there:
            packages = ["pdf-lib@1.17.1", "pdfjs-dist@4.10.38"]
            subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--omit=optional",
                            *packages], cwd=folder, check=True)

    def by(self, name, script):
        def fill(source, target, values):
            path = self.folder / f"{name}.mjs"
            path.write_text(script)
            asked = {"source": str(source), "target": str(target), "values": values}
            subprocess.run(["node", path], input=json.dumps(asked), text=True, check=True, cwd=self.folder,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return fill


def run(*command, expect=0):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if expect is not None and done.returncode != expect:
        sys.exit(f"{' '.join(map(str, command))} gave {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def rows(folder):
    with open(folder / ROUND, newline="", encoding="utf-8-sig") as file:
        return {row.pop("respondent"): row for row in csv.DictReader(file)}


def answered(form, dice):
    """Random answers to every statement; some are left alone."""
    with pikepdf.open(form) as pdf:
        names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
    answers = {name: dice.choice(ANSWERS) for name in names if name.startswith("s_")}
    return {name: value for name, value in answers.items() if value is not None}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("brugwerk", type=pathlib.Path)
    parser.add_argument("--verapdf", type=pathlib.Path, help="the JAR of veraPDF's engine")
    parser.add_argument("--without-node", action="store_true", help="leave out the programs that npm would fetch")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    brugwerk, dice, faults = asked.brugwerk.resolve(), random.Random(asked.seed), []
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        forms = []
        for sample in ("meer-impact", "proeftuinen"):
            for language in ("nl", "en", "fr"):
                out = work / sample / language
                run(brugwerk, "hand-out", ROOT / "data" / sample, "--as", "pdf-form", "--lang", language, "--out", out)
                forms += sorted(out.rglob("*.pdf"))
        again = work / "again"
        run(brugwerk, "hand-out", ROOT / "data/meer-impact", "--as", "pdf-form", "--lang", "nl", "--out", again)
        for form in sorted(again.rglob("*.pdf")):
            if form.read_bytes() != (work / "meer-impact/nl" / form.relative_to(again)).read_bytes():
                faults.append(f"{form.name} came out otherwise the second time")
        if asked.verapdf:
            run("java", "-cp", asked.verapdf, ROOT / ".ci/Conformance.java", *forms)
        print(f"{len(forms)} forms handed out" + (", all conform" if asked.verapdf else ""))

        programme = work / "programme"
        shutil.copytree(ROOT / "data/meer-impact", programme)
        before = rows(programme)
        blank = next((work / "meer-impact/nl").rglob("zelfbeoordeling.pdf"))
        node = Node(work, not asked.without_node)
        ways = {
            "pypdf": by_pypdf,
            "pikepdf": by_pikepdf(),
            "pikepdf-packed": by_pikepdf(object_stream_mode=pikepdf.ObjectStreamMode.generate),
            "pikepdf-linear": by_pikepdf(linearize=True),
        }
        if node.is_there:
            ways |= {"pdf-lib": node.by("pdf-lib", PDF_LIB), "pdf-js": node.by("pdf-js", PDF_JS)}
        else:
            print("pdf-lib and pdf.js are left out: node was not wanted, or npm is not there")
        copies, expected = [], {}
        for way, fill in ways.items():
            for copy in range(3):
                respondent, answers = f"{way}-{copy}", answered(blank, dice)
                target = work / f"{respondent}.pdf"
                fill(blank, target, {"respondent": respondent, "remarks": REMARK} | answers)
                copies.append(target)
                expected[respondent] = {name[2:]: value for name, value in answers.items() if value != "none"}

        # Copies that say nothing, or two things.
        flat, torn = work / "flat.pdf", work / "torn.pdf"
        with pikepdf.open(copies[0]) as pdf:
            del pdf.Root.AcroForm
            for page in pdf.pages:
                page.Annots = pikepdf.Array()
            pdf.save(flat)
        by_pikepdf()(blank, torn, {"respondent": "torn", "s_selectie": "4", "s_natuurlijk": "2"})
        with pikepdf.open(torn, allow_overwriting_input=True) as pdf:
            field = next(field for field in pdf.Root.AcroForm.Fields if field.T == "s_selectie")
            field.V = pikepdf.Name("/2")
            pdf.save(torn)
        for copy in (flat, torn):
            run(brugwerk, "collect", programme, copy, "--apply", expect=None)
        if rows(programme).get("torn", {}).get("selectie"):
            faults.append("an answer was taken from a copy that contradicts itself")
        before = rows(programme)

        run(brugwerk, "collect", programme, *copies, "--apply", "--by", "gate", expect=None)
        after = rows(programme)
        for respondent, answers in expected.items():
            found = {name: value for name, value in after.get(respondent, {}).items() if value}
            if found != answers:
                faults.append(f"{respondent}: {found} instead of {answers}")
        if {name: row for name, row in after.items() if name not in expected} != before:
            faults.append("rows of others changed")
        run(brugwerk, "check", programme)
        print(f"{len(copies)} copies of {len(ways)} programs came back")

        canvas = next((work / "meer-impact/nl").rglob("canvas-voorbeeld.pdf"))
        changed, line = work / "canvas.pdf", "Elke maandag een kwartier overleg"
        by_pikepdf()(canvas, changed, {"orientatie_vertrouwen": line})
        data = programme / "partnership_canvases/canvas-voorbeeld.yaml"
        was = data.read_text(encoding="utf-8")
        run(brugwerk, "collect", programme, changed, "--apply", "--by", "gate", expect=None)
        if line not in data.read_text(encoding="utf-8") or line in was:
            faults.append("the canvas did not take the new answer")
    print(*faults, sep="\n", end="\n" if faults else "")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
