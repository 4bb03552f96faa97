//! Deeds that only a seal kept elsewhere tells: afterwards the bag is one that somebody could have made.

use std::fs;

use brugwerk::archive::Demands;

use super::support::{Outcome, blank, copy, reseal, verify};
use super::tampering::{Deed, edit};

/// A name, and what is done before all manifests are written anew.
pub const SEALED: &[(&str, Deed)] = &[
    ("a comment in the data", |b| {
        edit(b, "data/programme/partners.yaml", |x| x.extend(b"# noted later\n"));
    }),
    ("an empty line in the data", |b| {
        edit(b, "data/programme/programme.yaml", |x| x.push(b'\n'));
    }),
    ("a file of the programme that nothing names", |b| {
        fs::write(b.join("data/programme/notes.txt"), "x").expect("written");
    }),
    ("a folder of such files", |b| {
        fs::create_dir(b.join("data/programme/notes")).expect("made");
        fs::write(b.join("data/programme/notes/x.txt"), "x").expect("written");
    }),
];

#[test]
fn what_a_bag_can_not_tell_its_seal_tells() -> Outcome {
    let seal = verify(blank()).seal.ok_or("a seal")?;
    for (name, deed) in SEALED {
        let (_folder, bag) = copy(blank());
        deed(&bag);
        reseal(&bag);
        assert!(
            verify(&bag).is_fine(),
            "{name} is told without a seal: name it where it belongs"
        );
        let demands = Demands {
            seal: Some(&seal),
            ..Demands::default()
        };
        let report = brugwerk::archive::verify_as(&bag, demands)?;
        let is_told = report.findings.iter().any(|finding| finding.code == "other-seal");
        assert!(is_told && !report.is_fine(), "{name}");
    }
    Ok(())
}
