//! Packed bags: one canonical form, and no second reading.

use std::fs;
use std::path::{Path, PathBuf};

use super::support::{Outcome, blank, brugwerk, faults, verify};

fn packed(folder: &Path, name: &str) -> PathBuf {
    let place = folder.join(name);
    let form = if name.ends_with("zip") { "--zip" } else { "--tar" };
    brugwerk()
        .args(["archive", "pack"])
        .arg(blank())
        .arg(form)
        .arg(&place)
        .assert()
        .success();
    place
}

fn codes(file: &Path) -> Vec<&'static str> {
    verify(file).findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn what_brugwerk_packs_is_what_it_would_pack_again() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["bag.zip", "bag.tar"] {
        assert_eq!(codes(&packed(folder.path(), name)), Vec::<&str>::new(), "{name}");
    }
}

#[test]
fn a_zip_file_with_anything_besides_is_told() -> Outcome {
    let folder = tempfile::tempdir()?;
    let whole = fs::read(packed(folder.path(), "bag.zip"))?;
    let file = folder.path().join("other.zip");
    let end = whole.len() - 22;
    let start = u32::from_le_bytes(whole[end + 16..end + 20].try_into()?) as usize;
    let mut comment = whole.clone();
    comment[end + 20] = 3;
    comment.extend(b"abc");
    let mut gap = [&whole[..start], b"gap".as_slice(), &whole[start..]].concat();
    let at = u32::try_from(start + 3)?.to_le_bytes();
    let moved = gap.len() - 6;
    gap[moved..moved + 4].copy_from_slice(&at);
    for (name, bytes) in [
        ("a zip file behind it", [whole.clone(), whole.clone()].concat()),
        ("bytes behind it", [whole.as_slice(), b"x"].concat()),
        ("bytes before it", [b"PK\x03\x04x".as_slice(), &whole].concat()),
        ("a comment", comment),
        ("a gap", gap),
    ] {
        fs::write(&file, bytes)?;
        let report = verify(&file);
        assert!(!report.is_fine(), "{name}");
        let told = faults(&report);
        let is_told = told.contains(&"two-readings") || told.contains(&"damaged-archive");
        assert!(is_told, "{name}: {told:?}");
    }
    // Another date of a file changes nothing that is unpacked; it is said.
    let mut dated = whole;
    dated[12] ^= 1;
    dated[start + 14] ^= 1;
    fs::write(&file, dated)?;
    assert!(verify(&file).is_fine());
    assert_eq!(codes(&file), ["other-packing"]);
    Ok(())
}

#[test]
fn a_tar_file_with_anything_behind_its_end_is_told() -> Outcome {
    let folder = tempfile::tempdir()?;
    let whole = fs::read(packed(folder.path(), "bag.tar"))?;
    let file = folder.path().join("other.tar");
    let behind = [whole.as_slice(), &whole].concat();
    let trailing = [whole.as_slice(), b"x"].concat();
    for bytes in [behind, trailing, whole[..whole.len() - 512].to_vec()] {
        fs::write(&file, bytes)?;
        assert!(faults(&verify(&file)).contains(&"two-readings"));
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn packing_waits_for_no_addition_and_sweeps_what_a_killed_one_left() -> Outcome {
    let folder = tempfile::tempdir()?;
    let (_bag_folder, bag) = super::support::copy(blank());
    let left = folder.path().join(".brugwerk-abcDEF123456");
    fs::write(&left, "x")?;
    fs::create_dir(folder.path().join(".brugwerk-abcDEF123456.folder"))?;
    let lock = fs::File::open(bag.join("bagit.txt"))?;
    lock.lock()?;
    let pack = || {
        let mut command = brugwerk();
        command.args(["archive", "pack"]).arg(&bag);
        command.arg("--zip").arg(folder.path().join("a.zip"));
        command.output().expect("run").status.code()
    };
    assert_eq!(pack(), Some(3), "a bag that is being changed was packed");
    drop(lock);
    assert_eq!(pack(), Some(0));
    assert_eq!(super::support::files(folder.path()), ["a.zip"]);
    Ok(())
}
