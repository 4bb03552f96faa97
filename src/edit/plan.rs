//! The fewest bytes of a text that a change must replace.

use std::ops::Range;

use crate::diagnostic::Message;
use crate::load::{Child, Content, Notation, Value, Written};
use crate::message;
use crate::model::ClosedList as _;

use super::change::Change;
use super::habits::{Form, Habits, Spot};
use super::intended::turn;
use super::lines::{column, end_of_line_above, line_end, line_start, next_line, starts_later};

/// Bytes of a text, and what comes in their place.
type Replaced = Vec<(Range<usize>, String)>;

/// A text with what it says and how it is written.
#[derive(Debug)]
pub struct Plan<'a> {
    text: &'a str,
    root: &'a Written,
    habits: Habits,
}

impl<'a> Plan<'a> {
    pub fn new(text: &'a str, root: &'a Written) -> Self {
        let habits = Habits::of(text, root);
        Self { text, root, habits }
    }

    /// The same, but each new text stands in one line: a comment below that is indented can't become a part of it.
    pub fn in_one_line(self) -> Self {
        Self {
            habits: self.habits.in_one_line(),
            ..self
        }
    }

    /// What a change at the end of these steps replaces.
    pub fn replaced(&self, steps: &[usize], change: &Change) -> Result<Replaced, Message> {
        match change {
            Change::Set(value) => self.set(steps, value),
            Change::InsertItem { at, value } => self.insert(steps, *at, None, value),
            Change::InsertKey { at, key, value } => self.insert(steps, *at, Some(key), value),
            Change::Remove => self.remove(steps),
            Change::Move { to } => self.shift(steps, *to),
        }
    }

    /// Where the value at the end of these steps is written, or the alias that repeats it.
    pub fn place(&self, steps: &[usize]) -> usize {
        let mut here = self.root;
        for step in steps {
            let Some(child) = here.children.get(*step) else { break };
            here = &child.value;
        }
        here.content.start
    }

    /// The values on the way to one, the outermost first.
    fn way(&self, steps: &[usize]) -> Result<Vec<&'a Written>, Message> {
        let mut way = vec![self.root];
        let mut here = self.root;
        for step in steps {
            let Some(child) = here.children.get(*step) else {
                return Err(message!("an alias repeats this value; change it where it is written"));
            };
            here = &child.value;
            way.push(here);
        }
        Ok(way)
    }

    fn set(&self, steps: &[usize], value: &Value) -> Result<Replaced, Message> {
        let way = self.way(steps)?;
        let [.., parent, old] = way.as_slice() else {
            let is_flow = value.children().is_empty() || self.root.notation.is_flow();
            let lines = if is_flow {
                self.habits.flow_content(value, Some(self.root))
            } else {
                self.habits.lines(value, Some(self.root), 0)
            };
            return Ok(vec![(self.root.content.clone(), lines)]);
        };
        // A mark that is there has its own place, before what is replaced.
        let mark = old.mark.clone().zip(value.mark);
        let mark = mark.map(|(place, mark)| (place, format!("!{}", mark.key())));
        let value = &Value {
            mark: value.mark.filter(|_| old.mark.is_none()),
            content: value.content.clone(),
        };
        if way
            .iter()
            .any(|around| around.notation.is_flow() && !std::ptr::eq(*around, *old))
        {
            let before = match (old.content.is_empty(), old.is_bare) {
                (false, _) => "",
                (true, true) => ": ",
                (true, false) => " ",
            };
            let flow = [before, &self.habits.flow(value, Some(old))].concat();
            return Ok([(old.content.clone(), flow)].into_iter().chain(mark).collect());
        }
        let start = steps.last().and_then(|step| parent.children.get(*step));
        let start = start.map_or(old.lead, |child| child.start);
        let key_column = column(self.text, start);
        let own_column = column(self.text, old.content.start);
        let is_item = parent.notation == Notation::List;
        let is_list = matches!(value.content, Content::List(_));
        let stays = old.notation.is_by_lines() && (is_list || own_column > key_column);
        let spot = Spot {
            model: Some(old),
            column: key_column,
            inner: stays.then_some(own_column).or(is_item.then_some(key_column + 2)),
            is_inline: is_item && old.lead == start + 1 && !starts_later(self.text, old),
        };
        let put = self.put(old, self.habits.form(value, spot));
        Ok(put.into_iter().chain(mark).collect())
    }

    /// Puts a value by lines in the place of another one. A comment behind the key stays there.
    fn put(&self, old: &Written, form: Form) -> Replaced {
        let Form { head, body } = form;
        let (lead, content) = (old.lead, old.content.clone());
        let ends_at = |at: usize| line_end(self.text, at);
        let (head_place, body_place) = if content.is_empty() {
            (lead..lead, ends_at(lead)..ends_at(lead))
        } else if old.notation.is_text_by_lines() {
            let written = self.text.get(content.clone()).unwrap_or_default();
            let sign = written
                .find(|c: char| !"|>+-123456789".contains(c))
                .unwrap_or(written.len());
            let line = ends_at(content.start);
            (content.start..content.start + sign, line..content.end.max(line))
        } else if !starts_later(self.text, old) {
            let end = ends_at(content.end);
            (content.clone(), end..end)
        } else if !old.notation.is_by_lines() && body.is_empty() {
            return vec![(content, head)];
        } else {
            (lead..lead, end_of_line_above(self.text, content.start)..content.end)
        };
        let head = match (head.is_empty(), head_place.start == lead) {
            // The space before the old value goes with it.
            (true, _) => (lead..head_place.end, head),
            (false, true) => (head_place, [" ", &head].concat()),
            (false, false) => (head_place, head),
        };
        // A text by lines ends with a break; without one, readers differ about what it says.
        let is_last = !body.is_empty() && body_place.end == self.text.len();
        let body = if is_last { body + self.habits.newline() } else { body };
        vec![head, (body_place, body)]
    }

    fn insert(&self, steps: &[usize], at: usize, key: Option<&String>, value: &Value) -> Result<Replaced, Message> {
        let way = self.way(steps)?;
        let Some(around) = way.last().filter(|around| around.notation != Notation::Alias) else {
            return Err(message!("an alias repeats this value; change it where it is written"));
        };
        let children = &around.children;
        let at = at.min(children.len());
        let before = at.checked_sub(1).and_then(|last| children.get(last));
        let Some(beside) = before.or(children.first()) else {
            let content = match key {
                Some(key) => Content::Map(vec![(key.clone(), value.clone())]),
                None => Content::List(vec![value.clone()]),
            };
            return self.set(steps, &content.into());
        };
        let model = key.is_none().then_some(&beside.value);
        if way.iter().any(|around| around.notation.is_flow()) {
            let new = match key {
                Some(key) => self.habits.flow_entry(key, value, model),
                None => self.habits.flow(value, model),
            };
            return Ok(self.insert_in_flow(children, at, &new));
        }
        let column = column(self.text, beside.start);
        let new = self.habits.entry(key.map(String::as_str), value, model, column);
        let break_to = self.habits.break_to(column);
        Ok(vec![match before {
            None => (beside.start..beside.start, new + &break_to),
            Some(before) => {
                let end = line_end(self.text, before.end());
                let blank = if self.has_blank_lines(children, at) {
                    self.habits.newline()
                } else {
                    ""
                };
                (end..end, [blank, &break_to, &new].concat())
            }
        }])
    }

    /// Whether an empty line stands between the two children before a place, or else around it.
    fn has_blank_lines(&self, children: &[Child], at: usize) -> bool {
        let pair = children.get(at.saturating_sub(2)..).unwrap_or_default();
        let [first, second, ..] = pair else { return false };
        let below = next_line(self.text, first.end());
        let line = self.text.get(below..line_end(self.text, below)).unwrap_or_default();
        below < second.start && line.trim().is_empty()
    }

    fn insert_in_flow(&self, children: &[Child], at: usize, new: &str) -> Replaced {
        let by_lines = |a: &Child, b: &Child| {
            let between = self.text.get(a.end()..b.start).unwrap_or_default();
            between
                .contains('\n')
                .then(|| self.habits.break_to(column(self.text, b.start)))
        };
        let pair = children.get(at.saturating_sub(1).min(children.len().saturating_sub(2))..);
        let broken = match pair {
            Some([first, second, ..]) => by_lines(first, second),
            _ => None,
        };
        let space = broken.unwrap_or_else(|| " ".to_owned());
        if let Some(next) = children.get(at) {
            return vec![(next.start..next.start, format!("{new},{space}"))];
        }
        let end = children.last().map_or(0, Child::end);
        if space == " " {
            return vec![(end..end, [", ", new].concat())];
        }
        // A comment behind the last one stays with it.
        if let Some(comma) = self.comma(end) {
            let line = line_end(self.text, comma);
            return vec![(line..line, format!("{space}{new},"))];
        }
        let line = if self.is_bare(end) {
            line_end(self.text, end)
        } else {
            end
        };
        vec![(end..end, ",".to_owned()), (line..line, space + new)]
    }

    /// Whether nothing but a comment follows on the line.
    fn is_bare(&self, at: usize) -> bool {
        let rest = self.text.get(at..line_end(self.text, at)).unwrap_or_default();
        let inner = rest.trim_start();
        inner.is_empty() || inner.starts_with('#')
    }

    /// Where a comma follows, with nothing but white space and comments before it.
    fn comma(&self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            let rest = self.text.get(at..)?;
            let inner = rest.trim_start();
            at += rest.len() - inner.len();
            if !inner.starts_with('#') {
                return inner.starts_with(',').then_some(at);
            }
            at = next_line(self.text, at);
        }
    }

    /// What the value at the end of these steps stands in, and its number there.
    fn parent(&self, steps: &[usize]) -> Result<(&'a Written, usize), Message> {
        match (self.way(steps)?.as_slice(), steps) {
            ([.., parent, _], [.., index]) => Ok((*parent, *index)),
            _ => Ok((self.root, 0)),
        }
    }

    fn remove(&self, steps: &[usize]) -> Result<Replaced, Message> {
        let (parent, index) = self.parent(steps)?;
        let children = parent.children.as_slice();
        let Some(child) = children.get(index) else {
            return Ok(Vec::new());
        };
        let next = children.get(index + 1);
        if parent.notation.is_flow() {
            return Ok(self.remove_from_flow(children, index));
        }
        if children.len() == 1 {
            let content = match parent.notation {
                Notation::List => Content::List(Vec::new()),
                _ => Content::Map(Vec::new()),
            };
            let around = steps.split_last().map_or(steps, |(_, around)| around);
            return self.set(around, &content.into());
        }
        let start = line_start(self.text, child.start);
        let end = line_end(self.text, child.end());
        let is_own_line = self.text.get(start..child.start).unwrap_or_default().trim().is_empty();
        let behind = next_line(self.text, child.end());
        let gap = next.and_then(|next| self.text.get(end..next.start));
        let range = match next {
            _ if is_own_line && behind > end => start..behind,
            _ if is_own_line => end_of_line_above(self.text, child.start)..end,
            // It shares its line with the dash or key before it: the next one comes there.
            Some(next) if gap.is_some_and(|gap| gap.trim().is_empty()) => child.start..next.start,
            _ => child.start..end,
        };
        Ok(vec![(range, String::new())])
    }

    fn remove_from_flow(&self, children: &[Child], index: usize) -> Replaced {
        let none = |range: Range<usize>| (range, String::new());
        let range = |from: usize, to: usize| {
            let between = self.text.get(from..to).unwrap_or_default();
            (!between.contains('#')).then_some(from..to)
        };
        let Some(child) = children.get(index) else {
            return Vec::new();
        };
        let next = children.get(index + 1);
        let before = index.checked_sub(1).and_then(|before| children.get(before));
        let tidy = match (before, next) {
            (_, Some(next)) => range(child.start, next.start),
            (Some(before), None) => range(before.end(), child.end()),
            (None, None) => None,
        };
        if let Some(tidy) = tidy {
            return vec![none(tidy)];
        }
        // A comment stands between: it stays, and the comma goes alone.
        let comma = self
            .comma(child.end())
            .or(before.and_then(|before| self.comma(before.end())));
        let comma = comma.map(|comma| none(comma..comma + 1));
        [none(child.start..child.end())].into_iter().chain(comma).collect()
    }

    fn shift(&self, steps: &[usize], to: usize) -> Result<Replaced, Message> {
        let (parent, index) = self.parent(steps)?;
        let children = parent.children.as_slice();
        let places = children.iter().enumerate().map(|(number, child)| {
            if parent.notation.is_flow() {
                return child.start..child.end();
            }
            let above = number.checked_sub(1).and_then(|above| children.get(above));
            let start = above.map_or(child.start, |above| self.with_comments(above, child));
            start..line_end(self.text, child.end())
        });
        let places: Vec<Range<usize>> = places.collect();
        let mut texts: Vec<&str> = places
            .iter()
            .map(|place| self.text.get(place.clone()).unwrap_or_default())
            .collect();
        turn(&mut texts, index, to);
        Ok(places
            .into_iter()
            .zip(texts.into_iter().map(ToOwned::to_owned))
            .collect())
    }

    /// Where the comments start that stand on the lines directly above a child, or the child where none do.
    fn with_comments(&self, above: &Child, child: &Child) -> usize {
        let mut start = child.start;
        loop {
            let line = line_start(self.text, start);
            let upper = line_start(self.text, line.saturating_sub(1));
            let written = self.text.get(upper..line).unwrap_or_default();
            let comment = written.trim_start();
            if upper < above.end() || !comment.starts_with('#') {
                return start;
            }
            start = upper + (written.len() - comment.len());
        }
    }
}
