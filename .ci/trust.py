"""Signed copies whose signers are trusted or not: made for tests, and judged by pyHanko.

trust.py --make FOLDER    writes a small master, copies of it signed in each way that matters, and the certificates
trust.py FOLDER           asks pyHanko about each copy; exit code 1 where it does not give the expected answer

`cases.json` in the folder has, for each copy, which certificates are trusted, what EN 319 102-1 calls the result, and,
where pyHanko gives another answer, which: it uses no list that was made after the moment that it judges, believes a clock
whose key was stolen since (against RFC 3161, section 4), and has no word of its own for weak keys of issuers. The tests in
`tests/suite/archive/trust.rs` hold Brugwerk to the same answers. Keys are made for one run and thrown away.
"""

import asyncio
import datetime
import io
import json
import logging
import pathlib
import sys
import unittest.mock
import warnings

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

UTC = datetime.timezone.utc
# When the copies are signed and stamped.
SIGNED = datetime.datetime(2026, 6, 15, 10, tzinfo=UTC)
HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
LISTS = "http://lists.example/a.crl"


class Then(datetime.datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz=None):
        return SIGNED.astimezone(tz)


METADATA = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Agreement</rdf:li></rdf:Alt></dc:title><pdf:Producer>us</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>"""

OBJECTS = [
    b"<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/Metadata 9 0 R>>",
    b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Annots[5 0 R]>>",
    b"<</Length 14>>\nstream\n0 0 10 10 re f\nendstream",
    b"<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature_1)/F 4/Rect[10 10 90 50]/P 3 0 R/AP<</N 7 0 R>>>>",
    b"<</Fields[5 0 R]/SigFlags 1>>",
    b"<</Type/XObject/Subtype/Form/BBox[0 0 80 40]/Length 0>>\nstream\n\nendstream",
    b"<</Title(Agreement)/Producer(us)>>",
    b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%s\nendstream" % (len(METADATA), METADATA),
]


def small_master():
    """A PDF of one page with one empty signature field."""
    pdf, table = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n", b"0000000000 65535 f \n"
    for number, text in enumerate(OBJECTS, 1):
        table += b"%010d 00000 n \n" % len(pdf)
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    size = len(OBJECTS) + 1
    return pdf + b"xref\n0 %d\n%strailer\n<</Size %d/Root 1 0 R/Info 8 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        size, table, size, len(pdf))


class Party:
    """A key and its certificate."""

    def __init__(self, name, issuer=None, *, ca=False, usage=("digital_signature", "content_commitment"), purposes=(),
                 critical=True, until=None, since=None, length=None, unchecked=False, lists=None, bits=0):
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import ec, rsa as rsa_keys

        self.key = rsa_keys.generate_private_key(65537, bits) if bits else ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        self.issuer = issuer or self
        if ca:
            usage = ("key_cert_sign", "crl_sign")
        uses = ["digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
                "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"]
        builder = (
            x509.CertificateBuilder()
            .subject_name(self.name).issuer_name(self.issuer.name)
            .public_key(self.key.public_key()).serial_number(x509.random_serial_number())
            .not_valid_before(since or SIGNED - 100 * DAY).not_valid_after(until or SIGNED + 1000 * DAY)
            .add_extension(x509.BasicConstraints(ca=ca, path_length=length if ca else None), critical=True)
            .add_extension(x509.KeyUsage(**{use: use in usage for use in uses}), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(self.key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.issuer.key.public_key()), critical=False))
        if issuer:
            # Where answers would be asked for: pyHanko looks at none otherwise, whoever brings them.
            place = x509.UniformResourceIdentifier("http://answers.example/")
            access = x509.AccessDescription(x509.AuthorityInformationAccessOID.OCSP, place)
            builder = builder.add_extension(x509.AuthorityInformationAccess([access]), critical=False)
        if purposes:
            builder = builder.add_extension(x509.ExtendedKeyUsage(purposes), critical=critical)
        if unchecked:
            builder = builder.add_extension(x509.OCSPNoCheck(), critical=False)
        if lists:
            point = x509.DistributionPoint([x509.UniformResourceIdentifier(lists)], None, None, None)
            builder = builder.add_extension(x509.CRLDistributionPoints([point]), critical=False)
        self.certificate = builder.sign(self.issuer.key, hashes.SHA256())

    def der(self):
        from cryptography.hazmat.primitives.serialization import Encoding

        return self.certificate.public_bytes(Encoding.DER)

    def pem(self):
        from cryptography.hazmat.primitives.serialization import Encoding

        return self.certificate.public_bytes(Encoding.PEM)

    def asn1(self):
        from asn1crypto import x509

        return x509.Certificate.load(self.der())

    def asn1_key(self):
        from asn1crypto import keys
        from cryptography.hazmat.primitives import serialization

        form = serialization.PrivateFormat.PKCS8
        return keys.PrivateKeyInfo.load(
            self.key.private_bytes(serialization.Encoding.DER, form, serialization.NoEncryption()))

    def crl(self, revoked=(), *, since=None, until=None, key=None, place=None):
        """The list of what this issuer revoked: pairs of a party and a time."""
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.serialization import Encoding

        builder = (x509.CertificateRevocationListBuilder().issuer_name(self.name)
                   .last_update(since or SIGNED - HOUR).next_update(until or SIGNED + DAY)
                   .add_extension(x509.CRLNumber(1), critical=False)
                   .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False))
        if place:
            scope = x509.IssuingDistributionPoint([x509.UniformResourceIdentifier(place)], None, False, False, None, False, False)
            builder = builder.add_extension(scope, critical=True)
        for party, at in revoked:
            entry = (x509.RevokedCertificateBuilder().serial_number(party.certificate.serial_number).revocation_date(at)
                     .add_extension(x509.CRLReason(x509.ReasonFlags.key_compromise), critical=False))
            builder = builder.add_revoked_certificate(entry.build())
        return builder.sign(key or self.key, hashes.SHA256()).public_bytes(Encoding.DER)

    def ocsp(self, about, *, by=None, revoked=None):
        """What this issuer, or somebody for it, answers about a certificate."""
        import hashlib

        from asn1crypto import algos, core, ocsp
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import ec

        by = by or self
        subject = {
            "hash_algorithm": {"algorithm": "sha1"}, "serial_number": about.certificate.serial_number,
            "issuer_name_hash": hashlib.sha1(self.asn1().subject.dump()).digest(),
            "issuer_key_hash": hashlib.sha1(self.asn1().public_key["public_key"].contents[1:]).digest()}
        gone = ocsp.RevokedInfo({"revocation_time": revoked, "revocation_reason": "key_compromise"}) if revoked else core.Null()
        answer = {
            "cert_id": subject, "cert_status": ocsp.CertStatus("revoked" if revoked else "good", gone),
            "this_update": SIGNED - HOUR, "next_update": SIGNED + DAY}
        responder = ocsp.ResponderId("by_name", by.asn1().subject)
        body = ocsp.ResponseData({"responder_id": responder, "produced_at": SIGNED - HOUR, "responses": [answer]})
        basic = {
            "tbs_response_data": body, "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
            "signature": by.key.sign(body.dump(), ec.ECDSA(hashes.SHA256())),
            **({} if by is self else {"certs": [by.asn1()]})}
        parts = {"response_type": "basic_ocsp_response", "response": ocsp.BasicOCSPResponse(basic)}
        return ocsp.OCSPResponse({"response_status": "successful", "response_bytes": parts}).dump()


class Copies:
    """Copies of one master, each with its own way of being trusted or not."""

    def __init__(self):
        from cryptography.x509 import ExtendedKeyUsageOID

        self.stamping, self.answering = [ExtendedKeyUsageOID.TIME_STAMPING], [ExtendedKeyUsageOID.OCSP_SIGNING]
        self.root = Party("Root", ca=True)
        self.stranger = Party("Stranger", ca=True)
        self.namesake = Party("Root", ca=True)
        self.middle = Party("Middle", self.root, ca=True, length=0)
        self.clock = Party("Clock", self.root, usage=["digital_signature"], purposes=self.stamping, bits=2048)
        self.responder = Party("Responder", self.middle, usage=["digital_signature"], purposes=self.answering, unchecked=True)

    def signed(self, signer, chain=(), clock=None):
        """The master with one signature."""
        from pyhanko.pdf_utils.content import RawContent
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.pdf_utils.layout import BoxConstraints
        from pyhanko.sign import signers
        from pyhanko.sign.fields import SigSeedSubFilter
        from pyhanko.stamp import StaticStampStyle
        from pyhanko_certvalidator.registry import SimpleCertificateStore

        how = signers.PdfSignatureMetadata(field_name="Signature_1", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
        store = SimpleCertificateStore.from_certs([party.asn1() for party in chain])
        hand = signers.SimpleSigner(signing_cert=signer.asn1(), signing_key=signer.asn1_key(), cert_registry=store)
        tick = RawContent(b"q 0.1 0.4 0.2 RG 4 10 m 10 4 l 20 18 l S Q", box=BoxConstraints(width=24, height=22))
        style = StaticStampStyle(background=tick, border_width=1)
        pdf = IncrementalPdfFileWriter(io.BytesIO(small_master()))
        worker = signers.PdfSigner(how, hand, timestamper=self.stamper(clock), stamp_style=style)
        with unittest.mock.patch("pyhanko.sign.signers.pdf_signer.datetime", Then):
            return worker.sign_pdf(pdf).getvalue()

    def stamper(self, clock):
        from pyhanko.sign.timestamps import DummyTimeStamper

        return clock and DummyTimeStamper(clock.asn1(), clock.asn1_key(), fixed_dt=SIGNED)

    def stamped(self, pdf):
        """A time stamp on the whole document."""
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import signers

        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        return signers.PdfTimeStamper(self.stamper(self.clock)).timestamp_pdf(writer, "sha256").getvalue()

    def proven(self, pdf, certs=(), crls=(), ocsps=(), is_packed=False):
        """What validation needs, added to a copy."""
        from asn1crypto import crl, ocsp
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign.validation.dss import DocumentSecurityStore

        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        store = DocumentSecurityStore.supply_dss_in_writer(
            writer, None, certs=[party.asn1() for party in certs],
            crls=[crl.CertificateList.load(one) for one in crls], ocsps=[ocsp.OCSPResponse.load(one) for one in ocsps])
        for proof in [*store.certs.values(), *store.crls] if is_packed else []:
            proof.get_object().apply_filter("/FlateDecode")
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    def cases(self):
        """Name, copy, what is trusted, the result, and what pyHanko calls it where that differs."""
        root, middle, clock = self.root, self.middle, self.clock
        before, after = SIGNED - 2 * HOUR, SIGNED + HOUR
        person = Party("Signer", middle)
        chain = [middle]
        # Lists that are fresh, and nothing on them.
        lists = [root.crl(), middle.crl()]
        plain = self.signed(person, chain, clock)
        fine = self.proven(plain, crls=lists)
        yield "good", fine, root, "TOTAL-PASSED", None
        yield "unknown-root", fine, self.stranger, "NO_CERTIFICATE_CHAIN_FOUND", None
        yield "same-name-other-key", fine, self.namesake, "NO_CERTIFICATE_CHAIN_FOUND", None
        yield "certificates-in-dss", self.proven(self.signed(person, [], clock), [middle], lists), root, "TOTAL-PASSED", None
        answers = [middle.ocsp(person, by=self.responder)]
        yield "good-by-ocsp", self.proven(plain, crls=[root.crl()], ocsps=answers), root, "TOTAL-PASSED", None
        yield "good-by-ocsp-of-issuer", self.proven(plain, crls=[root.crl()], ocsps=[middle.ocsp(person)]), root, "TOTAL-PASSED", None
        whole = self.stamped(self.proven(self.signed(person, chain), crls=lists))
        yield "good-by-document-time-stamp", whole, root, "TOTAL-PASSED", None
        yield "no-proofs", plain, root, "TRY_LATER", None
        yield "no-time-stamp", self.proven(self.signed(person, chain), crls=lists), root, "NO_POE", None
        old = Party("Signer", middle, until=SIGNED - DAY)
        yield "expired", self.proven(self.signed(old, chain, clock), crls=lists), root, "OUT_OF_BOUNDS_NO_POE", None
        young = Party("Signer", middle, since=SIGNED + DAY)
        yield "not-yet-valid", self.proven(self.signed(young, chain, clock), crls=lists), root, "NOT_YET_VALID", None
        user = Party("User", root)
        issued = Party("Signer", user)
        yield "no-authority", self.proven(self.signed(issued, [user], clock), crls=[root.crl(), user.crl()]), root, \
            "CERTIFICATE_CHAIN_GENERAL_FAILURE", None
        below = Party("Below", middle, ca=True)
        deep = Party("Signer", below)
        yield "too-long", self.proven(self.signed(deep, [middle, below], clock), crls=[*lists, below.crl()]), root, \
            "CERTIFICATE_CHAIN_GENERAL_FAILURE", None
        yield "revoked-by-list", self.proven(plain, crls=[root.crl(), middle.crl([(person, before)])]), root, "REVOKED_NO_POE", None
        yield "revoked-later", self.proven(plain, crls=[root.crl(), middle.crl([(person, after)], since=after)]), root, "TOTAL-PASSED", "TRY_LATER"
        answers = [middle.ocsp(person, by=self.responder, revoked=before)]
        yield "revoked-by-ocsp", self.proven(plain, crls=[root.crl()], ocsps=answers), root, "REVOKED_NO_POE", None
        yield "revoked-issuer", self.proven(plain, crls=[root.crl([(middle, before)]), middle.crl()]), root, "REVOKED_CA_NO_POE", None
        answers = [middle.ocsp(person, by=Party("Middle", ca=True))]
        yield "forged-answer", self.proven(plain, crls=[root.crl()], ocsps=answers), root, "TRY_LATER", None
        aged = Party("Aged", root, ca=True, until=SIGNED - DAY)
        late = Party("Signer", aged)
        yield "expired-issuer", self.proven(self.signed(late, [aged], clock), crls=[root.crl(), aged.crl()]), root, \
            "CERTIFICATE_CHAIN_GENERAL_FAILURE", None
        yield "revoked-clock", self.proven(plain, crls=[root.crl([(clock, after)]), middle.crl()]), root, "NO_POE", "TOTAL-PASSED"
        weak = Party("Weak", root, ca=True, bits=1024)
        easy = Party("Signer", weak)
        yield "weak-issuer", self.proven(self.signed(easy, [weak], clock), crls=[root.crl(), weak.crl()]), root, \
            "CRYPTO_CONSTRAINTS_FAILURE_NO_POE", "CERTIFICATE_CHAIN_GENERAL_FAILURE"
        yield "packed-proofs", self.proven(plain, [middle], lists, is_packed=True), root, "TOTAL-PASSED", None
        forged = middle.crl(key=self.stranger.key)
        yield "forged-list", self.proven(plain, crls=[root.crl(), forged]), root, "TRY_LATER", None
        stale = middle.crl(since=SIGNED - 9 * DAY, until=SIGNED - 8 * DAY)
        yield "stale-list", self.proven(plain, crls=[root.crl(), stale]), root, "TRY_LATER", None
        other = middle.crl(place=LISTS.replace("a.crl", "b.crl"))
        somewhere = Party("Signer", middle, lists=LISTS)
        apart = self.signed(somewhere, chain, clock)
        yield "list-of-others", self.proven(apart, crls=[root.crl(), other]), root, "TRY_LATER", None
        yield "list-of-its-place", self.proven(apart, crls=[root.crl(), middle.crl(place=LISTS)]), root, "TOTAL-PASSED", None
        anybody = Party("Anybody", middle, usage=["digital_signature"], unchecked=True)
        answers = [middle.ocsp(person, by=anybody)]
        yield "answer-of-anybody", self.proven(plain, crls=[root.crl()], ocsps=answers), root, "TRY_LATER", None
        locker = Party("Signer", middle, usage=["key_encipherment"])
        yield "other-usage", self.proven(self.signed(locker, chain, clock), crls=lists), root, "CHAIN_CONSTRAINTS_FAILURE", None
        fake = Party("Clock", root, usage=["digital_signature"], bits=2048)
        yield "stamp-of-no-clock", self.proven(self.signed(person, chain, fake), crls=lists), root, "NO_POE", None
        yield "trusted-itself", self.proven(plain, crls=lists), [person, root], "TOTAL-PASSED", None


def make(folder):
    """Writes everything."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "master.pdf").write_bytes(small_master())
    written, table = {}, {}
    for name, pdf, trusted, result, theirs in Copies().cases():
        parties = trusted if isinstance(trusted, list) else [trusted]
        # A copy that stands for several cases is kept once.
        file = next((file for file, known in written.items() if known == pdf), f"{name}.pdf")
        (folder / file).write_bytes(pdf)
        written[file] = pdf
        text = b"".join(party.pem() for party in parties)
        anchors = next((one["trusted"] for one in table.values() if (folder / one["trusted"]).read_bytes() == text), f"{name}.pem")
        (folder / anchors).write_bytes(text)
        table[name] = {"copy": file, "trusted": anchors, "result": result, **({"pyhanko": theirs} if theirs else {})}
    (folder / "cases.json").write_text(json.dumps(table, indent=2) + "\n")


def context(reader, trusted, moment):
    """What pyHanko judges by: these anchors, at a moment, with what the file carries."""
    from asn1crypto import crl, ocsp
    from pyhanko.sign.validation.dss import DocumentSecurityStore
    from pyhanko.sign.validation.errors import NoDSSFoundError
    from pyhanko_certvalidator import ValidationContext

    try:
        store = DocumentSecurityStore.read_dss(reader)
        crls = [crl.CertificateList.load(one.get_object().data) for one in store.crls]
        ocsps = [ocsp.OCSPResponse.load(one.get_object().data) for one in store.ocsps]
        certs = list(store.load_certs())
    except NoDSSFoundError:
        crls = ocsps = certs = []
    return ValidationContext(trust_roots=trusted, allow_fetching=False, moment=moment, revocation_mode="require",
                             crls=crls, ocsps=ocsps, other_certs=certs)


def problem(signature, trust):
    """What keeps a path from the certificate of a signature from being valid, in the words of EN 319 102-1."""
    from pyhanko_certvalidator import CertificateValidator, errors

    words = [
        (errors.PathBuildingError, "NO_CERTIFICATE_CHAIN_FOUND"),
        (errors.NotYetValidError, "NOT_YET_VALID"),
        (errors.InsufficientRevinfoError, "TRY_LATER"),
        (errors.PathValidationError, "CERTIFICATE_CHAIN_GENERAL_FAILURE"),
    ]
    certs = [*signature.other_embedded_certs, *trust.certificate_registry]
    validator = CertificateValidator(signature.signer_cert, certs, validation_context=trust)
    try:
        asyncio.run(validator.async_validate_path())
    except errors.RevokedError as error:
        return "REVOKED_NO_POE" if error.is_ee_cert else "REVOKED_CA_NO_POE"
    except errors.ExpiredError as error:
        return "OUT_OF_BOUNDS_NO_POE" if error.is_ee_cert else "CERTIFICATE_CHAIN_GENERAL_FAILURE"
    except (errors.PathBuildingError, errors.PathValidationError) as error:
        return next(word for kind, word in words if isinstance(error, kind))
    return None


def judged(pdf, trusted):
    """What pyHanko says of the signature in the field, at the time that a stamp proves, in the words of EN 319 102-1."""
    from asn1crypto import pem, x509
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
    from pyhanko.sign.validation.settings import KeyUsageConstraints

    roots = [x509.Certificate.load(der) for _, _, der in pem.unarmor(trusted, multiple=True)]
    reader = PdfFileReader(io.BytesIO(pdf))
    fresh = lambda: context(reader, roots, SIGNED)
    signature = reader.embedded_regular_signatures[0]
    uses = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False)
    status = validate_pdf_signature(signature, fresh(), ts_validation_context=fresh(), key_usage_settings=uses)
    stamps = [validate_pdf_timestamp(one, fresh()) for one in reader.embedded_timestamp_signatures]
    stamps += [status.timestamp_validity] if status.timestamp_validity else []
    is_proven = any(stamp.intact and stamp.valid and stamp.trusted and stamp.timestamp == SIGNED for stamp in stamps)
    if not (status.intact and status.valid):
        return "SIG_CRYPTO_FAILURE"
    found = problem(signature, fresh())
    if found is None and not status.trusted:
        found = status.trust_problem_indic.standard_name
    return found or ("TOTAL-PASSED" if is_proven else "NO_POE")


def main():
    if sys.argv[1] == "--make":
        make(pathlib.Path(sys.argv[2]))
        return 0
    folder, well = pathlib.Path(sys.argv[1]), True
    for name, case in json.loads((folder / "cases.json").read_text()).items():
        said = judged((folder / case["copy"]).read_bytes(), (folder / case["trusted"]).read_bytes())
        right = said == case.get("pyhanko", case["result"])
        well &= right
        print(f"{name}: {case['result']}; pyHanko says {said}" + ("" if right else "  WRONG"))
    return int(not well)


if __name__ == "__main__":
    sys.exit(main())
