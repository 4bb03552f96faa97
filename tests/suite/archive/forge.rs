//! PDF files written by hand: a small master, honest signatures after it, and whatever a forger would append.

use std::fmt::Write as _;

use ring::signature::{Ed25519KeyPair, KeyPair as _};
use sha2::{Digest, Sha512};

/// A value of DER: its tag, its length, its parts.
fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    let length = u16::try_from(body.len()).expect("a short value").to_be_bytes();
    let head: &[u8] = match length {
        [0, short] if short < 0x80 => &[tag, short],
        [0, long] => &[tag, 0x81, long],
        [high, low] => &[tag, 0x82, high, low],
    };
    [head, &body].concat()
}

/// A signature over these bytes as a CMS structure: a real one, by a key that is no secret and a certificate that holds
/// nothing but that key, so many times.
pub fn cms(covered: &[u8], certificates: usize) -> Vec<u8> {
    const SIGNED_DATA: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
    const DATA: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
    const MESSAGE_DIGEST: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04";
    const SHA512: &[u8] = b"\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x03";
    const ED25519: &[u8] = b"\x06\x03\x2b\x65\x70";
    const ONE: &[u8] = b"\x02\x01\x01";
    let sequence = |parts: &[&[u8]]| der(0x30, parts);
    let set = |parts: &[&[u8]]| der(0x31, parts);
    let pair = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).expect("a seed");
    let (sha512, ed25519) = (sequence(&[SHA512]), sequence(&[ED25519]));
    let digest = der(0x04, &[&Sha512::digest(covered)]);
    let attribute = sequence(&[MESSAGE_DIGEST, &set(&[&digest])]);
    let value = der(0x04, &[pair.sign(&set(&[&attribute])).as_ref()]);
    let key = sequence(&[&ed25519, &der(0x03, &[&[0], pair.public_key().as_ref()])]);
    let empty = sequence(&[]);
    let body = sequence(&[ONE, &ed25519, &empty, &empty, &empty, &key]);
    let certificate = sequence(&[&body, &ed25519, b"\x03\x01\x00"]);
    let name = sequence(&[&empty, ONE]);
    let signer = sequence(&[ONE, &name, &sha512, &der(0xa0, &[&attribute]), &ed25519, &value]);
    let parts: [&[u8]; 5] = [
        ONE,
        &set(&[&sha512]),
        &sequence(&[DATA]),
        &der(0xa0, &[&certificate.repeat(certificates)]),
        &set(&[&signer]),
    ];
    sequence(&[SIGNED_DATA, &der(0xa0, &[&sequence(&parts)])])
}

/// Where some bytes stand for the last time.
pub fn last(pdf: &[u8], what: &str) -> usize {
    let what = what.as_bytes();
    pdf.windows(what.len())
        .rposition(|part| part == what)
        .expect("the bytes are not there")
}

/// The number after the last of these words.
pub fn number(pdf: &[u8], word: &str) -> usize {
    let text = String::from_utf8_lossy(&pdf[last(pdf, word) + word.len()..]).into_owned();
    let digits: String = text.trim_start().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

/// Appends objects as a program does that knows the form.
pub fn update(before: &[u8], objects: &[(usize, String)]) -> Vec<u8> {
    let mut pdf = before.to_vec();
    let mut table = String::from("xref\n");
    let mut sorted = objects.to_vec();
    sorted.sort();
    for (number, body) in &sorted {
        writeln!(table, "{number} 1\n{:010} 00000 n ", pdf.len()).expect("written");
        pdf.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes());
    }
    let top = sorted
        .last()
        .map_or(0, |(number, _)| number + 1)
        .max(number(before, "/Size"));
    let (root, previous, at) = (number(before, "/Root"), number(before, "startxref"), pdf.len());
    let trailer = format!(
        "trailer\n<</Size {top}/Root {root} 0 R/Info {} 0 R/Prev {previous}>>",
        number(before, "/Info")
    );
    pdf.extend(format!("{table}{trailer}\nstartxref\n{at}\n%%EOF\n").bytes());
    pdf
}

/// The digits that a signature has room for.
const ROOM: usize = 12_000;

/// The text of a signature that is still to be made, with more entries.
pub fn unsigned(more: &str) -> String {
    let zeros = "0".repeat(ROOM);
    format!(
        "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 0000000000 0000000000 0000000000]/Contents<{zeros}>{more}>>"
    )
}

/// Makes the signature for which the last update left room, with so many certificates.
pub fn make(mut pdf: Vec<u8>, certificates: usize) -> Vec<u8> {
    let first = last(&pdf, "/Contents<0000") + 9;
    let second = first + ROOM + 2;
    let range = format!("[0 {first:010} {second:010} {:010}]", pdf.len() - second);
    let place = last(&pdf, "/ByteRange[0 0000000000") + 10;
    pdf[place..place + range.len()].copy_from_slice(range.as_bytes());
    let value = cms(&[&pdf[..first], &pdf[second..]].concat(), certificates);
    let digits = value.iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    });
    pdf[first + 1..first + 1 + digits.len()].copy_from_slice(digits.as_bytes());
    pdf
}

/// The page of the small master, and its two fields.
pub const PAGE: usize = 3;
pub const FIELDS: [usize; 2] = [5, 6];
pub const FORM: usize = 7;
pub const INFORMATION: usize = 9;
pub const CATALOG: usize = 1;
/// The first number that the master does not use.
pub const NEXT: usize = 11;

/// The text of an object of the small master.
pub fn object(number: usize) -> String {
    let field = |name: &str, x: usize| {
        format!(
            "<</Type/Annot/Subtype/Widget/FT/Sig/T({name})/F 4/Rect[{x} 10 {} 50]/P 3 0 R/AP<</N 8 0 R>>>>",
            x + 80
        )
    };
    match number {
        CATALOG => "<</Type/Catalog/Pages 2 0 R/AcroForm 7 0 R/Metadata 10 0 R>>".to_owned(),
        2 => "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(),
        PAGE => "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Annots[5 0 R 6 0 R]>>".to_owned(),
        4 => "<</Length 14>>\nstream\n0 0 10 10 re f\nendstream".to_owned(),
        5 => field("Signature_1", 10),
        6 => field("Signature_2", 100),
        FORM => "<</Fields[5 0 R 6 0 R]/SigFlags 1>>".to_owned(),
        8 => "<</Type/XObject/Subtype/Form/BBox[0 0 80 40]/Length 0>>\nstream\n\nendstream".to_owned(),
        INFORMATION => "<</Title(Agreement)/Producer(us)>>".to_owned(),
        _ => "<</Type/Metadata/Subtype/XML/Length 19>>\nstream\n<x><y>Title</y></x>\nendstream".to_owned(),
    }
}

/// A PDF of one page with two empty signature fields.
pub fn master() -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n".to_vec();
    let mut table = format!("xref\n0 {NEXT}\n0000000000 65535 f \n");
    for number in 1..NEXT {
        writeln!(table, "{:010} 00000 n ", pdf.len()).expect("written");
        pdf.extend(format!("{number} 0 obj\n{}\nendobj\n", object(number)).bytes());
    }
    let at = pdf.len();
    pdf.extend(format!("{table}trailer\n<</Size {NEXT}/Root 1 0 R/Info 9 0 R>>\nstartxref\n{at}\n%%EOF\n").bytes());
    pdf
}

/// Fills one field of the small master; `more` are objects that the update also brings.
pub fn sign(before: &[u8], field: usize, more: &[(usize, String)]) -> Vec<u8> {
    let value = number(before, "/Size");
    let signed = object(field).replacen("/F 4", &format!("/F 4/V {value} 0 R"), 1);
    let mut objects = vec![(field, signed), (value, unsigned(""))];
    objects.extend(more.iter().cloned());
    make(update(before, &objects), 1)
}
