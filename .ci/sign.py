"""Signs every empty signature field of PDFs and validates the result: sign.py --out FOLDER FILE.pdf...

Each field gets a signer of its own, with a certificate issued by a root that is made for this run. They sign one after
another (PAdES B-B, incremental, a stamp without text), as partners would. After the last one every signature must be
intact, valid and trusted, and no later signing may have broken an earlier one. A PDF without an empty field fails.
The signed files keep their names below the folder; what PDF/A and PDF/UA say of them is for another tool.

`sign.py --needs` prints the packages that this needs, as pip takes them.
"""

import argparse
import datetime
import os
import pathlib
import sys

NEEDS = ["pyhanko==0.38.0", "pyhanko-certvalidator==0.33.0", "asn1crypto==1.5.1", "cryptography==50.0.2"]

# A border and a tick. Text would need an embedded font, and PDF/A allows these colours beside the RGB output intent.
TICK = b"q 0.1 0.4 0.2 RG 2 w 1 J 1 j 4 10 m 10 4 l 20 18 l S Q"


class Authority:
    """A root certificate that lives for one run."""

    def __init__(self):
        from cryptography import x509
        from cryptography.hazmat.primitives.asymmetric import ec

        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Test root")])
        self.certificate = self.issue(self.name, self.key.public_key(), is_root=True)

    def issue(self, name, public_key, is_root=False):
        """A certificate that may sign certificates if it is the root's, and documents otherwise."""
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes

        now = datetime.datetime.now(datetime.timezone.utc)
        usage = dict.fromkeys(
            ["key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"], False
        )
        usage |= {"digital_signature": not is_root, "content_commitment": not is_root}
        usage |= {"key_cert_sign": is_root, "crl_sign": is_root}
        key_id = x509.SubjectKeyIdentifier.from_public_key(public_key)
        issuer_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
        return (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self.name)
            .public_key(public_key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=1))
            .add_extension(x509.BasicConstraints(ca=is_root, path_length=0 if is_root else None), critical=True)
            .add_extension(x509.KeyUsage(**usage), critical=True)
            .add_extension(key_id, critical=False)
            .add_extension(issuer_id, critical=False)
            .sign(self.key, hashes.SHA256())
        )

    def signer(self, name):
        """Someone with a new key and a certificate in this name."""
        from asn1crypto import keys
        from cryptography import x509
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ec
        from pyhanko.sign import signers
        from pyhanko_certvalidator.registry import SimpleCertificateStore

        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        encoded = key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return signers.SimpleSigner(
            signing_cert=as_asn1(self.issue(subject, key.public_key())),
            signing_key=keys.PrivateKeyInfo.load(encoded),
            cert_registry=SimpleCertificateStore.from_certs([as_asn1(self.certificate)]),
        )


def as_asn1(certificate):
    """The same certificate in the type of the signing library."""
    from asn1crypto import x509
    from cryptography.hazmat.primitives import serialization

    return x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def empty_fields(pdf):
    """The names of the signature fields that nobody has signed, in the order of the form."""
    with open(pdf, "rb") as file:
        return fields_of(file)


def fields_of(file):
    """The same, of a file that is open."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields

    return [name for name, _, _ in enumerate_sig_fields(PdfFileReader(file), filled_status=False)]


def sign(pdf, field, signer):
    """Adds one signature to the file."""
    from pyhanko.pdf_utils.content import RawContent
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.layout import BoxConstraints
    from pyhanko.sign import signers
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.stamp import StaticStampStyle

    how = signers.PdfSignatureMetadata(field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    tick = RawContent(TICK, box=BoxConstraints(width=24, height=22))
    stamp = StaticStampStyle(background=tick, border_width=1, border_color=(0.1, 0.4, 0.2))
    with open(pdf, "r+b") as file:
        signers.PdfSigner(how, signer, stamp_style=stamp).sign_pdf(IncrementalPdfFileWriter(file), in_place=True)


def complaints(signature, status):
    """What is wrong with one signature."""
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    if str(signature.sig_object.get("/SubFilter")) != "/ETSI.CAdES.detached":
        yield "it is no PAdES signature"
    if not status.intact:
        yield "what it signed has changed"
    if not status.valid:
        yield "it does not fit its certificate"
    if not status.trusted:
        yield "its certificate does not lead to the test root"
    if status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        yield f"it does not cover its whole revision ({status.coverage.name})"
    if status.modification_level is None or status.modification_level > ModificationLevel.FORM_FILLING:
        level = "unknown" if status.modification_level is None else status.modification_level.name
        yield f"a later signing changed more than a form ({level})"
    if not status.docmdp_ok:
        yield "a later signing did what this one does not permit"
    if not status.bottom_line:
        yield "the signing library does not accept it"


def validate(pdf, root):
    """Each signature of the file by field name, with what is wrong with it and what happened after it."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    with open(pdf, "rb") as file:
        for signature in PdfFileReader(file).embedded_signatures:
            trust = ValidationContext(trust_roots=[as_asn1(root)], allow_fetching=False)
            status = validate_pdf_signature(signature, trust)
            level = status.modification_level
            yield signature.field_name, sorted(complaints(signature, status)), level.name if level else "unknown"


def check(source, target, authority):
    """Signs one PDF into another and prints a line per signature; says whether all is well."""
    fields = empty_fields(source)
    if not fields:
        print(source, "has no empty signature field")
        return False
    master = source.read_bytes()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(master)
    for field in fields:
        sign(target, field, authority.signer(f"Test signer of {field}"))
    well = target.read_bytes().startswith(master)
    if not well:
        print(target, "does not begin with the bytes of the unsigned file")
    seen = []
    for field, found, level in validate(target, authority.certificate):
        seen.append(field)
        well &= not found
        print(target, field, found or f"ok, later changes: {level}")
    for field in fields:
        if field not in seen:
            well = False
            print(target, field, "is not signed")
    return well


def main():
    """Exit code 1 if a signature fails or a PDF has no field to sign."""
    if sys.argv[1:] == ["--needs"]:
        print(" ".join(NEEDS))
        return 0
    parser = argparse.ArgumentParser(description="Signs every empty signature field of PDFs with test certificates.")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="folder for the signed files")
    parser.add_argument("files", nargs="+", type=pathlib.Path, metavar="FILE.pdf")
    arguments = parser.parse_args()
    files = [file.resolve() for file in arguments.files]
    # Documents of several folders have the same name: below --out they keep their paths below their common folder.
    common = os.path.commonpath([file.parent for file in files])
    authority = Authority()
    results = [check(file, arguments.out / file.relative_to(common), authority) for file in files]
    return int(not all(results))


if __name__ == "__main__":
    sys.exit(main())
