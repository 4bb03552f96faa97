//! Whether proposals can be taken: the data with them must be as sound as without.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Message};
use crate::edit::{edit, edit_answers, place_of};
use crate::load::FileChange;
use crate::message;
use crate::project::{CheckedProject, Project};

use super::proposal::{Proposal, State, Step};

/// Files as proposals leave them, by path.
pub type Texts = BTreeMap<String, String>;

/// Judges the sound ones of these proposals together; those that would put the data at fault are marked with the fault.
pub fn judge(project: &Project, proposals: &mut [Proposal]) {
    let sound: Vec<usize> = (0..proposals.len())
        .filter(|at| proposals.get(*at).is_some_and(Proposal::is_sound))
        .collect();
    let mut judge = Judge {
        project,
        proposals,
        made: Vec::new(),
    };
    let mut candidates = judge.alone(&sound);
    loop {
        let Some(faults) = judge.faults(&candidates) else {
            return;
        };
        let guilty = judge.guilty(&candidates, &faults);
        if guilty.is_empty() {
            break;
        }
        candidates.retain(|at| !guilty.contains(at));
    }
    // Faults that stand at no proposal: those are found by halves.
    let mut accepted = Vec::new();
    judge.admit(&candidates, &mut accepted);
    let refused: Vec<usize> = candidates.iter().copied().filter(|at| !accepted.contains(at)).collect();
    for at in refused {
        // What was refused beside others may stand with all that was accepted.
        accepted.push(at);
        match judge.faults(&accepted) {
            None => judge.mark(at, State::Sound),
            Some(_) => {
                accepted.pop();
            }
        }
    }
}

struct Judge<'a> {
    project: &'a Project,
    proposals: &'a mut [Proposal],
    /// Which proposals were made last, each with the texts after it: what begins alike is not made again.
    made: Vec<(usize, Texts)>,
}

impl Judge<'_> {
    fn mark(&mut self, at: usize, state: State) {
        if let Some(proposal) = self.proposals.get_mut(at) {
            proposal.state = state;
        }
    }

    /// Those that can be made at all.
    fn alone(&mut self, candidates: &[usize]) -> Vec<usize> {
        let mut texts = Texts::new();
        let mut able = Vec::new();
        for at in candidates {
            let Some(proposal) = self.proposals.get(*at) else {
                continue;
            };
            match make(self.project, proposal, &mut texts) {
                Ok(()) => able.push(*at),
                Err(message) => self.mark(*at, State::Faulty(message)),
            }
        }
        able
    }

    /// The faults of the data with these proposals; nothing where there are none.
    fn faults(&mut self, candidates: &[usize]) -> Option<Faults> {
        let made = self.made.iter().map(|(at, _)| at);
        let same = made.zip(candidates).take_while(|(one, other)| one == other).count();
        self.made.truncate(same);
        for at in candidates.get(same..).unwrap_or_default() {
            let proposal = self.proposals.get(*at)?;
            let mut texts = self.made.last().map(|(_, texts)| texts.clone()).unwrap_or_default();
            // What can't be made beside others is found at its own turn.
            if let Err(message) = make(self.project, proposal, &mut texts) {
                return Some(Faults {
                    texts,
                    refused: Some((*at, message)),
                    checked: None,
                });
            }
            self.made.push((*at, texts));
        }
        let texts = self.made.last().map(|(_, texts)| texts.clone()).unwrap_or_default();
        if texts.is_empty() {
            return None;
        }
        let checked = checked_with(self.project, &texts);
        checked.is_faulty().then_some(Faults {
            texts,
            refused: None,
            checked: Some(checked),
        })
    }

    /// Marks the proposals at which faults stand.
    fn guilty(&mut self, candidates: &[usize], faults: &Faults) -> BTreeSet<usize> {
        let mut guilty = BTreeSet::new();
        if let Some((at, message)) = &faults.refused {
            self.mark(*at, State::Faulty(message.clone()));
            guilty.insert(*at);
        }
        let Some(checked) = &faults.checked else { return guilty };
        for fault in checked.diagnostics().iter().filter(|fault| fault.is_error()) {
            for at in candidates {
                let is_it = self
                    .proposals
                    .get(*at)
                    .is_some_and(|proposal| stands_at(proposal, fault, checked, &faults.texts));
                if is_it && guilty.insert(*at) {
                    self.mark(*at, State::Faulty(said(fault)));
                }
            }
        }
        guilty
    }

    /// Accepts the most of these, by halves.
    fn admit(&mut self, candidates: &[usize], accepted: &mut Vec<usize>) {
        if candidates.is_empty() {
            return;
        }
        let all = [accepted.as_slice(), candidates].concat();
        let Some(faults) = self.faults(&all) else {
            *accepted = all;
            return;
        };
        if let [only] = candidates {
            let first = faults.first();
            self.mark(*only, State::Faulty(first));
            return;
        }
        let (first, second) = candidates.split_at(candidates.len() / 2);
        self.admit(first, accepted);
        self.admit(second, accepted);
    }
}

/// What is wrong with the data as proposals leave them.
struct Faults {
    texts: Texts,
    refused: Option<(usize, Message)>,
    checked: Option<CheckedProject>,
}

impl Faults {
    fn first(&self) -> Message {
        let refused = self.refused.as_ref().map(|(_, message)| message.clone());
        let fault = || {
            let checked = self.checked.as_ref()?;
            checked.diagnostics().iter().find(|fault| fault.is_error()).map(said)
        };
        refused
            .or_else(fault)
            .unwrap_or_else(|| message!("the data would be at fault"))
    }
}

fn said(fault: &Diagnostic) -> Message {
    message!("{fault}: {help}", fault = fault.message, help = fault.help)
}

/// Makes the edits of a proposal in texts; files are read when they are first needed.
///
/// # Errors
/// Where an edit is refused.
pub fn make(project: &Project, proposal: &Proposal, texts: &mut Texts) -> Result<(), Message> {
    let path = proposal.path.as_str();
    let mut text = if let Some(text) = texts.get(path) {
        text.clone()
    } else {
        let bytes = project.bytes(path).map_err(|error| error.message())?;
        String::from_utf8(bytes).map_err(|_| message!("the file is not UTF-8 text"))?
    };
    for step in &proposal.steps {
        text = match step {
            Step::Yaml(asked) => edit(path, &text, asked).map(|edited| edited.text),
            Step::Answers(change) => edit_answers(path, &text, change),
        }
        .map_err(|refusal| refusal.message)?;
    }
    texts.insert(path.to_owned(), text);
    Ok(())
}

/// The project as it would be with these texts; it is as before afterwards.
pub fn checked_with(project: &Project, texts: &Texts) -> CheckedProject {
    let written = texts
        .iter()
        .map(|(path, text)| FileChange::Written(path.clone(), text.clone().into_bytes()));
    project.update(written);
    let checked = project.check();
    project.update(texts.keys().map(|path| FileChange::Reread(path.clone())));
    checked
}

/// Whether a fault stands where a proposal writes.
fn stands_at(proposal: &Proposal, fault: &Diagnostic, checked: &CheckedProject, texts: &Texts) -> bool {
    let Some(file) = checked.sources().get(fault.place.file) else {
        return false;
    };
    if file.path != proposal.path {
        return false;
    }
    let Some(text) = texts.get(&proposal.path) else {
        return false;
    };
    let keys: Vec<String> = proposal.keys.split('.').map(ToOwned::to_owned).collect();
    let Some(range) = place_of(text, &keys) else {
        return false;
    };
    let (start, end) = (fault.place.start as usize, fault.place.end as usize);
    start < range.end && range.start < end.max(start + 1)
}
