//! Seals: kept elsewhere, and signed by an organisation.

use std::fs;
use std::path::Path;

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

/// A key or certificate of those made for tests: a root, what it issued for each kind of key, and somebody else's.
fn made(name: &str) -> String {
    format!("{}/tests/fixtures/seals/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_time_stamp_beside_a_bag_tells_its_moment_where_it_fits() -> Outcome {
    let fixture = |name: &str| {
        fs::read(format!(
            "{}/tests/fixtures/signatures/{name}",
            env!("CARGO_MANIFEST_DIR")
        ))
    };
    let stamp = fixture("time-stamp.der")?;
    let (_folder, bag) = copy(blank());
    // As a service answers: its status, and the time stamp.
    let answer = [b"\x30\x03\x02\x01\x00".as_slice(), &stamp].concat();
    let length = u16::try_from(answer.len())?.to_be_bytes();
    let answer = [b"\x30\x82".as_slice(), &length, &answer].concat();
    for bytes in [&stamp, &answer] {
        fs::write(bag.with_extension("tsr"), bytes)?;
        let (code, text) = told(&bag, &[]);
        assert!(
            code == Some(1) && text.contains("bad-seal") && text.contains("time stamp"),
            "{text}"
        );
        // What it was made over, in the place of the manifest.
        let manifest = bag.join("tagmanifest-sha512.txt");
        let kept = fs::read(&manifest)?;
        fs::write(&manifest, fixture("content")?)?;
        let (_, text) = told(&bag, &[]);
        assert!(text.contains("Stamped by “") && !text.contains("bad-seal"), "{text}");
        let (_, text) = told(&bag, &["--trust", &made("root.pem")]);
        assert!(text.contains("not-trusted"), "{text}");
        fs::write(&manifest, kept)?;
    }
    Ok(())
}

#[test]
fn a_bag_is_sealed_by_an_organisation() -> Outcome {
    let folder = tempfile::tempdir()?;
    let place = folder.path();
    let bag = place.join("bag");
    brugwerk().current_dir(place).args(["init", "p"]).assert().success();
    // That pyHanko accepts them too is shown in the gate.
    for kind in ["rsa-2048", "p-256", "p-384", "ed25519"] {
        let archive = |key: &str| {
            let mut command = brugwerk();
            command
                .current_dir(place)
                .args(["archive", "p", "--out", "bag", "--zip", "bag.zip"]);
            command.args([
                "--sealed-by",
                &made(key),
                "--certificate",
                &made(&format!("{kind}.pem")),
            ]);
            command.output().expect("run").status.code()
        };
        assert_eq!(archive("other.key"), Some(1), "{kind}: another's key");
        assert!(!bag.exists());
        assert_eq!(archive(&format!("{kind}.key")), Some(0), "{kind}");
        for what in [bag.as_path(), &place.join("bag.zip")] {
            let (code, text) = told(what, &[]);
            assert!(code == Some(0) && text.contains("Archief, Kaliber"), "{text}");
            assert!(text.contains("not established"), "{text}");
            let (code, text) = told(what, &["--trust", &made("root.pem")]);
            assert!(code == Some(0) && text.contains("is trusted"), "{text}");
            let (code, text) = told(what, &["--trust", &made("other.pem")]);
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
