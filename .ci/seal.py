"""Checks the seal of a bag with pyHanko: seal.py ROOT BAG…

The signature beside each bag must be sound over its tag manifest and lead to the root. Exit code 1 where one is not.
"""

import asyncio
import io
import pathlib
import sys

from asn1crypto import cms, pem, x509
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext


def certificate(path):
    """A certificate of a PEM file."""
    return x509.Certificate.load(pem.unarmor(pathlib.Path(path).read_bytes())[2])


def holds(root, bag):
    """What pyHanko says of the seal of one bag."""
    signed = cms.ContentInfo.load(pathlib.Path(f"{bag}.p7s").read_bytes())["content"]
    manifest = (pathlib.Path(bag) / "tagmanifest-sha512.txt").read_bytes()
    trust = ValidationContext(trust_roots=[certificate(root)], allow_fetching=False)
    any_use = KeyUsageConstraints(key_usage=set(), match_all_key_usages=False)
    told = []
    for content in (manifest, manifest + b"x"):
        run = async_validate_detached_cms(io.BytesIO(content), signed, trust, key_usage_settings=any_use)
        status = asyncio.run(run)
        told.append((status.intact, status.valid, status.trusted))
    # Another content must be refused: else this says nothing of the first.
    return told[0] == (True, True, True) and not told[1][0]


def main():
    root, *bags = sys.argv[1:]
    verdicts = {bag: holds(root, bag) for bag in bags}
    for bag, verdict in verdicts.items():
        print(f"{bag}: {'sealed' if verdict else 'NOT sealed'}")
    return int(not bags or not all(verdicts.values()))


if __name__ == "__main__":
    sys.exit(main())
