//! Releases: the log, what tampering with it gives, and what happens when a release is broken off.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use assert_cmd::Command;
use brugwerk::history::{self, Weight};
use brugwerk::load::Reading;
use brugwerk::project::Project;
use brugwerk::sample;
use serde_json::Value;

use crate::common;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn brugwerk() -> Command {
    let mut command = Command::cargo_bin("brugwerk").expect("the binary");
    command.env("NO_COLOR", "1").env("LC_ALL", "C");
    command
}

/// A new folder with a blank programme below `p`.
fn blank() -> Outcome<(tempfile::TempDir, PathBuf)> {
    let folder = tempfile::tempdir()?;
    let programme = folder.path().join("p");
    brugwerk().arg("init").arg(&programme).assert().success();
    Ok((folder, programme))
}

fn release(programme: &Path, label: &str) -> Command {
    let mut command = brugwerk();
    command
        .args(["release", "--label", label, "--approved-by", "An Peeters", "--out"])
        .arg(programme.with_file_name("out"))
        .arg(programme);
    command
}

fn check(programme: &Path) -> Command {
    let mut command = brugwerk();
    command.args(["release", "--check", "--format", "json"]).arg(programme);
    command
}

fn report(command: &mut Command) -> Outcome<Value> {
    Ok(serde_json::from_slice(&command.output()?.stdout)?)
}

fn message(command: &mut Command) -> Outcome<String> {
    Ok(String::from_utf8(command.output()?.stderr)?)
}

fn edit(path: &Path, find: &str, with: &str) -> Outcome {
    let text = fs::read_to_string(path)?;
    assert!(text.contains(find), "“{find}” is not in {}", path.display());
    fs::write(path, text.replacen(find, with, 1))?;
    Ok(())
}

/// Changes the data and its date, so that there is something to release.
fn revise(programme: &Path, from: &str, to: &str) -> Outcome {
    edit(
        &programme.join("programme.yaml"),
        &format!("version: \"{from}\""),
        &format!("version: \"{to}\""),
    )
}

fn log(programme: &Path) -> PathBuf {
    programme.join("releases/log.jsonl")
}

/// Every file below a folder with its bytes.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if let Ok(bytes) = fs::read(&path) {
                found.push((path, bytes));
            }
        }
    }
    found.sort();
    found
}

/// A programme with two versions.
fn two_versions() -> Outcome<(tempfile::TempDir, PathBuf)> {
    let (folder, programme) = blank()?;
    release(&programme, "v1").assert().success();
    revise(&programme, "0.1", "0.2")?;
    release(&programme, "v2").assert().success();
    Ok((folder, programme))
}

#[test]
fn a_release_is_logged_and_can_be_read_again() -> Outcome {
    let (folder, programme) = two_versions()?;
    let report = report(&mut check(&programme))?;
    assert_eq!(report["intact"], true);
    assert_eq!(report["findings"], Value::Array(vec![]));
    let releases = report["releases"].as_array().ok_or("releases")?;
    assert_eq!(releases.len(), 2);
    assert_eq!(releases[0]["previous"], Value::Null);
    assert_eq!(releases[1]["previous"], releases[0]["hash"]);
    assert_eq!(releases[1]["approved_by"][0], "An Peeters");
    assert_eq!(releases[1]["number"], 2);
    let document = &releases[1]["documents"][0];
    let pdf = fs::read(
        folder
            .path()
            .join("out")
            .join(document["path"].as_str().unwrap_or_default()),
    )?;
    let hash = brugwerk::bytes::sha256(&pdf);
    assert_eq!(document["sha256"], hash);
    let old = history::files(&programme, "v1")?;
    let new = history::files(&programme, "v2")?;
    let version = |files: &std::collections::BTreeMap<String, Vec<u8>>| {
        let text = String::from_utf8_lossy(&files["programme.yaml"]).into_owned();
        (text.contains("version: \"0.1\""), text.contains("version: \"0.2\""))
    };
    assert_eq!((version(&old), version(&new)), ((true, false), (false, true)));
    // What did not change is kept once.
    assert_eq!(fs::read_dir(programme.join("releases/data"))?.count(), 4);
    let head = releases[1]["hash"].as_str().unwrap_or_default();
    check(&programme).args(["--head", head]).assert().success();
    check(&programme).args(["--head", &"0".repeat(64)]).assert().code(1);
    Ok(())
}

#[test]
fn what_can_not_be_released_is_said_and_changes_nothing() -> Outcome {
    let (_folder, programme) = two_versions()?;
    let before = contents(&programme);
    let refusals = [
        ("v2", "is taken"),
        ("v3", "nothing changed since version “v2”"),
        ("../v3", "can't be a label"),
        ("", "can't be a label"),
    ];
    for (label, said) in refusals {
        let mut command = release(&programme, label);
        command.assert().code(2);
        let text = message(&mut command)?.to_lowercase();
        assert!(text.contains(said), "{label}: {text}");
    }
    brugwerk()
        .args(["release", "--label", "v3"])
        .arg(&programme)
        .assert()
        .code(2);
    edit(&programme.join("partners.yaml"), "sector: regular", "sector: nonsense")?;
    release(&programme, "v3").assert().code(1);
    edit(&programme.join("partners.yaml"), "sector: nonsense", "sector: regular")?;
    assert_eq!(contents(&programme), before);
    Ok(())
}

#[test]
fn a_file_of_the_history_is_no_data() -> Outcome {
    let (_folder, programme) = two_versions()?;
    let inside = programme.join("releases/partners.yaml");
    fs::copy(programme.join("partners.yaml"), &inside)?;
    check(&programme).assert().code(1);
    fs::remove_file(&inside)?;
    fs::create_dir_all(programme.join("releases/data"))?;
    let object = fs::read_dir(programme.join("releases/data"))?
        .next()
        .ok_or("an object")??;
    let name = object.file_name().to_string_lossy().into_owned();
    edit(
        &programme.join("programme.yaml"),
        "partners: partners.yaml",
        &format!("partners: releases/data/{name}"),
    )?;
    // Whatever the object holds, the folder never becomes a version that rests on its own history.
    assert!(!release(&programme, "v3").output()?.status.success());
    Ok(())
}

/// A way to tamper with a history: its name, what it does, and what the report must say.
type Tampering = (&'static str, fn(&Path) -> Outcome, &'static str);

fn lines(programme: &Path) -> Outcome<Vec<String>> {
    Ok(fs::read_to_string(log(programme))?.lines().map(str::to_owned).collect())
}

fn write_lines(programme: &Path, lines: &[String]) -> Outcome {
    fs::write(log(programme), [lines, &[String::new()]].concat().join("\n"))?;
    Ok(())
}

fn an_object(programme: &Path) -> Outcome<PathBuf> {
    let mut names: Vec<PathBuf> = fs::read_dir(programme.join("releases/data"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    names.sort();
    Ok(names.swap_remove(0))
}

const TAMPERINGS: &[Tampering] = &[
    (
        "a name",
        |p| edit(&log(p), "An Peeters", "Jan Peeters"),
        "line 1 of the log was altered",
    ),
    (
        "a hash",
        |p| edit(&log(p), "\"hash\":\"", "\"hash\":\"0"),
        "line 1 of the log was altered",
    ),
    (
        "the first line",
        |p| write_lines(p, &lines(p)?[1..]),
        "doesn't follow the line before it",
    ),
    (
        "the last line",
        |p| write_lines(p, &lines(p)?[..1]),
        "lines of the log were removed",
    ),
    (
        "the order",
        |p| {
            let mut all = lines(p)?;
            all.reverse();
            write_lines(p, &all)
        },
        "doesn't follow the line before it",
    ),
    (
        "a line twice",
        |p| {
            let all = lines(p)?;
            write_lines(p, &[all.as_slice(), &all[1..]].concat())
        },
        "occurs in the log twice",
    ),
    (
        "half a line",
        |p| {
            let bytes = fs::read(log(p))?;
            fs::write(log(p), &bytes[..bytes.len() - 30])?;
            Ok(())
        },
        "the last line of the log is not whole",
    ),
    (
        "an empty line",
        |p| edit(&log(p), "\n", "\n\n"),
        "line 2 of the log holds no hash",
    ),
    (
        "the log emptied",
        |p| {
            fs::write(log(p), "")?;
            Ok(())
        },
        "the log is empty",
    ),
    (
        "the log removed",
        |p| {
            fs::remove_file(log(p))?;
            Ok(())
        },
        "the log was removed",
    ),
    (
        "bytes that are no text",
        |p| {
            fs::write(log(p), [0xff, 0xfe])?;
            Ok(())
        },
        "not UTF-8",
    ),
    (
        "a data file altered",
        |p| {
            fs::write(an_object(p)?, "x")?;
            Ok(())
        },
        "was altered",
    ),
    (
        "a data file removed",
        |p| {
            fs::remove_file(an_object(p)?)?;
            Ok(())
        },
        "is missing",
    ),
    (
        "a file added",
        |p| {
            fs::write(p.join("releases/data/notes.txt"), "x")?;
            Ok(())
        },
        "does not belong to the history",
    ),
    (
        "a file added beside the log",
        |p| {
            fs::write(p.join("releases/log2.jsonl"), "x")?;
            Ok(())
        },
        "does not belong to the history",
    ),
];

#[test]
fn tampering_is_found_and_stops_the_next_release() -> Outcome {
    let (folder, programme) = two_versions()?;
    for (index, (what, tamper, said)) in TAMPERINGS.iter().enumerate() {
        let copy = folder.path().join(format!("copy-{index}"));
        for (path, bytes) in contents(&programme) {
            let target = copy.join(path.strip_prefix(&programme)?);
            fs::create_dir_all(target.parent().ok_or("a folder")?)?;
            fs::write(target, bytes)?;
        }
        assert!(
            history::verify(&copy, None)?.1.is_empty(),
            "{what}: the copy is at fault"
        );
        tamper(&copy)?;
        let (_, findings) = history::verify(&copy, None)?;
        let tampered = findings.iter().filter(|finding| finding.weight == Weight::Tampering);
        let texts: Vec<String> = tampered.map(ToString::to_string).collect();
        assert!(texts.iter().any(|text| text.contains(said)), "{what}: {texts:?}");
        check(&copy).assert().code(1);
        let before = contents(&copy);
        revise(&copy, "0.2", "0.3")?;
        let mut command = release(&copy, "v3");
        command.assert().code(1);
        revise(&copy, "0.3", "0.2")?;
        assert_eq!(contents(&copy), before, "{what}");
    }
    Ok(())
}

/// The whole history rewritten: it fits in itself, and only a hash kept elsewhere tells.
#[test]
fn a_history_written_anew_is_found_by_an_earlier_head() -> Outcome {
    let (_folder, programme) = two_versions()?;
    let head = history::entries(&programme)?.pop().ok_or("an entry")?.hash;
    fs::remove_dir_all(programme.join("releases"))?;
    release(&programme, "v1").assert().success();
    check(&programme).assert().success();
    let mut with_head = check(&programme);
    with_head.args(["--head", &head]).assert().code(1);
    Ok(())
}

/// How often a release is killed.
const RUNS: u32 = 16;

#[test]
fn a_release_that_is_killed_leaves_the_history_whole() -> Outcome {
    let (_folder, programme) = blank()?;
    release(&programme, "v0").assert().success();
    let binary = assert_cmd::cargo::cargo_bin("brugwerk");
    // A first run tells how long a release takes here; the others are killed at moments spread over that time.
    revise(&programme, "0.1", "0.2")?;
    let start = std::time::Instant::now();
    release(&programme, "v1").assert().success();
    let whole = start.elapsed();
    let (mut killed, mut done) = (0, 0);
    for run in 0..RUNS {
        edit(&programme.join("programme.yaml"), "version: \"0.", "version: \"0.1")?;
        let before = fs::read(log(&programme))?;
        let mut child = std::process::Command::new(&binary)
            .args([
                "release",
                "--label",
                &format!("run-{run}"),
                "--approved-by",
                "An",
                "--out",
            ])
            .arg(programme.with_file_name("out"))
            .arg(&programme)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        std::thread::sleep(
            whole.mul_f64(f64::from(run + 1) / f64::from(RUNS)) + Duration::from_millis(u64::from(run % 3)),
        );
        child.kill()?;
        child.wait()?;
        let after = fs::read(log(&programme))?;
        assert!(after.starts_with(&before), "run {run}: an earlier line was lost");
        if after == before {
            killed += 1;
        } else {
            done += 1;
        }
        let (entries, findings) = history::verify(&programme, None)?;
        let tampered: Vec<_> = findings
            .iter()
            .filter(|finding| finding.weight == Weight::Tampering)
            .collect();
        assert!(tampered.is_empty(), "run {run}: {tampered:?}");
        for entry in &entries {
            history::files(&programme, &entry.issue.label)?;
        }
    }
    assert!(killed > 0, "no run was broken off ({done} were done)");
    // The next release clears away what they left.
    edit(&programme.join("programme.yaml"), "version: \"0.", "version: \"0.2")?;
    release(&programme, "last").assert().success();
    assert_eq!(history::verify(&programme, None)?.1, vec![]);
    for (path, bytes) in contents(&programme.with_file_name("out")) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(
            name.starts_with(".brugwerk-") || bytes.ends_with(b"%%EOF"),
            "{name} is not whole"
        );
    }
    Ok(())
}

#[test]
fn of_two_releases_at_once_one_is_told_to_wait() -> Outcome {
    let (_folder, programme) = blank()?;
    let held = history::Release::begin(&programme, "first", &["An".to_owned()], false)?;
    let mut second = release(&programme, "second");
    second.assert().code(3);
    assert!(message(&mut second)?.contains("nother release is being made"));
    drop(held);
    release(&programme, "second").assert().success();

    revise(&programme, "0.1", "0.2")?;
    let binary = assert_cmd::cargo::cargo_bin("brugwerk");
    let spawn = |label: &str| {
        std::process::Command::new(&binary)
            .args(["release", "--label", label, "--approved-by", "An", "--out"])
            .arg(programme.with_file_name("out"))
            .arg(&programme)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
    };
    let (mut a, mut b) = (spawn("a")?, spawn("b")?);
    let codes = [a.wait()?.code(), b.wait()?.code()];
    let won = codes.iter().filter(|code| **code == Some(0)).count();
    // Who comes after the other is done finds that nothing changed any more.
    let lost = codes.iter().filter(|code| matches!(code, Some(2 | 3))).count();
    assert_eq!((won, lost), (1, 1), "{codes:?}");
    assert_eq!(history::entries(&programme)?.len(), 2);
    assert_eq!(history::verify(&programme, None)?.1, vec![]);
    Ok(())
}

#[test]
fn a_folder_that_can_not_be_written_is_named() -> Outcome {
    let (_folder, programme) = blank()?;
    // A file where the folder should come stops whoever runs this, root too.
    fs::write(programme.join("releases"), "")?;
    let mut command = release(&programme, "v1");
    command.assert().code(2);
    assert!(message(&mut command)?.contains("something other than a folder"));
    fs::remove_file(programme.join("releases"))?;
    assert!(!programme.with_file_name("out").exists());
    Ok(())
}

/// Permissions bind everybody but root.
#[cfg(unix)]
#[test]
fn a_read_only_folder_stays_as_it_is() -> Outcome {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, programme) = blank()?;
    fs::set_permissions(&programme, fs::Permissions::from_mode(0o555))?;
    let is_bound = fs::write(programme.join("probe"), "").is_err();
    let _ = fs::remove_file(programme.join("probe"));
    let code = release(&programme, "v1").output()?.status.code();
    fs::set_permissions(&programme, fs::Permissions::from_mode(0o755))?;
    assert_eq!(code, Some(if is_bound { 3 } else { 0 }));
    assert_eq!(log(&programme).exists(), !is_bound);
    Ok(())
}

#[test]
fn a_final_agreement_with_another_text_needs_another_version() -> Outcome {
    let folder = tempfile::tempdir()?;
    let programme = folder.path().join("p");
    for (path, text) in common::files(sample::HOUTKRING) {
        let path = programme.join(path);
        fs::create_dir_all(path.parent().ok_or("a folder")?)?;
        fs::write(path, text)?;
    }
    let case = programme.join("partnerships/houtkring.yaml");
    let reissued = || -> Outcome<Vec<history::Reissued>> {
        let checked = Project::open_folder(&programme, Reading::default())?.check();
        Ok(history::reissued(&programme, checked.accept()?)?)
    };
    assert_eq!(reissued()?, []);
    release(&programme, "v1").arg("--final").assert().success();
    assert_eq!(reissued()?, []);
    // What binds nobody may change.
    edit(
        &case,
        "reason: De standaardtekst zegt niet",
        "reason: De gewone tekst zegt niet",
    )?;
    assert_eq!(reissued()?, []);
    edit(&case, "      days: 30\n", "      days: 25\n")?;
    let told = message(release(&programme, "v2").arg("--final"))?;
    assert!(
        told.contains("version 1.0, as the one that was released as “v1”"),
        "{told}"
    );
    assert!(
        told.contains("Facturatie, betaling en jaarafrekening. Raise `version`"),
        "{told}"
    );
    let build = brugwerk()
        .args(["build", "--final", "--only", "agreement", "--out"])
        .arg(folder.path().join("built"))
        .arg(&programme)
        .output()?;
    assert!(build.status.success());
    let told = String::from_utf8(build.stderr)?;
    assert!(
        told.contains("Warning: final agreement “houtkring” has version 1.0"),
        "{told}"
    );
    edit(&case, "    version: \"1.0\"\n", "    version: \"1.1\"\n")?;
    assert_eq!(reissued()?, []);
    Ok(())
}
