//! Deeds on a packed bag.

use super::support::{Outcome, blank, brugwerk, verify};

/// A name, what is done to the bytes, the code that tells it, and whether that makes a verdict a no.
pub type PackedCase = (&'static str, fn(&[u8]) -> Vec<u8>, &'static str, bool);

/// Where the list of entries of a zip file begins.
fn list_of(zip: &[u8]) -> usize {
    let end = zip.len() - 22;
    u32::from_le_bytes(zip[end + 16..end + 20].try_into().expect("four bytes")) as usize
}

/// With this before the list of entries, and the record at the end moved along.
fn with_gap(zip: &[u8]) -> Vec<u8> {
    let start = list_of(zip);
    let mut gap = [&zip[..start], b"gap".as_slice(), &zip[start..]].concat();
    let at = u32::try_from(start + 3).expect("small").to_le_bytes();
    let moved = gap.len() - 6;
    gap[moved..moved + 4].copy_from_slice(&at);
    gap
}

/// The entries of a zip file, written anew in an order and a form.
fn anew(zip: &[u8], order: fn(&mut Vec<usize>), method: zip::CompressionMethod) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).expect("a zip file");
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut numbers: Vec<usize> = (0..archive.len()).collect();
    order(&mut numbers);
    for number in numbers {
        let mut entry = archive.by_index(number).expect("an entry");
        let options = zip::write::SimpleFileOptions::default().compression_method(method);
        let name = entry.name().expect("a name").into_owned();
        writer.start_file(name, options).expect("begun");
        std::io::copy(&mut entry, &mut writer).expect("copied");
    }
    writer.finish().expect("written").into_inner()
}

/// A comment in the record at the end.
fn with_comment(zip: &[u8]) -> Vec<u8> {
    let mut comment = zip.to_vec();
    comment[zip.len() - 2] = 3;
    comment.extend(b"abc");
    comment
}

/// One letter of a name changed in the list and not at the entry.
fn other_name(zip: &[u8]) -> Vec<u8> {
    let mut other = zip.to_vec();
    other[list_of(zip) + 46] ^= 1;
    other
}

/// A byte changed in the first file.
fn other_byte(zip: &[u8]) -> Vec<u8> {
    let mut other = zip.to_vec();
    let text = b"BagIt-Version";
    let at = zip
        .windows(text.len())
        .position(|part| part == text)
        .expect("a declaration");
    other[at] ^= 1;
    other
}

/// Every such deed.
pub const PACKED: &[PackedCase] = &[
    ("a zip file behind it", |zip| [zip, zip].concat(), "two-readings", true),
    ("bytes behind it", |zip| [zip, b"x"].concat(), "two-readings", true),
    (
        "bytes before it",
        |zip| [b"PK\x03\x04x".as_slice(), zip].concat(),
        "two-readings",
        true,
    ),
    ("a comment", with_comment, "two-readings", true),
    ("a gap between its entries and its list", with_gap, "two-readings", true),
    (
        "another name in its list than at the entry",
        other_name,
        "two-readings",
        true,
    ),
    ("a byte of a file in it", other_byte, "damaged-archive", true),
    (
        "cut short",
        |zip| zip[..zip.len() / 2].to_vec(),
        "damaged-archive",
        true,
    ),
    (
        "its entries in another order",
        |zip| anew(zip, |order| order.reverse(), zip::CompressionMethod::Stored),
        "other-packing",
        false,
    ),
    (
        "its entries compressed",
        |zip| anew(zip, |_| {}, zip::CompressionMethod::Deflated),
        "other-packing",
        false,
    ),
    (
        "an entry gone",
        |zip| {
            anew(
                zip,
                |order| {
                    order.remove(0);
                },
                zip::CompressionMethod::Stored,
            )
        },
        "missing-file",
        true,
    ),
];

#[test]
fn deeds_on_a_packed_bag_are_told() -> Outcome {
    let folder = tempfile::tempdir()?;
    let place = folder.path().join("bag.zip");
    let mut pack = brugwerk();
    pack.args(["archive", "pack"]).arg(blank()).arg("--zip").arg(&place);
    pack.assert().success();
    let whole = std::fs::read(&place)?;
    for (name, deed, code, is_fault) in PACKED {
        std::fs::write(&place, deed(&whole))?;
        let report = verify(&place);
        let is_told = report
            .findings
            .iter()
            .any(|x| x.code == *code && x.is_fault == *is_fault);
        assert!(
            is_told && report.is_fine() != *is_fault,
            "{name}: {:?}",
            report.findings
        );
    }
    Ok(())
}
