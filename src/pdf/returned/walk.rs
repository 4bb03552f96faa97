//! From the form of a file to its fields: every one that the form lists, and every one that stands on a page.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::buttons;
use super::field::{Doubt, FieldValue, ReturnedField};
use super::text::{Decoded, decode, of_name};
use crate::pdf::objects::{File, Unread};
use crate::pdf::tail::{Dictionary, Value};
use crate::pdf::text::pages;

/// The most fields, groups and places of fields that are looked at.
const MOST_NODES: usize = 20_000;
/// How deep fields stand in each other, and how far one is from the page that it stands on.
const MOST_DEPTH: usize = 32;
/// The most bytes of a full name.
const LONGEST_NAME: usize = 1_000;
/// Bits of the flags of fields (ISO 32000-2, tables 227 and 229).
const READ_ONLY: i64 = 1;
const PUSH_BUTTON: i64 = 1 << 16;

const TOO_MANY: Unread = "its form has more fields than are read, or fields that stand in each other without end";

/// A field that is still to be looked at, with what it inherits.
struct Open {
    node: Value,
    name: String,
    kind: Option<Vec<u8>>,
    flags: i64,
    value: Rc<Value>,
    depth: usize,
    is_listed: bool,
}

impl Open {
    fn root(node: Value, is_listed: bool) -> Self {
        Self {
            node,
            name: String::new(),
            kind: None,
            flags: 0,
            value: Rc::new(Value::Null),
            depth: 0,
            is_listed,
        }
    }
}

/// Walks over the fields of a file.
struct Walk<'f, 'a> {
    file: &'f File<'a>,
    /// The numbers of what was looked at already: nothing is twice.
    seen: BTreeSet<u32>,
    nodes: usize,
    found: Vec<ReturnedField>,
}

/// Every field of a file that holds something or could.
pub(super) fn fields(file: &File<'_>) -> Result<Vec<ReturnedField>, Unread> {
    let mut walk = Walk {
        file,
        seen: BTreeSet::new(),
        nodes: 0,
        found: Vec::new(),
    };
    let catalog = file.object(file.root)?;
    let catalog = catalog.dictionary().ok_or("it has no catalogue")?;
    if let Some(form) = file.dictionary(catalog, b"AcroForm")? {
        let listed = form.get(b"Fields").map(|fields| file.resolved(fields)).transpose()?;
        let listed = listed.as_ref().and_then(Value::array).unwrap_or_default();
        walk.all(listed.iter().rev().map(|node| Open::root(node.clone(), true)).collect())?;
    }
    let strays = walk.strays()?;
    walk.all(strays)?;
    Ok(walk.found)
}

impl Walk<'_, '_> {
    /// Whether something is looked at for the first time.
    fn is_new(&mut self, node: &Value) -> Result<bool, Unread> {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            return Err(TOO_MANY);
        }
        Ok(node.reference().is_none_or(|number| self.seen.insert(number)))
    }

    /// Looks at these fields, the last first, and at all that stand in them.
    fn all(&mut self, mut next: Vec<Open>) -> Result<(), Unread> {
        while let Some(open) = next.pop() {
            if open.depth > MOST_DEPTH || next.len() > MOST_NODES {
                return Err(TOO_MANY);
            }
            if !self.is_new(&open.node)? {
                continue;
            }
            if let Value::Dictionary(field) = self.file.resolved(&open.node)? {
                let inner = self.field(open, &field)?;
                next.extend(inner.into_iter().rev());
            }
        }
        Ok(())
    }

    /// Looks at one field; gives those that stand in it.
    fn field(&mut self, open: Open, field: &Dictionary) -> Result<Vec<Open>, Unread> {
        let name = self.name(&open.name, field)?;
        let kind = field.name(b"FT").map(<[u8]>::to_vec).or(open.kind);
        let flags = field.get(b"Ff").and_then(Value::whole).unwrap_or(open.flags);
        let value = match field.get(b"V") {
            Some(value) => Rc::new(value.clone()),
            None => open.value,
        };
        let (mut inner, mut widgets) = (Vec::new(), Vec::new());
        let kids = field.get(b"Kids").map(|kids| self.file.resolved(kids)).transpose()?;
        for kid in kids.as_ref().and_then(Value::array).unwrap_or_default() {
            let Value::Dictionary(content) = self.file.resolved(kid)? else {
                continue;
            };
            if content.has(b"T") || content.has(b"Kids") {
                inner.push(Open {
                    node: kid.clone(),
                    name: name.clone(),
                    kind: kind.clone(),
                    flags,
                    value: Rc::clone(&value),
                    depth: open.depth + 1,
                    is_listed: open.is_listed,
                });
            } else if self.is_new(kid)? {
                widgets.push(content);
            }
            if inner.len() > MOST_NODES {
                return Err(TOO_MANY);
            }
        }
        if !inner.is_empty() || name.is_empty() {
            return Ok(inner);
        }
        if widgets.is_empty() {
            widgets.push(field.clone());
        }
        let read = self.value(kind.as_deref(), flags, &value, &widgets)?;
        if let Some((value, mut doubts)) = read {
            if !open.is_listed {
                doubts.push(Doubt::Unlisted);
            }
            let is_locked = flags & READ_ONLY != 0;
            self.found.push(ReturnedField {
                name,
                value,
                is_locked,
                doubts,
            });
        }
        Ok(Vec::new())
    }

    /// The full name of a field.
    fn name(&self, group: &str, field: &Dictionary) -> Result<String, Unread> {
        let Some(own) = field.get(b"T") else {
            return Ok(group.to_owned());
        };
        let own = match self.file.resolved(own)? {
            Value::Text(text) => decode(&text.bytes).text,
            Value::Name(name) => of_name(&name).text,
            _ => String::new(),
        };
        if group.len() + own.len() >= LONGEST_NAME {
            return Err("a field of its form has a name of unusual length");
        }
        Ok(match (group, &*own) {
            ("", own) => own.to_owned(),
            (group, "") => group.to_owned(),
            (group, own) => format!("{group}.{own}"),
        })
    }

    /// What a field holds; nothing where it can hold nothing.
    fn value(
        &self,
        kind: Option<&[u8]>,
        flags: i64,
        value: &Value,
        widgets: &[Dictionary],
    ) -> Result<Option<(FieldValue, Vec<Doubt>)>, Unread> {
        Ok(match kind {
            Some(b"Sig") => Some((FieldValue::Signature, Vec::new())),
            Some(b"Btn") if flags & PUSH_BUTTON != 0 => None,
            Some(b"Btn") => Some(buttons::read(&self.file.resolved(value)?, widgets)),
            Some(b"Ch") => Some(self.chosen(value)?),
            Some(b"Tx") => Some(self.typed(value)?),
            _ => None,
        })
    }

    fn typed(&self, value: &Value) -> Result<(FieldValue, Vec<Doubt>), Unread> {
        let mut doubts = Vec::new();
        let texts = self.texts(value, &mut doubts)?;
        if texts.len() > 1 {
            doubts.push(Doubt::Kind);
        }
        Ok((FieldValue::Text(texts.join("\n")), doubts))
    }

    fn chosen(&self, value: &Value) -> Result<(FieldValue, Vec<Doubt>), Unread> {
        let mut doubts = Vec::new();
        let texts = self.texts(value, &mut doubts)?;
        Ok((FieldValue::Chosen(texts), doubts))
    }

    /// The texts that a value is: one, or those of a list; none where it is empty.
    fn texts(&self, value: &Value, doubts: &mut Vec<Doubt>) -> Result<Vec<String>, Unread> {
        let items = match self.file.resolved(value)? {
            Value::Array(items) => items,
            _ => vec![value.clone()],
        };
        let mut texts = Vec::new();
        for item in &items {
            let Some(Decoded {
                text,
                is_damaged,
                is_ambiguous,
            }) = self.text(item, doubts)?
            else {
                continue;
            };
            // One value can be that of many fields.
            self.file.allowance.take(text.len())?;
            doubts.extend(is_damaged.then_some(Doubt::Damaged));
            doubts.extend(is_ambiguous.then_some(Doubt::Encoding));
            if !text.is_empty() {
                texts.push(text);
            }
        }
        Ok(texts)
    }

    /// One text: a string, a stream of one, a name, or a number.
    fn text(&self, value: &Value, doubts: &mut Vec<Doubt>) -> Result<Option<Decoded>, Unread> {
        Ok(match self.file.resolved(value)? {
            Value::Null => None,
            Value::Text(text) => Some(decode(&text.bytes)),
            Value::Name(name) => Some(of_name(&name)),
            // A long text can stand in a stream.
            Value::Dictionary(_) if let Some(number) = value.reference() => {
                let object = self.file.object(number)?;
                Some(decode(&self.file.unfolded(&object)?))
            }
            _ => {
                doubts.push(Doubt::Kind);
                None
            }
        })
    }

    /// The fields that stand on pages, and that the form does not list.
    fn strays(&mut self) -> Result<Vec<Open>, Unread> {
        // A form whose pages can't be told apart still has its list.
        let pages = pages(self.file).unwrap_or_default();
        let mut strays: Vec<Open> = Vec::new();
        let mut known = BTreeSet::new();
        for page in pages {
            let page = self.file.object(page.number)?;
            let annotations = page.dictionary().and_then(|page| page.get(b"Annots"));
            let annotations = annotations.map(|list| self.file.resolved(list)).transpose()?;
            for annotation in annotations.as_ref().and_then(Value::array).unwrap_or_default() {
                let is_seen = annotation.reference().is_some_and(|number| self.seen.contains(&number));
                if let (false, Some(root)) = (is_seen, self.root(annotation)?)
                    && root
                        .reference()
                        .is_none_or(|number| known.insert(number) && !self.seen.contains(&number))
                {
                    strays.push(Open::root(root, false));
                }
            }
        }
        strays.reverse();
        Ok(strays)
    }

    /// The outermost field that a place of a field belongs to; nothing where it is none.
    fn root(&mut self, annotation: &Value) -> Result<Option<Value>, Unread> {
        self.nodes += 1;
        let mut node = annotation.clone();
        for step in 0..MOST_DEPTH {
            if self.nodes > MOST_NODES {
                return Err(TOO_MANY);
            }
            let Value::Dictionary(field) = self.file.resolved(&node)? else {
                return Ok(None);
            };
            if step == 0 && field.name(b"Subtype") != Some(b"Widget") {
                return Ok(None);
            }
            match field.get(b"Parent") {
                Some(parent @ Value::Reference(_)) => node = parent.clone(),
                _ => return Ok(Some(node)),
            }
        }
        Err(TOO_MANY)
    }
}
