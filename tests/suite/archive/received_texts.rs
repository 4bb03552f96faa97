//! What is read of copies that other programs wrote: each way of writing text, and files that want to keep a reader busy.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use brugwerk::pdf::{Coverage, ReceivedCopy, TextVerdict};

use super::forge;

/// A PDF of these objects, numbered from 1 on; the first is the catalogue.
fn written<T: AsRef<[u8]>>(objects: &[T]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, body) in (1..).zip(objects) {
        writeln!(table, "{:010} 00000 n ", pdf.len()).expect("written");
        pdf.extend(format!("{number} 0 obj\n").bytes());
        pdf.extend(body.as_ref());
        pdf.extend(b"\nendobj\n");
    }
    let at = pdf.len();
    let size = objects.len() + 1;
    pdf.extend(format!("{table}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n").bytes());
    pdf
}

fn stream(entries: &str, content: &str) -> String {
    format!("<<{entries}/Length {}>>\nstream\n{content}\nendstream", content.len())
}

/// A PDF of one page that draws this with this font; more objects follow from 6 on.
fn page(font: &str, content: &str, more: &[String]) -> Vec<u8> {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>".to_owned(),
        stream("", content),
        font.to_owned(),
    ];
    objects.extend_from_slice(more);
    written(&objects)
}

const HELVETICA: &str = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
const IDENTITY: &str = "<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/ToUnicode 6 0 R>>";

fn master() -> Vec<u8> {
    page(HELVETICA, "BT /F 12 Tf (Partijen caf\\351 fi) Tj ET", &[])
}

fn verdict(copy: &[u8]) -> (TextVerdict, String) {
    let found = ReceivedCopy::of(&master(), copy);
    let page = &found.pages().pages[0];
    (page.text, page.reason.clone().unwrap_or_default())
}

#[test]
fn the_same_text_is_found_however_it_is_written() {
    let codes = "<0001> <0050> <0002> <00610072> <0003> <0074> <0004> <0069> <0005> <006A> <0006> <0065> <0007> <006E>";
    let table = format!(
        "begincmap 1 beginbfchar {codes} <0008> <0063> <0009> <0061> <000A> <0066> <000B> <FB01> endbfchar \
         1 beginbfrange <0010> <0011> [<0020> <00E9>] endbfrange endcmap"
    );
    let by_name = "<</Type/Font/Subtype/TrueType/BaseFont/Any/FontDescriptor<</FontFile2 9 0 R>>\
        /Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/P/eacute/uni0066]>>>>";
    let form = stream("/Type/XObject/Subtype/Form", "BT /F 12 Tf (caf\\351) Tj ET");
    let cases = [
        ("one string", master()),
        (
            "glyphs apart",
            page(
                HELVETICA,
                "BT /F 12 Tf [(Par) 20 (tij) -300 (en)] TJ 0 -14 Td (caf\\351) ' (f) Tj (i) Tj ET",
                &[],
            ),
        ),
        (
            "two bytes a glyph",
            page(
                IDENTITY,
                "BT /F 12 Tf <000100020003000400050006000700100008> Tj <0009000A00110010000B> Tj ET",
                &[stream("", &table)],
            ),
        ),
        (
            "by name",
            page(
                by_name,
                "q BT /F 12 Tf (\\001artijen) Tj 1 0 0 1 9 9 Tm (ca\\003\\002 fi) Tj ET Q",
                &[],
            ),
        ),
        (
            "a drawing in the page",
            page(
                HELVETICA,
                "BT /F 12 Tf (Partijen) Tj ET /X Do BT /F 12 Tf (fi) Tj ET",
                &[form],
            ),
        ),
        (
            "a picture among the words",
            page(
                HELVETICA,
                "BT /F 12 Tf (Partijen) Tj ET BI /W 1 /H 1 ID \u{1}(EI EI BT (caf\\351 fi) Tj ET",
                &[],
            ),
        ),
    ];
    for (name, copy) in cases {
        let (found, why) = verdict(&copy);
        assert_eq!((found, why.as_str()), (TextVerdict::Same, ""), "{name}");
    }
    // Packed objects and streams of cross-references, as another program writes them.
    let mut document = lopdf::Document::load_mem(&master()).expect("a PDF");
    document.compress();
    let mut packed = Vec::new();
    document.save_modern(&mut packed).expect("written");
    assert!(packed.windows(7).any(|part| part == b"/ObjStm"));
    assert_eq!(verdict(&packed), (TextVerdict::Same, String::new()));
}

#[test]
fn what_is_not_read_is_never_the_same() {
    let unknown = IDENTITY.replace("/ToUnicode 6 0 R", "");
    let embedded = "<</Type/Font/Subtype/Type1/BaseFont/Any/FontDescriptor<</FontFile 9 0 R>>>>";
    let line = "(Partijen caf\\351 fi) Tj ET";
    let text = format!("BT /F 12 Tf {line}");
    let cases = [
        ("no table", page(&unknown, &text, &[]), "does not say what"),
        (
            "an encoding of its own",
            page(embedded, &text, &[]),
            "does not say what",
        ),
        (
            "no font",
            page(HELVETICA, &format!("BT {line}"), &[]),
            "does not say what",
        ),
        (
            "hidden",
            page(HELVETICA, &format!("3 Tr {text}"), &[]),
            "no text that can be seen",
        ),
        ("nothing", page(HELVETICA, "", &[]), "no text that can be seen"),
        (
            "another way to count",
            page(&unknown.replace("Identity-H", "UniJIS-UCS2-H"), &text, &[]),
            "not read",
        ),
        (
            "odd words",
            page(HELVETICA, &format!("{text} >> x"), &[]),
            "differently",
        ),
        ("no PDF", b"Partijen".to_vec(), "begin as a PDF"),
        (
            "encrypted",
            replaced(&master(), "/Root 1 0 R", "/Root 1 0 R/Encrypt 1 0 R"),
            "encrypted",
        ),
    ];
    for (name, copy, words) in cases {
        let (found, why) = verdict(&copy);
        assert_eq!(found, TextVerdict::NotRead, "{name}");
        assert!(why.contains(words), "{name}: {why}");
    }
    let (found, _) = verdict(&page(HELVETICA, "BT /F 12 Tf (Partijen caf\\351 f1) Tj ET", &[]));
    assert_eq!(found, TextVerdict::Differs);
}

fn replaced(pdf: &[u8], find: &str, with: &str) -> Vec<u8> {
    String::from_utf8_lossy(pdf).replacen(find, with, 1).into_bytes()
}

#[test]
fn no_file_keeps_the_reader_busy() {
    let tree = |kids: &str, more: Vec<String>| {
        let mut objects = vec![
            "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
            format!("<</Type/Pages/Kids[{kids}]>>"),
        ];
        objects.extend(more);
        written(&objects)
    };
    let level = |number: usize| format!("<</Type/Pages/Kids[{0} 0 R {0} 0 R]>>", number + 1);
    let bomb = format!("1 beginbfrange <0000> <FFFF> <{}> endbfrange", "0041".repeat(16));
    let mut zeros = lopdf::Stream::new(lopdf::Dictionary::new(), vec![b'0'; 40 << 20]);
    zeros.compress().expect("packed");
    let head = format!("<</Filter/FlateDecode/Length {}>>\nstream\n", zeros.content.len());
    let zeros = [head.as_bytes(), &zeros.content, b"\nendstream"].concat();
    let unfolds = written(&[
        b"<</Type/Catalog/Pages 2 0 R>>".as_slice(),
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/Contents[4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R]>>",
        &zeros,
    ]);
    let cases = [
        ("a tree in a circle", tree("2 0 R", vec![])),
        ("a tree that doubles", tree("3 0 R", (3..60).map(level).collect())),
        (
            "a tree of one page",
            tree(&"3 0 R ".repeat(50_000), vec!["<</Type/Page>>".to_owned()]),
        ),
        (
            "cross-references in a circle",
            replaced(
                &master(),
                "/Root 1 0 R",
                &format!("/Root 1 0 R/Prev {}", forge::number(&master(), "startxref")),
            ),
        ),
        (
            "characters that unfold",
            page(
                IDENTITY,
                &format!("BT /F 1 Tf <{}> Tj ET", "0041".repeat(1_000_000)),
                &[stream("", &bomb)],
            ),
        ),
        ("a stream that unfolds", unfolds),
        ("a million words", page(HELVETICA, &"q Q ".repeat(500_000), &[])),
        ("a million values", page(HELVETICA, &"0 ".repeat(1_000_000), &[])),
        ("a million states", page(HELVETICA, &"q ".repeat(1_000_000), &[])),
        (
            "drawings in each other",
            page(
                HELVETICA,
                &"/X Do ".repeat(100),
                &[stream("/Subtype/Form", &"/X Do ".repeat(100))],
            ),
        ),
        ("arrays in each other", page(HELVETICA, &"[".repeat(100_000), &[])),
        (
            "references in a circle",
            tree(
                "3 0 R",
                vec!["<</Type/Page/Contents 4 0 R>>".to_owned(), "4 0 R".to_owned()],
            ),
        ),
        (
            "a length that is its own",
            tree(
                "3 0 R",
                vec![
                    "<</Type/Page/Contents 4 0 R>>".to_owned(),
                    "<</Length 4 0 R>>\nstream\nx\nendstream".to_owned(),
                ],
            ),
        ),
    ];
    for (name, copy) in cases {
        let start = Instant::now();
        let found = ReceivedCopy::of(&master(), &copy);
        assert_eq!(
            found.pages().count(TextVerdict::NotRead),
            1,
            "{name}: {:?}",
            found.pages()
        );
        assert!(
            start.elapsed() < Duration::from_secs(30),
            "{name}: {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn no_turned_byte_brings_the_reader_down_and_each_signature_says_what_it_covers() {
    let sound = master();
    for at in 0..sound.len() {
        let mut turned = sound.clone();
        turned[at] ^= 1 << (at % 8);
        let _ = ReceivedCopy::of(&sound, &turned);
        let _ = ReceivedCopy::of(&sound, &sound[..at]);
    }
    let signed = forge::sign(&forge::master(), forge::FIELDS[0], &[]);
    let covers = |pdf: &[u8]| -> Vec<(Coverage, bool)> {
        let found = ReceivedCopy::of(&sound, pdf).validate(&brugwerk::pdf::Anchors::default());
        let told = found
            .iter()
            .map(|one| (one.covers, one.validation.reason.starts_with("intact")));
        told.collect()
    };
    assert_eq!(covers(&signed), [(Coverage::WholeFile, true)]);
    let longer = forge::update(&signed, &[(forge::NEXT + 5, "<<>>".to_owned())]);
    assert_eq!(covers(&longer), [(Coverage::FirstBytes(signed.len()), true)]);
    let twice = forge::sign(&signed, forge::FIELDS[1], &[]);
    assert_eq!(
        covers(&twice),
        [(Coverage::FirstBytes(signed.len()), true), (Coverage::WholeFile, true)]
    );
    let mut turned = signed.clone();
    let at = forge::last(&turned, "/Title(Agreement)") + 8;
    turned[at] = b'B';
    assert_eq!(covers(&turned), [(Coverage::WholeFile, false)]);
    // One signature that is shown in both fields counts once.
    let value = forge::number(&forge::master(), "/Size");
    let both = forge::object(forge::FIELDS[1]).replacen("/F 4", &format!("/F 4/V {value} 0 R"), 1);
    let both = forge::update(&signed, &[(forge::FIELDS[1], both)]);
    let found = covers(&both);
    assert_eq!(found.iter().filter(|(_, is_intact)| *is_intact).count(), 1, "{found:?}");
}
