"""Checks the tag tree of PDFs: tags.py FILE.pdf...

veraPDF lets pass a table without header cells and a catalog without a language; this does not. It also requires that
figures have alternative texts, that headings start at level one and never skip a level, that there are bookmarks, and
that the attached data can be read back.
"""

import json
import sys

import pikepdf


def walk(node):
    """Every structure element below a node, in reading order."""
    stack = [node]
    while stack:
        here = stack.pop()
        if isinstance(here, pikepdf.Array):
            stack.extend(reversed(list(here)))
        elif isinstance(here, pikepdf.Dictionary) and "/S" in here:
            yield here
            if "/K" in here:
                stack.append(here.K)


def names_itself(data):
    """Whether data say what they are: as a value, or in an agreement, where each text stands on a page, as a key."""
    return str(data.get("format")).startswith("brugwerk-") or any(key.startswith("brugwerk-") for key in data)


def complaints(pdf):
    """What is wrong with one document."""
    root = pdf.Root
    if str(root.get("/Lang", "")) == "":
        yield "the catalog names no language"
    if "/StructTreeRoot" not in root:
        yield "there are no tags"
        return
    level = 0
    for element in walk(root.StructTreeRoot.K):
        kind = str(element.S)
        if kind == "/Table":
            kinds = [str(inner.S) for inner in walk(element.get("/K", pikepdf.Array()))]
            if "/TH" not in kinds:
                yield "a table has no header cell"
        if kind in ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6"):
            next_level = int(kind[2])
            if next_level > level + 1:
                yield f"a heading of level {next_level} follows one of level {level}"
            level = next_level
        if kind == "/Figure" and str(element.get("/Alt", "")) == "":
            yield "a figure has no alternative text"
    attached = next(iter(pdf.attachments.values()), None)
    if attached is None:
        yield "no data is attached"
    elif not names_itself(json.loads(attached.get_file().read_bytes())):
        yield "the attached data does not say what it is"
    with pdf.open_outline() as outline:
        if not outline.root:
            yield "there are no bookmarks"


def main():
    """Prints every complaint; exit code 1 where there is one."""
    failed = False
    for name in sys.argv[1:]:
        with pikepdf.open(name) as pdf:
            found = sorted(set(complaints(pdf)))
        print(name, "ok" if not found else found)
        failed |= bool(found)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
