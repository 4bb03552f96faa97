//! Copies that do not derive from their master: kept, marked, compared, and never signed.

use std::fs;
use std::path::Path;

use brugwerk::pdf::TextVerdict;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use serde_json::Value;

use super::forge;
use super::support::{Outcome, brugwerk, copy, faults, houtkring, replace, reseal, signed, signed_in, verify};

const MASTER: &str = "data/masters/agreements/houtkring.pdf";
const COPY: &str = "data/received/houtkring/2026-06-15-1.pdf";
const REPORT: &str = "data/received/houtkring/2026-06-15-1.report.json";

fn master() -> Vec<u8> {
    fs::read(houtkring().join(MASTER)).expect("a master")
}

/// The master as another program writes it, with these changes.
fn rewritten(change: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(&master()).expect("a PDF");
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("written");
    bytes
}

/// Adds a copy, with `--received` or without; gives the exit code, the JSON and what was said.
fn add(bag: &Path, pdf: &[u8], more: &[&str]) -> (Option<i32>, Value) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("copy.pdf");
    fs::write(&file, pdf).expect("written");
    let mut command = brugwerk();
    command.args(["archive", "add"]).arg(bag).arg(&file).args(more);
    command.args(["--agreement", "houtkring", "--date", "2026-06-15", "--format", "json"]);
    let output = command.output().expect("run");
    let said = serde_json::from_slice(&output.stdout).unwrap_or_default();
    (output.status.code(), said)
}

fn run(arguments: &[&str], bag: &Path, more: &[&str]) -> (Option<i32>, String) {
    let mut command = brugwerk();
    let output = command.args(arguments).arg(bag).args(more).output().expect("run");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

/// Adds text to a page, in a font of its own.
fn write_on(document: &mut Document, page: u32, text: &str, font: Dictionary) {
    let id = document.get_pages()[&page];
    let dictionary = |document: &Document, of: &Dictionary, key: &[u8]| {
        let found = of.get_deref(key, document).and_then(Object::as_dict);
        found.cloned().unwrap_or_default()
    };
    let node = document.get_dictionary(id).expect("a page").clone();
    let mut resources = dictionary(document, &node, b"Resources");
    let mut fonts = dictionary(document, &resources, b"Font");
    fonts.set("Extra", font);
    resources.set("Font", fonts);
    let node = document.get_dictionary_mut(id).expect("a page");
    node.set("Resources", resources);
    let content = format!("\nBT /Extra 12 Tf 1 0 0 1 72 700 Tm ({text}) Tj ET");
    document.add_page_contents(id, content.into_bytes()).expect("added");
}

fn helvetica() -> Dictionary {
    dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding" }
}

/// Appends a page, as a signing service does.
fn append_page(document: &mut Document) {
    let root = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Pages")?.as_reference())
        .expect("pages");
    let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => root });
    let pages = document.get_dictionary_mut(root).expect("pages");
    let count = pages.get(b"Count").and_then(Object::as_i64).expect("a count");
    pages.set("Count", count + 1);
    pages
        .get_mut(b"Kids")
        .and_then(Object::as_array_mut)
        .expect("kids")
        .push(page.into());
    let last = u32::try_from(document.get_pages().len()).expect("a number");
    write_on(document, last, "Ondertekend via een dienst", helvetica());
}

#[test]
fn a_copy_that_another_program_wrote_is_kept_and_never_counts_as_signed() -> Outcome {
    let (_folder, bag) = copy(houtkring());
    let pdf = rewritten(append_page);
    let before = verify(&bag);
    let (code, said) = add(&bag, &pdf, &[]);
    assert_eq!((code, &said["findings"][0]["code"]), (Some(1), &"signed-copy".into()));
    assert!(
        said["findings"][0]["message"].to_string().contains("--received"),
        "{said}"
    );
    assert_eq!(verify(&bag), before);
    let (code, said) = add(&bag, &pdf, &["--received"]);
    assert_eq!(
        (code, &said["path"], &said["state"]),
        (Some(0), &COPY.into(), &"received".into()),
        "{said}"
    );
    let pages = said["pages"].as_array().ok_or("pages")?;
    assert!(
        pages.len() > 20 && pages.iter().all(|page| page["text"] == "same"),
        "{said}"
    );
    assert_eq!(said["added_pages"][0]["begins"], "Ondertekend via een dienst");
    assert!(
        said["not_derived"][0]
            .to_string()
            .contains("does not begin with the bytes")
    );

    let report = verify(&bag);
    assert_eq!(faults(&report), Vec::<&str>::new());
    assert_eq!((report.copies.len(), report.received.len()), (0, 1));
    assert_eq!(said["seal"].as_str().map(str::to_owned), report.seal);
    let told: Vec<_> = report.findings.iter().filter(|x| x.code == "received-copy").collect();
    assert_eq!(told.len(), 2, "{told:?}");
    for name in ["inventory", "description", "events"] {
        let text = fs::read_to_string(bag.join(format!("data/metadata/{name}.json")))?;
        assert!(text.contains(COPY), "{name}");
        assert!(!text.contains("\"signed\"") || name == "inventory", "{name}");
    }
    let description = fs::read_to_string(bag.join("data/metadata/description.json"))?;
    assert!(description.contains("\"state\": \"received\"") && description.contains("niet van het moederexemplaar"));
    let (code, said) = run(&["verify"], &bag, &[]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("Received copies that are kept: 1.") && said.contains("none counts as signed"),
        "{said}"
    );
    let text = fs::read_to_string(bag.join(REPORT))?;
    assert!(
        text.contains("not how pages look") && text.contains("\"state\": \"received\""),
        "{text}"
    );
    // A signed copy beside it, before it and after it: the log is the one that follows.
    assert_eq!(add(&bag, &signed(&master(), &[]), &[]).0, Some(0));
    assert_eq!(add(&bag, &rewritten(|_| ()), &["--received"]).0, Some(0));
    let report = verify(&bag);
    assert_eq!(
        (faults(&report), report.copies.len(), report.received.len()),
        (vec![], 1, 2)
    );
    Ok(())
}

#[test]
fn each_page_is_the_same_or_other_or_missing_or_not_read() -> Outcome {
    let (_folder, bag) = copy(houtkring());
    let pdf = rewritten(|document| {
        write_on(document, 5, "Behalve op zondag", helvetica());
        let blank = document.add_object(Stream::new(Dictionary::new(), Vec::new()));
        let id = document.get_pages()[&7];
        document.get_dictionary_mut(id).expect("a page").set("Contents", blank);
        let unknown =
            dictionary! { "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "X", "Encoding" => "Identity-H" };
        write_on(document, 9, "xx", unknown);
        document.delete_pages(&[3]);
    });
    let (code, said) = add(&bag, &pdf, &["--received"]);
    assert_eq!(code, Some(0), "{said}");
    let odd = [(3, "missing"), (5, "differs"), (7, "not-read"), (9, "not-read")];
    for (number, page) in (1..).zip(said["pages"].as_array().ok_or("pages")?) {
        let expected = odd
            .iter()
            .find(|(page, _)| *page == number)
            .map_or("same", |(_, text)| text);
        assert_eq!(page["text"], expected, "{page}");
    }
    let differs = &said["pages"][4];
    assert_eq!(
        (&differs["copy"], &differs["differences"][0]["copy"]),
        (&4.into(), &"Behalve op zondag".into())
    );
    assert!(said["pages"][6]["reason"].to_string().contains("no text"), "{said}");
    assert!(
        said["pages"][8]["reason"].to_string().contains("1 of its characters")
            || said["pages"][8]["reason"].to_string().contains("one of its characters"),
        "{said}"
    );
    let report = verify(&bag);
    assert_eq!(faults(&report), Vec::<&str>::new());
    assert_eq!(report.received[0].pages.count(TextVerdict::NotRead), 2);
    let told = report.findings.iter().filter(|x| x.code == "received-copy");
    assert_eq!(told.count(), 5);
    Ok(())
}

#[test]
fn signatures_of_a_received_copy_are_held_against_its_own_bytes() {
    let (_folder, bag) = copy(houtkring());
    let pdf = rewritten(append_page);
    let whole = signed_in(&pdf, "Signature_1", &[]);
    let after = forge::update(&whole, &[(forge::number(&whole, "/Size"), "<<>>".to_owned())]);
    let (code, said) = add(&bag, &after, &["--received"]);
    assert_eq!(code, Some(0), "{said}");
    let one = &said["validation"][0];
    assert_eq!(one["covers"]["first-bytes"], whole.len());
    assert_eq!(
        (&one["indication"], &one["reason"]),
        (&"INDETERMINATE".into(), &"intact; identity not established.".into())
    );
    let mut broken = whole.clone();
    let at = forge::last(&broken, "Ondertekend via");
    broken[at] = b'A';
    let (code, said) = add(&bag, &broken, &["--received"]);
    assert_eq!(code, Some(0), "{said}");
    let one = &said["validation"][0];
    assert_eq!(
        (&one["covers"], &one["sub_indication"]),
        (&"whole-file".into(), &"HASH_FAILURE".into())
    );
    assert!(!one["reason"].to_string().contains("Not checked"), "{one}");
    // Nothing of it speaks against the bag, whoever is trusted: it counts as no signed copy.
    let stranger = "tests/fixtures/copies/unknown-root.pem";
    let (code, said) = run(&["verify"], &bag, &["--trust", stranger]);
    assert!(
        code == Some(0) && said.contains("HASH_FAILURE") && said.contains("not-passed"),
        "{said}"
    );
}

#[test]
fn what_is_signed_or_no_pdf_is_not_received() {
    let (_folder, bag) = copy(houtkring());
    let before = verify(&bag);
    for (pdf, code) in [
        (signed(&master(), &[]), "signed-copy"),
        (master(), "already-there"),
        (b"Signed, believe me.".to_vec(), "no-pdf"),
    ] {
        let (exit, said) = add(&bag, &pdf, &["--received"]);
        assert_eq!(
            (exit, &said["findings"][0]["code"]),
            (Some(1), &Value::from(code)),
            "{said}"
        );
    }
    assert_eq!(verify(&bag), before);
    let pdf = rewritten(|_| ());
    assert_eq!(add(&bag, &pdf, &["--received"]).0, Some(0));
    let (exit, said) = add(&bag, &pdf, &["--received"]);
    assert_eq!(
        (exit, &said["findings"][0]["code"]),
        (Some(1), &Value::from("already-there"))
    );
}

#[test]
fn whoever_touches_a_received_copy_or_its_report_is_found_out() -> Outcome {
    let (_folder, bag) = copy(houtkring());
    assert_eq!(add(&bag, &rewritten(append_page), &["--received"]).0, Some(0));
    let report = fs::read_to_string(bag.join(REPORT))?;
    fs::write(bag.join(REPORT), report.replacen("\"received\"", "\"signed\"", 1))?;
    reseal(&bag);
    assert_eq!(faults(&verify(&bag)), ["metadata-differs"]);
    fs::remove_file(bag.join(REPORT))?;
    reseal(&bag);
    assert_eq!(faults(&verify(&bag)), ["missing-document"]);
    fs::write(bag.join(REPORT), &report)?;
    let pdf = fs::read(bag.join(COPY))?;
    for other in [rewritten(|_| ()), signed(&master(), &[])] {
        fs::write(bag.join(COPY), other)?;
        reseal(&bag);
        assert!(faults(&verify(&bag)).contains(&"received-copy"));
    }
    fs::write(bag.join(COPY), &pdf)?;
    reseal(&bag);
    assert_eq!(faults(&verify(&bag)), Vec::<&str>::new());
    let inventory = fs::read_to_string(bag.join("data/metadata/inventory.json"))?;
    for (find, with, code) in [
        ("\"state\": \"received\"", "\"state\": \"signed\"", "bad-metadata"),
        (
            "\"added\": \"2026-06-15\"",
            "\"added\": \"2026-06-16\"",
            "received-copy",
        ),
        ("\"event\": 3", "\"event\": 4", "metadata-differs"),
    ] {
        replace(&bag, "data/metadata/inventory.json", find, with);
        reseal(&bag);
        let found = faults(&verify(&bag));
        assert!(found.contains(&code), "{with}: {found:?}");
        fs::write(bag.join("data/metadata/inventory.json"), &inventory)?;
    }
    Ok(())
}

#[test]
fn a_received_copy_is_erased_with_its_report() {
    let (_folder, bag) = copy(houtkring());
    assert_eq!(add(&bag, &rewritten(append_page), &["--received"]).0, Some(0));
    let why = [
        "--path",
        COPY,
        "--approved-by",
        "Board",
        "--reason",
        "Asked for.",
        "--date",
        "2026-07-01",
    ];
    let (code, said) = run(&["erase"], &bag, &why);
    assert_eq!(code, Some(0), "{said}");
    assert!(!bag.join(COPY).exists() && !bag.join(REPORT).exists(), "{said}");
    let report = verify(&bag);
    assert_eq!((faults(&report), report.received.len()), (vec![], 0));
    // What comes in later has its place in the log after the erasure.
    assert_eq!(add(&bag, &rewritten(|_| ()), &["--received"]).0, Some(0));
    assert_eq!(faults(&verify(&bag)), Vec::<&str>::new());
}
