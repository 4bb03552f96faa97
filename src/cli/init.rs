//! `brugwerk init`.

use std::path::PathBuf;

use brugwerk::load::{FileKind, PROGRAMME_FILE, schema_text};
use brugwerk::message;
use brugwerk::model::ClosedList as _;
use brugwerk::sample::{self, SampleFile};
use brugwerk::write;

use super::failure::Failure;
use super::{report, schema};

/// Arguments of `init`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder to make
    folder: PathBuf,
    /// Write this sample programme instead of a blank one: esf-512, or houtkring (fictional, ready to sign)
    #[arg(long, value_name = "NAME")]
    example: Option<String>,
}

/// Writes a programme folder that builds.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let folder = &arguments.folder;
    let files: &[SampleFile] = match arguments.example.as_deref() {
        None => sample::BLANK,
        Some("esf-512") => sample::ESF_512,
        Some("houtkring") => sample::HOUTKRING,
        Some(name) => {
            return Err(Failure::Usage(message!(
                "There is no sample programme called “{name}”. Known samples: esf-512, houtkring.",
                name
            )));
        }
    };
    if folder.join(PROGRAMME_FILE).exists() {
        return Err(Failure::Usage(message!(
            "{} holds a programme already; choose another folder.",
            folder.display()
        )));
    }
    let schemas: Vec<(String, String)> = FileKind::ALL
        .iter()
        .map(|kind| (format!("schema/{}", schema::file_name(*kind)), schema_text(*kind)))
        .collect();
    let all = files
        .iter()
        .map(|file| (file.path, file.text.as_bytes()))
        .chain(schemas.iter().map(|(path, text)| (path.as_str(), text.as_bytes())));
    write::write_all(folder, all).map_err(|error| Failure::Io(error.message()))?;
    let folder = folder.display();
    report::result(&folder.to_string())?;
    report::say(&message!(
        "The programme is ready. Next: edit {folder}/{PROGRAMME_FILE}, then run `brugwerk build {folder}`.",
        folder,
        PROGRAMME_FILE
    ));
    Ok(())
}
