"""Compares what Brugwerk and pyHanko say of signed copies: copies.py BRUGWERK BAG ID.

Makes copies of the master of an agreement in a bag, honest ones in several profiles and attacked ones, and adds each to a
copy of the bag. An honest one must be accepted with the right state, by Brugwerk and by pyHanko's analysis of differences;
an attacked one must be refused by Brugwerk, whatever pyHanko says. With the root trusted, signatures pass where the copy
carries a list of what was revoked, and only there. Copies that pikepdf wrote anew are no signed copies; added as received, each
page must be told as what it is. Exit code 1 where one differs.
"""

import collections
import datetime
import io
import json
import logging
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings

import sign

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)


def number(pdf, word):
    """The number after the last of these words."""
    return int(re.findall(re.escape(word) + rb"\s*(\d+)", pdf)[-1])


def update(pdf, objects, end=b"%%EOF\n", entry=b"%d 1\n%010d 00000 n \n"):
    """Appends objects by hand, by default as an honest program does."""
    body, table, at = b"", b"", len(pdf)
    for name, text in sorted(objects.items()):
        table += entry % (name, at + len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (name, text)
    size = max(number(pdf, b"/Size"), max(objects) + 1)
    trailer = b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/Prev %d>>\n" % (
        size, number(pdf, b"/Root"), number(pdf, b"/Info"), number(pdf, b"startxref"))
    return pdf + body + b"xref\n" + table + trailer + b"startxref\n%d\n" % (at + len(body)) + end


class Copies:
    """Signed copies of one master."""

    def __init__(self, master):
        self.master = master
        self.authority = sign.Authority()
        self.fields = sign.fields_of(io.BytesIO(master))
        self.stamper = self.time_stamper()

    def time_stamper(self):
        """A server of time stamps that lives for one run."""
        from asn1crypto import keys
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import rsa
        from pyhanko.sign.timestamps import DummyTimeStamper
        from pyhanko_certvalidator.registry import SimpleCertificateStore

        key = rsa.generate_private_key(65537, 2048)
        now, day = datetime.datetime.now(datetime.timezone.utc), datetime.timedelta(days=1)
        usage = [x509.ExtendedKeyUsageOID.TIME_STAMPING]
        certificate = (
            x509.CertificateBuilder()
            .subject_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Test clock")]))
            .issuer_name(self.authority.name).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(now - day).not_valid_after(now + day)
            .add_extension(x509.ExtendedKeyUsage(usage), critical=True)
            .add_extension(x509.KeyUsage(True, *[False] * 8), critical=True)
            .sign(self.authority.key, hashes.SHA256()))
        form = serialization.PrivateFormat.PKCS8
        encoded = key.private_bytes(serialization.Encoding.DER, form, serialization.NoEncryption())
        store = SimpleCertificateStore.from_certs([sign.as_asn1(self.authority.certificate)])
        return DummyTimeStamper(sign.as_asn1(certificate), keys.PrivateKeyInfo.load(encoded), certs_to_embed=store)

    def trust(self, lists=()):
        from pyhanko_certvalidator import ValidationContext

        roots = [sign.as_asn1(self.authority.certificate)]
        return ValidationContext(trust_roots=roots, allow_fetching=False, crls=lists)

    def revoked(self):
        """The list of revoked certificates of the root: nothing is on it."""
        from asn1crypto import crl
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization

        now, day = datetime.datetime.now(datetime.timezone.utc), datetime.timedelta(days=1)
        made = x509.CertificateRevocationListBuilder().issuer_name(self.authority.name)
        made = made.last_update(now - day).next_update(now + day).sign(self.authority.key, hashes.SHA256())
        return crl.CertificateList.load(made.public_bytes(serialization.Encoding.DER))

    def signed(self, pdf, fields, stamper=None, **more):
        """A signature in each of these fields, one after another."""
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import signers
        from pyhanko.sign.fields import SigSeedSubFilter

        for field in fields:
            how = signers.PdfSignatureMetadata(**({"field_name": field, "subfilter": SigSeedSubFilter.PADES} | more))
            signer = signers.PdfSigner(how, self.authority.signer(f"Test signer of {field}"), timestamper=stamper)
            pdf = signer.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf))).getvalue()
        return pdf

    def stamped(self, pdf):
        """A time stamp on the whole document."""
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import signers

        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        return signers.PdfTimeStamper(self.stamper).timestamp_pdf(writer, "sha256").getvalue()

    def honest(self):
        """Name, copy, state, seals and time stamps of each."""
        from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter

        master, fields, half = self.master, self.fields, self.fields[:1]
        every = self.signed(master, fields)
        long = {"embed_validation_info": True, "stamper": self.stamper}
        yield "each field", every, "signed", 0, 0
        yield "one field", self.signed(master, half), "partly-signed", 0, 0
        yield "CMS as Adobe has it", self.signed(master, fields, subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED), "signed", 0, 0
        yield "SHA-384", self.signed(master, fields, md_algorithm="sha384"), "signed", 0, 0
        yield "times inside", self.signed(master, fields, stamper=self.stamper), "signed", 0, 0
        yield "a time stamp", self.stamped(every), "signed", 0, 1
        yield "a time stamp between", self.signed(self.stamped(self.signed(master, half)), fields[1:]), "signed", 0, 1
        yield "B-LT", self.signed(master, fields, validation_context=self.trust(), **long), "signed", 0, 0
        lta = self.signed(master, fields, validation_context=self.trust(), use_pades_lta=True, **long)
        yield "B-LTA", lta, "signed", 0, len(fields)
        known = {"validation_context": self.trust([self.revoked()]), **long}
        yield "B-LT with a list", self.signed(master, fields, **known), "signed", 0, 0
        lta = self.signed(master, fields, use_pades_lta=True, **known)
        yield "B-LTA with a list", lta, "signed", 0, len(fields)
        yield "a seal", self.signed(every, ["Seal"]), "signed", 1, 0
        yield "a seal first", self.signed(self.signed(master, ["Seal"]), fields), "signed", 1, 0
        certified = self.signed(master, half, certify=True, docmdp_permissions=MDPPerm.FILL_FORMS)
        yield "certified, then signed", self.signed(certified, fields[1:]), "signed", 0, 0
        closed = self.signed(master, half, certify=True, docmdp_permissions=MDPPerm.NO_CHANGES)
        yield "certified, no changes", closed, "partly-signed", 0, 0

    def attacked(self):
        """Name and bytes of each."""
        copy = self.signed(self.master, self.fields)
        found = re.search(rb"\n(\d+) 0 obj\n(<<[^\n]*/Type ?/Page[/ ][^\n]*)\nendobj", self.master)
        page, body = int(found[1]), found[2]
        turned = body.replace(b"<<", b"<</Rotate 180", 1)
        plain = update(copy, {page: turned})
        size = number(copy, b"/Size")
        yield "a turned page", plain
        yield "without an end", update(copy, {page: turned}, end=b"")
        yield "two startxref", plain.replace(b"startxref\n%d\n%%%%EOF\n" % number(plain, b"startxref"),
                                             b"startxref\n%d\nstartxref\n%d\n%%%%EOF\n" % (number(copy, b"startxref"), number(plain, b"startxref")))
        yield "an entry to another header", update(copy, {page: turned}).replace(b"xref\n%d 1\n" % page, b"xref\n%d 1\n" % (page + 1))
        yield "an entry twice", update(copy, {page: turned}, entry=b"%d 1\n%010d 00000 n \n" + b"%d 1\n0000000015 00000 n \n" % page)
        yield "another generation", update(copy, {page: turned}, entry=b"%d 1\n%010d 00001 n \n")
        yield "a page set free", update(copy, {page: turned}, entry=b"%d 1\n%010d 00001 f \n")
        yield "a wrong count", update(copy, {page: turned}, entry=b"%d 2\n%010d 00000 n \n")
        yield "a key twice", update(copy, {page: body.replace(b"<<", b"<</Contents 1 0 R", 1)})
        yield "a stray signature", update(copy, {size: b"<</FT/Sig/T(x)/V<</Type/Sig>>>>"})
        yield "bytes after the end", copy + b"%d 0 obj\n%s\nendobj\n" % (page, turned)
        yield "cut short", copy[:-30]
        yield "only a time stamp", self.stamped(self.master)
        yield "only a seal", self.signed(self.master, ["Seal"])
        yield "another byte", copy[:1000] + bytes([copy[1000] ^ 1]) + copy[1001:]

    def rewritten(self):
        """Name and bytes of each copy that another program wrote, how many pages have which verdict, and how many were added."""
        import pikepdf

        def saved(change=lambda pdf: None, **how):
            with pikepdf.open(io.BytesIO(self.master)) as pdf:
                change(pdf)
                out = io.BytesIO()
                pdf.save(out, **how)
                return out.getvalue()

        def text(pdf, page, words):
            page.Resources = pdf.make_indirect(pikepdf.Dictionary(page.get("/Resources", {})))
            fonts = pikepdf.Dictionary(page.Resources.get("/Font", {}))
            fonts["/Extra"] = pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica,
                Encoding=pikepdf.Name.WinAnsiEncoding)
            page.Resources.Font = fonts
            page.contents_add(b"BT /Extra 12 Tf 72 700 Td (%s) Tj ET" % words)

        def appended(pdf):
            pdf.add_blank_page(page_size=(595, 842))
            text(pdf, pdf.pages[-1], b"Signed by a service")

        def silent(pdf):
            for found in pdf.objects:
                if isinstance(found, pikepdf.Dictionary) and "/ToUnicode" in found:
                    del found["/ToUnicode"]

        with pikepdf.open(io.BytesIO(self.master)) as pdf:
            count = len(pdf.pages)
        packed = {"object_stream_mode": pikepdf.ObjectStreamMode.generate}
        locked = {"encryption": pikepdf.Encryption(owner="owner", user="")}
        yield "written anew", saved(), {"same": count}, 0
        yield "packed", saved(**packed), {"same": count}, 0
        yield "linearised", saved(linearize=True, **packed), {"same": count}, 0
        yield "a page added", saved(appended), {"same": count}, 1
        yield "a page gone", saved(lambda pdf: pdf.pages.remove(p=3)), {"same": count - 1, "missing": 1}, 0
        yield "words added", saved(lambda pdf: text(pdf, pdf.pages[4], b"except on Sundays")), {"same": count - 1, "differs": 1}, 0
        yield "fonts that say nothing", saved(silent), {"not-read": count}, 0
        yield "encrypted", saved(**locked), {"not-read": count}, 0

    def oracle(self, pdf):
        """Whether pyHanko finds every signature sound, and every later change permitted."""
        from pyhanko.pdf_utils.reader import PdfFileReader
        from pyhanko.sign.diff_analysis import ModificationLevel
        from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp

        try:
            reader = PdfFileReader(io.BytesIO(pdf), strict=True)
            for signature in reader.embedded_signatures:
                if signature.sig_object.get("/Type") == "/DocTimeStamp":
                    status = validate_pdf_timestamp(signature, self.trust())
                    if not (status.intact and status.valid):
                        return False
                    continue
                status = validate_pdf_signature(signature, self.trust())
                level = status.modification_level
                if not (status.intact and status.valid and status.docmdp_ok) or level is None or level > ModificationLevel.FORM_FILLING:
                    return False
        except Exception:  # whatever it can't read it does not accept
            return False
        return True


def add(brugwerk, bag, agreement, pdf, root, *more):
    """What `archive add` and then `verify` with a trusted root say of a copy, in a bag that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        place, file = pathlib.Path(folder) / "bag", pathlib.Path(folder) / "copy.pdf"
        shutil.copytree(bag, place)
        file.write_bytes(pdf)
        command = [brugwerk, "archive", "add", place, file, "--agreement", agreement, "--date", "2030-01-01", *more]
        run = subprocess.run(command + ["--format", "json"], capture_output=True, check=False)
        said = json.loads(run.stdout or b"{}")
        # What was refused left the bag as it was.
        is_added = run.returncode == 0
        anchor = pathlib.Path(folder) / "root.pem"
        anchor.write_bytes(root)
        command = [brugwerk, "verify", place, "--trust", anchor, "--format", "json"]
        verified = subprocess.run(command, capture_output=True, check=False) if is_added else run
        told = json.loads(verified.stdout or b"{}").get("signed", [])
        results = {
            one["sub_indication"] or one["indication"]
            for copy in told for one in copy["validation"] if one["kind"] == "signature"
        }
        return run.returncode, said, verified.returncode, results


def main():
    """Exit code 1 where a verdict is not the right one."""
    from cryptography.hazmat.primitives import serialization

    brugwerk, bag, agreement = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    brugwerk = pathlib.Path(brugwerk).resolve()
    copies = Copies((bag / f"data/masters/agreements/{agreement}.pdf").read_bytes())
    root = copies.authority.certificate.public_bytes(serialization.Encoding.PEM)
    well = True
    for name, pdf, state, seals, stamps in copies.honest():
        code, said, verified, results = add(brugwerk, bag, agreement, pdf, root)
        found = (code, said.get("state"), said.get("seals", {}).get("fitting"), said.get("time_stamps", {}).get("fitting"), verified, results)
        # Without a list nobody knows whether a certificate was revoked.
        result = {"TOTAL-PASSED" if "with a list" in name else "TRY_LATER"}
        right = found == (0, state, seals, stamps, 0, result) and copies.oracle(pdf)
        well &= right
        print(f"honest, {name}: {said.get('state') or said}" + ("" if right else f"  WRONG {found}, pyHanko {copies.oracle(pdf)}"))
    for name, pdf in copies.attacked():
        code, said, _, _ = add(brugwerk, bag, agreement, pdf, root)
        right = code == 1 and said["findings"][0]["code"] == "signed-copy"
        well &= right
        verdict = "accepts" if copies.oracle(pdf) else "refuses"
        print(f"attacked, {name}: refused; pyHanko {verdict} it" if right else f"attacked, {name}: WRONG {code} {said}")
    for name, pdf, pages, added in copies.rewritten():
        code, said, _, _ = add(brugwerk, bag, agreement, pdf, root)
        right = code == 1 and "--received" in said["findings"][0]["message"]
        code, said, verified, _ = add(brugwerk, bag, agreement, pdf, root, "--received")
        found = collections.Counter(page["text"] for page in said.get("pages", []))
        right &= (code, verified, said.get("state"), dict(found), len(said.get("added_pages", []))) == (0, 0, "received", pages, added)
        well &= right
        print(f"received, {name}: {dict(found)}" + ("" if right else f"  WRONG {code} {verified} {said}"))
    return int(not well)


if __name__ == "__main__":
    sys.exit(main())
