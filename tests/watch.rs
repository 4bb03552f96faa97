//! `brugwerk watch` from outside: what it writes and says when files change, go and come back.
//!
//! No step waits for a time: each waits for a line, or for bytes that `build` gives of the same folder.

use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};
use std::{fs, thread};

use brugwerk::sample;

/// How long a step may take on a machine that does much else.
const PATIENCE: Duration = Duration::from_mins(3);

/// The document that is watched: one that is set quickly.
const DOCUMENT: &str = "progress-overview.pdf";

/// What `watch` says when it is done with a change.
const WAITING: &str = "Waiting for changes";

fn brugwerk() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_brugwerk"));
    command.env("NO_COLOR", "1").env("LC_ALL", "C");
    command
}

/// A programme folder in a temporary one, and a place for documents beside it.
struct Folder {
    around: tempfile::TempDir,
}

impl Folder {
    fn new() -> Self {
        let around = tempfile::tempdir().expect("a folder");
        let folder = Self { around };
        for file in sample::HOUTKRING {
            folder.write(file.path, file.text);
        }
        folder
    }

    fn programme(&self) -> PathBuf {
        self.around.path().join("programme")
    }

    fn path(&self, path: &str) -> PathBuf {
        self.programme().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn replaced(&self, path: &str, from: &str, to: &str) -> String {
        let text = fs::read_to_string(self.path(path)).expect("a text");
        assert!(text.contains(from), "“{from}” is not in {path}");
        text.replacen(from, to, 1)
    }

    fn replace(&self, path: &str, from: &str, to: &str) {
        self.write(path, &self.replaced(path, from, to));
    }

    fn document(&self) -> Vec<u8> {
        fs::read(self.around.path().join("out").join(DOCUMENT)).unwrap_or_default()
    }

    /// What `build` makes of the folder as it is now.
    fn built(&self) -> Vec<u8> {
        let out = self.around.path().join("built");
        let built = brugwerk()
            .args(["build", "--only", "progress-overview", "--out"])
            .arg(&out)
            .arg(self.programme())
            .output()
            .expect("built");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        fs::read(out.join(DOCUMENT)).expect("a document")
    }

    /// What `check` says of the folder as it is now.
    fn checked(&self) -> String {
        let checked = brugwerk().arg("check").arg(self.programme()).output().expect("checked");
        String::from_utf8(checked.stdout).expect("text").trim_end().to_owned()
    }
}

/// A running `brugwerk watch`; it is stopped when this is dropped.
struct Watch<'a> {
    folder: &'a Folder,
    child: Child,
    lines: Receiver<String>,
    /// Every line so far, for whoever reads why a test failed.
    heard: Vec<String>,
}

impl<'a> Watch<'a> {
    fn start(folder: &'a Folder, options: &[&str]) -> Self {
        let mut child = brugwerk()
            .args(["watch", "--only", "progress-overview", "--out"])
            .arg(folder.around.path().join("out"))
            .args(options)
            .arg(folder.programme())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("started");
        let (sender, lines) = mpsc::channel();
        listen(child.stdout.take().expect("results"), sender.clone());
        listen(child.stderr.take().expect("messages"), sender);
        Self {
            folder,
            child,
            lines,
            heard: Vec::new(),
        }
    }

    /// Waits for a line with this text; gives the lines up to and with it.
    fn until(&mut self, text: &str) -> String {
        let from = self.heard.len();
        let begin = Instant::now();
        let mut is_said = false;
        while !is_said && let Ok(line) = self.lines.recv_timeout(PATIENCE.saturating_sub(begin.elapsed())) {
            is_said = line.contains(text);
            self.heard.push(line);
        }
        assert!(is_said, "“{text}” was not said, but:\n{}", self.heard.join("\n"));
        self.heard[from..].join("\n")
    }

    /// Waits until the document is what `build` makes of the folder.
    fn settles(&mut self) -> Vec<u8> {
        let expected = self.folder.built();
        while self.folder.document() != expected {
            self.until(WAITING);
        }
        expected
    }

    /// Waits until faults are told as `check` tells them, and sees that the document stays.
    fn refuses(&mut self, document: &[u8]) {
        let faults = self.folder.checked();
        assert!(faults.contains("error["), "{faults}");
        let mut told = String::new();
        while !told.contains(&faults) {
            told = self.until("nothing was written");
        }
        assert_eq!(self.folder.document(), document, "the last good document stays");
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Hands on the lines of a stream.
fn listen(stream: impl Read + Send + 'static, sender: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
}

fn rename(from: &Path, to: &Path) {
    fs::rename(from, to).expect("renamed");
}

#[test]
fn documents_follow_their_files() {
    let folder = Folder::new();
    let mut watch = Watch::start(&folder, &[]);
    watch.until(DOCUMENT);
    let first = watch.settles();

    folder.replace("programme.yaml", "title: Samen maken", "title: Samen bouwen");
    watch.until(DOCUMENT);
    let second = watch.settles();
    assert_ne!(first, second);

    folder.write("notes.txt", "No file of the programme.");
    folder.replace("partners.yaml", "sector:", "sektor:");
    watch.refuses(&second);
    folder.replace("partners.yaml", "sektor:", "sector:");
    watch.until("No document changes.");
    folder.replace("programme.yaml", "title: Samen bouwen", "title: Samen maken");
    assert_eq!(watch.settles(), first);

    let brand = "brand:\n  colours: { accent: \"#7A1F5C\" }\n";
    folder.write("brand.yaml", brand);
    watch.until(DOCUMENT);
    let branded = watch.settles();
    assert_ne!(branded, first);
    fs::remove_file(folder.path("brand.yaml")).expect("removed");
    watch.until(DOCUMENT);
    assert_eq!(watch.settles(), first);
}

#[test]
fn files_that_editors_save_by_renaming_are_seen() {
    let folder = Folder::new();
    let mut watch = Watch::start(&folder, &[]);
    watch.until(WAITING);
    // As Vim does: the old file becomes a backup, and a new one takes its place.
    let text = folder.replaced("programme.yaml", "title: Samen maken", "title: Samen bouwen");
    rename(&folder.path("programme.yaml"), &folder.path("programme.yaml~"));
    folder.write("programme.yaml", &text);
    fs::remove_file(folder.path("programme.yaml~")).expect("removed");
    watch.until(DOCUMENT);
    watch.settles();
    // As many others do: a temporary file takes the place of the old one.
    let text = folder.replaced("programme.yaml", "title: Samen bouwen", "title: Samen werken");
    folder.write(".programme.yaml.tmp", &text);
    rename(&folder.path(".programme.yaml.tmp"), &folder.path("programme.yaml"));
    watch.until(DOCUMENT);
    watch.settles();
    // Several at once, one of them through a folder that is renamed.
    rename(&folder.path("partnerships"), &folder.path("cases"));
    folder.replace("programme.yaml", "partnerships/houtkring.yaml", "cases/houtkring.yaml");
    folder.replace("programme.yaml", "title: Samen werken", "title: Samen zagen");
    folder.replace("partners.yaml", "name: Noesthoek", "name: Elders");
    watch.until(DOCUMENT);
    let document = watch.settles();
    // What lies in the new place is watched as well.
    rename(&folder.path("cases"), &folder.path("partnerships"));
    watch.refuses(&document);
    rename(&folder.path("partnerships"), &folder.path("cases"));
    watch.until("No document changes.");
    folder.replace("cases/houtkring.yaml", "name: Houtkring", "name: Houtkrans");
    watch.until(DOCUMENT);
    watch.settles();
}

#[test]
fn a_programme_may_be_faulty_at_the_start_and_the_folder_may_go_and_come_back() {
    let folder = Folder::new();
    folder.replace("partners.yaml", "sector:", "sektor:");
    let mut watch = Watch::start(&folder, &[]);
    watch.refuses(&[]);
    folder.replace("partners.yaml", "sektor:", "sector:");
    watch.until(DOCUMENT);
    let document = watch.settles();

    let aside = folder.around.path().join("aside");
    rename(&folder.programme(), &aside);
    watch.until("nothing was written");
    assert_eq!(folder.document(), document);
    let text = fs::read_to_string(aside.join("programme.yaml")).expect("a text");
    fs::write(
        aside.join("programme.yaml"),
        text.replacen("Samen maken", "Samen bouwen", 1),
    )
    .expect("written");
    rename(&aside, &folder.programme());
    watch.until(DOCUMENT);
    let document = watch.settles();

    fs::remove_dir_all(folder.programme()).expect("removed");
    watch.until("nothing was written");
    assert_eq!(folder.document(), document);
    for file in sample::HOUTKRING {
        folder.write(file.path, file.text);
    }
    watch.until(DOCUMENT);
    watch.settles();
    folder.replace("programme.yaml", "title: Samen maken", "title: Samen zagen");
    watch.until(DOCUMENT);
    watch.settles();
}

#[test]
fn a_folder_that_is_looked_at_every_second_is_followed_too() {
    let folder = Folder::new();
    let mut watch = Watch::start(&folder, &["--poll"]);
    watch.until("Looking at the folder every second.");
    watch.until(DOCUMENT);
    let first = watch.settles();

    // The second of two quick changes counts, also when both are as long and fall in one second.
    folder.replace("programme.yaml", "title: Samen maken", "title: Samen zagen");
    watch.until(DOCUMENT);
    folder.replace("programme.yaml", "title: Samen zagen", "title: Samen lopen");
    watch.until(DOCUMENT);
    let second = watch.settles();
    assert_ne!(first, second);

    folder.replace("partners.yaml", "sector:", "sektor:");
    watch.refuses(&second);
    folder.replace("partners.yaml", "sektor:", "sector:");
    watch.until("No document changes.");

    folder.write("brand.yaml", "brand:\n  colours: { accent: \"#7A1F5C\" }\n");
    watch.until(DOCUMENT);
    watch.settles();
    fs::remove_file(folder.path("brand.yaml")).expect("removed");
    watch.until(DOCUMENT);
    assert_eq!(watch.settles(), second);

    rename(&folder.path("partnerships"), &folder.path("cases"));
    watch.refuses(&second);
    rename(&folder.path("cases"), &folder.path("partnerships"));
    watch.until("No document changes.");
}
