//! `brugwerk diff`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use brugwerk::check::{self, Checked};
use brugwerk::diagnostic::render_json;
use brugwerk::diff::{self, Comparison};
use brugwerk::document::{self, Versions, hex};
use brugwerk::history;
use brugwerk::load::{self, Folder, PROGRAMME_FILE, Reading};
use brugwerk::locale::{Language, Locale};
use brugwerk::write;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::output::Ground;
use super::release::refused;
use super::{Failure, Format, LanguageArgument, apart, cannot_read, report};

/// Arguments of `diff`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The earlier version: a folder, a bag, a label, or DIR@LABEL
    old: String,
    /// The later version, likewise
    #[arg(default_value = ".")]
    new: String,
    /// The programme folder in which labels are looked up
    #[arg(long, value_name = "DIR", default_value = ".")]
    dir: PathBuf,
    /// How to print the changes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The language of the sentences; that of the later version by default
    #[arg(long, value_enum)]
    lang: Option<LanguageArgument>,
    /// Write the changes as a PDF: a change note, or with --agreement that agreement
    #[arg(long, value_name = "FILE.pdf")]
    out: Option<PathBuf>,
    /// Write the agreement of this partnership, with what was inserted and struck; needs --out
    #[arg(long, value_name = "ID", requires = "out")]
    agreement: Option<String>,
}

/// A version that is compared.
struct Side {
    /// What it is called: its label, or the name of its folder.
    name: String,
    /// Whether that name is a label.
    is_issued: bool,
    /// The folder that it comes from, or in whose history it lies.
    folder: PathBuf,
    programme: Checked,
}

impl Side {
    fn label(&self) -> Option<&str> {
        self.is_issued.then_some(self.name.as_str())
    }
}

/// Compares two versions.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let old = side(&arguments.old, arguments)?;
    let new = side(&arguments.new, arguments)?;
    let language: Language = arguments
        .lang
        .map_or_else(|| new.programme.programme.language.into(), Into::into);
    let locale = Locale::of(language);
    if let Some(out) = &arguments.out {
        return write_pdf(&old, &new, language, out, arguments);
    }
    let comparison = diff::compare(&old.programme, &new.programme, locale).map_err(|error| {
        Failure::Io(format!(
            "The versions can't be compared: {error}. This is a fault of Brugwerk; please report it."
        ))
    })?;
    match arguments.format {
        Format::Json => report::result(&in_json(&old, &new, &comparison).to_string()),
        Format::Human => report::result(human(&old, &new, &comparison, locale).trim_end()),
    }
}

/// The version that an argument names.
fn side(argument: &str, arguments: &Arguments) -> Result<Side, Failure> {
    let path = Path::new(argument);
    let folder = programme_folder(path);
    if folder.join(PROGRAMME_FILE).is_file() {
        let source = Folder::Disk(folder.clone());
        return programme(&folder_name(path), false, &source, &folder, arguments);
    }
    let (folder, label) = match argument.rsplit_once('@') {
        Some((folder, label)) if Path::new(folder).is_dir() => (programme_folder(Path::new(folder)), label),
        _ if path.is_dir() && folder != path => {
            return Err(Failure::Usage(format!(
                "“{argument}” is a bag without a programme of Brugwerk, so that there is nothing to compare."
            )));
        }
        _ if path.is_dir() => return Err(cannot_read(&folder, &load::FolderError::NotFound)),
        _ if path.is_file() => {
            return Err(Failure::Usage(format!(
                "“{argument}” is a file. Name a programme folder, a bag in a folder (unpack a packed one), or a label."
            )));
        }
        _ => (programme_folder(&arguments.dir), argument),
    };
    if !history::is_label(label) {
        return Err(Failure::Usage(format!(
            "“{argument}” is no folder, no bag and no label. Name a programme folder, or a version that was released."
        )));
    }
    let files = history::files(&folder, label).map_err(refused)?;
    programme(label, true, &Folder::Memory(files), &folder, arguments)
}

/// The programme folder that a folder is, or that a bag holds.
fn programme_folder(folder: &Path) -> PathBuf {
    if folder.join("bagit.txt").is_file() {
        folder.join("data").join("programme")
    } else {
        folder.to_owned()
    }
}

/// The name of a folder by itself: where it lies on this machine says nothing to who reads the changes.
fn folder_name(path: &Path) -> String {
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let name = whole.file_name().map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| path.display().to_string())
}

/// Loads and checks one version.
fn programme(
    name: &str,
    is_issued: bool,
    source: &Folder,
    folder: &Path,
    arguments: &Arguments,
) -> Result<Side, Failure> {
    let language = arguments.lang.map(Into::into);
    let loaded = load::load(
        source,
        Reading {
            language,
            ..Reading::default()
        },
    )
    .map_err(|error| cannot_read(folder, &error))?;
    let outcome = check::check(loaded);
    if let Some(programme) = outcome.programme {
        return Ok(Side {
            name: name.to_owned(),
            is_issued,
            folder: folder.to_owned(),
            programme,
        });
    }
    if arguments.format == Format::Json {
        report::result(&render_json(&outcome.diagnostics, &outcome.sources))?;
    } else {
        let text = report::diagnostics(&outcome.diagnostics, &outcome.sources, report::stderr_is_terminal());
        report::message(text.trim_end());
    }
    let summary = report::summary(&outcome.diagnostics).unwrap_or_default();
    report::message(&format!(
        "{summary} in {name}; only versions without faults can be compared."
    ));
    Err(Failure::Faults)
}

/// Writes the change note, or the agreement with its changes.
fn write_pdf(old: &Side, new: &Side, language: Language, out: &Path, arguments: &Arguments) -> Result<(), Failure> {
    let is_pdf = out.extension().is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
    let Some(name) = out.file_name().and_then(|name| name.to_str()).filter(|_| is_pdf) else {
        return Err(Failure::Usage(format!(
            "{} is no name of a PDF. Name a file that ends in .pdf.",
            out.display()
        )));
    };
    for side in [old, new] {
        Ground::of(&side.folder, &side.programme)?.judge(out)?;
    }
    let versions = Versions {
        old: &old.programme,
        old_label: old.label(),
        new: &new.programme,
        new_label: new.label(),
    };
    let fault = |error: &dyn std::fmt::Display| {
        Failure::Io(format!(
            "{}: {error}. This is a fault of Brugwerk; please report it.",
            out.display()
        ))
    };
    let document = match &arguments.agreement {
        None => document::change_note(versions, Some(language)).map_err(|error| fault(&error))?,
        Some(id) => {
            for side in [old, new] {
                if side.programme.agreement(id).is_none() {
                    return Err(Failure::Usage(format!(
                        "There is no agreement “{id}” in {}.",
                        side.name
                    )));
                }
            }
            document::changed_agreement(versions, id, Some(language)).map_err(|error| fault(&error))?
        }
    };
    let rendered = apart::render(&document)?;
    for warning in &rendered.warnings {
        report::message(warning);
    }
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    write::write_all(folder, [(name, rendered.pdf.as_slice())]).map_err(|error| Failure::Io(format!("{error}.")))?;
    match arguments.format {
        Format::Json => report::result(
            &json!({
                "path": out.display().to_string(),
                "kind": document.plan.kind.name(),
                "pages": rendered.pages,
                "bytes": rendered.pdf.len(),
                "sha256": hex(&Sha256::digest(&rendered.pdf)),
            })
            .to_string(),
        ),
        Format::Human => {
            let kib = rendered.pdf.len().div_ceil(1024);
            report::result(&format!("{}  {} pages  {kib} KiB", out.display(), rendered.pages))
        }
    }
}

/// The changes for people.
fn human(old: &Side, new: &Side, comparison: &Comparison, locale: &Locale) -> String {
    let side = |side: &Side| {
        let date = side.programme.programme.document.date.get();
        let date = locale.date(date.year(), date.month(), date.day());
        locale.sentence(
            "change-side",
            &[("name", (&side.name).into()), ("date", (&date).into())],
        )
    };
    let mut text = locale.sentence(
        "change-compared",
        &[("old", (&side(old)).into()), ("new", (&side(new)).into())],
    );
    text.push('\n');
    if comparison.groups.is_empty() {
        let _ = write!(text, "\n{}\n", locale.text("change-nothing"));
        if !comparison.untold_files.is_empty() {
            let paths = comparison.untold_files.join(", ");
            let sentence = locale.sentence("change-files-untold", &[("paths", (&paths).into())]);
            let _ = writeln!(text, "{sentence}");
        }
    }
    for group in &comparison.groups {
        let _ = write!(text, "\n{}\n", group.title);
        for topic in &group.topics {
            if !topic.title.is_empty() {
                let _ = writeln!(text, "  {}", topic.title);
            }
            for change in &topic.changes {
                let _ = writeln!(text, "    - {}", change.sentence);
            }
        }
    }
    text
}

fn in_json(old: &Side, new: &Side, comparison: &Comparison) -> serde_json::Value {
    let side = |side: &Side| {
        json!({
            "name": side.name,
            "date": side.programme.programme.document.date.to_string(),
            "version": side.programme.programme.document.version.to_string(),
        })
    };
    json!({
        "old": side(old),
        "new": side(new),
        "count": comparison.count(),
        "consequences": comparison.consequences(),
        "groups": comparison.groups,
        "untold_files": comparison.untold_files,
    })
}
