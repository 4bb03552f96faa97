//! Proposals taken: written into the data, all of them or none.

use std::path::{Path, PathBuf};

use crate::diagnostic::Message;
use crate::edit::{self, Rewritten};
use crate::load::Files as _;
use crate::message;
use crate::model::Date;
use crate::project::Project;
use crate::write::write_all;

use super::judge::{Texts, checked_with, make};
use super::log::{LOG, kept, line};
use super::proposal::{Collected, Proposal, State};

/// Why proposals were not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakeError {
    /// An id that no proposal has, or one that can't be taken.
    Unknown(Message),
    /// Something can't be written; nothing was changed.
    Unwritable(Message),
}

impl TakeError {
    /// Why, a sentence.
    #[must_use]
    pub fn message(&self) -> &Message {
        match self {
            Self::Unknown(message) | Self::Unwritable(message) => message,
        }
    }
}

/// What was taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// The ids of the proposals.
    pub ids: Vec<String>,
    /// The files that were written.
    pub paths: Vec<PathBuf>,
}

/// Takes proposals: those with these ids, or all that are sound where none is given. The files that they came from are kept
/// in the folder, and the log says who took what when.
///
/// # Errors
/// Where an id is unknown or can't be taken, the data would be at fault, or something can't be written.
pub fn take(
    folder: &Path,
    project: &Project,
    collected: &Collected,
    ids: &[String],
    by: Option<&str>,
    date: Date,
) -> Result<Taken, TakeError> {
    let taken = chosen(collected, ids)?;
    if taken.is_empty() {
        return Ok(Taken::default());
    }
    let mut texts = Texts::new();
    for proposal in &taken {
        make(project, proposal, &mut texts).map_err(|why| {
            let id = &proposal.id;
            TakeError::Unknown(message!("Proposal {id} can't be taken: {why}.", id, why))
        })?;
    }
    let checked = checked_with(project, &texts);
    if let Some(fault) = checked.diagnostics().iter().find(|fault| fault.is_error()) {
        return Err(TakeError::Unknown(message!(
            "With these proposals the data would be at fault: {fault}. {help}",
            fault = fault.message,
            help = fault.help
        )));
    }
    write(folder, project, collected, &taken, &texts, (by, date))
}

/// The proposals to take.
fn chosen<'c>(collected: &'c Collected, ids: &[String]) -> Result<Vec<&'c Proposal>, TakeError> {
    if ids.is_empty() {
        let sound = collected.proposals.iter().filter(|proposal| proposal.is_sound());
        return Ok(sound.collect());
    }
    let mut taken = Vec::new();
    for id in ids {
        let proposal = collected.proposals.iter().find(|proposal| proposal.id == *id);
        match proposal.map(|proposal| (proposal, &proposal.state)) {
            None => {
                return Err(TakeError::Unknown(message!(
                    "There is no proposal {id} in these files.",
                    id
                )));
            }
            Some((_, State::Faulty(why))) => {
                return Err(TakeError::Unknown(message!(
                    "Proposal {id} can't be taken: {why}.",
                    id,
                    why
                )));
            }
            Some((proposal, _)) => taken.push(proposal),
        }
    }
    Ok(taken)
}

fn write(
    folder: &Path,
    project: &Project,
    collected: &Collected,
    taken: &[&Proposal],
    texts: &Texts,
    (by, date): (Option<&str>, Date),
) -> Result<Taken, TakeError> {
    let mut files = Vec::new();
    for (path, text) in texts {
        let before = project
            .bytes(path)
            .map_err(|error| TakeError::Unwritable(error.message()))?;
        files.push(Rewritten {
            path: path.clone(),
            before,
            after: text.clone().into_bytes(),
        });
    }
    let beside = beside(folder, collected, taken, by, date)?;
    let kept = beside.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    // What came back is kept first: a log without its file would say more than it can show.
    let mut paths = write_all(folder, kept).map_err(|error| TakeError::Unwritable(error.message()))?;
    edit::write(folder, &files).map_err(|refusal| {
        let place = &refusal.path;
        TakeError::Unwritable(message!("{place}: {why}.", place, why = refusal.message))
    })?;
    paths.extend(files.iter().map(|file| folder.join(&file.path)));
    Ok(Taken {
        ids: taken.iter().map(|proposal| proposal.id.clone()).collect(),
        paths,
    })
}

/// The files that came back, and the log with a line more for each.
fn beside(
    folder: &Path,
    collected: &Collected,
    taken: &[&Proposal],
    by: Option<&str>,
    date: Date,
) -> Result<Vec<(String, Vec<u8>)>, TakeError> {
    let disk = crate::load::Folder::Disk(folder.to_owned());
    let mut log = match disk.read(LOG) {
        Ok(log) => log,
        Err(crate::load::FolderError::NotFound) => Vec::new(),
        Err(error) => {
            return Err(TakeError::Unwritable(message!(
                "{LOG}: {error}.",
                LOG,
                error = error.message()
            )));
        }
    };
    let mut files = Vec::new();
    for file in &collected.files {
        let own: Vec<&Proposal> = taken
            .iter()
            .copied()
            .filter(|proposal| proposal.origin.file == file.name)
            .collect();
        if own.is_empty() {
            continue;
        }
        log.extend_from_slice(line(file, &own, by, date).as_bytes());
        files.push((kept(file), file.bytes.clone()));
    }
    files.push((LOG.to_owned(), log));
    Ok(files)
}
