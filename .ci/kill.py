#!/usr/bin/env python3
"""Kills brugwerk at random moments and checks that nothing was lost.

    python3 .ci/kill.py target/debug/brugwerk --kills 200 --seed 1

Every round starts from a folder with an earlier result, runs a command, kills it (SIGKILL) after a random part of the
time that it takes, and verifies what lies there: every file under a final name is the earlier or the later one, byte
for byte; the log and the bag verify; the same command then succeeds, and leaves no temporary file. Needs `openssl` for a
signed copy.
"""

import argparse
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

# The smallest programme there is: many kills say more than many pages.
SAMPLE = pathlib.Path(__file__).resolve().parent.parent / "data" / "blank"
TEMPORARY = ".brugwerk-"


class Lost(Exception):
    """Something is not what it should be."""


def run(binary, arguments, code=0):
    """Runs a command to its end and returns its standard output."""
    done = subprocess.run([binary, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode != code:
        raise Lost(f"{arguments} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


def killed(binary, arguments, after, written=None):
    """Runs a command, kills it, and returns whether it was still running. If a folder is given, the time runs from the
    first temporary file in it."""
    process = subprocess.Popen([binary, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while written and process.poll() is None and not temporary(written):
        time.sleep(0.0005)
    try:
        process.wait(timeout=after)
        return False
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True


def files(folder):
    """Every file below a folder that is not temporary, with its bytes."""
    found = {}
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(TEMPORARY) for part in relative.parts):
            found[str(relative)] = path.read_bytes()
    return found


def temporary(folder):
    """The names of temporary files and folders below a folder."""
    return [str(path) for path in folder.rglob(TEMPORARY + "*")]


def each_old_or_new(found, old, new):
    """Requires that every file is whole and that none that was there is gone."""
    for path, content in found.items():
        if content not in (old.get(path), new.get(path)):
            raise Lost(f"{path} is neither the earlier file nor the later one")
        if path.endswith(".pdf") and not content.rstrip().endswith(b"%%EOF"):
            raise Lost(f"{path} is not a whole PDF")
    for path in old:
        if path not in found:
            raise Lost(f"{path} was there and is gone")


def swept(folder):
    """Requires that nothing temporary is left."""
    left = temporary(folder)
    if left:
        raise Lost(f"left behind: {left}")


def change(folder):
    """Changes the version in the data, so that there is something to release."""
    path = folder / "programme.yaml"
    text = path.read_text()
    changed = re.sub(r"^(\s+version: ).*$", r"\g<1>9.9", text, count=1, flags=re.MULTILINE)
    assert changed != text
    path.write_text(changed)


class Build:
    """`build` over the documents of an earlier state of the data."""

    name = "build"

    def __init__(self, binary, work):
        self.binary, self.work = binary, work
        earlier = work / "earlier"
        shutil.copytree(SAMPLE, earlier)
        shutil.copytree(SAMPLE, work / "data")
        change(work / "data")
        run(binary, ["build", earlier, "--out", work / "old"])
        start = time.monotonic()
        run(binary, ["build", work / "data", "--out", work / "new"])
        self.time = time.monotonic() - start
        self.old, self.new = files(work / "old"), files(work / "new")

    def round(self, after):
        out = self.work / "out"
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(self.work / "old", out)
        command = ["build", self.work / "data", "--out", out]
        hit = killed(self.binary, command, after)
        left = bool(temporary(out))
        each_old_or_new(files(out), self.old, self.new)
        run(self.binary, command)
        if files(out) != self.new:
            raise Lost("the next build gave something else")
        swept(out)
        return hit, left


class Archive:
    """`archive` to a free place, as a folder and as a file, beside a bag that is there already."""

    name = "archive"

    def __init__(self, binary, work):
        self.binary, self.work = binary, work
        shutil.copytree(SAMPLE, work / "data")
        start = time.monotonic()
        run(binary, ["archive", work / "data", "--out", work / "new" / "bag", "--zip", work / "new" / "bag.zip"])
        self.time = time.monotonic() - start
        self.new = files(work / "new")

    def round(self, after):
        place = self.work / "place"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.work / "new", place / "earlier")
        bag, packed = place / "bag", place / "bag.zip"
        command = ["archive", self.work / "data", "--out", bag, "--zip", packed]
        hit = killed(self.binary, command, after)
        left = bool(temporary(place))
        earlier = {f"earlier/{path}": content for path, content in self.new.items()}
        each_old_or_new(files(place), earlier, self.new)
        # A place that is taken is refused and left alone, so what a killed run finished is removed before the next one.
        if bag.exists():
            if {f"bag/{path}": content for path, content in files(bag).items()}.items() - self.new.items():
                raise Lost("the bag is not whole")
            run(self.binary, ["verify", bag])
            run(self.binary, command, code=2)
            shutil.rmtree(bag)
        if packed.exists():
            run(self.binary, ["verify", packed])
            run(self.binary, command, code=2)
            packed.unlink()
        run(self.binary, command)
        if files(place) != {**earlier, **self.new}:
            raise Lost("the next bag is another one")
        swept(place)
        return hit, left


class Release:
    """`release` of a second version over the first."""

    name = "release"

    def __init__(self, binary, work):
        self.binary, self.work = binary, work
        first = work / "first"
        shutil.copytree(SAMPLE, first)
        run(binary, ["release", first, "--label", "v1", "--approved-by", "A", "--out", work / "old"])
        change(first)
        shutil.copytree(first, work / "second")
        start = time.monotonic()
        run(binary, self.command(work / "second", work / "new"))
        self.time = time.monotonic() - start
        self.old, self.new = files(work / "old"), files(work / "new")
        self.old_data, self.new_data = files(first), files(work / "second")

    @staticmethod
    def command(folder, out):
        return ["release", folder, "--label", "v2", "--approved-by", "A", "--out", out]

    def round(self, after):
        out, data = self.work / "out", self.work / "data"
        for source, target in (("old", out), ("first", data)):
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(self.work / source, target)
        hit = killed(self.binary, self.command(data, out), after)
        left = bool(temporary(out) + temporary(data))
        each_old_or_new(files(out), self.old, self.new)
        found = files(data)
        # The mark of a release that is under way; the next release removes it.
        found.pop("releases/.pending", None)
        each_old_or_new(found, self.old_data, self.new_data)
        run(self.binary, ["release", "--check", data])
        issued = found["releases/log.jsonl"] == self.new_data["releases/log.jsonl"]
        if issued and files(out) != self.new:
            raise Lost("the log names a version whose documents are not there")
        # A version that was issued never changes: its label is then taken.
        run(self.binary, self.command(data, out), code=2 if issued else 0)
        if files(out) != self.new:
            raise Lost("the next release gave something else")
        run(self.binary, ["release", "--check", data])
        if not issued:
            swept(out)
            swept(data)
            if files(data) != self.new_data:
                raise Lost("the next release wrote another history")
        return hit, left


class Add:
    """`archive add` of a signed copy to a bag that lies in its place."""

    name = "archive add"
    SIGNED = SAMPLE.parent / "houtkring"
    # About how long its files take, in seconds.
    WRITING = 0.012

    def __init__(self, binary, work):
        self.binary, self.work = binary, work
        run(binary, ["archive", self.SIGNED, "--out", work / "old"])
        master = work / "old" / "data" / "masters" / "agreements" / "houtkring.pdf"
        (work / "signed.pdf").write_bytes(signed(master.read_bytes(), work))
        shutil.copytree(work / "old", work / "new")
        start = time.monotonic()
        run(binary, self.command(work / "new"))
        self.time = time.monotonic() - start
        self.old, self.new = files(work / "old"), files(work / "new")

    def command(self, bag):
        return ["archive", "add", bag, self.work / "signed.pdf", "--agreement", "houtkring", "--date", "2026-06-15"]

    def round(self, after):
        bag = self.work / "bag"
        shutil.rmtree(bag, ignore_errors=True)
        shutil.copytree(self.work / "old", bag)
        # Reading takes all but the last moment, and changes nothing.
        hit = killed(self.binary, self.command(bag), after / self.time * self.WRITING, bag)
        left = bool(temporary(bag)) or (bag / "unfinished-addition").exists()
        found = files(bag)
        # A file that is decided on but not yet in its place is the later one, whole.
        for path in [path for path in found if path.startswith("unfinished-addition/")]:
            if found.pop(path) != self.new.get(path.removeprefix("unfinished-addition/")):
                raise Lost(f"{path} is not the later file")
        each_old_or_new(found, self.old, self.new)
        # The same copy is not added twice, unless this finishes what the killed run had decided.
        done = found == self.new and not left
        run(self.binary, self.command(bag), code=1 if done else 0)
        if files(bag) != self.new:
            raise Lost("the next addition gave another bag")
        swept(bag)
        return hit, left


def signed(master, work):
    """A copy of a PDF with a signature in its first field, made by OpenSSL and appended by hand."""
    key, certificate = str(work / "key.pem"), str(work / "certificate.pem")
    make = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=Test".split()
    subprocess.run([*make, "-keyout", key, "-out", certificate], check=True, stderr=subprocess.DEVNULL)
    field = [found for found in re.finditer(rb"\n(\d+) 0 obj\n?(.*?)endobj", master, re.DOTALL) if b"/FT/Sig" in found[2]][-1]
    number, body = int(field[1]), field[2].rstrip()
    last = {name: int(re.findall(name + rb"\s*(\d+)", master)[-1]) for name in (b"/Size", b"/Root", b"startxref")}
    size = last[b"/Size"]
    value = b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 %010d %010d %010d]/Contents<%s>>>"
    room = b"0" * 6000
    pdf, table = bytearray(master), b"xref\n"
    objects = {number: body.removesuffix(b">>") + b"/V %d 0 R>>" % size, size: value % (0, 0, 0, room)}
    for number, body in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    # An update keeps what the trailer before it says of the document.
    kept = b"".join(re.findall(rb"/Info\s*\d+ 0 R|/ID\s*\[[^\]]*\]", master[master.rindex(b"trailer") :]))
    trailer = b"trailer\n<</Size %d/Root %d 0 R/Prev %d%s>>\nstartxref\n%d\n%%%%EOF\n"
    pdf += table + trailer % (size + 1, last[b"/Root"], last[b"startxref"], kept, len(pdf))
    first = pdf.index(room) - 1
    second = first + len(room) + 2
    place = pdf.index(b"/ByteRange[0 0000000000", len(master))
    ranges = b"/ByteRange[0 %010d %010d %010d]" % (first, second, len(pdf) - second)
    pdf[place : place + len(ranges)] = ranges
    sign = ["openssl", "cms", "-sign", "-binary", "-md", "sha256", "-outform", "DER", "-signer", certificate, "-inkey", key]
    done = subprocess.run(sign, input=bytes(pdf[:first] + pdf[second:]), capture_output=True, check=True)
    digits = done.stdout.hex().encode()
    pdf[first + 1 : first + 1 + len(digits)] = digits
    return bytes(pdf)


def two_at_once(binary, work):
    """Runs two builds in one folder: both succeed, and every document is whole."""
    out = work / "out"
    command = [binary, "build", str(SAMPLE), "--out", str(out)]
    both = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)]
    for process in both:
        _, said = process.communicate()
        if process.returncode != 0:
            raise Lost(f"one of two builds ended with {process.returncode}: {said.decode()}")
    run(binary, ["build", SAMPLE, "--out", work / "alone"])
    if files(out) != files(work / "alone"):
        raise Lost("two builds at once gave something else than one")
    swept(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    binary = str(pathlib.Path(arguments.binary).resolve())
    chance = random.Random(arguments.seed)
    commands = [Build, Archive, Release, Add]
    with tempfile.TemporaryDirectory() as folder:
        for index, command in enumerate(commands):
            work = pathlib.Path(folder) / command.name
            work.mkdir()
            tested = command(binary, work)
            rounds = arguments.kills // len(commands) + (index < arguments.kills % len(commands))
            hits = lefts = 0
            for number in range(rounds):
                # Half of the moments lie near the end, when files take their places.
                part = chance.uniform(0.0, 1.05) if number % 2 else chance.uniform(0.75, 1.05)
                try:
                    hit, left = tested.round(part * tested.time)
                except Lost as lost:
                    sys.exit(f"{command.name}, kill {number} at {part:.3f} of {tested.time:.2f} s: {lost}")
                hits += hit
                lefts += left
            print(f"{command.name}: {rounds} rounds of {tested.time:.2f} s, {hits} killed, {lefts} left temporary files", flush=True)
        work = pathlib.Path(folder) / "two"
        work.mkdir()
        try:
            two_at_once(binary, work)
        except Lost as lost:
            sys.exit(f"two builds at once: {lost}")
        print("two builds at once: both whole")


if __name__ == "__main__":
    main()
