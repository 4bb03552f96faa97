//! Seals: kept elsewhere, and signed by an organisation.

use std::fs;
use std::path::Path;
use std::process::Command as System;

use super::support::{Outcome, blank, brugwerk, copy, reseal, verify};
use super::tampering::{REPORT, edit};

/// The codes of the findings that `verify` prints with these arguments, after its exit code.
fn told(bag: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = brugwerk();
    command.arg("verify").arg(bag).args(arguments);
    let output = command.output().expect("run");
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    )
}

#[test]
fn a_seal_that_was_noted_tells_what_the_bag_itself_can_not() -> Outcome {
    let seal = verify(blank()).seal.ok_or("a seal")?;
    assert_eq!(told(blank(), &["--seal", &seal]).0, Some(0));
    let (_folder, bag) = copy(blank());
    edit(&bag, "data/programme/partners.yaml", |bytes| {
        bytes.extend(b"# noted later\n");
    });
    reseal(&bag);
    assert_eq!(told(&bag, &[]).0, Some(0), "nothing in the bag shows it");
    let (code, text) = told(&bag, &["--seal", &seal]);
    assert_eq!(code, Some(1));
    assert!(text.contains("other-seal"), "{text}");
    Ok(())
}

#[test]
fn a_bag_of_ours_can_be_asked_for() -> Outcome {
    assert_eq!(told(blank(), &["--own"]).0, Some(0));
    let (_folder, bag) = copy(blank());
    for path in super::support::files(&bag) {
        if path.starts_with("data/") && path != REPORT || path.ends_with("profile.json") {
            fs::remove_file(bag.join(path))?;
        }
    }
    fs::write(bag.join("bag-info.txt"), "Payload-Oxum: 0.0\n")?;
    reseal(&bag);
    assert_eq!(told(&bag, &[]).0, Some(0), "another tool's, as far as it shows");
    let (code, text) = told(&bag, &["--own"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("not-own"), "{text}");
    Ok(())
}

/// Runs OpenSSL in a folder; none where there is none.
fn openssl(folder: &Path, arguments: &str) -> Option<bool> {
    let mut command = System::new("openssl");
    command.current_dir(folder).args(arguments.split(' '));
    Some(command.output().ok()?.status.success())
}

#[test]
fn a_bag_is_sealed_by_an_organisation() -> Outcome {
    let folder = tempfile::tempdir()?;
    let place = folder.path();
    let subject = "-subj /O=Kaliber/CN=Archief";
    let root = "req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 9 -subj /CN=Root -addext keyUsage=keyCertSign";
    if openssl(place, root) != Some(true) {
        return Ok(());
    }
    for kind in [
        "-newkey rsa:2048",
        "-newkey ec -pkeyopt ec_paramgen_curve:P-256",
        "-newkey ec -pkeyopt ec_paramgen_curve:P-384",
        "-newkey ed25519",
    ] {
        let request = format!("req {kind} -nodes -keyout own.key -out own.csr {subject}");
        assert_eq!(openssl(place, &request), Some(true), "{kind}");
        let issued = "x509 -req -in own.csr -CA root.pem -CAkey root.key -CAcreateserial -days 9 -out own.pem";
        assert_eq!(openssl(place, issued), Some(true), "{kind}");
        assert_eq!(
            openssl(
                place,
                &format!("req -x509 -newkey rsa:2048 -nodes -keyout other.key -out other.pem -days 9 {subject}")
            ),
            Some(true)
        );
        let bag = place.join("bag");
        let archive = |key: &str| {
            let mut command = brugwerk();
            command
                .current_dir(place)
                .args(["archive", "p", "--out", "bag", "--zip", "bag.zip"]);
            command.args(["--sealed-by", key, "--certificate", "own.pem"]);
            command.output().expect("run").status.code()
        };
        if !place.join("p").exists() {
            brugwerk().current_dir(place).args(["init", "p"]).assert().success();
        }
        assert_eq!(archive("other.key"), Some(1), "{kind}: another's key");
        assert!(!bag.exists());
        assert_eq!(archive("own.key"), Some(0), "{kind}");
        let verified = openssl(
            place,
            "cms -verify -binary -inform DER -in bag.p7s -content bag/tagmanifest-sha512.txt -CAfile root.pem -purpose any",
        );
        // OpenSSL 3.0 knows no Ed25519 in CMS (RFC 8419).
        let is_known = !kind.contains("ed25519");
        assert!(
            verified == Some(true) || !is_known,
            "{kind}: OpenSSL does not accept it"
        );
        for what in [bag.as_path(), &place.join("bag.zip")] {
            let (code, text) = told(what, &[]);
            assert!(code == Some(0) && text.contains("Archief, Kaliber"), "{text}");
            assert!(text.contains("not established"), "{text}");
            let root = place.join("root.pem");
            let (code, text) = told(what, &["--trust", root.to_str().ok_or("a path")?]);
            assert!(code == Some(0) && text.contains("is trusted"), "{text}");
            let other = place.join("other.pem");
            let (code, text) = told(what, &["--trust", other.to_str().ok_or("a path")?]);
            assert!(code == Some(1) && text.contains("not-trusted"), "{text}");
        }
        edit(&bag, "data/programme/partners.yaml", |bytes| bytes.extend(b"# later\n"));
        reseal(&bag);
        let (code, text) = told(&bag, &[]);
        assert!(code == Some(1) && text.contains("bad-seal"), "{text}");
        fs::remove_dir_all(&bag)?;
        for name in ["bag.p7s", "bag.zip", "bag.zip.p7s"] {
            fs::remove_file(place.join(name))?;
        }
    }
    Ok(())
}
