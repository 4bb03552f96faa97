//! A PDF is vouched for or refused, with a reason; a copy that passes for signed no longer does when a byte of it changes.

use brugwerk::pdf::{Anchors, CheckedCopy, FieldStatus, FinishedPdf, ReceivedCopy, TextVerdict, check_signed_copy};

const END: &[u8] = b"%%EOF\n";
/// A root to which paths lead in some of the corpus.
const ROOT: &str = include_str!("../fixtures/copies/good.pem");

/// Holds the laws to a PDF; where it has updates, it is taken for a copy of what was there before the first of them.
pub fn hold(bytes: &[u8]) {
    let verdict = FinishedPdf::open(bytes).map(|pdf| pdf.pages());
    assert_eq!(verdict, FinishedPdf::open(bytes).map(|pdf| pdf.pages()));
    match &verdict {
        Ok(_) => vouched(bytes),
        Err(fault) => assert!(fault.starts_with("it "), "{fault}"),
    }
    received(bytes);
    let Some(end) = bytes.windows(END.len()).position(|part| part == END) else {
        return;
    };
    let (mut master, mut copy) = (bytes[..end + END.len()].to_vec(), bytes.to_vec());
    let Ok(checked) = CheckedCopy::of(&master, &copy) else {
        return;
    };
    judged(&checked);
    let found = checked.signatures();
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

/// Beside itself a file has no page with other text, and none that is missing; without anybody trusted nothing passes.
fn received(bytes: &[u8]) {
    let found = ReceivedCopy::of(bytes, bytes);
    for page in &found.pages().pages {
        let is_told = matches!(page.text, TextVerdict::Same | TextVerdict::NotRead);
        assert!(
            is_told && (page.reason.is_some() == (page.text == TextVerdict::NotRead)),
            "{page:?}"
        );
    }
    let nobody = found.validate(&Anchors::default());
    assert!(
        nobody.iter().all(|one| !one.validation.has_passed()),
        "nobody is trusted"
    );
}

/// A signature passes only where somebody is trusted and the time is proven.
fn judged(checked: &CheckedCopy) {
    let nobody = checked.validate(&Anchors::default());
    assert!(nobody.iter().all(|one| !one.has_passed()), "nobody is trusted");
    let root = Anchors::read(ROOT).expect("a certificate");
    for one in checked.validate(&root).iter().filter(|one| one.has_passed()) {
        assert!(one.anchor.is_some() && one.claimed.is_some(), "{}", one.sentence());
    }
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
