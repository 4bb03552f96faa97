//! `brugwerk diff` from outside: what can be compared, what is printed, exit codes.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;

use brugwerk::history::{self, Release};
use brugwerk::load::Reading;
use brugwerk::project::Project;
use serde_json::Value;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn brugwerk() -> Command {
    let mut command = Command::cargo_bin("brugwerk").expect("the binary");
    command.env("NO_COLOR", "1").env("LC_ALL", "C");
    command
}

/// A folder with the sample that is ready to sign, issued as v1, and then with another cap as v2.
fn two_versions() -> Outcome<(tempfile::TempDir, PathBuf)> {
    let folder = tempfile::tempdir()?;
    let programme = folder.path().join("houtkring");
    let init = brugwerk()
        .args(["init", "--example", "houtkring"])
        .arg(&programme)
        .output()?;
    assert!(init.status.success());
    for label in ["v1", "v2"] {
        // The log alone is needed here; setting the documents would take most of the time.
        let release = Release::begin(&programme, label, &["An".to_owned()], false)?;
        let project = Project::open_folder(&programme, Reading::default())?;
        let files = history::data_files(&programme, &project, project.check().data_paths())?;
        release.store(&files)?;
        release.finish("2026-05-29".to_owned(), &files, Vec::new())?;
        let path = programme.join("partnerships/houtkring.yaml");
        let text = fs::read_to_string(&path)?;
        fs::write(&path, text.replacen("cap: 75000", "cap: 80000", 1))?;
    }
    Ok((folder, programme))
}

fn diff(programme: &Path, arguments: &[&str]) -> Command {
    let mut command = brugwerk();
    command.arg("diff").args(arguments).arg("--dir").arg(programme);
    command
}

fn printed(command: &mut Command) -> Outcome<String> {
    let output = command.output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?.replace(['\u{a0}', '\u{202f}'], " "))
}

#[test]
fn folders_bags_and_labels_can_be_compared() -> Outcome {
    let (folder, programme) = two_versions()?;
    let cap = "Aansprakelijkheid › grens: € 75.000,00 → € 80.000,00";
    let bag = folder.path().join("bag");
    fs::create_dir_all(bag.join("data/programme/partnerships"))?;
    fs::write(bag.join("bagit.txt"), "BagIt-Version: 1.0\n")?;
    for name in ["programme.yaml", "partners.yaml", "partnerships/houtkring.yaml"] {
        fs::copy(programme.join(name), bag.join("data/programme").join(name))?;
    }
    let at = format!("{}@v1", programme.display());
    let (bag, there) = (bag.display().to_string(), programme.display().to_string());
    for (old, new) in [
        ("v1", "v2"),
        (at.as_str(), "v2"),
        ("v1", &there),
        ("v1", &bag),
        (&at, &bag),
    ] {
        let text = printed(&mut diff(&programme, &[old, new]))?;
        assert!(text.contains(cap), "{old} {new}: {text}");
    }
    // A bag may hold the history too.
    let held = Path::new(&bag).join("data/programme/releases");
    fs::create_dir_all(held.join("data"))?;
    fs::copy(programme.join("releases/log.jsonl"), held.join("log.jsonl"))?;
    for object in fs::read_dir(programme.join("releases/data"))? {
        let object = object?;
        fs::copy(object.path(), held.join("data").join(object.file_name()))?;
    }
    let in_bag = format!("{bag}@v1");
    assert!(printed(&mut diff(folder.path(), &[&in_bag, &bag]))?.contains(cap));
    let text = printed(&mut diff(&programme, &["v2", &there]))?;
    assert!(text.contains("zeggen hetzelfde"), "{text}");
    let text = printed(&mut diff(&programme, &["v1", "v2", "--lang", "en"]))?;
    assert!(text.contains("Liability › cap: €75,000.00 → €80,000.00"), "{text}");
    Ok(())
}

#[test]
fn json_holds_values_and_their_paths() -> Outcome {
    let (_folder, programme) = two_versions()?;
    let report: Value = serde_json::from_str(&printed(&mut diff(&programme, &["v1", "v2", "--format", "json"]))?)?;
    assert_eq!(
        (&report["old"]["name"], &report["new"]["name"]),
        (&"v1".into(), &"v2".into())
    );
    let group = &report["groups"][0];
    assert_eq!(group["partnership"], "houtkring");
    let change = &group["topics"][0]["changes"][0];
    assert_eq!(change["path"], "partnerships/houtkring/agreement/liability/cap");
    assert_eq!(change["kind"], "changed");
    assert_eq!((&change["old"], &change["new"]), (&"75000".into(), &"80000".into()));
    Ok(())
}

#[test]
fn both_documents_are_written_and_stay_the_same() -> Outcome {
    let (folder, programme) = two_versions()?;
    let note = folder.path().join("notes/changes.pdf");
    let agreement = folder.path().join("notes/agreement.pdf");
    let out = |path: &Path| path.display().to_string();
    printed(&mut diff(&programme, &["v1", "v2", "--out", &out(&note)]))?;
    let arguments = ["v1", "v2", "--agreement", "houtkring", "--out", &out(&agreement)];
    let text = printed(&mut diff(&programme, &arguments))?;
    assert!(text.contains("agreement.pdf") && text.contains("pages"), "{text}");
    let first = fs::read(&agreement)?;
    assert!(first.starts_with(b"%PDF") && fs::read(&note)?.starts_with(b"%PDF"));
    printed(&mut diff(&programme, &arguments))?;
    assert!(first == fs::read(&agreement)?);
    Ok(())
}

#[test]
fn what_can_not_be_compared_is_said() -> Outcome {
    let (folder, programme) = two_versions()?;
    let out = folder.path().join("x.pdf").display().to_string();
    let there = programme.display().to_string();
    let below_a_file = folder.path().join("file/x.pdf").display().to_string();
    fs::write(folder.path().join("file"), "x")?;
    let elsewhere = folder.path().display().to_string();
    let cases: [(&[&str], i32, &str); 7] = [
        (&["v1", "v9"], 2, "known versions: v1, v2"),
        (&["v1", "no such/thing"], 2, "is not a folder, a bag or a label"),
        (&["v1", &elsewhere], 3, "no programme.yaml"),
        (&["v1", "v2", "--agreement", "houtkring"], 2, "--out"),
        (
            &["v1", "v2", "--agreement", "nobody", "--out", &out],
            2,
            "no agreement “nobody”",
        ),
        (&["v1", "v2", "--out", &there], 2, "is not the name of a PDF"),
        (&["v1", "v2", "--out", &below_a_file], 3, "can't be written"),
    ];
    for (arguments, code, said) in cases {
        let output = diff(&programme, arguments).output()?;
        let message = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {message}");
        assert!(message.contains(said), "{arguments:?}: {message}");
    }
    assert!(!folder.path().join("x.pdf").exists());

    let path = programme.join("partners.yaml");
    fs::write(&path, fs::read_to_string(&path)?.replacen("sector: ", "sector: on", 1))?;
    let output = diff(&programme, &["v1", &there]).output()?;
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr)?.contains("only versions without faults"));

    // A copy that was tampered with is never taken for the version.
    for object in fs::read_dir(programme.join("releases/data"))? {
        fs::write(object?.path(), "x")?;
    }
    let output = diff(&programme, &["v1", "v2"]).output()?;
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr)?.contains("was altered"));
    Ok(())
}
