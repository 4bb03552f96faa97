//! What a bag holds, and that it is the same each time.

use std::fs;

use brugwerk::archive::{Aspect, EventLog, Inventory, Role, State};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::support::{Outcome, blank, brugwerk, copy, faults, files, houtkring, verify};

#[test]
fn the_same_folder_gives_the_same_bag_in_every_form() -> Outcome {
    let folder = tempfile::tempdir()?;
    for (name, zone) in [("a", "UTC"), ("b", "Pacific/Auckland")] {
        let at = folder.path().join(name);
        let mut command = brugwerk();
        command.args(["archive", "data/blank", "--out"]).arg(at.join("bag"));
        command
            .arg("--zip")
            .arg(at.join("bag.zip"))
            .arg("--tar")
            .arg(at.join("bag.tar"));
        command.env("TZ", zone).assert().success();
    }
    let all = files(&folder.path().join("a"));
    assert_eq!(all, files(&folder.path().join("b")));
    assert!(all.iter().any(|path| path == "bag.zip") && all.iter().any(|path| path == "bag/bagit.txt"));
    for path in all {
        let bytes = |name: &str| fs::read(folder.path().join(name).join(&path));
        assert_eq!(bytes("a")?, bytes("b")?, "{path}");
    }
    let hidden = fs::read_dir(folder.path().join("a"))?.count();
    assert_eq!(hidden, 3, "something temporary was left");
    for packed in ["bag.zip", "bag.tar"] {
        let report = verify(&folder.path().join("a").join(packed));
        assert!(report.is_fine(), "{packed}: {:?}", report.findings);
        assert_eq!(report.seal, verify(&folder.path().join("a/bag")).seal);
    }
    Ok(())
}

#[test]
fn a_bag_holds_documents_masters_data_and_metadata() -> Outcome {
    let bag = houtkring();
    let inventory: Inventory = serde_json::from_slice(&fs::read(bag.join("data/metadata/inventory.json"))?)?;
    let master = inventory.documents.iter().find(|piece| piece.role == Role::Master);
    let master = master.ok_or("a master")?;
    assert_eq!((master.state, master.open_points), (State::Final, 0));
    assert_eq!(master.path, "data/masters/agreements/houtkring.pdf");
    let draft = inventory
        .documents
        .iter()
        .find(|piece| piece.path == "data/documents/agreements/houtkring.pdf");
    assert_eq!(draft.map(|piece| piece.state), Some(State::Draft));
    assert!(!inventory.tools.fonts.is_empty() && !inventory.tools.templates.is_empty());
    let log: EventLog = serde_json::from_slice(&fs::read(bag.join("data/metadata/events.json"))?)?;
    assert!(log.events.iter().all(|event| event.event_date == "2026-05-29"));
    let description: Value = serde_json::from_slice(&fs::read(bag.join("data/metadata/description.json"))?)?;
    assert_eq!(description["file"]["opening_date"], "2025-03-01");
    assert_eq!(description["file"]["closing_date"], "2026-12-31");
    assert_eq!(description["file"]["retention"]["until"], "2036-12-31");
    assert_eq!(
        description["pieces"].as_array().map(Vec::len),
        Some(inventory.documents.len())
    );
    let names = description["pieces"].as_array().into_iter().flatten();
    for name in names.filter_map(|piece| piece["name"].as_str()) {
        assert!(!name.contains("archive-kind"), "a kind of document has no name: {name}");
    }
    for path in files(std::path::Path::new("data/houtkring")) {
        let copied = fs::read(bag.join("data/programme").join(&path))?;
        assert_eq!(copied, fs::read(format!("data/houtkring/{path}"))?, "{path}");
    }
    Ok(())
}

#[test]
fn every_kind_of_document_has_a_name_in_every_language() {
    use brugwerk::locale::{Language, Locale};
    for language in Language::ALL {
        for kind in brugwerk::document::KINDS {
            let key = format!("archive-kind-{}", kind.name());
            assert!(Locale::of(language).has(&key), "{key} is missing");
        }
    }
}

#[test]
fn a_bag_is_rebuilt_to_the_same_bytes_in_another_time_zone() -> Outcome {
    let mut command = brugwerk();
    command
        .arg("verify")
        .arg(houtkring())
        .args(["--rebuild", "--format", "json"]);
    let output = command
        .env("TZ", "Asia/Tokyo")
        .assert()
        .success()
        .get_output()
        .stdout
        .clone();
    let report: Value = serde_json::from_slice(&output)?;
    assert_eq!(report["rebuildable"], true);
    assert_eq!(report["findings"], Value::Array(Vec::new()));
    Ok(())
}

#[test]
fn a_rebuild_names_the_documents_that_differ() -> Outcome {
    let (_folder, bag) = copy(blank());
    let path = "data/documents/final-report.pdf";
    let mut pdf = fs::read(bag.join(path))?;
    pdf.extend(b"% one more line\n");
    fs::write(bag.join(path), pdf)?;
    let mut command = brugwerk();
    command.arg("verify").arg(&bag).args(["--rebuild", "--format", "json"]);
    let output = command.assert().code(1).get_output().stdout.clone();
    let report: Value = serde_json::from_slice(&output)?;
    assert_eq!(report["rebuildable"], false);
    let findings = report["findings"].as_array().ok_or("findings")?;
    let differing: Vec<&Value> = findings.iter().filter(|x| x["code"] == "other-bytes").collect();
    assert_eq!(differing.len(), 1);
    assert_eq!(differing[0]["file"], path);
    Ok(())
}

#[test]
fn a_version_that_made_no_bags_is_not_vouched_for() -> Outcome {
    let (_folder, bag) = copy(blank());
    let inventory = "data/metadata/inventory.json";
    let version = env!("CARGO_PKG_VERSION");
    let own = format!("\"brugwerk\": \"{version}\"");
    super::support::replace(&bag, inventory, &own, "\"brugwerk\": \"0.0.9\"");
    // The inventory alone does not make it another version: the rest of the bag must say so too.
    super::support::reseal(&bag);
    let found = faults(&verify(&bag));
    assert_eq!(found, ["bad-inventory", "claims"]);
    let (own, other) = (format!("Brugwerk {version}"), "Brugwerk 0.0.9");
    for path in files(&bag) {
        let bytes = fs::read(bag.join(&path))?;
        if !bytes.windows(own.len()).any(|window| window == own.as_bytes()) || path.starts_with("manifest") {
            continue;
        }
        let mut changed = bytes.clone();
        super::support::replace_bytes(&mut changed, own.as_bytes(), other.as_bytes());
        let sum = |bytes: &[u8]| format!("{:x}", Sha256::digest(bytes));
        let text = fs::read_to_string(bag.join(inventory))?;
        fs::write(bag.join(inventory), text.replace(&sum(&bytes), &sum(&changed)))?;
        fs::write(bag.join(path), changed)?;
    }
    super::support::reseal(&bag);
    let report = verify(&bag);
    assert_eq!(faults(&report), ["bad-inventory"]);
    let made_with = report.made_with.ok_or("versions")?;
    assert_eq!(made_with.brugwerk, "0.0.9");
    assert!(made_with.difference.is_some_and(|text| text.contains("0.0.9")));
    Ok(())
}

#[test]
fn places_that_would_overwrite_or_nest_are_refused() -> Outcome {
    let folder = tempfile::tempdir()?;
    let programme = folder.path().join("p");
    brugwerk().arg("init").arg(&programme).assert().success();
    let taken = folder.path().join("taken");
    fs::create_dir(&taken)?;
    fs::write(taken.join("x"), "x")?;
    for out in [
        programme.join("bag"),
        folder.path().to_owned(),
        programme.clone(),
        taken.clone(),
    ] {
        brugwerk()
            .arg("archive")
            .arg(&programme)
            .arg("--out")
            .arg(&out)
            .assert()
            .code(2);
    }
    brugwerk().arg("archive").arg(&programme).assert().code(2);
    brugwerk()
        .arg("archive")
        .arg(&programme)
        .arg("--zip")
        .arg(taken.join("x"))
        .assert()
        .code(2);
    assert_eq!(files(&taken), ["x"]);
    // An empty folder is free.
    let empty = folder.path().join("empty");
    fs::create_dir(&empty)?;
    brugwerk()
        .arg("archive")
        .arg(&programme)
        .arg("--out")
        .arg(&empty)
        .assert()
        .success();
    assert!(verify(&empty).is_fine());
    Ok(())
}

#[test]
fn data_at_fault_gives_no_bag() -> Outcome {
    let folder = tempfile::tempdir()?;
    let programme = folder.path().join("p");
    brugwerk().arg("init").arg(&programme).assert().success();
    super::support::replace(&programme, "programme.yaml", "title:", "titel:");
    let out = folder.path().join("bag");
    brugwerk()
        .arg("archive")
        .arg(&programme)
        .arg("--out")
        .arg(&out)
        .assert()
        .code(1);
    assert_eq!(fs::read_dir(folder.path())?.count(), 1, "something was left");
    Ok(())
}

#[test]
fn names_are_encoded_and_hidden_files_left_out() -> Outcome {
    let folder = tempfile::tempdir()?;
    let programme = folder.path().join("p");
    brugwerk().arg("init").arg(&programme).assert().success();
    fs::write(programme.join("100 %.md"), "x")?;
    fs::write(programme.join("één.md"), "x")?;
    fs::write(programme.join(".hidden"), "x")?;
    #[cfg(unix)]
    fs::write(programme.join("two\nlines.md"), "x")?;
    let out = folder.path().join("bag");
    brugwerk()
        .arg("archive")
        .arg(&programme)
        .arg("--out")
        .arg(&out)
        .assert()
        .success();
    let manifest = fs::read_to_string(out.join("manifest-sha256.txt"))?;
    assert!(manifest.contains("  data/programme/100 %25.md\n"), "{manifest}");
    assert!(manifest.contains("  data/programme/één.md\n"));
    #[cfg(unix)]
    assert!(manifest.contains("  data/programme/two%0Alines.md\n"));
    assert!(!manifest.contains("hidden"));
    assert_eq!(faults(&verify(&out)), Vec::<&str>::new());
    Ok(())
}

#[cfg(unix)]
#[test]
fn links_become_files_or_are_refused() -> Outcome {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir()?;
    let programme = folder.path().join("p");
    brugwerk().arg("init").arg(&programme).assert().success();
    symlink("partners.yaml", programme.join("same.yaml"))?;
    let out = folder.path().join("bag");
    brugwerk()
        .arg("archive")
        .arg(&programme)
        .arg("--out")
        .arg(&out)
        .assert()
        .success();
    assert!(out.join("data/programme/same.yaml").symlink_metadata()?.is_file());
    for target in ["/etc/passwd", "..", "nowhere", "partnerships"] {
        let link = programme.join("link");
        symlink(target, &link)?;
        let out = folder.path().join("never");
        let mut command = brugwerk();
        command
            .arg("archive")
            .arg(&programme)
            .arg("--out")
            .arg(&out)
            .args(["--format", "json"]);
        let output = command.assert().code(1).get_output().stdout.clone();
        let value: Value = serde_json::from_slice(&output)?;
        assert_eq!(value["findings"][0]["code"], "link-outside", "{target}");
        assert_eq!(value["findings"][0]["file"], "link");
        assert!(!out.exists());
        fs::remove_file(link)?;
    }
    Ok(())
}

#[test]
fn verdicts_are_printed_for_people_and_programs() -> Outcome {
    let output = brugwerk()
        .arg("verify")
        .arg(blank())
        .assert()
        .success()
        .get_output()
        .stdout
        .clone();
    let text = String::from_utf8(output)?;
    for line in [
        "complete     yes",
        "untouched    yes",
        "conformant   yes",
        "rebuildable  not asked",
    ] {
        assert!(text.contains(line), "{text}");
    }
    brugwerk().args(["verify", "no-such-bag"]).assert().code(3);
    let report = verify(blank());
    assert_eq!(report.verdicts.get(&Aspect::Rebuildable), None);
    Ok(())
}
