//! Bags to try things on, and the tools of someone who tampers with one.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use assert_cmd::Command;
use brugwerk::archive::{self, Report};
use sha2::{Digest, Sha256, Sha512};
use tempfile::TempDir;

use super::forge;

pub type Outcome = Result<(), Box<dyn std::error::Error>>;

pub fn brugwerk() -> Command {
    let mut command = Command::cargo_bin("brugwerk").expect("the binary");
    command.env("NO_COLOR", "1").current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// A bag of the blank programme, made once.
pub fn blank() -> &'static Path {
    static BAG: OnceLock<PathBuf> = OnceLock::new();
    BAG.get_or_init(|| bag_of("blank"))
}

/// A bag of the programme whose agreement is ready to sign, made once.
pub fn houtkring() -> &'static Path {
    static BAG: OnceLock<PathBuf> = OnceLock::new();
    BAG.get_or_init(|| bag_of("houtkring"))
}

fn bag_of(sample: &str) -> PathBuf {
    let bag = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bag-{sample}"));
    if bag.exists() {
        fs::remove_dir_all(&bag).expect("removed");
    }
    let mut command = brugwerk();
    command
        .arg("archive")
        .arg(format!("data/{sample}"))
        .arg("--out")
        .arg(&bag);
    command.assert().success();
    bag
}

/// A copy of a bag that may be tampered with.
pub fn copy(bag: &Path) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("bag");
    for path in files(bag) {
        let place = target.join(&path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        fs::copy(bag.join(&path), place).expect("copied");
    }
    (folder, target)
}

/// The files below a folder, by path with forward slashes, sorted.
pub fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() && !path.is_symlink() {
                open.push(path);
            } else {
                let relative = path.strip_prefix(folder).expect("below");
                found.push(relative.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

pub fn verify(bag: &Path) -> Report {
    archive::verify(bag, None).expect("the bag can be read")
}

/// The codes of the faults, each once.
pub fn faults(report: &Report) -> Vec<&'static str> {
    let mut codes: Vec<_> = report.findings.iter().filter(|x| x.is_fault).map(|x| x.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Puts text in the place of other text in a file.
pub fn replace(bag: &Path, path: &str, find: &str, with: &str) {
    let text = fs::read_to_string(bag.join(path)).expect("text");
    assert!(text.contains(find), "“{find}” is not in {path}");
    fs::write(bag.join(path), text.replacen(find, with, 1)).expect("written");
}

/// Puts bytes in the place of as many other bytes.
pub fn replace_bytes(bytes: &mut [u8], find: &[u8], with: &[u8]) {
    assert_eq!(find.len(), with.len());
    let mut found = 0;
    for at in 0..=bytes.len() - find.len() {
        if &bytes[at..at + find.len()] == find {
            bytes[at..at + find.len()].copy_from_slice(with);
            found += 1;
        }
    }
    assert!(found > 0, "the bytes are not there");
}

/// Writes all manifests anew, as someone does who wants to hide a change.
pub fn reseal(bag: &Path) {
    let all = files(bag);
    let payload: Vec<&String> = all.iter().filter(|path| path.starts_with("data/")).collect();
    let size: u64 = payload
        .iter()
        .map(|path| fs::metadata(bag.join(path)).expect("a file").len())
        .sum();
    let info = fs::read_to_string(bag.join("bag-info.txt")).expect("text");
    let oxum = format!("Payload-Oxum: {size}.{}", payload.len());
    let lines = info.lines().map(|line| {
        let is_oxum = line.starts_with("Payload-Oxum");
        if is_oxum { oxum.as_str() } else { line }
    });
    let info = lines.collect::<Vec<_>>().join("\n") + "\n";
    fs::write(bag.join("bag-info.txt"), info).expect("written");
    write_manifests(bag, "manifest", &payload);
    let tags: Vec<&String> = all
        .iter()
        .filter(|path| !path.starts_with("data/") && !path.starts_with("tagmanifest"))
        .collect();
    write_manifests(bag, "tagmanifest", &tags);
}

fn write_manifests(bag: &Path, name: &str, paths: &[&String]) {
    let lines = |digest: fn(&[u8]) -> String| -> String {
        let line = |path: &&String| {
            let sum = digest(&fs::read(bag.join(path)).expect("a file"));
            let path = path.replace('%', "%25").replace('\n', "%0A").replace('\r', "%0D");
            format!("{sum}  {path}")
        };
        paths.iter().map(line).collect::<Vec<_>>().join("\n") + "\n"
    };
    let short = lines(|bytes| format!("{:x}", Sha256::digest(bytes)));
    let long = lines(|bytes| format!("{:x}", Sha512::digest(bytes)));
    fs::write(bag.join(format!("{name}-sha256.txt")), short).expect("written");
    fs::write(bag.join(format!("{name}-sha512.txt")), long).expect("written");
}

/// The number and the text of the object in which these words stand for the last time.
fn object_with(pdf: &[u8], words: &str) -> (usize, String) {
    let words = forge::last(pdf, words);
    let start = forge::last(&pdf[..words], " 0 obj");
    let line = pdf[..start].iter().rposition(|b| *b == b'\n').expect("a line") + 1;
    let id = std::str::from_utf8(&pdf[line..start])
        .ok()
        .and_then(|id| id.parse().ok());
    let end = start + pdf[start..].windows(6).position(|x| x == b"endobj").expect("an end");
    let body = String::from_utf8_lossy(&pdf[start + 6..end]).trim().to_owned();
    (id.expect("a number"), body)
}

/// A copy of a PDF with one signature in the field of this name, by an update appended by hand. `more` are objects that the
/// update also brings, by number.
pub fn signed_in(master: &[u8], field: &str, more: &[(usize, String)]) -> Vec<u8> {
    let (id, body) = object_with(master, &format!("/T({field})"));
    let body = body.strip_suffix(">>").expect("a dictionary");
    let value = forge::number(master, "/Size");
    let mut objects = vec![(id, format!("{body}/V {value} 0 R>>")), (value, forge::unsigned(""))];
    objects.extend(more.iter().cloned());
    forge::make(forge::update(master, &objects), 1)
}

/// A copy of a PDF with one signature in its first field.
pub fn signed(master: &[u8], more: &[(usize, String)]) -> Vec<u8> {
    signed_in(master, "Signature_1", more)
}

/// The number of the first page object of a PDF and its text.
pub fn first_page(pdf: &[u8]) -> (usize, String) {
    let document = lopdf::Document::load_mem(pdf).expect("a PDF");
    let (number, _) = document.page_iter().next().expect("a page");
    let head = format!("\n{number} 0 obj\n");
    let start = pdf
        .windows(head.len())
        .position(|x| x == head.as_bytes())
        .expect("the page")
        + head.len();
    let end = start + pdf[start..].windows(6).position(|x| x == b"endobj").expect("an end");
    let body = String::from_utf8_lossy(&pdf[start..end]).trim().to_owned();
    (number as usize, body)
}
