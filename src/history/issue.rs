//! Issues a version: its documents are set and written, and it is added to the log.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::document::{Options, Output};
use crate::load::{FolderError, PROGRAMME_FILE, RELEASES, Reading};
use crate::project::{Observer, Project, Stage, Staged};

use super::entry::{Entry, IssuedDocument};
use super::error::HistoryError;
use super::reissue::reissued;
use super::release::Release;

/// What is issued, and who approved it.
#[derive(Debug, Clone)]
pub struct Order<'a> {
    /// The label of the version.
    pub label: &'a str,
    /// Who approved it.
    pub approved_by: &'a [String],
    /// Whether agreements are final versions, to sign.
    pub is_final: bool,
}

/// Issues a version of a programme folder: writes its documents below `out`, keeps its data, adds it to the log.
///
/// # Errors
/// Where the data or a document is at fault, the version can't be added to the log, or something can't be read or
/// written. No version is issued then.
pub fn issue(folder: &Path, order: &Order<'_>, out: &Path, observer: &dyn Observer) -> Result<Entry, HistoryError> {
    observer.stage(Stage::Reading);
    // Faults in the data stop a release before anything is written, so they are looked for before it begins.
    let project = Project::open_folder(folder, Reading::default())?;
    let checked = project.check();
    let programme = checked.accept()?;
    observer.accepted(checked.diagnostics(), checked.sources());
    let release = Release::begin(folder, order.label, order.approved_by, order.is_final)?;
    // The documents are made from the very bytes that are kept, whatever happens to the folder meanwhile.
    let files = data_files(folder, &project, programme.data_paths())?;
    release.refuse_unchanged(&files)?;
    if order.is_final
        && let Some(reissued) = reissued(folder, programme)?.first()
    {
        return Err(HistoryError::Refused(reissued.message().to_string()));
    }
    let plans = checked.plans();
    let options = Options {
        is_final: order.is_final,
        ..Options::default()
    };
    let guard = checked.output_guard(folder)?;
    let place = guard.judge_all(out, &plans, options.output)?;
    let mut staged = Staged::in_judged(place);
    let finished = checked.set(&plans, options, &mut staged, observer)?;
    observer.stage(Stage::Writing);
    let documents = finished.into_iter().map(|document| IssuedDocument {
        kind: document.plan.name().to_owned(),
        path: document.plan.file_name(Output::Pdf),
        id: document.plan.id,
        sha256: document.sha256,
    });
    release.store(&files)?;
    staged.commit()?;
    let date = programme.programme.document.date.to_string();
    release.finish(date, &files, documents.collect())
}

/// The bytes of the data files of a programme, as they were read.
///
/// # Errors
/// Where a file lies in the history itself, or can't be read any more.
pub fn data_files(
    folder: &Path,
    project: &Project,
    paths: BTreeSet<String>,
) -> Result<BTreeMap<String, Vec<u8>>, HistoryError> {
    let paths = paths.into_iter().chain([PROGRAMME_FILE.to_owned()]);
    paths
        .map(|path| {
            if path.starts_with(&format!("{RELEASES}/")) {
                return Err(HistoryError::Refused(format!(
                    "{path} lies in the history of the programme, and can't be part of its data; move it out of {RELEASES}/"
                )));
            }
            let bytes = project.bytes(&path).map_err(|error| {
                let source = match error {
                    FolderError::Io(source) => source,
                    other => std::io::Error::other(other.to_string()),
                };
                HistoryError::Read(folder.join(&path), source)
            })?;
            Ok((path, bytes))
        })
        .collect()
}
