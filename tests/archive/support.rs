//! Bags to try things on, and the tools of someone who tampers with one.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use assert_cmd::Command;
use brugwerk::archive::{self, Report};
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use sha2::{Digest, Sha256, Sha512};
use tempfile::TempDir;

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

/// A value of DER: its tag, its length, its parts.
fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    let length = u16::try_from(body.len()).expect("a short value").to_be_bytes();
    let head: &[u8] = match length {
        [0, short] if short < 0x80 => &[tag, short],
        [0, long] => &[tag, 0x81, long],
        [high, low] => &[tag, 0x82, high, low],
    };
    [head, &body].concat()
}

/// A signature over these bytes as a CMS structure: a real one, by a key that is no secret and a certificate that holds
/// nothing but that key.
fn cms(covered: &[u8]) -> Vec<u8> {
    const SIGNED_DATA: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
    const DATA: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
    const MESSAGE_DIGEST: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04";
    const SHA512: &[u8] = b"\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x03";
    const ED25519: &[u8] = b"\x06\x03\x2b\x65\x70";
    const ONE: &[u8] = b"\x02\x01\x01";
    let sequence = |parts: &[&[u8]]| der(0x30, parts);
    let set = |parts: &[&[u8]]| der(0x31, parts);
    let pair = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).expect("a seed");
    let (sha512, ed25519) = (sequence(&[SHA512]), sequence(&[ED25519]));
    let digest = der(0x04, &[&Sha512::digest(covered)]);
    let attribute = sequence(&[MESSAGE_DIGEST, &set(&[&digest])]);
    let value = der(0x04, &[pair.sign(&set(&[&attribute])).as_ref()]);
    let key = sequence(&[&ed25519, &der(0x03, &[&[0], pair.public_key().as_ref()])]);
    let empty = sequence(&[]);
    let body = sequence(&[ONE, &ed25519, &empty, &empty, &empty, &key]);
    let certificate = sequence(&[&body, &ed25519, b"\x03\x01\x00"]);
    let name = sequence(&[&empty, ONE]);
    let signer = sequence(&[ONE, &name, &sha512, &der(0xa0, &[&attribute]), &ed25519, &value]);
    let parts: [&[u8]; 5] = [
        ONE,
        &set(&[&sha512]),
        &sequence(&[DATA]),
        &der(0xa0, &[&certificate]),
        &set(&[&signer]),
    ];
    sequence(&[SIGNED_DATA, &der(0xa0, &[&sequence(&parts)])])
}

/// A copy of a PDF with one signature in its first field, by an update appended by hand. `more` are objects that the
/// update also brings, by number.
pub fn signed(master: &[u8], more: &[(usize, String)]) -> Vec<u8> {
    let text = String::from_utf8_lossy(master).into_owned();
    // Lossy text has other offsets, so that positions are sought in the bytes.
    let last = |what: &str| {
        let what = what.as_bytes();
        master.windows(what.len()).rposition(|x| x == what).expect("there")
    };
    let field_type = last("/FT/Sig");
    let start = master[..field_type]
        .windows(4)
        .rposition(|x| x == b" obj")
        .expect("an object");
    let line = master[..start].iter().rposition(|b| *b == b'\n').expect("a line") + 1;
    let id: usize = std::str::from_utf8(&master[line..start])
        .ok()
        .and_then(|head| head.split(' ').next()?.parse().ok())
        .expect("a number");
    let end = start + master[start..].windows(6).position(|x| x == b"endobj").expect("an end");
    let body = String::from_utf8_lossy(&master[start + 4..end]).trim().to_owned();
    let body = body.strip_suffix(">>").expect("a dictionary").to_owned();
    let number = |key: &str| -> usize {
        let tail = text.rsplit(key).next().expect("there").trim_start();
        let digits: String = tail.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().expect("a number")
    };
    let (size, previous, root) = (number("/Size"), number("startxref"), number("/Root"));
    let signature = format!(
        "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 {:010} {:010} {:010}]/Contents<{}>>>",
        0,
        0,
        0,
        "0".repeat(1000)
    );
    let mut objects = vec![(id, format!("{body}/V {size} 0 R>>")), (size, signature)];
    objects.extend(more.iter().cloned());
    objects.sort();
    let mut pdf = master.to_vec();
    let mut table = String::from("xref\n");
    for (number, body) in &objects {
        writeln!(table, "{number} 1\n{:010} 00000 n ", pdf.len()).expect("written");
        pdf.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes());
    }
    let at = pdf.len();
    let top = objects.iter().map(|(number, _)| number + 1).max().expect("objects");
    pdf.extend(
        format!("{table}trailer\n<</Size {top}/Root {root} 0 R/Prev {previous}>>\nstartxref\n{at}\n%%EOF\n").bytes(),
    );
    let find = |what: &[u8]| {
        master.len()
            + pdf[master.len()..]
                .windows(what.len())
                .position(|x| x == what)
                .expect("there")
    };
    let first = find(b"/Contents<") + 9;
    let second = find(b">>>\nendobj") + 1;
    let range = format!("[0 {first:010} {second:010} {:010}]", pdf.len() - second);
    let place = find(b"/ByteRange[") + 10;
    pdf[place..place + range.len()].copy_from_slice(range.as_bytes());
    let value = cms(&[&pdf[..first], &pdf[second..]].concat());
    let digits = value.iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    });
    pdf[first + 1..first + 1 + digits.len()].copy_from_slice(digits.as_bytes());
    pdf
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
