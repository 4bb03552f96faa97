//! What a text says after a change: the tree that the changed text must be read as.

use crate::diagnostic::Message;
use crate::load::{Content, Value};
use crate::message;

use super::change::Change;

/// Where the keys lead: the number of the child at each step.
///
/// An item is called by its `id`, or by its number from 1.
pub fn resolve(tree: &Value, keys: &[String]) -> Result<Vec<usize>, Message> {
    let mut value = tree;
    let mut steps = Vec::with_capacity(keys.len());
    for key in keys {
        let found = match &value.content {
            Content::Map(entries) => entries.iter().position(|(own, _)| own == key),
            Content::List(items) => {
                let by_id = items.iter().position(|item| id(item) == Some(key));
                let number = || key.parse::<usize>().ok()?.checked_sub(1);
                by_id.or_else(number).filter(|index| *index < items.len())
            }
            Content::Text(_) | Content::Word(_) => None,
        };
        let Some(index) = found else {
            return Err(message!("there is no “{key}” here", key));
        };
        steps.push(index);
        value = value.children().get(index).copied().unwrap_or(value);
    }
    Ok(steps)
}

/// What stands at the end of these steps.
pub fn at<'a>(tree: &'a Value, steps: &[usize]) -> &'a Value {
    steps.iter().fold(tree, |value, step| {
        value.children().get(*step).copied().unwrap_or(value)
    })
}

/// The id of an item.
fn id(item: &Value) -> Option<&String> {
    let Content::Map(entries) = &item.content else {
        return None;
    };
    let (_, id) = entries.iter().find(|(key, _)| key == "id")?;
    match &id.content {
        Content::Text(id) | Content::Word(id) => Some(id),
        Content::List(_) | Content::Map(_) => None,
    }
}

/// Makes a change in a tree, at the end of these steps.
pub fn make(tree: &mut Value, steps: &[usize], change: &Change) -> Result<(), Message> {
    let (target, parent) = match (change, steps.split_last()) {
        (Change::Set(_) | Change::InsertItem { .. } | Change::InsertKey { .. }, _) => (None, steps),
        (Change::Remove | Change::Move { .. }, Some((last, parent))) => (Some(*last), parent),
        (Change::Remove | Change::Move { .. }, None) => {
            return Err(message!("what the whole file says can't be removed or moved"));
        }
    };
    let node = parent.iter().try_fold(tree, |node, step| child(node, *step));
    let (Some(node), target) = (node, target.unwrap_or_default()) else {
        return Err(message!("the keys lead to nothing here"));
    };
    match change {
        Change::Set(value) => {
            node.mark = value.mark.or(node.mark);
            node.content = value.content.clone();
        }
        Change::InsertItem { at, value } => {
            if node.is_nothing() {
                node.content = Content::List(Vec::new());
            }
            let Content::List(items) = &mut node.content else {
                return Err(message!("here is no list, so an item can't be inserted"));
            };
            items.insert((*at).min(items.len()), value.clone());
        }
        Change::InsertKey { at, key, value } => {
            if node.is_nothing() {
                node.content = Content::Map(Vec::new());
            }
            let Content::Map(entries) = &mut node.content else {
                return Err(message!("here are no keys, so none can be inserted"));
            };
            if entries.iter().any(|(own, _)| own == key) {
                return Err(message!("the key “{key}” stands here already", key));
            }
            entries.insert((*at).min(entries.len()), (key.clone(), value.clone()));
        }
        Change::Remove => match &mut node.content {
            Content::List(items) => drop(items.remove(target)),
            Content::Map(entries) => drop(entries.remove(target)),
            Content::Text(_) | Content::Word(_) => {}
        },
        Change::Move { to } => match &mut node.content {
            Content::List(items) => turn(items, target, *to),
            Content::Map(entries) => turn(entries, target, *to),
            Content::Text(_) | Content::Word(_) => {}
        },
    }
    Ok(())
}

/// Moves what stands at one number to another; past the end is the end.
pub fn turn<T>(list: &mut [T], from: usize, to: usize) {
    let to = to.min(list.len().saturating_sub(1));
    if from < to {
        if let Some(between) = list.get_mut(from..=to) {
            between.rotate_left(1);
        }
    } else if let Some(between) = list.get_mut(to..=from) {
        between.rotate_right(1);
    }
}

fn child(node: &mut Value, index: usize) -> Option<&mut Value> {
    match &mut node.content {
        Content::List(items) => items.get_mut(index),
        Content::Map(entries) => entries.get_mut(index).map(|(_, value)| value),
        Content::Text(_) | Content::Word(_) => None,
    }
}
