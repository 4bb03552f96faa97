//! A PDF is vouched for or refused, with a reason; a copy that passes for signed no longer does when a byte of it changes.

use brugwerk::pdf::{FieldStatus, FinishedPdf, check_signed_copy};

const END: &[u8] = b"%%EOF\n";

/// Holds the laws to a PDF; where it has updates, it is taken for a copy of what was there before the first of them.
pub fn hold(bytes: &[u8]) {
    let verdict = FinishedPdf::open(bytes).map(|pdf| pdf.pages());
    assert_eq!(verdict, FinishedPdf::open(bytes).map(|pdf| pdf.pages()));
    match &verdict {
        Ok(_) => vouched(bytes),
        Err(fault) => assert!(fault.starts_with("it "), "{fault}"),
    }
    let Some(end) = bytes.windows(END.len()).position(|part| part == END) else {
        return;
    };
    let (mut master, mut copy) = (bytes[..end + END.len()].to_vec(), bytes.to_vec());
    let Ok(found) = check_signed_copy(&master, &copy) else {
        return;
    };
    assert!(verdict.is_ok(), "a copy that nobody vouches for passes");
    assert!(
        found.fields.iter().any(|field| field.status != FieldStatus::Empty),
        "nobody signed"
    );
    // A byte of the master, chosen by the rest of the file, so that each input tries another.
    let at = bytes
        .iter()
        .fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add((*byte).into()))
        % master.len();
    master[at] ^= 1;
    copy[at] ^= 1;
    let is_signed = found.fields.iter().any(|field| field.status == FieldStatus::Signed);
    assert!(
        !is_signed || check_signed_copy(&master, &copy).is_err(),
        "byte {at} of a signed master counts for nothing"
    );
}

/// What was vouched for ends where it says, and has nothing after it.
fn vouched(bytes: &[u8]) {
    let end = bytes.trim_ascii_end().len();
    assert!(
        FinishedPdf::open(&bytes[..end - 1]).is_err(),
        "an end that is cut passes"
    );
    let longer = [bytes, b"x"].concat();
    assert!(FinishedPdf::open(&longer).is_err(), "what follows the end passes");
    let moved = [b"x", bytes].concat();
    assert!(
        FinishedPdf::open(&moved).is_err(),
        "what is before the beginning passes"
    );
}
