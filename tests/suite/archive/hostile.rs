//! Bags that want to read or write elsewhere, fill the memory or the disk, or never end; and bags of other tools.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::support::{Outcome, blank, brugwerk, copy, faults, files, replace_bytes, verify};

/// A bag of another tool with these payload files.
fn other(folder: &Path, payload: &[(&str, &[u8])]) -> PathBuf {
    let bag = folder.join("other");
    let mut manifest = Vec::new();
    for (path, bytes) in payload {
        let place = bag.join("data").join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        fs::write(place, bytes).expect("written");
        writeln!(manifest, "{:x}  data/{path}", Sha256::digest(bytes)).expect("written");
    }
    fs::write(bag.join("manifest-sha256.txt"), manifest).expect("written");
    let declaration = "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n";
    fs::write(bag.join("bagit.txt"), declaration).expect("written");
    bag
}

/// A zip file with these entries.
fn zipped(path: &Path, entries: &[(&str, &[u8])], method: CompressionMethod) {
    let mut archive = ZipWriter::new(File::create(path).expect("made"));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in entries {
        archive.start_file(*name, options).expect("started");
        archive.write_all(bytes).expect("written");
    }
    archive.finish().expect("finished");
}

/// A tar file with these entries, whose names and kinds nobody judged.
fn tarred(path: &Path, entries: &[(&str, tar::EntryType, &[u8])]) {
    let mut archive = tar::Builder::new(File::create(path).expect("made"));
    for (name, kind, bytes) in entries {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_entry_type(*kind);
        header.set_mode(0o644);
        header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
        if kind.is_symlink() {
            header.set_link_name("/etc/passwd").expect("a link");
        }
        header.set_cksum();
        archive.append(&header, *bytes).expect("written");
    }
    archive.finish().expect("finished");
}

const DECLARATION: &[u8] = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

#[test]
fn a_bag_of_another_tool_is_verified_as_far_as_bagit_goes() -> Outcome {
    let folder = tempfile::tempdir()?;
    let bag = other(
        folder.path(),
        &[("a.txt", b"a"), ("b/c d.txt", b"c"), ("50%25.txt", b"p")],
    );
    let report = verify(&bag);
    assert!(!report.is_own && report.is_fine(), "{:?}", report.findings);
    // A tool that does not encode percent signs is understood, and said.
    assert_eq!(
        report.findings.iter().map(|x| x.code).collect::<Vec<_>>(),
        ["not-encoded"]
    );
    fs::write(bag.join("data/a.txt"), "b")?;
    fs::write(bag.join("data/new.txt"), "b")?;
    fs::write(bag.join("fetch.txt"), "http://localhost:9/ - data/far.txt\n")?;
    assert_eq!(faults(&verify(&bag)), ["changed-file", "extra-file"]);
    Ok(())
}

#[test]
fn older_checksums_are_verified_and_unknown_ones_named() -> Outcome {
    let folder = tempfile::tempdir()?;
    let bag = other(folder.path(), &[("a.txt", b"a")]);
    fs::remove_file(bag.join("manifest-sha256.txt"))?;
    fs::write(
        bag.join("manifest-md5.txt"),
        "0cc175b9c0f1b6a831c399e269772661 *data/a.txt\n",
    )?;
    fs::write(
        bag.join("manifest-sha1.txt"),
        "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8  ./data/a.txt\r\n",
    )?;
    fs::write(bag.join("manifest-blake3.txt"), "00  data/a.txt\n")?;
    let report = verify(&bag);
    assert!(report.is_fine(), "{:?}", report.findings);
    assert_eq!(
        report.findings.iter().map(|x| x.code).collect::<Vec<_>>(),
        ["unknown-algorithm"]
    );
    fs::write(bag.join("data/a.txt"), "b")?;
    assert_eq!(faults(&verify(&bag)), ["changed-file"]);
    Ok(())
}

#[cfg(unix)]
#[test]
fn links_out_of_a_bag_are_not_followed() -> Outcome {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir()?;
    let secret = folder.path().join("secret.txt");
    fs::write(&secret, "secret")?;
    for (name, target) in [
        ("data/a.txt", secret.clone()),
        ("data/all", PathBuf::from("/")),
        ("more.txt", secret.clone()),
    ] {
        let at = tempfile::tempdir()?;
        let bag = other(at.path(), &[("b.txt", b"b")]);
        // The manifest has the checksum that following the link would give.
        let line = format!("{:x}  {name}\n", Sha256::digest(b"secret"));
        let manifest = bag.join("manifest-sha256.txt");
        fs::write(&manifest, fs::read_to_string(&manifest)? + &line)?;
        symlink(target, bag.join(name))?;
        let codes = faults(&verify(&bag));
        assert!(
            codes.contains(&"link-in-bag") && !codes.contains(&"changed-file"),
            "{codes:?}"
        );
    }
    // A link in the programme of one of our own bags is not followed either.
    let (_folder, bag) = copy(blank());
    let file = bag.join("data/programme/partners.yaml");
    fs::remove_file(&file)?;
    symlink(&secret, &file)?;
    let report = verify(&bag);
    assert!(faults(&report).contains(&"link-in-bag"));
    assert!(
        report
            .findings
            .iter()
            .all(|finding| !finding.message.contains("secret"))
    );
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_socket_in_a_bag_does_not_hang() -> Outcome {
    let folder = tempfile::tempdir()?;
    let bag = other(folder.path(), &[("a.txt", b"a")]);
    let socket = std::os::unix::net::UnixListener::bind(bag.join("data/s"))?;
    assert!(faults(&verify(&bag)).contains(&"link-in-bag"));
    drop(socket);
    Ok(())
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_are_said() -> Outcome {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir()?;
    let bag = other(folder.path(), &[("a.txt", b"a")]);
    fs::write(bag.join("data").join(std::ffi::OsStr::from_bytes(b"\xff.txt")), "x")?;
    assert!(faults(&verify(&bag)).contains(&"unsafe-name"));
    let programme = folder.path().join("p");
    brugwerk().arg("init").arg(&programme).assert().success();
    fs::write(programme.join(std::ffi::OsStr::from_bytes(b"\xff.txt")), "x")?;
    let out = folder.path().join("never");
    brugwerk()
        .arg("archive")
        .arg(&programme)
        .arg("--out")
        .arg(&out)
        .assert()
        .code(1);
    assert!(!out.exists());
    Ok(())
}

#[test]
fn zip_entries_write_nowhere_else() -> Outcome {
    let folder = tempfile::tempdir()?;
    for name in [
        "bag/../../evil.txt",
        "/brugwerk-evil",
        "bag\\..\\evil.txt",
        "C:/evil/evil.txt",
    ] {
        let path = folder.path().join("bag.zip");
        let placeholder = "N".repeat(name.len());
        zipped(
            &path,
            &[("bag/bagit.txt", DECLARATION), (&placeholder, b"evil")],
            CompressionMethod::Stored,
        );
        let mut bytes = fs::read(&path)?;
        replace_bytes(&mut bytes, placeholder.as_bytes(), name.as_bytes());
        fs::write(&path, bytes)?;
        let codes = faults(&verify(&path));
        assert!(codes.contains(&"unsafe-name"), "{name}: {codes:?}");
        assert!(!Path::new("/brugwerk-evil").exists());
        assert_eq!(files(folder.path()), ["bag.zip"]);
    }
    Ok(())
}

#[test]
fn tar_entries_write_nowhere_else_and_links_are_left_out() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("bag.tar");
    for name in ["bag/../../evil.txt", "/brugwerk-evil", "../evil.txt"] {
        let start: (&str, tar::EntryType, &[u8]) = ("bag/bagit.txt", tar::EntryType::Regular, DECLARATION);
        tarred(&path, &[start, (name, tar::EntryType::Regular, b"evil")]);
        assert!(faults(&verify(&path)).contains(&"unsafe-name"), "{name}");
        for kind in [
            tar::EntryType::Symlink,
            tar::EntryType::Link,
            tar::EntryType::Char,
            tar::EntryType::Fifo,
        ] {
            tarred(
                &path,
                &[
                    start,
                    ("bag/data", kind, b""),
                    ("bag/data/x", tar::EntryType::Regular, b"x"),
                ],
            );
            let codes = faults(&verify(&path));
            assert!(codes.contains(&"link-in-bag"), "{kind:?}: {codes:?}");
        }
        assert_eq!(files(folder.path()), ["bag.tar"]);
        assert!(!Path::new("/brugwerk-evil").exists());
    }
    tarred(
        &path,
        &[
            ("bag/a", tar::EntryType::Regular, b"1"),
            ("bag/a", tar::EntryType::Regular, b"2"),
            ("bag/a/b", tar::EntryType::Regular, b"3"),
        ],
    );
    assert!(faults(&verify(&path)).contains(&"duplicate-entry"));
    Ok(())
}

#[test]
fn bombs_are_stopped() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("bag.zip");
    let zeros = vec![0_u8; 40 << 20];
    zipped(
        &path,
        &[("bag/bagit.txt", DECLARATION), ("bag/data/zeros", &zeros)],
        CompressionMethod::Deflated,
    );
    assert!(fs::metadata(&path)?.len() < 60 << 10);
    assert!(faults(&verify(&path)).contains(&"damaged-archive"));
    // More entries than are read.
    let names: Vec<String> = (0..20_001).map(|n| format!("bag/data/{n}")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    zipped(&path, &many, CompressionMethod::Stored);
    assert!(faults(&verify(&path)).contains(&"damaged-archive"));
    // A header of a tape archive that is as long as a film.
    let path = folder.path().join("bag.tar");
    let name = vec![b'n'; 4 << 20];
    tarred(
        &path,
        &[
            ("bag/bagit.txt", tar::EntryType::Regular, DECLARATION),
            ("long", tar::EntryType::GNULongName, &name),
        ],
    );
    assert!(faults(&verify(&path)).contains(&"damaged-archive"));
    // A file with a hole larger than any that is read: nothing of it is read.
    let bag = other(folder.path(), &[("a.txt", b"a")]);
    File::create(bag.join("data/hole"))?.set_len(3 << 30)?;
    assert!(faults(&verify(&bag)).contains(&"too-large"));
    // A tag file larger than is read.
    File::create(bag.join("data/hole"))?.set_len(0)?;
    File::create(bag.join("bag-info.txt"))?.set_len(20 << 20)?;
    assert!(faults(&verify(&bag)).contains(&"unreadable-file"));
    Ok(())
}

#[test]
fn archives_that_are_cut_or_no_bag_are_said_to_be() -> Outcome {
    let folder = tempfile::tempdir()?;
    let whole = folder.path().join("whole.zip");
    zipped(
        &whole,
        &[("bag/bagit.txt", DECLARATION), ("bag/data/a", b"a")],
        CompressionMethod::Stored,
    );
    let bytes = fs::read(&whole)?;
    let path = folder.path().join("cut.zip");
    for length in (4..bytes.len()).step_by(7) {
        fs::write(&path, &bytes[..length])?;
        assert!(!verify(&path).is_fine(), "{length}");
    }
    // Two folders, or none.
    zipped(
        &path,
        &[("a/bagit.txt", DECLARATION), ("b/bagit.txt", DECLARATION)],
        CompressionMethod::Stored,
    );
    assert!(faults(&verify(&path)).contains(&"not-one-folder"));
    zipped(&path, &[("bagit.txt", DECLARATION)], CompressionMethod::Stored);
    assert!(faults(&verify(&path)).contains(&"not-one-folder"));
    for text in ["", "just text", "PK"] {
        fs::write(&path, text)?;
        let report = verify(&path);
        assert_eq!(faults(&report), ["not-a-bag"]);
        assert!(report.verdicts.values().all(|verdict| !verdict));
    }
    let empty = folder.path().join("empty");
    fs::create_dir(&empty)?;
    assert!(!verify(&empty).is_fine());
    brugwerk().arg("verify").arg(&empty).assert().code(1);
    Ok(())
}

#[test]
fn pdfs_that_hide_their_objects_are_not_unfolded() -> Outcome {
    let path = "data/documents/final-report.pdf";
    for pdf in [
        "%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 8 8]/Size 99999999/Filter/FlateDecode/Length 3>>\nstream\nabc\nendstream\nendobj\nstartxref\n9\n%%EOF",
        "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/#50rev 9>>\nstartxref\n9\n%%EOF",
        "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Prev 9>>\nstartxref\n9\n%%EOF",
        "%PDF-1.7\nxref\n0 1\ntrailer\n<</Size 1/XRefStm 9>>\nstartxref\n9\n%%EOF",
        "%PDF-1.7\nstartxref\n99999999999999999999999\n%%EOF",
    ] {
        let (_folder, bag) = copy(blank());
        fs::write(bag.join(path), pdf)?;
        let report = verify(&bag);
        let codes: Vec<&str> = report
            .findings
            .iter()
            .filter(|finding| finding.file.as_deref() == Some(path))
            .map(|finding| finding.code)
            .collect();
        assert!(codes.contains(&"bad-pdf"), "{pdf}: {codes:?}");
    }
    Ok(())
}

/// A bag with a link at this path that no manifest lists, or that takes the place of a file.
#[cfg(unix)]
fn with_link(path: &str, target: &str) -> (tempfile::TempDir, PathBuf) {
    let (folder, bag) = copy(blank());
    let place = bag.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("made");
    let _ = fs::remove_file(&place);
    std::os::unix::fs::symlink(target, place).expect("a link");
    (folder, bag)
}

#[cfg(unix)]
#[test]
fn links_to_what_never_ends_or_lies_outside_are_not_read() {
    for (path, target) in [
        ("tagmanifest-sha512.txt", "/dev/zero"),
        ("bag-info.txt", "/dev/zero"),
        ("data/metadata/inventory.json", "/dev/zero"),
        ("data/documents/final-report.pdf", "/dev/zero"),
        ("data/programme/releases/log.jsonl", "/dev/zero"),
        ("data/programme/releases/data/x", "/dev/zero"),
        ("data/programme/releases", "/etc"),
    ] {
        let (_folder, bag) = with_link(path, target);
        let report = verify(&bag);
        assert!(
            faults(&report).contains(&"link-in-bag"),
            "{path}: {:?}",
            report.findings
        );
        let said = format!("{:?}", report.findings);
        assert!(!said.contains("passwd") && !said.contains("hostname"), "{path}: {said}");
    }
}

#[test]
fn a_packed_bag_of_many_files_is_read_to_its_end() -> Outcome {
    let folder = tempfile::tempdir()?;
    let names: Vec<String> = (0..3_000).map(|number| format!("{number}.txt")).collect();
    let payload: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), [].as_slice())).collect();
    let bag = other(folder.path(), &payload);
    let all: Vec<(String, Vec<u8>)> = files(&bag)
        .into_iter()
        .map(|path| Ok((format!("other/{path}"), fs::read(bag.join(path))?)))
        .collect::<std::io::Result<_>>()?;
    let entries: Vec<(&str, &[u8])> = all
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
        .collect();
    let packed = folder.path().join("many.zip");
    zipped(&packed, &entries, CompressionMethod::Stored);
    let report = verify(&packed);
    assert_eq!((faults(&report), report.files), (Vec::new(), 3_000));
    Ok(())
}

#[cfg(unix)]
#[test]
fn an_addition_to_a_bag_whose_declaration_is_a_pipe_does_not_wait() -> Outcome {
    let (_folder, bag) = copy(blank());
    let declaration = bag.join("bagit.txt");
    fs::remove_file(&declaration)?;
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&declaration)
            .status()?
            .success()
    );
    let mut command = brugwerk();
    command.args(["archive", "add"]).arg(&bag).arg("Cargo.toml");
    command.args(["--agreement", "x", "--date", "2026-06-15"]);
    command.timeout(std::time::Duration::from_mins(1)).assert().code(3);
    Ok(())
}

#[test]
fn archives_that_programs_unpack_differently_are_refused() -> Outcome {
    let folder = tempfile::tempdir()?;
    // Two entries of one name: the list is made to name the first one twice.
    let twice = folder.path().join("twice.zip");
    let entries: &[(&str, &[u8])] = &[
        ("bag/bagit.txt", DECLARATION),
        ("bag/data/a", b"1"),
        ("bag/data/b", b"2"),
    ];
    zipped(&twice, entries, CompressionMethod::Stored);
    let mut bytes = fs::read(&twice)?;
    replace_bytes(&mut bytes, b"bag/data/b", b"bag/data/a");
    fs::write(&twice, bytes)?;
    assert!(faults(&verify(&twice)).contains(&"duplicate-entry"));
    // A name in the list that is not the one where the entry begins.
    let other_name = folder.path().join("name.zip");
    zipped(&other_name, entries, CompressionMethod::Stored);
    let mut bytes = fs::read(&other_name)?;
    let last = bytes
        .windows(10)
        .rposition(|window| window == b"bag/data/b")
        .ok_or("a name")?;
    bytes[last + 9] = b'c';
    fs::write(&other_name, bytes)?;
    assert!(faults(&verify(&other_name)).contains(&"unsafe-name"));
    // Folders that lead out, or lie beside the bag.
    for (name, code) in [
        ("../evil/", "unsafe-name"),
        ("/evil/", "unsafe-name"),
        ("evil/", "not-one-folder"),
    ] {
        let path = folder.path().join("folder.zip");
        let mut archive = ZipWriter::new(File::create(&path)?);
        for (name, bytes) in entries {
            archive.start_file(*name, SimpleFileOptions::default())?;
            archive.write_all(bytes)?;
        }
        archive.start_file(name, SimpleFileOptions::default())?;
        archive.finish()?;
        assert!(faults(&verify(&path)).contains(&code), "{name}");
        let path = folder.path().join("folder.tar");
        tarred(
            &path,
            &[
                ("bag/bagit.txt", tar::EntryType::Regular, DECLARATION),
                (name, tar::EntryType::Directory, b""),
            ],
        );
        assert!(faults(&verify(&path)).contains(&code), "{name} in a tar file");
    }
    // A header for all entries that names them anew.
    let global = folder.path().join("global.tar");
    tarred(
        &global,
        &[
            ("header", tar::EntryType::XGlobalHeader, b"18 path=evil/x\n"),
            ("bag/bagit.txt", tar::EntryType::Regular, DECLARATION),
        ],
    );
    assert!(faults(&verify(&global)).contains(&"unsafe-name"));
    Ok(())
}
