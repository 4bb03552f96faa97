//! The tasks of one partner, of the partners of one case, or of nobody yet.

use crate::check::Checked;
use crate::diagnostic::Message;
use crate::message;
use crate::model::Partnership;

use super::task::{Task, Who};

/// What the tasks that nobody was assigned are asked for by.
pub const UNASSIGNED: &str = "unassigned";

/// Nobody with this id or name has tasks.
#[derive(Debug)]
pub struct UnknownWho {
    who: String,
    known: Vec<String>,
}

impl UnknownWho {
    /// Who is not known, and who is.
    #[must_use]
    pub fn message(&self) -> Message {
        let (who, known) = (&self.who, self.known.join(", "));
        message!("Nobody is called “{who}” here. Known: {known}.", who, known)
    }
}

/// The tasks of a partner by its id, with those of the partnerships that it takes part in; those that the partners of a
/// partnership have together, by its id; those of another organisation, by its name; or those of
/// [nobody yet](UNASSIGNED).
///
/// # Errors
/// Where nobody is called so.
pub fn of_whom(programme: &Checked, tasks: Vec<Task>, who: &str) -> Result<Vec<Task>, UnknownWho> {
    let is_partner = programme.partners.iter().any(|partner| partner.id.as_str() == who);
    let is_organisation = |name: &str| tasks.iter().any(|task| task.who == Who::Organisation(name.to_owned()));
    if !is_partner && programme.partnership(who).is_none() && who != UNASSIGNED && !is_organisation(who) {
        let partners = programme.partners.iter().map(|partner| partner.id.to_string());
        let partnerships = programme
            .partnerships
            .iter()
            .map(|partnership| partnership.id.to_string());
        let others = tasks.iter().filter_map(|task| match &task.who {
            Who::Organisation(name) => Some(name.clone()),
            _ => None,
        });
        let mut known: Vec<String> = Vec::new();
        for name in partners.chain(partnerships).chain(others) {
            if !known.contains(&name) {
                known.push(name);
            }
        }
        known.push(UNASSIGNED.to_owned());
        return Err(UnknownWho {
            who: who.to_owned(),
            known,
        });
    }
    let takes_part = |case: &Partnership| case.partners.iter().any(|part| part.partner.as_str() == who);
    let is_theirs = |task: &Task| match &task.who {
        Who::Partner(id) => id.as_str() == who,
        Who::Together(id) => id.as_str() == who || programme.partnership(id.as_str()).is_some_and(takes_part),
        Who::Organisation(name) => name == who,
        Who::Unassigned => who == UNASSIGNED,
    };
    Ok(tasks.into_iter().filter(is_theirs).collect())
}
