//! `brugwerk diff`.

use std::path::{Path, PathBuf};

use brugwerk::bytes::sha256;
use brugwerk::diff;
use brugwerk::history::{self, Version};
use brugwerk::locale::Language;
use brugwerk::message;
use serde_json::json;

use super::arguments::{Format, LanguageArgument};
use super::failure::Failure;
use super::report;

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
    pub format: Format,
    /// The language of the sentences, by default that of the later version; and of messages
    #[arg(long, value_enum)]
    pub lang: Option<LanguageArgument>,
    /// Write the changes as a PDF: a change note, or with --agreement that agreement
    #[arg(long, value_name = "FILE.pdf")]
    out: Option<PathBuf>,
    /// Write the agreement of this partnership, with what was inserted and struck; needs --out
    #[arg(long, value_name = "ID", requires = "out")]
    agreement: Option<String>,
}

/// Compares two versions.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let language = arguments.lang.map(Into::into);
    let old = Version::find(&arguments.old, &arguments.dir, language)?;
    let new = Version::find(&arguments.new, &arguments.dir, language)?;
    let language: Language = language.unwrap_or_else(|| new.programme.programme.language.into());
    let locale = new.programme.locale(language);
    if let Some(out) = &arguments.out {
        return write(&old, &new, language, out, arguments);
    }
    let comparison = diff::compare(&old.programme, &new.programme, locale).map_err(|error| {
        Failure::Io(message!(
            "The versions can't be compared: {error}. This is a fault of Brugwerk; please report it.",
            error
        ))
    })?;
    let (old, new) = (side(&old), side(&new));
    match arguments.format {
        Format::Json => report::result(&comparison.json(&old, &new).to_string()),
        Format::Human => report::result(comparison.text(&old, &new, locale).trim_end()),
    }
}

/// A version as sentences name it.
fn side(version: &Version) -> diff::Side<'_> {
    diff::Side {
        name: &version.name,
        programme: &version.programme,
    }
}

/// Writes the change note, or the agreement with its changes.
fn write(old: &Version, new: &Version, language: Language, out: &Path, arguments: &Arguments) -> Result<(), Failure> {
    let written = history::write_changes(old, new, arguments.agreement.as_deref(), language, out)?;
    written.warnings.iter().for_each(|warning| report::message(warning));
    let (path, pages, bytes) = (out.display(), written.pages, written.pdf.len());
    report::result(&match arguments.format {
        Format::Human => format!("{path}  {pages} pages  {} KiB", bytes.div_ceil(1024)),
        Format::Json => json!({
            "path": path.to_string(),
            "kind": written.plan.name(),
            "pages": pages,
            "bytes": bytes,
            "sha256": sha256(&written.pdf),
        })
        .to_string(),
    })
}
