//! The command line from outside: results, exit codes, files.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn brugwerk() -> Command {
    let mut command = Command::cargo_bin("brugwerk").expect("the binary");
    command
        .env("NO_COLOR", "1")
        .env("LC_ALL", "C")
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// A new folder with a blank programme.
fn blank() -> Result<tempfile::TempDir, Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    brugwerk().arg("init").arg(folder.path().join("p")).assert().success();
    Ok(folder)
}

fn replace(path: &Path, find: &str, with: &str) -> Outcome {
    let text = fs::read_to_string(path)?;
    assert!(text.contains(find), "“{find}” is not in {}", path.display());
    fs::write(path, text.replacen(find, with, 1))?;
    Ok(())
}

fn stdout(command: &mut Command) -> Result<String, Box<dyn std::error::Error>> {
    Ok(String::from_utf8(command.output()?.stdout)?)
}

#[test]
fn the_sample_builds_to_the_same_bytes_everywhere() -> Outcome {
    let folder = tempfile::tempdir()?;
    let build = |name: &str, zone: &str, threads: &str| -> Result<Value, Box<dyn std::error::Error>> {
        let out = folder.path().join(name);
        let mut command = brugwerk();
        command
            .args(["build", "data/esf-512", "--format", "json", "--out"])
            .arg(&out)
            .env("TZ", zone)
            .env("RAYON_NUM_THREADS", threads);
        let built = command.assert().success();
        Ok(serde_json::from_slice(&built.get_output().stdout)?)
    };
    let first = build("a", "UTC", "1")?;
    let second = build("b", "Pacific/Auckland", "4")?;
    assert_eq!(first, second);
    let document = &first["documents"][0];
    assert_eq!(document["kind"], "final-report");
    assert_eq!(document["path"], "final-report.pdf");
    let pdf = fs::read(folder.path().join("a/final-report.pdf"))?;
    assert_eq!(document["bytes"], pdf.len());
    assert!(document["pages"].as_u64() > Some(50));
    assert_eq!(pdf, fs::read(folder.path().join("b/final-report.pdf"))?);
    Ok(())
}

#[test]
fn a_blank_programme_builds_in_every_language() -> Outcome {
    let folder = blank()?;
    for language in ["nl", "en", "fr"] {
        brugwerk()
            .args(["build", "--lang", language, "--out"])
            .arg(folder.path().join(language))
            .arg(folder.path().join("p"))
            .assert()
            .success();
        assert!(folder.path().join(language).join("final-report.pdf").is_file());
    }
    Ok(())
}

#[test]
fn the_binary_writes_its_sample() -> Outcome {
    let folder = tempfile::tempdir()?;
    let programme = folder.path().join("esf");
    brugwerk()
        .args(["init", "--example", "esf-512"])
        .arg(&programme)
        .assert()
        .success();
    brugwerk().arg("check").arg(&programme).assert().success();
    assert!(programme.join("schema/partnership.schema.json").is_file());
    brugwerk().arg("init").arg(&programme).assert().code(2);
    brugwerk()
        .args(["init", "--example", "other"])
        .arg(folder.path().join("x"))
        .assert()
        .code(2);
    Ok(())
}

#[test]
fn faults_are_reported_as_one_object_and_stop_the_build() -> Outcome {
    let folder = blank()?;
    let programme = folder.path().join("p");
    replace(
        &programme.join("partners.yaml"),
        "sector: regular",
        "sector: reguliere\n    enterprise_number: 0123.456.789",
    )?;
    let mut command = brugwerk();
    command.args(["check", "--format", "json"]).arg(&programme);
    command.assert().code(1);
    let report: Value = serde_json::from_str(&stdout(&mut command)?)?;
    assert_eq!(report["errors"], 2);
    assert_eq!(report["warnings"], 0);
    let first = &report["diagnostics"][0];
    assert_eq!(first["code"], "unknown-value");
    assert_eq!(first["severity"], "error");
    assert_eq!(first["file"], "partners.yaml");
    assert_eq!((&first["line"], &first["column"]), (&Value::from(16), &Value::from(13)));
    assert!(first["help"].as_str().is_some_and(|help| help.contains("regular")));

    let out = folder.path().join("out");
    fs::create_dir(&out)?;
    fs::write(out.join("final-report.pdf"), "earlier")?;
    brugwerk()
        .arg("build")
        .arg(&programme)
        .arg("--out")
        .arg(&out)
        .assert()
        .code(1);
    assert_eq!(fs::read_to_string(out.join("final-report.pdf"))?, "earlier");
    assert_eq!(fs::read_dir(&out)?.count(), 1);
    let mut again = brugwerk();
    again
        .args(["build", "--lang", "en"])
        .arg(&programme)
        .arg("--out")
        .arg(&out);
    let told = String::from_utf8(again.output()?.stderr)?;
    assert!(told.contains("of an earlier state of the data"), "{told}");
    Ok(())
}

#[test]
fn warnings_do_not_stop_a_build() -> Outcome {
    let folder = blank()?;
    let programme = folder.path().join("p");
    replace(&programme.join("partners.yaml"), "sector: regular", "sector: social")?;
    let output = brugwerk()
        .arg("build")
        .arg(&programme)
        .arg("--out")
        .arg(folder.path().join("out"))
        .output()?;
    assert!(output.status.success());
    assert!(String::from_utf8(output.stderr)?.contains("one-sided-partnership"));
    Ok(())
}

#[test]
fn exit_codes_tell_usage_from_reading_and_writing() -> Outcome {
    let folder = blank()?;
    let programme = folder.path().join("p");
    brugwerk().arg("nonsense").assert().code(2);
    brugwerk()
        .args(["build", "--only", "poem"])
        .arg(&programme)
        .assert()
        .code(2);
    brugwerk()
        .args(["build", "--only", "final-report:other"])
        .arg(&programme)
        .assert()
        .code(2);
    brugwerk().args(["schema", "poem"]).assert().code(2);
    brugwerk().args(["check", "does/not/exist"]).assert().code(3);
    let file = folder.path().join("file");
    fs::write(&file, "")?;
    brugwerk()
        .arg("build")
        .arg(&programme)
        .arg("--out")
        .arg(file.join("below"))
        .assert()
        .code(3);
    let message = brugwerk().args(["check", "does/not/exist"]).output()?.stderr;
    assert!(String::from_utf8(message)?.contains("brugwerk init"));
    Ok(())
}

#[test]
fn list_schema_completions_and_manual_print() -> Outcome {
    let list: Value = serde_json::from_str(&stdout(brugwerk().args(["list", "data/esf-512", "--format", "json"]))?)?;
    assert_eq!(list["documents"][0]["id"], "esf-512");
    let schema: Value = serde_json::from_str(&stdout(brugwerk().args(["schema", "partnership"]))?)?;
    assert!(schema["properties"]["partnership"].is_object());
    assert!(stdout(brugwerk().args(["completions", "bash"]))?.contains("brugwerk"));
    let manual = stdout(brugwerk().arg("man"))?;
    assert!(manual.contains(".TH") && manual.contains("timings"));
    Ok(())
}

#[test]
fn timings_name_every_stage() -> Outcome {
    let folder = blank()?;
    let output = brugwerk()
        .args(["build", "--timings", "--out"])
        .arg(folder.path().join("out"))
        .arg(folder.path().join("p"))
        .output()?;
    let text = String::from_utf8(output.stderr)?;
    for stage in ["load", "check", "chart", "layout", "export"] {
        assert!(text.contains(stage), "{stage} is missing in {text}");
    }
    Ok(())
}

#[test]
fn what_is_sound_is_written_where_one_document_is_not() -> Outcome {
    let folder = blank()?;
    let programme = folder.path().join("p");
    fs::create_dir_all(programme.join("templates/documents"))?;
    fs::write(
        programme.join("templates/documents/progress-overview.typ"),
        "#set document(title: [x])\n= A title\n#image(\"nowhere.png\")\n",
    )?;
    let checked = brugwerk().arg("check").arg(&programme).assert().code(1);
    let told = String::from_utf8(checked.get_output().stdout.clone())?;
    assert!(
        told.contains("template-fault") && told.contains("progress-overview.typ:3:"),
        "{told}"
    );

    let out = folder.path().join("out");
    let mut command = brugwerk();
    command.args(["build", "--only", "final-report", "--only", "progress-overview"]);
    command.arg(&programme).arg("--out").arg(&out);
    let built = command.assert().code(1);
    let told = String::from_utf8(built.get_output().stderr.clone())?;
    assert!(told.contains("progress-overview.pdf was not written."), "{told}");
    assert!(told.ends_with("1 fault. Documents written: 1; refused: 1.\n"), "{told}");
    assert!(out.join("final-report.pdf").exists());
    assert_eq!(fs::read_dir(&out)?.count(), 1);
    fs::write(out.join("progress-overview.pdf"), "earlier")?;
    let told = String::from_utf8(command.output()?.stderr)?;
    assert!(told.contains("progress-overview.pdf is of an earlier state"), "{told}");
    fs::remove_file(out.join("progress-overview.pdf"))?;

    let report: Value = serde_json::from_str(&stdout(command.args(["--format", "json"]))?)?;
    assert_eq!(report["documents"][0]["path"], "final-report.pdf");
    assert_eq!(report["refused"][0]["path"], "progress-overview.pdf");
    assert_eq!(report["diagnostics"][0]["code"], "template-fault");

    let never = folder.path().join("never");
    let strict = brugwerk()
        .args(["build", "--strict", "--out"])
        .arg(&never)
        .arg(&programme)
        .assert()
        .code(1);
    let told = String::from_utf8(strict.get_output().stderr.clone())?;
    assert!(told.ends_with("1 fault; nothing was written.\n"), "{told}");
    assert!(!never.exists());
    Ok(())
}

#[test]
fn messages_speak_the_language_of_the_reader() -> Outcome {
    let folder = blank()?;
    let programme = folder.path().join("p");
    replace(&programme.join("programme.yaml"), "title:", "titel:")?;
    let check = |arguments: &[&str], locale: [(&str, &str); 2]| {
        let mut command = brugwerk();
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").envs(locale);
        let output = command.arg("check").arg(&programme).args(arguments).output();
        output.map(|output| {
            let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
            (text(&output.stdout), text(&output.stderr))
        })
    };
    let spoken = [
        (
            &[][..],
            [("LANG", "nl_BE.UTF-8"), ("TERM", "dumb")],
            "fout[unknown-key]",
            "1 fout",
        ),
        (
            &[],
            [("LANG", "nl_BE.UTF-8"), ("LC_ALL", "fr_BE")],
            "erreur[unknown-key]",
            "1 erreur",
        ),
        (
            &["--lang", "nl"],
            [("LANG", "fr"), ("LC_MESSAGES", "fr")],
            "fout[unknown-key]",
            "1 fout",
        ),
        (
            &[],
            [("LANG", "de_DE.UTF-8"), ("TERM", "dumb")],
            "error[unknown-key]",
            "1 fault",
        ),
    ];
    for (arguments, locale, found, summary) in spoken {
        let (stdout, stderr) = check(arguments, locale)?;
        assert!(stdout.contains(found), "{locale:?}: {stdout}");
        assert!(stderr.starts_with(summary), "{locale:?}: {stderr}");
    }
    let (json, _) = check(
        &["--lang", "fr", "--format", "json"],
        [("LANG", "nl"), ("TERM", "dumb")],
    )?;
    let json: serde_json::Value = serde_json::from_str(&json)?;
    let fault = &json["diagnostics"][0];
    assert_eq!(
        (&fault["code"], &fault["severity"]),
        (&"unknown-key".into(), &"error".into())
    );
    assert_eq!(fault["message"], "la clé « titel » n’est pas connue ici");
    assert_eq!(fault["help"], "S’agit-il de « title » ?");
    Ok(())
}

#[test]
fn tasks_are_listed_by_who_must_do_them() -> Outcome {
    let all = stdout(brugwerk().args(["tasks", "data/esf-512"]))?;
    assert!(
        all.starts_with("De Wroeter: 8 taken\n  Gegevens van De Wroeter\n"),
        "{all}"
    );
    assert!(all.contains("\n\nNog aan niemand toegewezen: 3 taken\n"), "{all}");
    let english = stdout(brugwerk().args(["tasks", "data/esf-512", "--lang", "en", "--who", "kaliber"]))?;
    assert!(english.starts_with("Kaliber: 8 tasks\n") && english.contains("\nKaliber and Knoopwerk together: "));
    assert!(!english.contains("De Wroeter"));
    let json = ["tasks", "data/esf-512", "--who", "unassigned", "--format", "json"];
    let json: Value = serde_json::from_str(&stdout(brugwerk().args(json))?)?;
    let tasks = json["tasks"].as_array().ok_or("no tasks")?;
    assert_eq!(tasks.len(), 3);
    assert!(
        tasks
            .iter()
            .all(|task| task["who"]["kind"] == "unassigned" && task["due"].is_null())
    );
    let nobody = brugwerk()
        .args(["tasks", "data/esf-512", "--who", "niemand"])
        .assert()
        .code(2);
    let told = String::from_utf8(nobody.get_output().stderr.clone())?;
    assert!(
        told.starts_with("Nobody is called “niemand” here. Known: de-wroeter, "),
        "{told}"
    );
    brugwerk().args(["tasks", "data/houtkring"]).assert().success();
    Ok(())
}

#[test]
fn tasks_of_somebody_are_told_as_the_partners_may_read_them() -> Outcome {
    let folder = blank()?;
    let programme = folder.path().join("p");
    let case = programme.join("partnerships/eerste-partnerschap.yaml");
    replace(&case, "work_points: [Prijs", "work_points: [!internal Prijs")?;
    let tasks = |arguments: &[&str]| stdout(brugwerk().arg("tasks").arg(&programme).args(arguments));
    let secret = "Prijs afstemmen op de markt";
    assert!(tasks(&[])?.contains(secret));
    for arguments in [
        &["--who", "sociale-partner"][..],
        &["--who", "eerste-partnerschap", "--format", "json"],
        &["--audience", "public"],
    ] {
        let told = tasks(arguments)?;
        assert!(
            told.contains("Waardepropositie") && !told.contains(secret),
            "{arguments:?}: {told}"
        );
    }
    replace(&programme.join("partners.yaml"), "sector: regular", "sector: reguliere")?;
    brugwerk().arg("tasks").arg(&programme).assert().code(1);
    Ok(())
}
