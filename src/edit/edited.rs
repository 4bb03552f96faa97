//! One change of one text, made and proved.

use std::ops::Range;

use crate::diagnostic::{FileId, Message};
use crate::load::{Value, read_written};
use crate::message;

use super::change::{Change, Edit, Refusal};
use super::intended;
use super::patch::Patch;
use super::plan::Plan;

/// A text that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The whole text.
    pub text: String,
    /// What was changed in it; its inverse gives back the text from before.
    pub patch: Patch,
}

/// Changes a text; `file` is the path that messages name.
///
/// # Errors
/// Where the text can't be read without a fault, the keys lead to nothing, or the change can't be made without changing
/// something else as well.
pub fn edit(file: &str, text: &str, asked: &Edit) -> Result<Edited, Refusal> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let number = FileId::default();
    let (mut tree, written) = read_written(body, number).map_err(|fault| Refusal::unreadable(file, body, &fault))?;
    let refuse = |at: usize, message: Message| Refusal::at(file, body, at, message);
    let steps = intended::resolve(&tree, &asked.keys).map_err(|message| refuse(0, message))?;
    let plan = Plan::new(body, &written);
    let at = plan.place(&steps);
    let before = tree.clone();
    intended::make(&mut tree, &steps, &asked.change).map_err(|message| refuse(at, message))?;
    if tree == before {
        let patch = Patch::default();
        return Ok(Edited {
            text: text.to_owned(),
            patch,
        });
    }
    let change = match &asked.change {
        Change::Set(value) => Change::Set(Value {
            mark: intended::at(&tree, &steps).mark,
            content: value.content.clone(),
        }),
        change => change.clone(),
    };
    let make = |plan: &Plan<'_>| {
        let replaced = plan.replaced(&steps, &change).map_err(|message| refuse(at, message))?;
        let by_hand = || {
            let message = message!("this can't be changed without changing something else as well; change it by hand");
            refuse(at, message)
        };
        let patch = Patch::new(body, replaced).ok_or_else(by_hand)?;
        let changed = patch.apply(body).ok_or_else(by_hand)?;
        match read_written(&changed, number) {
            Ok((said, _)) if said == tree => Ok((patch, changed)),
            Ok(_) => Err(by_hand()),
            Err(fault) => {
                let fault = &fault.message;
                let message = message!("changed, the file could not be read: {fault}", fault);
                Err(refuse(at, message))
            }
        }
    };
    let (patch, changed) = make(&plan).or_else(|refusal| make(&plan.in_one_line()).map_err(|_| refusal))?;
    let mark = text.len() - body.len();
    Ok(Edited {
        text: [text.get(..mark).unwrap_or_default(), &changed].concat(),
        patch: patch.behind(mark),
    })
}

/// Where the value stands in a text to which keys lead; nothing where they lead to none.
#[must_use]
pub fn place_of(text: &str, keys: &[String]) -> Option<Range<usize>> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (tree, written) = read_written(body, FileId::default()).ok()?;
    let steps = intended::resolve(&tree, keys).ok()?;
    let mut here = &written;
    for step in steps {
        here = &here.children.get(step)?.value;
    }
    Some(here.content.clone())
}
