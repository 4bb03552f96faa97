//! Attacks on signed copies, none of which needs a key: files that programs read differently.

use std::time::{Duration, Instant};

use brugwerk::pdf::{FieldStatus, FinishedPdf, Signatures, check_signed_copy};

use super::forge::{
    CATALOG, FIELDS, FORM, INFORMATION, PAGE, last, make, master, number, object, sign, unsigned, update,
};

/// A copy that both signatories signed.
pub fn copy() -> Vec<u8> {
    sign(&sign(&master(), FIELDS[0], &[]), FIELDS[1], &[])
}

pub fn check(copy: &[u8]) -> Result<Signatures, Vec<String>> {
    check_signed_copy(&master(), copy)
}

fn statuses(copy: &[u8]) -> Vec<FieldStatus> {
    check(copy)
        .expect("an honest copy")
        .fields
        .into_iter()
        .map(|field| field.status)
        .collect()
}

/// The page, upside down.
pub fn turned() -> String {
    object(PAGE).replacen("/Type/Page", "/Type/Page/Rotate 180", 1)
}

/// An update of the page by an honest program, after a copy.
pub fn turning() -> Vec<u8> {
    update(&copy(), &[(PAGE, turned())])
}

/// Puts text in the place of the last such text.
pub fn with(pdf: &[u8], what: &str, by: &str) -> Vec<u8> {
    let at = last(pdf, what);
    [&pdf[..at], by.as_bytes(), &pdf[at + what.len()..]].concat()
}

/// An update written out, in which `{at}` stands for the place of the table and `{page}` for that of an object.
fn written(objects: &str, table: &str, trailer: &str, ending: &str) -> Vec<u8> {
    let before = copy();
    let (page, at) = (before.len(), before.len() + objects.len());
    let (size, previous) = (number(&before, "/Size"), number(&before, "startxref"));
    let text = format!("{objects}{table}{trailer}{ending}")
        .replace("{at}", &at.to_string())
        .replace("{page}", &format!("{page:010}"))
        .replace("{size}", &size.to_string())
        .replace("{previous}", &previous.to_string());
    [before, text.into_bytes()].concat()
}

const TABLE: &str = "xref\n3 1\n{page} 00000 n \n";
const TRAILER: &str = "trailer\n<</Size {size}/Root 1 0 R/Info 9 0 R/Prev {previous}>>\n";
const ENDING: &str = "startxref\n{at}\n%%EOF\n";

#[test]
fn honest_copies_have_the_right_status() {
    let master = master();
    let one = sign(&master, FIELDS[0], &[]);
    assert_eq!(statuses(&one), [FieldStatus::Signed, FieldStatus::Empty]);
    assert!(check(&copy()).is_ok_and(|found| found.is_complete()));
    // In the other order, and with an object written again without a change.
    let other = sign(&sign(&master, FIELDS[1], &[(FORM, object(FORM))]), FIELDS[0], &[]);
    assert_eq!(statuses(&other), [FieldStatus::Signed, FieldStatus::Signed]);
    // Who wrote last, and what validation needs.
    let who = object(INFORMATION).replace("(us)", "(them)");
    assert!(check(&sign(&master, FIELDS[0], &[(INFORMATION, who)])).is_ok());
    let copy = copy();
    let size = number(&copy, "/Size");
    let catalog = object(CATALOG).replace("/Pages", &format!("/DSS {size} 0 R/Pages"));
    let proof = format!("<</Certs[{} 0 R]>>", size + 1);
    let certificate = "<</Length 3>>\nstream\nabc\nendstream".to_owned();
    let validated = update(&copy, &[(CATALOG, catalog), (size, proof), (size + 1, certificate)]);
    assert_eq!(check(&validated), check(&copy));
    // A seal shows nothing and is nobody's signature.
    let seal = sealed(&copy, "[0 0 0 0]", "Seal", "");
    let found = check(&seal).expect("an honest copy");
    assert_eq!(
        (found.seals.count, found.seals.fitting, found.is_complete()),
        (1, 1, true)
    );
    let refused = check(&sealed(&master, "[0 0 0 0]", "Seal", "")).expect_err("nobody signed");
    assert!(
        refused[0].contains("no signature in a field of its master"),
        "{refused:?}"
    );
}

/// A signature in a field of its own, in this place, under this name.
pub fn sealed(before: &[u8], place: &str, name: &str, more: &str) -> Vec<u8> {
    sealed_after(0, before, place, name, more)
}

/// The same, as the last of so many updates that did nothing else.
fn sealed_after(earlier: usize, before: &[u8], place: &str, name: &str, more: &str) -> Vec<u8> {
    let field = number(before, "/Size");
    let text = format!(
        "<</Type/Annot/Subtype/Widget/FT/Sig/T({name})/F 4/Rect{place}/P 3 0 R/V {} 0 R{more}>>",
        field + 1
    );
    let fields = (0..=earlier)
        .rev()
        .fold(String::new(), |fields, n| fields + &format!(" {} 0 R", field - 2 * n));
    let add = |list: &str| list.replace("6 0 R]", &format!("6 0 R{fields}]"));
    let objects = [
        (PAGE, add(&object(PAGE))),
        (FORM, add(&object(FORM))),
        (field, text),
        (field + 1, unsigned("")),
    ];
    make(update(before, &objects), 1)
}

#[test]
fn an_object_for_every_entry_and_nothing_else() {
    let page = format!("3 0 obj\n{}\nendobj\n", turned());
    let two = format!("{page}4 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n");
    let hybrid = TRAILER.replace("/Prev", "/XRefStm 15/Prev");
    let secret = TRAILER.replace("/Prev", "/Encrypt 9 0 R/Prev");
    let stream = "20 0 obj\n<</Type/XRef/Size 21/W[1 2 1]/Root 1 0 R/Length 4>>\nstream\nabcd\nendstream\nendobj\n";
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        (
            "an update without an end",
            written(&page, TABLE, TRAILER, "startxref\n{at}\n"),
            "does not end with",
        ),
        (
            "bytes after the end",
            [copy(), b"3 0 obj\n".to_vec()].concat(),
            "does not end with",
        ),
        (
            "an end that is out of sight",
            [copy(), vec![b' '; 2000]].concat(),
            "does not end with",
        ),
        (
            "another end after the end",
            [copy(), b"startxref\n9\n%%EOF\n".to_vec()].concat(),
            "no cross-reference table",
        ),
        (
            "the last but one startxref",
            written(&page, TABLE, TRAILER, "startxref\n{previous}\nstartxref\n{at}\n%%EOF\n"),
            "does not name the table",
        ),
        (
            "a startxref to the table before",
            written(&page, TABLE, TRAILER, "startxref\n{previous}\n%%EOF\n"),
            "not that of the last table",
        ),
        (
            "an end twice",
            written(&page, TABLE, TRAILER, &format!("{ENDING}%%EOF\n")),
            "not that of the last table",
        ),
        (
            "two entries to one header",
            written(&page, "xref\n3 2\n{page} 00000 n \n{page} 00000 n \n", TRAILER, ENDING),
            "leads to no object",
        ),
        (
            "an entry to another header",
            written(&page, "xref\n4 1\n{page} 00000 n \n", TRAILER, ENDING),
            "no cross-reference leads to",
        ),
        (
            "an object without an entry",
            written(&two, TABLE, TRAILER, ENDING),
            "no cross-reference leads to",
        ),
        (
            "an entry without an object",
            written(
                &page,
                "xref\n3 1\n{page} 00000 n \n8 1\n0000000015 00000 n \n",
                TRAILER,
                ENDING,
            ),
            "leads to no object",
        ),
        (
            "an object named twice",
            written(
                &page,
                "xref\n3 1\n0000000015 00000 n \n3 1\n{page} 00000 n \n",
                TRAILER,
                ENDING,
            ),
            "names an object twice",
        ),
        (
            "objects out of order",
            written(
                &page,
                "xref\n8 1\n0000000015 00000 n \n3 1\n{page} 00000 n \n",
                TRAILER,
                ENDING,
            ),
            "out of order",
        ),
        (
            "a section that counts too few",
            written(&page, "xref\n3 0\n{page} 00000 n \n", TRAILER, ENDING),
            "count of entries",
        ),
        (
            "a section that counts too many",
            written(&page, "xref\n3 2\n{page} 00000 n \n", TRAILER, ENDING),
            "not twenty bytes",
        ),
        (
            "a section of millions",
            written(&page, "xref\n3 9999999\n{page} 00000 n \n", TRAILER, ENDING),
            "more objects than",
        ),
        (
            "an entry of nineteen bytes",
            written(&page, "xref\n3 1\n{page} 00000 n\n", TRAILER, ENDING),
            "not twenty bytes",
        ),
        (
            "an entry of another generation",
            written(&page, "xref\n3 1\n{page} 00001 n \n", TRAILER, ENDING),
            "another generation",
        ),
        (
            "an object of another generation",
            written(&page.replacen("3 0", "3 1", 1), TABLE, TRAILER, ENDING),
            "generation other than 0",
        ),
        (
            "a page set free",
            written("", "xref\n3 1\n0000000000 00001 f \n", TRAILER, ENDING),
            "is free",
        ),
        (
            "an object under a number left free",
            update(&update(&copy(), &[(30, "null".to_owned())]), &[(20, "null".to_owned())]),
            "left free",
        ),
        (
            "a gap",
            written(&format!("{page}endobj\n"), TABLE, TRAILER, ENDING),
            "no object",
        ),
        (
            "a comment that ends the file",
            written(&format!("{page}% startxref 9\n"), TABLE, TRAILER, ENDING),
            "looks like a part",
        ),
        (
            "an odd kind of white space",
            written(&page.replacen("<</", "\0<</", 1), TABLE, TRAILER, ENDING),
            "white space",
        ),
        (
            "a number with zeros before it",
            written(&page.replacen('3', "03", 1), TABLE, TRAILER, ENDING),
            "leading zero",
        ),
        (
            "a startxref that is one off",
            with(&turning(), "xref\n3 1", " xref\n3 1"),
            "no cross-reference table",
        ),
        (
            "an update that skips another",
            written(&page, TABLE, &TRAILER.replace("{previous}", "15"), ENDING),
            "no cross-reference table",
        ),
        (
            "a table that follows itself",
            written(&page, TABLE, &TRAILER.replace("{previous}", "{at}"), ENDING),
            "do not follow each other",
        ),
        ("no trailer", written(&page, TABLE, "", ENDING), "written oddly"),
        (
            "a key twice in a trailer",
            written(&page, TABLE, &TRAILER.replace("/Prev", "/Prev 15/Prev"), ENDING),
            "occurs twice",
        ),
        (
            "another catalogue",
            written(&page, TABLE, &TRAILER.replace("/Root 1", "/Root 2"), ENDING),
            "no catalogue, or another",
        ),
        (
            "too few objects",
            written(&page, TABLE, &TRAILER.replace("{size}", "4"), ENDING),
            "fewer objects",
        ),
        (
            "tables and streams",
            written(&page, TABLE, &hybrid, ENDING),
            "both cross-reference tables and streams",
        ),
        (
            "an encrypted update",
            written(&page, TABLE, &secret, ENDING),
            "encrypted",
        ),
        (
            "a cross-reference stream",
            written(stream, "", "", &ENDING.replace("{at}", &copy().len().to_string())),
            "cross-reference streams, which",
        ),
        (
            "a stream of objects",
            written(
                "3 0 obj\n<</Type/ObjStm/N 1/First 4/Length 4>>\nstream\n3 0 \nendstream\nendobj\n",
                TABLE,
                TRAILER,
                ENDING,
            ),
            "holds objects",
        ),
    ];
    refused(cases);
}

pub fn refused(cases: Vec<(&str, Vec<u8>, &str)>) {
    for (name, pdf, expected) in cases {
        let faults = check(&pdf).expect_err(name);
        assert!(
            faults.iter().any(|fault| fault.contains(expected)),
            "{name}: {faults:?}"
        );
    }
}

#[test]
fn one_way_to_read_each_object() {
    let page = |body: &str| written(&format!("3 0 obj\n{body}\nendobj\n"), TABLE, TRAILER, ENDING);
    let twice = object(PAGE).replacen("/Contents", "/Contents 8 0 R/Contents", 1);
    let escaped = object(PAGE).replacen("/Contents", "/C#6fntents 8 0 R/Contents", 1);
    let deep = format!("{}1{}", "[".repeat(1000), "]".repeat(1000));
    let wide = format!("[{}]", "0 ".repeat(250_000));
    refused(vec![
        ("a key twice", page(&twice), "occurs twice"),
        ("a key twice, once in disguise", page(&escaped), "occurs twice"),
        (
            "a comment inside",
            page(&object(PAGE).replacen("/Contents", "%/Contents 8 0 R\n/Contents", 1)),
            "comment stands inside",
        ),
        (
            "a reference to another generation",
            page(&object(PAGE).replacen("4 0 R", "4 1 R", 1)),
            "generation other than 0",
        ),
        (
            "a reference beyond the file",
            page(&object(PAGE).replacen("4 0 R", "999 0 R", 1)),
            "than are referred to",
        ),
        (
            "a stream that is longer than it says",
            page("<</Length 2>>\nstream\nabcd\nendstream"),
            "not as long as it says",
        ),
        (
            "a stream beyond the file",
            page("<</Length 99999999>>\nstream\nabcd\nendstream"),
            "beyond the file",
        ),
        (
            "a stream without a length",
            page("<<>>\nstream\nabcd\nendstream"),
            "no length",
        ),
        (
            "a stream in another file",
            page("<</Length 4/F(x)>>\nstream\nabcd\nendstream"),
            "another file",
        ),
        ("a number of two signs", page("--3"), "number is written oddly"),
        (
            "a number without an end",
            page("99999999999999999999"),
            "number is written oddly",
        ),
        ("a name with a zero", page("/A#00"), "name is written oddly"),
        ("a string without an end", page("(abc"), "no end"),
        ("a word that is none", page("nul"), "no value"),
        (
            "an object without an end",
            with(&page("null"), "endobj\nxref", "endobx\nxref"),
            "does not end where",
        ),
        ("nested without end", page(&deep), "nested too deeply"),
        ("values without end", page(&wide), "too many values"),
    ]);
    // What is before the first byte of a PDF moves every place in it.
    let moved = FinishedPdf::open(&[b"\n".as_slice(), &master()].concat());
    assert!(moved.is_err_and(|fault| fault.contains("does not begin as a PDF") || fault.contains("no cross-reference table")));
    assert!(FinishedPdf::open(&master()).is_ok_and(|pdf| pdf.pages() == 1));
    for end in 0..master().len() - 1 {
        assert!(FinishedPdf::open(&master()[..end]).is_err(), "cut at {end}");
    }
}

/// A thousand entries that lead to one stream of 8 MiB took 8.3 GB: they are refused at once.
#[test]
fn what_costs_much_is_refused_at_once() {
    let stream = format!(
        "3 0 obj\n<</Length {}>>\nstream\n{}\nendstream\nendobj\n",
        8 << 20,
        "0".repeat(8 << 20)
    );
    let table = format!("xref\n20 1000\n{}", "{page} 00000 n \n".repeat(1000));
    let start = Instant::now();
    let trailer = TRAILER.replace("{size}", "1020");
    refused(vec![(
        "one stream a thousand times",
        written(&stream, &table, &trailer, ENDING),
        "leads to",
    )]);
    let updates = |pdf: Vec<u8>| update(&pdf, &[(INFORMATION, object(INFORMATION))]);
    let many = (0..300).fold(copy(), |pdf, _| updates(pdf));
    refused(vec![("updates without end", many, "too many revisions")]);
    let seals = |count: usize| {
        let signed = sign(&master(), FIELDS[0], &[]);
        (0..count).fold(signed, |pdf, n| {
            sealed_after(n, &pdf, "[0 0 0 0]", &format!("Seal{n}"), "")
        })
    };
    assert!(check(&seals(99)).is_ok_and(|found| found.seals.count == 99));
    refused(vec![("seals without end", seals(100), "more than 100 signatures")]);
    assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
}
