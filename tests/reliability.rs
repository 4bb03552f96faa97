//! Hostile and broken folders, disks that refuse: each has a clear result, in bounded time and memory.
#![cfg(unix)]

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use assert_cmd::Command;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// How long anything may take in a debug build on a machine that does other things too.
const LONGEST: Duration = Duration::from_mins(4);
/// How much memory a run may ask for, in KiB.
const MOST_MEMORY: u32 = 4 << 20;

/// A folder with a copy of the blank programme in `p`.
struct Scratch(tempfile::TempDir);

impl Scratch {
    fn new() -> Self {
        Self::of("blank")
    }

    fn of(sample: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(sample);
        copy(&source, &folder.path().join("p"));
        Self(folder)
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("text")
    }

    fn replace(&self, path: &str, find: &str, with: &str) {
        let text = self.read(path);
        assert!(text.contains(find), "“{find}” is not in {path}");
        self.put(path, text.replacen(find, with, 1));
    }

    /// Names an image as the logo of a partner.
    fn logo(&self, name: &str, bytes: impl AsRef<[u8]>) {
        self.put(&format!("p/{name}"), bytes);
        let find = "name: Sociale partner\n";
        self.replace("p/partners.yaml", find, &format!("{find}    logo: {name}\n"));
    }

    /// Runs a command in the folder, within the limits of time and memory.
    fn run(&self, arguments: &[&str]) -> Output {
        let limited = format!("ulimit -v {MOST_MEMORY} && exec \"$0\" \"$@\"");
        let output = Command::new("sh")
            .args(["-c", &limited, env!("CARGO_BIN_EXE_brugwerk")])
            .args(arguments)
            .current_dir(self.0.path())
            .env("NO_COLOR", "1")
            .env("LC_ALL", "C")
            .env_remove("RUST_BACKTRACE")
            .timeout(LONGEST)
            .output()
            .expect("it runs");
        assert!(
            output.status.code().is_some_and(|code| (0..=3).contains(&code)),
            "{arguments:?}: {output:?}"
        );
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("panicked"), "{arguments:?}: {said}");
        output
    }

    /// Runs a command that ends with this code and says this.
    fn says(&self, arguments: &[&str], code: i32, part: &str) {
        let output = self.run(arguments);
        let said = format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(said.contains(part), "{arguments:?} says not “{part}” but: {said}");
    }
}

fn copy(source: &Path, target: &Path) {
    fs::create_dir_all(target).expect("made");
    for entry in fs::read_dir(source).expect("a folder") {
        let path = entry.expect("an entry").path();
        let place = target.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &place);
        } else {
            fs::copy(&path, place).expect("copied");
        }
    }
}

/// Every file below a folder, with its bytes.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let mut bytes = Vec::new();
                fs::File::open(&path)
                    .and_then(|mut file| file.read_to_end(&mut bytes))
                    .expect("bytes");
                found.push((path.strip_prefix(folder).expect("below").to_owned(), bytes));
            }
        }
    }
    found.sort();
    found
}

const QUICK: [&str; 6] = ["build", "p", "--only", "value-proposition", "--out", "out"];

#[test]
fn a_file_in_the_place_of_a_folder_stops_the_build() {
    let scratch = Scratch::new();
    scratch.put("out", "mine");
    scratch.says(&QUICK, 3, "can't be written (Not a directory");
    assert_eq!(scratch.read("out"), "mine");
    let scratch = Scratch::new();
    scratch.put("out/value-propositions", "mine");
    scratch.says(&QUICK, 3, "can't be written");
    assert_eq!(scratch.read("out/value-propositions"), "mine");
    assert_eq!(files(&scratch.path("out")).len(), 1);
}

#[test]
fn more_documents_than_open_files() {
    let scratch = Scratch::new();
    let one = scratch.read("p/partnerships/eerste-partnerschap.yaml");
    let mut list = String::new();
    for number in 0..30 {
        let text = one.replacen("id: eerste-partnerschap", &format!("id: p{number}"), 1);
        scratch.put(&format!("p/partnerships/p{number}.yaml"), text);
        let _ = writeln!(list, "  - partnerships/p{number}.yaml");
    }
    scratch.replace("p/programme.yaml", "  - partnerships/eerste-partnerschap.yaml\n", &list);
    let few = "ulimit -n 20 && exec \"$0\" \"$@\"";
    let mut command = Command::new("sh");
    command.args(["-c", few, env!("CARGO_BIN_EXE_brugwerk")]).args(QUICK);
    command.current_dir(scratch.0.path()).assert().success();
    assert_eq!(files(&scratch.path("out")).len(), 30);
}

#[test]
fn a_file_that_changes_during_the_build_is_read_as_it_was_or_as_it_is() {
    let scratch = Scratch::new();
    let old = scratch.read("p/partners.yaml");
    let new = old.replacen("name: Sociale partner", "name: Maatwerkbedrijf", 1);
    assert_ne!(old, new);
    let mut expected = Vec::new();
    for text in [&old, &new] {
        scratch.put("p/partners.yaml", text);
        scratch.says(&QUICK, 0, "");
        expected.push(files(&scratch.path("out")));
    }
    assert_ne!(expected[0], expected[1]);
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            for text in [&old, &new].into_iter().cycle() {
                if done.load(Ordering::Relaxed) {
                    break;
                }
                scratch.put("next.yaml", text);
                fs::rename(scratch.path("next.yaml"), scratch.path("p/partners.yaml")).expect("renamed");
            }
        });
        for _ in 0..5 {
            let output = scratch.run(&QUICK);
            let found = files(&scratch.path("out"));
            let is_one = output.status.success() && expected.contains(&found);
            done.store(!is_one, Ordering::Relaxed);
            assert!(is_one, "{output:?}");
        }
        done.store(true, Ordering::Relaxed);
    });
}

#[test]
fn a_folder_that_can_not_be_written_is_said() -> Outcome {
    let scratch = Scratch::new();
    let root = scratch.path("");
    fs::set_permissions(&root, fs::Permissions::from_mode(0o755))?;
    fs::create_dir(scratch.path("out"))?;
    for read_only in ["out", "p"] {
        fs::set_permissions(scratch.path(read_only), fs::Permissions::from_mode(0o555))?;
    }
    // The one who runs it must reach the binary too.
    let binary = scratch.path("brugwerk");
    fs::copy(env!("CARGO_BIN_EXE_brugwerk"), &binary)?;
    for arguments in [
        QUICK.as_slice(),
        &[
            "release",
            "p",
            "--label",
            "v1",
            "--approved-by",
            "An",
            "--out",
            "elsewhere",
        ],
        &["archive", "p", "--out", "bag"],
    ] {
        let mut command = std::process::Command::new(&binary);
        command.current_dir(&root).args(arguments);
        if fs::metadata(&binary)?.uid() == 0 {
            // Permissions don't stop root, so somebody else runs it.
            command.uid(65_534).gid(65_534);
        }
        let output = command.output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(3), "{arguments:?}: {said}");
        assert!(
            said.contains("can't be written") || said.contains("can’t be written"),
            "{said}"
        );
    }
    assert_eq!(fs::read_dir(scratch.path("out"))?.count(), 0);
    assert!(!scratch.path("p/releases").exists() && !scratch.path("bag").exists());
    Ok(())
}

#[test]
fn a_full_disk_is_said_and_leaves_what_was_there() -> Outcome {
    let scratch = Scratch::new();
    scratch.put("out/value-propositions/eerste-partnerschap.pdf", "earlier");
    // Files of more than a block are refused, as by a disk without room.
    let output = Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 8 && exec \"$0\" \"$@\"",
            env!("CARGO_BIN_EXE_brugwerk"),
        ])
        .args(QUICK)
        .current_dir(scratch.path("."))
        .timeout(LONGEST)
        .output()?;
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("can't be written"));
    assert_eq!(
        scratch.read("out/value-propositions/eerste-partnerschap.pdf"),
        "earlier"
    );
    assert_eq!(files(&scratch.path("out")).len(), 1);
    if Path::new("/dev/full").exists() {
        let full = fs::File::options().write(true).open("/dev/full")?;
        let status = std::process::Command::new(env!("CARGO_BIN_EXE_brugwerk"))
            .args(["list", "p"])
            .current_dir(scratch.path("."))
            .stdout(full)
            .status()?;
        assert_eq!(status.code(), Some(3));
    }
    Ok(())
}

#[test]
fn a_place_beside_the_folder_may_be_named_from_inside_it() {
    let scratch = Scratch::new();
    for out in ["../out", "../p/out", "./../p/../out", "."] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_brugwerk"));
        command
            .current_dir(scratch.path("p"))
            .args(["build", "--only", "value-proposition", "--out", out]);
        command.assert().success();
    }
    assert!(scratch.path("out/value-propositions/eerste-partnerschap.pdf").is_file());
}

#[test]
fn a_comparison_overwrites_nothing_but_documents() {
    let scratch = Scratch::new();
    copy(&scratch.path("p"), &scratch.path("q"));
    scratch.replace("q/partners.yaml", "name: Sociale partner", "name: Maatwerkbedrijf");
    scratch.says(
        &["release", "q", "--label", "v1", "--approved-by", "An", "--out", "out"],
        0,
        "",
    );
    scratch.says(&["archive", "p", "--out", "bag"], 0, "");
    symlink(scratch.path("out"), scratch.path("q/elsewhere")).expect("a link");
    let before = files(&scratch.path("q"));
    for (out, part) in [
        ("q/programme.yaml", "is not the name of a PDF"),
        ("q/releases/note.pdf", "among the data"),
        ("q/templates/note.pdf", "among the data"),
        ("q/elsewhere/note.pdf", "leads out of the programme folder"),
        ("bag/note.pdf", "in a bag"),
        ("bag/data/documents/note.pdf", "in a bag"),
        ("note", "is not the name of a PDF"),
    ] {
        scratch.says(&["diff", "p", "q", "--out", out], 2, part);
    }
    scratch.says(&["build", "p", "--out", "bag"], 2, "in a bag");
    scratch.says(
        &["build", "q", "--out", "out", "--save-view", "q/templates"],
        2,
        "among the data",
    );
    assert!(files(&scratch.path("q")) == before);
    scratch.says(&["diff", "p", "q", "--out", "q/note.pdf"], 0, "note.pdf");
}

#[test]
fn a_history_that_never_ends_or_lies_outside_is_not_read() {
    let scratch = Scratch::new();
    let release = ["release", "p", "--label", "v1", "--approved-by", "An", "--out", "out"];
    scratch.says(&release, 0, "");
    for (path, target) in [
        ("log.jsonl", "/dev/zero"),
        ("log.jsonl", "/etc/passwd"),
        (".lock", "/dev/zero"),
        ("data", "/etc"),
        ("", "/etc"),
    ] {
        let scratch_two = Scratch::new();
        copy(&scratch.path("p"), &scratch_two.path("p"));
        let place = scratch_two.path("p/releases").join(path);
        if place.is_dir() {
            fs::remove_dir_all(&place).expect("removed");
        } else {
            let _ = fs::remove_file(&place);
        }
        symlink(
            target,
            scratch_two
                .path("p/releases")
                .components()
                .as_path()
                .join(path)
                .components()
                .as_path(),
        )
        .expect("a link");
        for arguments in [
            ["release", "--check", "p"].as_slice(),
            &["release", "p", "--label", "v2", "--approved-by", "An", "--out", "out"],
            &["diff", "p@v1", "p"],
        ] {
            let output = scratch_two.run(arguments);
            let said = format!(
                "{}{}",
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&output.stderr)
            );
            assert!(!output.status.success(), "{path} → {target}, {arguments:?}: {said}");
            assert!(said.contains("is a link"), "{path} → {target}: {said}");
        }
    }
}

#[test]
fn documents_go_into_the_programme_folder_but_never_over_its_data() -> Outcome {
    let scratch = Scratch::new();
    let before = files(&scratch.path("p"));
    let only = |out| ["build", "p", "--only", "value-proposition", "--out", out];
    assert!(scratch.run(&only("p")).status.success());
    assert!(scratch.run(&only("p/partnerships")).status.success());
    for (path, bytes) in before {
        assert_eq!(fs::read(scratch.path("p").join(&path))?, bytes, "{}", path.display());
    }
    scratch.says(&only("p/templates"), 2, "among the data");
    scratch.says(&only("p/releases"), 2, "among the data");
    fs::create_dir(scratch.path("elsewhere"))?;
    symlink(scratch.path("elsewhere"), scratch.path("p/out"))?;
    scratch.says(&only("p/out"), 2, "leads out of the programme folder");
    symlink(scratch.path("elsewhere"), scratch.path("p/releases"))?;
    scratch.says(
        &["release", "p", "--label", "v1", "--approved-by", "A", "--out", "out"],
        2,
        "is a link",
    );
    assert_eq!(files(&scratch.path("elsewhere")), []);
    Ok(())
}

#[test]
fn a_document_never_overwrites_a_file_that_the_data_names() {
    let scratch = Scratch::new();
    fs::create_dir_all(scratch.path("p/value-propositions")).expect("made");
    scratch.replace(
        "p/programme.yaml",
        "partners.yaml",
        "value-propositions/eerste-partnerschap.pdf",
    );
    fs::rename(
        scratch.path("p/partners.yaml"),
        scratch.path("p/value-propositions/eerste-partnerschap.pdf"),
    )
    .expect("moved");
    let before = scratch.read("p/value-propositions/eerste-partnerschap.pdf");
    let build = ["build", "p", "--only", "value-proposition", "--out", "p"];
    scratch.says(&build, 2, "among the data");
    assert_eq!(scratch.read("p/value-propositions/eerste-partnerschap.pdf"), before);
}

#[test]
fn no_named_path_leads_out_of_the_folder() -> Outcome {
    let outside = tempfile::tempdir()?;
    let secret = outside.path().join("secret");
    fs::write(&secret, "partners: []\n")?;
    for link in [
        "p/partners.yaml",
        "p/partnerships/eerste-partnerschap.yaml",
        "p/brand.yaml",
        "p/templates/x.typ",
    ] {
        let scratch = Scratch::new();
        let place = scratch.path(link);
        fs::create_dir_all(place.parent().expect("a folder"))?;
        let _ = fs::remove_file(&place);
        symlink(&secret, &place)?;
        scratch.says(&["check", "p"], 1, "file-outside-folder");
    }
    let scratch = Scratch::new();
    symlink(outside.path(), scratch.path("p/templates"))?;
    scratch.says(&["check", "p"], 1, "templates: this leads out of the programme folder");
    let scratch = Scratch::new();
    scratch.put("p/templates", "");
    scratch.says(&["check", "p"], 1, "Make it a folder");
    for link in ["p/brand.yaml", "p/templates"] {
        let scratch = Scratch::new();
        symlink("nowhere", scratch.path(link))?;
        scratch.says(&["check", "p"], 1, "this link leads to nothing");
    }
    let scratch = Scratch::new();
    fs::remove_file(scratch.path("p/programme.yaml"))?;
    symlink(&secret, scratch.path("p/programme.yaml"))?;
    scratch.says(&["check", "p"], 3, "leads out of the programme folder");
    for (path, rule) in [("../secret", "unsafe-path"), ("/etc/passwd", "unsafe-path")] {
        let scratch = Scratch::new();
        scratch.replace("p/programme.yaml", "partners.yaml", path);
        scratch.says(&["check", "p"], 1, rule);
    }
    let scratch = Scratch::new();
    scratch.logo("l.png", "");
    fs::remove_file(scratch.path("p/l.png"))?;
    symlink(&secret, scratch.path("p/l.png"))?;
    scratch.says(&["check", "p"], 1, "file-outside-folder");
    Ok(())
}

#[test]
fn loops_odd_names_and_many_files_beside_the_data_do_not_matter() -> Outcome {
    let scratch = Scratch::new();
    symlink(scratch.path("p"), scratch.path("p/loop"))?;
    symlink("a-link-to-itself", scratch.path("p/a-link-to-itself"))?;
    let odd = OsStr::from_bytes(b"caf\xe9.yaml");
    fs::write(scratch.path("p").join(odd), "x")?;
    fs::create_dir(scratch.path("p/many"))?;
    for number in 0..100_000 {
        fs::write(scratch.path("p/many").join(number.to_string()), [])?;
    }
    scratch.says(&QUICK, 0, "eerste-partnerschap.pdf");
    scratch.says(&["archive", "p", "--out", "bag"], 1, "more than 20000 files");
    assert!(!scratch.path("bag").exists());
    Ok(())
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_give_the_same_pages() {
    let plain = Scratch::new();
    let other = Scratch::new();
    for path in [
        "programme.yaml",
        "partners.yaml",
        "partnerships/eerste-partnerschap.yaml",
    ] {
        let text = plain.read(&format!("p/{path}"));
        other.put(&format!("p/{path}"), format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    let build = ["build", "p", "--only", "final-report", "--out", "out"];
    for scratch in [&plain, &other] {
        scratch.says(&build, 0, "final-report.pdf");
    }
    assert_eq!(files(&plain.path("out")), files(&other.path("out")));
}

#[test]
fn two_hundred_mebibytes_of_yaml_are_refused() {
    let scratch = Scratch::new();
    scratch.put("p/partners.yaml", vec![b'#'; 200 << 20]);
    scratch.says(&["check", "p"], 1, "larger than 4 MiB");
    let scratch = Scratch::new();
    let one = scratch.read("p/partnerships/eerste-partnerschap.yaml");
    let mut names = String::new();
    for number in 0..50 {
        let text = one.replace("eerste-partnerschap", &format!("p{number}"));
        let filler = "x ".repeat(((4 << 20) - text.len()) / 2 - 2);
        scratch.put(&format!("p/partnerships/p{number}.yaml"), format!("{text}\n# {filler}"));
        let _ = writeln!(names, "  - partnerships/p{number}.yaml");
    }
    scratch.replace(
        "p/programme.yaml",
        "  - partnerships/eerste-partnerschap.yaml\n",
        &names,
    );
    scratch.says(&["check", "p"], 1, "more than 32 MiB together");
}

#[test]
fn aliases_do_not_multiply_texts() {
    let scratch = Scratch::new();
    let word = "x ".repeat(60_000);
    scratch.put(
        "p/partners.yaml",
        format!("a: &a {word}\nb: [{}]\n", "*a,".repeat(90_000)),
    );
    scratch.says(&["check", "p"], 1, "too-many-values");
}

/// A chunk of a PNG file; its checksum by the definition in the PNG specification, annex D.
fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    let sum = !body.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                0xedb8_8320 ^ (sum >> 1)
            } else {
                sum >> 1
            }
        })
    });
    let length = u32::try_from(data.len()).expect("short").to_be_bytes();
    [&length[..], &body, &sum.to_be_bytes()].concat()
}

/// A PNG file of one grey size, with these chunks before its pixels.
fn png(width: u32, height: u32, before: &[u8], pixels: &[u8]) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let signature = b"\x89PNG\r\n\x1a\n".to_vec();
    [
        signature,
        chunk(*b"IHDR", &head),
        before.to_vec(),
        chunk(*b"IDAT", pixels),
        chunk(*b"IEND", b""),
    ]
    .concat()
}

/// One grey pixel, compressed: a stored block with the filter and the value.
const PIXEL: [u8; 13] = [0x78, 1, 1, 2, 0, 0xfd, 0xff, 0, 0x80, 0, 0x82, 0, 0x81];

#[test]
fn pictures_that_unfold_or_lie_are_refused() {
    let profile = chunk(*b"iCCP", &vec![0; 70_000]);
    let jpeg = |height: [u8; 2]| {
        let mut bytes = jpeg_of(3);
        bytes[7..9].copy_from_slice(&height);
        bytes
    };
    for (name, bytes, part) in [
        ("l.png", png(100_000, 100_000, &[], &PIXEL), "100000 by 100000"),
        ("l.png", png(1, 1, &profile, &PIXEL), "over 64 KiB"),
        ("l.png", png(100, 100, &[], &PIXEL), "can't be read"),
        ("l.png", png(1, 1, &[], &PIXEL)[..50].to_vec(), "can't be read"),
        ("l.jpg", jpeg([0xff, 0xff]), "100 by 65535"),
        ("l.jpg", jpeg([0, 100]), "can't be read"),
        ("l.jpg", jpeg_with_two_heads(), "28000 by 28000"),
        ("l.jpg", jpeg_of(4), "CMYK"),
        ("l.jpg", jpeg_of(2), "CMYK"),
    ] {
        let scratch = Scratch::new();
        scratch.logo(name, bytes);
        scratch.says(&["build", "p", "--out", "out"], 1, part);
        assert!(!scratch.path("out").exists());
    }
    let scratch = Scratch::new();
    scratch.logo("l.png", png(1, 1, &[], &PIXEL));
    scratch.says(&["check", "p"], 0, "");
    // Each is as large as one may be.
    let scratch = Scratch::new();
    let mut brand = "brand:\n  logos:\n".to_owned();
    for number in 0..5 {
        scratch.put(&format!("p/l{number}.png"), png(4_000, 4_000, &[], &PIXEL));
        let _ = writeln!(brand, "    - {{ file: l{number}.png, name: Bureau }}");
    }
    scratch.put("p/brand.yaml", brand);
    scratch.says(
        &["check", "p"],
        1,
        "l4.png: with this image, those of the folder have more than 64 million",
    );
}

/// The head of a JPEG file up to its picture, 100 by 100 pixels of so many colours.
fn jpeg_of(colours: u8) -> Vec<u8> {
    let parts: Vec<u8> = (1..=colours).flat_map(|colour| [colour, 0x11, 0]).collect();
    let scan: Vec<u8> = (1..=colours).flat_map(|colour| [colour, 0]).collect();
    [
        &[0xff, 0xd8, 0xff, 0xc0, 0, 8 + 3 * colours, 8, 0, 100, 0, 100, colours][..],
        &parts,
        &[0xff, 0xda, 0, 6 + 2 * colours, colours],
        &scan,
        &[0, 63, 0, 0xff, 0xd9],
    ]
    .concat()
}

/// A JPEG file whose head a reader that knows no fill bytes finds in a comment.
fn jpeg_with_two_heads() -> Vec<u8> {
    let mut head = jpeg_of(3);
    head[7..11].copy_from_slice(&[0x6d, 0x60, 0x6d, 0x60]);
    // For such a reader, the marker is 0xff and the length 0xe0ff; for the decoder, they are 0xe0 and 0xff00.
    let mut comment = vec![0; 0xff00 - 2];
    let at = 2 + 2 + 0xe0ff - 7;
    comment[at..][..12].copy_from_slice(&jpeg_of(1)[2..14]);
    [&head[..2], &[0xff, 0xff, 0xe0, 0xff, 0], &comment, &head[2..]].concat()
}

/// So many attributes, each of another name.
fn attributes(count: usize) -> String {
    (0..count).fold(String::new(), |mut all, number| {
        let _ = write!(all, " a{number}=\"\"");
        all
    })
}

/// So many gradients, each of which takes over from the next one.
fn gradients(count: usize) -> String {
    (0..count).fold(String::new(), |mut all, number| {
        let next = number + 1;
        let _ = write!(all, "<linearGradient id=\"g{number}\" href=\"#g{next}\"/>");
        all
    })
}

#[test]
fn drawings_that_multiply_are_refused() {
    let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">";
    let mut masks = String::new();
    for number in 0..30 {
        let next = number + 1;
        let twice = format!("<rect width=\"9\" height=\"9\" mask=\"url(#m{next})\"/>").repeat(2);
        let _ = write!(masks, "<mask id=\"m{number}\">{twice}</mask>");
    }
    for (body, part) in [
        (masks, "refers to another one"),
        (format!("{}{}", "<g>".repeat(900), "</g>".repeat(900)), "levels deep"),
        (format!("<text>{}</text>", "x".repeat(500_000)), "characters of text"),
        (
            format!("<style>{}</style>", "g rect{fill:red}".repeat(20_000)),
            "style sheets",
        ),
        (format!("<rect{}/>", attributes(100_000)), "100 attributes"),
        (gradients(4_000), "takes over from another one"),
        ("<text>Werk 漢</text>".to_owned(), "U+6F22"),
        ("<filter id=\"f\"/>".to_owned(), "<filter>"),
        ("<image href=\"data:image/png;base64,AAAA\"/>".to_owned(), "<image>"),
        (
            "<rect fill=\"url(file:///etc/passwd)\"/>".to_owned(),
            "links to something else",
        ),
    ] {
        let scratch = Scratch::new();
        scratch.logo("l.svg", format!("{head}{body}</svg>"));
        scratch.says(&["build", "p", "--out", "out"], 1, part);
    }
    // The deepest nesting that is let through is one that PDF/A takes.
    let scratch = Scratch::new();
    let deep = "<g transform=\"rotate(9)\" opacity=\".9\" clip-path=\"url(#c)\">";
    let body = format!(
        "<clipPath id=\"c\"><circle r=\"9\"/></clipPath>{}<rect width=\"5\" height=\"5\"/>{}",
        deep.repeat(8),
        "</g>".repeat(8)
    );
    scratch.logo("l.svg", format!("{head}{body}</svg>"));
    scratch.says(
        &["build", "p", "--only", "final-report", "--out", "out"],
        0,
        "final-report.pdf",
    );
}

/// A font of the binary, with a table changed.
fn font(table: [u8; 4], mut change: impl FnMut(&mut [u8], std::ops::Range<usize>)) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/fonts/NotoSans-Regular.ttf");
    let mut bytes = fs::read(path).expect("the font");
    let number = |bytes: &[u8], at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four")) as usize;
    let entry = (12..)
        .step_by(16)
        .find(|at| bytes[*at..*at + 4] == table)
        .expect("the table");
    let (start, length) = (number(&bytes, entry + 8), number(&bytes, entry + 12));
    change(&mut bytes, start..start + length);
    bytes
}

/// A font whose first letters are each put together from the next one, eight times, twenty levels deep.
fn bomb() -> Vec<u8> {
    let mut loca = 0..0;
    font(*b"loca", |_, table| loca = table);
    let mut bytes = font(*b"glyf", |bytes, table| {
        for level in 0..20_u16 {
            let part = |more: u8| [&[0, more][..], &(level + 1).to_be_bytes(), &[0, 0]].concat();
            let letter = [vec![0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0], part(0x22).repeat(7), part(2)].concat();
            let start = table.start + usize::from(level) * letter.len();
            bytes[start..][..letter.len()].copy_from_slice(&letter);
        }
    });
    for level in 0..=20_u32 {
        let at = level * 58;
        let place = loca.start + 4 * usize::try_from(level).expect("small");
        bytes[place..][..4].copy_from_slice(&at.to_be_bytes());
    }
    bytes
}

#[test]
fn fonts_that_lie_are_refused() {
    let whole = font(*b"cmap", |_, _| {});
    // Every list of characters is one of two thousand million.
    let endless = font(*b"cmap", |bytes, table| {
        for list in 0..usize::from(bytes[table.start + 3]) {
            bytes[table.start + 8 + 8 * list..][..4].copy_from_slice(&1024_u32.to_be_bytes());
        }
        let group = [
            0, 12, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff, 0, 0, 0, 0,
        ];
        bytes[table.start + 1024..][..group.len()].copy_from_slice(&group);
    });
    let tiny = font(*b"head", |bytes, table| {
        bytes[table.start + 18..][..2].copy_from_slice(&[0, 16]);
    });
    let high = font(*b"hhea", |bytes, table| {
        bytes[table.start + 4..][..2].copy_from_slice(&[0x7f, 0xff]);
    });
    let shapeless = font(*b"glyf", |bytes, table| bytes[table].fill(0xff));
    for (bytes, part) in [
        (vec![0; 16 << 20], "can be read"),
        (whole[..whole.len() / 2].to_vec(), "font"),
        (endless, "can be read"),
        (bomb(), "too many steps"),
        (tiny, "is more than 3 times its size"),
        (high, "the height of a line"),
        (shapeless, "a picture, or takes too many steps"),
    ] {
        let scratch = Scratch::new();
        scratch.put("p/f.ttf", bytes);
        scratch.put(
            "p/brand.yaml",
            "brand:\n  fonts:\n    text: [f.ttf]\n    display: [f.ttf]\n",
        );
        scratch.says(&["check", "p"], 1, part);
    }
    let broken = font(*b"GSUB", |bytes, table| {
        for at in table.skip(10).step_by(7) {
            bytes[at] = bytes[at].wrapping_mul(31).wrapping_add(17);
        }
    });
    let scratch = Scratch::new();
    scratch.put("p/f.ttf", broken);
    scratch.put(
        "p/brand.yaml",
        "brand:\n  fonts:\n    text: [f.ttf]\n    display: [f.ttf]\n",
    );
    // The limits of time, memory and exit codes are the test: what it looks like is for the one who brings the font.
    scratch.run(&QUICK);
}

/// A lookup of a font: its kind, and its one table.
type Lookup = (u16, Vec<u16>);

/// A font of the binary whose shaping is these lookups, of which a feature of all text applies those that are named.
fn shaping(lookups: &[Lookup], applied: &[u16]) -> Vec<u8> {
    let length = |list: &[u16]| u16::try_from(2 * list.len()).expect("short");
    // Where the lists of scripts, features and lookups begin.
    let mut words = vec![1, 0, 10, 30, 42 + length(applied)];
    words.extend([1, 0x4446, 0x4c54, 8, 4, 0, 0, 0xffff, 1, 0]);
    words.extend([1, 0x6363, 0x6d70, 8, 0, length(applied) / 2]);
    words.extend(applied);
    words.push(u16::try_from(lookups.len()).expect("few"));
    let mut offset = 2 + 2 * u16::try_from(lookups.len()).expect("few");
    for (_, table) in lookups {
        words.push(offset);
        offset += 8 + length(table);
    }
    for (kind, table) in lookups {
        words.extend([*kind, 0, 1, 8]);
        words.extend(table);
    }
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
    let mut font = font(*b"GSUB", |font, table| {
        font[table][..bytes.len()].copy_from_slice(&bytes);
    });
    // A family of its own, or the one in the binary would be taken.
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let (old, new) = (wide("Noto Sans"), wide("Huis Sans"));
    for at in 0..font.len() - old.len() {
        if font[at..].starts_with(&old) {
            font[at..][..new.len()].copy_from_slice(&new);
        }
    }
    font
}

#[test]
fn fonts_whose_shaping_does_not_end_or_breaks_down_are_told() {
    let whole = font(*b"cmap", |_, _| {});
    let face = ttf_parser::Face::parse(&whole, 0).expect("a font");
    let a = face.glyph_index('a').expect("a glyph").0;
    let covers_a = [1, 1, a];
    // Each time that it is applied, one glyph becomes so many.
    let many = |times: u16| {
        let sequence = vec![a; usize::from(times)];
        (2, [&[1, 8, 1, 14][..], &covers_a, &[times], &sequence].concat())
    };
    // Where glyphs follow each other, each is handed to another lookup.
    let nested = |glyphs: u16, lookup: u16| {
        let coverage = 6 + 6 * glyphs;
        let mut table = vec![3, glyphs, glyphs];
        table.extend((0..glyphs).map(|_| coverage));
        table.extend((0..glyphs).flat_map(|glyph| [glyph, lookup]));
        table.extend(covers_a);
        (5, table)
    };
    let endless = shaping(&vec![many(60); 20], &(0..20).collect::<Vec<_>>());
    let lookups = [
        many(8),
        nested(1, 0),
        nested(2, 1),
        nested(2, 2),
        nested(2, 3),
        nested(2, 4),
        nested(2, 5),
    ];
    let breaking = shaping(&lookups, &[1, 5, 6]);
    let long = ["build", "p", "--only", "final-report", "--out", "out"];
    for (sample, arguments, bytes, part) in [
        ("esf-512", &long, endless, "was broken off"),
        ("blank", &QUICK, breaking, "a library gave up"),
    ] {
        let scratch = Scratch::of(sample);
        scratch.put("p/f.ttf", bytes);
        scratch.put("p/brand.yaml", "brand:\n  fonts:\n    text: [f.ttf]\n");
        scratch.says(arguments, 3, part);
        assert!(!scratch.path("out").exists());
    }
}

/// The processes with their parents, without those that have ended.
fn processes() -> Vec<(u32, u32)> {
    let list = std::process::Command::new("ps")
        .args(["-A", "-o", "pid=,ppid=,stat="])
        .output();
    let list = String::from_utf8(list.expect("ps").stdout).expect("text");
    let lines = list.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    lines
        .filter(|words| !words[2].starts_with('Z'))
        .map(|words| (words[0].parse().expect("a number"), words[1].parse().expect("a number")))
        .collect()
}

/// Waits until something holds.
fn until(what: &str, holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < LONGEST, "{what}");
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_build_that_is_killed_leaves_no_process_behind() -> Outcome {
    let scratch = Scratch::new();
    let endless = "#for i in range(90000) { for j in range(9000) { let x = calc.rem(i, j + 1) } }";
    scratch.put("p/templates/documents/value-proposition.typ", endless);
    let mut build = std::process::Command::new(env!("CARGO_BIN_EXE_brugwerk"))
        .args(QUICK)
        .current_dir(scratch.path("."))
        .spawn()?;
    let children = || processes().into_iter().filter(|(_, parent)| *parent == build.id());
    until("it starts a process", || children().count() == 1);
    let (child, _) = children().next().expect("a process");
    // Long enough for the template to be under way.
    thread::sleep(Duration::from_secs(2));
    build.kill()?;
    build.wait()?;
    until("that process ends too", || {
        processes().iter().all(|(process, _)| *process != child)
    });
    assert!(!scratch.path("out").exists());
    Ok(())
}

#[test]
fn a_small_stack_is_enough() -> Outcome {
    let scratch = Scratch::new();
    let output = Command::new("sh")
        .args([
            "-c",
            "ulimit -s 128 && exec \"$0\" \"$@\"",
            env!("CARGO_BIN_EXE_brugwerk"),
        ])
        .args(QUICK)
        .current_dir(scratch.path("."))
        .timeout(LONGEST)
        .output()?;
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    Ok(())
}

#[test]
fn ten_thousand_partners_and_deep_narrative_end_well_or_say_why() {
    let scratch = Scratch::new();
    let mut partners = scratch.read("p/partners.yaml");
    for number in 0..10_000 {
        let _ = write!(
            partners,
            "  - id: q{number}\n    name: Partner {number}\n    sector: social\n"
        );
    }
    scratch.put("p/partners.yaml", partners);
    scratch.run(&QUICK);
    for text in [
        ">".repeat(1_900),
        "- ".repeat(30_000),
        "*".repeat(1_900),
        "[".repeat(1_900),
    ] {
        let scratch = Scratch::new();
        scratch.replace(
            "p/partnerships/eerste-partnerschap.yaml",
            "summary: Twee partners bouwen samen een aanbod dat geen van beide alleen kan brengen.",
            &format!("summary: \"{text}\""),
        );
        scratch.run(&QUICK);
    }
}

#[test]
fn many_faults_in_one_line_are_found_in_time_that_grows_with_them_alone() {
    let scratch = Scratch::new();
    let keys = (0..45_000).fold(String::new(), |mut keys, number| {
        let _ = write!(
            keys,
            "onbekende-sleutel-van-niemand-met-een-erg-lange-naam-{number}: x, "
        );
        keys
    });
    scratch.put("p/partners.yaml", format!("{{ partners: [{{ {keys} }}] }}"));
    scratch.says(
        &["check", "--format", "json", "p"],
        1,
        "sleutel-van-niemand-met-een-erg-lange-naam-44999",
    );
    scratch.says(&["check", "p"], 1, "prints all");
}

#[test]
fn a_long_summary_and_many_authors_fit_in_the_metadata() {
    let scratch = Scratch::new();
    let text = scratch.read("p/programme.yaml");
    let (head, tail) = text.split_once("  summary: |\n").expect("a summary");
    let long = "Een zin die lang is. ".repeat(4_000);
    let authors = "naam ".repeat(90);
    let authors = (0..100).fold(String::new(), |list, number| {
        format!("{list}      - {authors}{number}\n")
    });
    scratch.put("p/programme.yaml", format!("{head}  summary: |\n    {long}\n{tail}"));
    let text = scratch.read("p/programme.yaml");
    let find = text
        .lines()
        .find(|line| line.trim_start().starts_with("authors:"))
        .expect("authors")
        .to_owned();
    scratch.replace(
        "p/programme.yaml",
        &find,
        &format!("    authors:\n{}", authors.trim_end()),
    );
    let build = ["build", "p", "--only", "final-report", "--out", "out"];
    scratch.says(&build, 0, "final-report.pdf");
}

/// Random bytes changed in the data: never a panic, never a hang.
#[test]
fn random_bytes_in_the_data_always_end_with_a_plain_exit_code() {
    let mut state = 1_u64;
    // Numbers that look random and are the same each time (Knuth's linear congruential generator).
    let mut random = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or_default() % below
    };
    for sample in [
        "blank",
        "houtkring",
        "esf-512",
        "meer-impact",
        "welfare-belgie",
        "proeftuinen",
    ] {
        let whole = Scratch::of(sample);
        let texts: Vec<(PathBuf, Vec<u8>)> = files(&whole.path("p"))
            .into_iter()
            .filter(|(path, _)| {
                path.extension()
                    .is_some_and(|ending| ending == "yaml" || ending == "csv")
            })
            .collect();
        for _ in 0..40 {
            let (path, bytes) = &texts[random(texts.len())];
            let mut bytes = bytes.clone();
            for _ in 0..=random(4) {
                let at = random(bytes.len());
                match random(3) {
                    0 => bytes[at] = u8::try_from(random(256)).unwrap_or_default(),
                    1 => bytes.truncate(at + 1),
                    _ => bytes[at] = b"-:#[]{}&*!|>'\"%@ \n0"[random(19)],
                }
            }
            let place = whole.path("p").join(path);
            let old = fs::read(&place).expect("bytes");
            fs::File::create(&place)
                .and_then(|mut file| file.write_all(&bytes))
                .expect("written");
            whole.run(&["check", "p"]);
            fs::write(&place, old).expect("written");
        }
    }
}
