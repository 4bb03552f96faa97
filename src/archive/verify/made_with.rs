//! Which versions made a bag, and what a difference then means.

use serde::Serialize;

use crate::archive::finding::{Aspect, Findings};
use crate::archive::inventory::Tools;

/// The versions that made the documents of a bag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MadeWith {
    /// The version of Brugwerk.
    pub brugwerk: String,
    /// The version of Typst.
    pub typst: String,
    /// How the tools of this binary differ; none where they are the same.
    pub difference: Option<String>,
}

impl MadeWith {
    /// What the inventory of a bag names.
    pub(super) fn of(tools: &Tools) -> Self {
        Self {
            brugwerk: tools.brugwerk.clone(),
            typst: tools.typst.clone(),
            difference: Tools::current().difference(tools),
        }
    }

    /// A difference between what was written and what this version would write: a fault where it is the same version.
    pub(super) fn differs(&self, code: &'static str, file: &str, what: &str, findings: &mut Findings) {
        match &self.difference {
            None => findings.fault(Aspect::Conformant, code, file, format!("{what}.")),
            Some(difference) => {
                let message = format!("{what}; but this is another version than made it ({difference}).");
                findings.remark(Aspect::Conformant, code, file, message);
            }
        }
    }
}
