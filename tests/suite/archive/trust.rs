//! Whose signatures are: each way of being trusted or not, with the answer that pyHanko confirms in the gate.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use brugwerk::pdf::{Anchors, CheckedCopy, Indication, SignatureKind, SubIndication, Validation};
use serde::Deserialize;
use serde_json::Value;

use super::support::{Outcome, brugwerk, copy, faults, houtkring, reseal, signed, verify};

/// A copy, the certificates that are trusted, and what EN 319 102-1 calls the result.
#[derive(Deserialize)]
struct Case {
    copy: String,
    trusted: String,
    result: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/copies")
}

fn read(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).expect("a fixture")
}

fn anchors(name: &str) -> Anchors {
    Anchors::read(&String::from_utf8(read(name)).expect("PEM")).expect("certificates")
}

fn checked(name: &str) -> CheckedCopy {
    CheckedCopy::of(&read("master.pdf"), &read(name)).expect("a signed copy")
}

/// What is known of the one signature of a signatory.
fn signature(all: &[Validation]) -> &Validation {
    let mut found = all.iter().filter(|one| one.kind == SignatureKind::Signature);
    found.next().expect("a signature")
}

#[test]
fn each_way_of_being_trusted_or_not_has_its_word() -> Outcome {
    let cases: BTreeMap<String, Case> = serde_json::from_slice(&read("cases.json"))?;
    assert!(cases.len() >= 25, "{}", cases.len());
    for (name, Case { copy, trusted, result }) in cases {
        let all = checked(&copy).validate(&anchors(&trusted));
        let one = signature(&all);
        let word = one
            .sub_indication
            .as_ref()
            .map_or(one.indication.as_ref(), |sub| sub.as_ref());
        assert_eq!(word, result, "{name}: {}", one.sentence());
        // The time is proven or it is not, and only what is proven passes.
        let is_proven = !["no-time-stamp", "stamp-of-no-clock", "revoked-clock"].contains(&name.as_str());
        let has_no_clock = ["unknown-root", "same-name-other-key", "no-proofs"].contains(&name.as_str());
        assert_eq!(one.proven.is_some(), is_proven && !has_no_clock, "{name}");
        assert_eq!(one.has_passed(), one.indication == Indication::Passed, "{name}");
        assert!(
            !one.has_passed() || (one.anchor.is_some() && one.proven.is_some()),
            "{name}"
        );
    }
    Ok(())
}

#[test]
fn without_anybody_who_is_trusted_a_signature_is_intact_and_nothing_more() {
    for name in ["good.pdf", "good-by-document-time-stamp.pdf", "expired.pdf"] {
        for one in checked(name).validate(&Anchors::default()) {
            assert_eq!(one.indication, Indication::Indeterminate, "{name}");
            assert_eq!(
                one.sub_indication,
                Some(SubIndication::NoCertificateChainFound),
                "{name}"
            );
            assert_eq!(one.reason, "intact; identity not established.", "{name}");
            assert_eq!((one.proven, one.anchor), (None, None), "{name}");
        }
    }
}

#[test]
fn a_file_of_certificates_that_is_none_trusts_nobody() {
    let refused = |text: &str| Anchors::read(text).expect_err("no certificates");
    assert!(refused("").contains("no certificate"));
    assert!(refused("-----BEGIN CERTIFICATE-----\nx").contains("can't be read"));
    let good = String::from_utf8(read("good.pem")).expect("PEM");
    assert_eq!(anchors("good.pem").pem().concat(), good);
    assert!(Anchors::read(&(good.clone() + &good)).is_ok_and(|twice| twice == anchors("good.pem")));
}

#[test]
fn no_turned_bit_of_what_validates_makes_anybody_trusted_or_brings_the_reader_down() {
    let (master, copy, trusted) = (read("master.pdf"), read("revoked-by-list.pdf"), anchors("good.pem"));
    let start = copy.windows(5).rposition(|part| part == b"/CRLs").expect("proofs");
    let start = copy[..start]
        .windows(7)
        .rposition(|part| part == b"%%EOF\n\n")
        .unwrap_or(start - 1500);
    let mut judged = 0;
    for at in (start..copy.len()).step_by(3) {
        let mut turned = copy.clone();
        turned[at] ^= 1 << (at % 8);
        let Ok(checked) = CheckedCopy::of(&master, &turned) else {
            continue;
        };
        judged += 1;
        let all = checked.validate(&trusted);
        assert!(!signature(&all).has_passed(), "at {at}");
    }
    assert!(judged > 100, "{judged}");
}

/// Runs a command with these arguments; gives the exit code and what it printed.
fn run(arguments: &[&str], bag: &Path, more: &[&str]) -> (Option<i32>, String) {
    let mut command = brugwerk();
    command.args(arguments).arg(bag).args(more);
    let output = command.output().expect("run");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

/// A bag with a copy that somebody signed whom nobody knows.
fn with_a_copy(more: &[&str]) -> (tempfile::TempDir, PathBuf, String) {
    let (folder, bag) = copy(houtkring());
    let master = fs::read(bag.join("data/masters/agreements/houtkring.pdf")).expect("a master");
    let file = folder.path().join("signed.pdf");
    fs::write(&file, signed(&master, &[])).expect("written");
    let file = file.to_string_lossy().into_owned();
    let own = [file.as_str(), "--agreement", "houtkring", "--date", "2026-06-15"];
    let arguments = [own.as_slice(), more].concat();
    let (code, said) = run(&["archive", "add"], &bag, &arguments);
    assert_eq!(code, Some(0), "{said}");
    (folder, bag, said)
}

const REPORT: &str = "data/signed/houtkring/2026-06-15-1.validation.json";

#[test]
fn the_report_beside_a_copy_claims_no_more_than_is_known() -> Outcome {
    let (_folder, bag, said) = with_a_copy(&[]);
    let words = "INDETERMINATE, NO_CERTIFICATE_CHAIN_FOUND: intact; identity not established.";
    assert!(said.contains(words), "{said}");
    let text = fs::read_to_string(bag.join(REPORT))?;
    let report: Value = serde_json::from_str(&text)?;
    assert_eq!(report["statement"], "intact; identity not established");
    assert_eq!(report["signatures"][0]["indication"], "INDETERMINATE");
    assert!(!text.contains("PASSED"), "{text}");
    let (code, said) = run(&["verify"], &bag, &[]);
    assert!(code == Some(0) && said.contains(words), "{said}");
    // With certificates that are trusted, a signature of nobody speaks against the copy.
    let stranger = folder().join("unknown-root.pem").to_string_lossy().into_owned();
    let (code, said) = run(&["verify"], &bag, &["--trust", &stranger]);
    assert!(code == Some(1) && said.contains("not-passed"), "{said}");
    let (code, said) = run(&["verify"], &bag, &["--trust", "README.md"]);
    assert!(code == Some(2) && said.contains("no certificate"), "{said}");
    // Somebody who writes it anew, or takes it away, is found out.
    fs::write(bag.join(REPORT), text.replace("INDETERMINATE", "TOTAL-PASSED"))?;
    reseal(&bag);
    assert_eq!(faults(&verify(&bag)), ["metadata-differs"]);
    fs::remove_file(bag.join(REPORT))?;
    reseal(&bag);
    assert_eq!(faults(&verify(&bag)), ["missing-document"]);
    Ok(())
}

#[test]
fn a_report_names_whom_it_trusts_and_follows_from_that() -> Outcome {
    let stranger = folder().join("unknown-root.pem").to_string_lossy().into_owned();
    let (_folder, bag, _) = with_a_copy(&["--trust", &stranger]);
    let text = fs::read_to_string(bag.join(REPORT))?;
    assert!(
        text.contains("BEGIN CERTIFICATE") && text.contains("NO_SIGNING_CERTIFICATE_FOUND"),
        "{text}"
    );
    assert_eq!(faults(&verify(&bag)), Vec::<&str>::new());
    Ok(())
}

#[test]
fn the_report_on_an_erased_copy_goes_with_it() {
    let (_folder, bag, _) = with_a_copy(&[]);
    let copy = "data/signed/houtkring/2026-06-15-1.pdf";
    let (code, said) = run(
        &["erase"],
        &bag,
        &[
            "--path",
            copy,
            "--approved-by",
            "Board",
            "--reason",
            "Asked for.",
            "--date",
            "2026-07-01",
        ],
    );
    assert_eq!(code, Some(0), "{said}");
    assert!(!bag.join(copy).exists() && !bag.join(REPORT).exists(), "{said}");
    assert_eq!(faults(&verify(&bag)), Vec::<&str>::new());
}
