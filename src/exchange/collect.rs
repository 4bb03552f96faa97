//! Files that came back, read and compared with the data.

use std::collections::BTreeMap;

use crate::bytes::sha256;
use crate::check::Checked;
use crate::diagnostic::Message;
use crate::locale::Locale;
use crate::message;
use crate::office;
use crate::project::Project;

use super::data;
use super::judge::judge;
use super::proposal::{Collected, Fault, Origin, Proposal, ReceivedFile, State};
use super::returned::Reader;
use super::speech::Speech;

/// What the bytes of a PDF begin with.
const PDF: &[u8] = b"%PDF";

/// Why files can't be compared with a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollectError {
    /// Why, a sentence.
    pub message: Message,
}

impl From<Message> for CollectError {
    fn from(message: Message) -> Self {
        Self { message }
    }
}

/// What files that came back propose for a programme; the project is as it was before.
///
/// A file that can't be read is a fault among the others.
///
/// # Errors
/// Where the data files of the programme can't be read.
pub fn collect(
    project: &Project,
    programme: &Checked,
    files: &[(String, Vec<u8>)],
    locale: &Locale,
) -> Result<Collected, CollectError> {
    let data = data::read(project.files())?;
    let mut reader = Reader::new(Speech::new(programme, locale)?, &data);
    for (name, bytes) in files {
        let document = if bytes.starts_with(PDF) {
            reader.form(name, bytes)
        } else {
            match office::read(bytes) {
                Ok(book) => reader.workbook(name, &book),
                Err(refused) => Err(message!("{why}. {help}", why = refused.why, help = refused.help)),
            }
        };
        match document {
            Ok((document, audience)) => reader.collected.files.push(ReceivedFile {
                name: name.clone(),
                sha256: sha256(bytes),
                bytes: bytes.clone(),
                document,
                audience,
            }),
            Err(message) => {
                let origin = Origin {
                    file: name.clone(),
                    place: String::new(),
                };
                reader.collected.faults.push(Fault { origin, message });
            }
        }
    }
    let mut collected = reader.collected;
    disagreeing(&mut collected.proposals);
    judge(project, &mut collected.proposals);
    Ok(collected)
}

/// Leaves to a person what several proposals want otherwise.
fn disagreeing(proposals: &mut [Proposal]) {
    let mut wanted: BTreeMap<(String, String), usize> = BTreeMap::new();
    let place = |proposal: &Proposal| (proposal.path.clone(), proposal.keys.clone());
    for proposal in proposals.iter().filter(|proposal| proposal.is_of_one()) {
        *wanted.entry(place(proposal)).or_default() += 1;
    }
    for proposal in proposals.iter_mut().filter(|proposal| proposal.is_of_one()) {
        if proposal.is_sound() && wanted.get(&place(proposal)).is_some_and(|count| *count > 1) {
            proposal.state = State::Conflict(message!("files that came back want different things here"));
        }
    }
}
