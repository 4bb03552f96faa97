//! How many steps the letters of an OpenType font with PostScript outlines take.
//!
//! Such a letter is a small program that may call others, ten levels deep (Adobe Technical Notes 5176 and 5177). This runs
//! it without drawing, so far as tells what it calls, and stops where the steps are spent. What it doesn't understand it
//! refuses: others might understand it in their own way.

use super::coverage::number16;
use super::outlines::Steps;

/// How deep programs may call others.
const DEEPEST: usize = 10;
/// The most numbers that wait for an operator.
const MOST_NUMBERS: usize = 513;

/// Counts the steps of every letter; nothing where they are too many, or the table can't be read.
pub fn are_bounded(cff: &[u8], steps: &mut Steps) -> Option<()> {
    let font = Font::read(cff)?;
    for letter in 0..font.letters.count {
        steps.next_letter();
        let part = font.parts_of.get(letter).map_or(0, |part| usize::from(*part));
        let mut run = Run {
            shared: &font.shared,
            own: font.own.get(part)?.as_ref(),
            numbers: Vec::new(),
            hints: 0,
            steps,
        };
        run.program(font.letters.get(letter)?, 0)?;
    }
    Some(())
}

/// The programs of a font.
struct Font<'a> {
    letters: Index<'a>,
    /// What all letters may call.
    shared: Index<'a>,
    /// What the letters of each part may call.
    own: Vec<Option<Index<'a>>>,
    /// The part that each letter belongs to; empty where there is but one.
    parts_of: Vec<u8>,
}

impl<'a> Font<'a> {
    fn read(cff: &'a [u8]) -> Option<Self> {
        if *cff.first()? != 1 {
            return None;
        }
        let (_, rest) = Index::read(cff.get(usize::from(*cff.get(2)?)..)?)?;
        let (heads, rest) = Index::read(rest)?;
        let (_, rest) = Index::read(rest)?;
        let (shared, _) = Index::read(rest)?;
        let head = Dictionary::read(heads.get(0)?)?;
        let index_at = |at: usize| Some(Index::read(cff.get(at..)?)?.0);
        let letters = index_at(head.one(17)?)?;
        let (own, parts_of) = match (head.find(OF_PARTS)?, head.find(PARTS)?) {
            (None, None) => (vec![own_programs(cff, &head)?], Vec::new()),
            (Some([of_parts]), Some([parts])) => {
                let parts = index_at(usize::try_from(*parts).ok()?)?;
                let own = (0..parts.count)
                    .map(|part| own_programs(cff, &Dictionary::read(parts.get(part)?)?))
                    .collect::<Option<Vec<_>>>()?;
                let at = usize::try_from(*of_parts).ok()?;
                (own, parts_of(cff.get(at..)?, letters.count)?)
            }
            _ => return None,
        };
        Some(Self {
            letters,
            shared,
            own,
            parts_of,
        })
    }
}

/// The operators of a dictionary that name the parts, and which letter belongs to which.
const PARTS: u16 = 1236;
const OF_PARTS: u16 = 1237;

/// The programs that the letters of a part may call; the outer nothing is for a table that can't be read.
#[allow(clippy::option_option, reason = "a part without programs is no fault")]
fn own_programs<'a>(cff: &'a [u8], part: &Dictionary) -> Option<Option<Index<'a>>> {
    let Some(place) = part.find(18)? else {
        return Some(None);
    };
    let [size, at] = place else {
        return None;
    };
    let (size, at) = (usize::try_from(*size).ok()?, usize::try_from(*at).ok()?);
    let private = Dictionary::read(cff.get(at..at.checked_add(size)?)?)?;
    match private.find(19)? {
        None => Some(None),
        Some([offset]) => {
            let start = at.checked_add(usize::try_from(*offset).ok()?)?;
            Some(Some(Index::read(cff.get(start..)?)?.0))
        }
        Some(_) => None,
    }
}

/// The part of each letter.
fn parts_of(table: &[u8], letters: usize) -> Option<Vec<u8>> {
    match *table.first()? {
        0 => Some(table.get(1..=letters)?.to_vec()),
        3 => {
            let mut parts = Vec::with_capacity(letters);
            for range in 0..number16(table, 1)? {
                let (first, part) = (number16(table, 3 + 3 * range)?, *table.get(5 + 3 * range)?);
                let end = number16(table, 6 + 3 * range)?;
                if first != parts.len() || end > letters {
                    return None;
                }
                parts.resize(end.max(first), part);
            }
            (parts.len() == letters).then_some(parts)
        }
        _ => None,
    }
}

/// A list of byte strings.
struct Index<'a> {
    count: usize,
    /// Bytes of an offset.
    width: usize,
    offsets: &'a [u8],
    data: &'a [u8],
}

impl<'a> Index<'a> {
    /// A list at the beginning of these bytes, and what follows it.
    fn read(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let count = number16(bytes, 0)?;
        if count == 0 {
            let none = Self {
                count,
                width: 1,
                offsets: &[],
                data: &[],
            };
            return Some((none, bytes.get(2..)?));
        }
        let width = usize::from(*bytes.get(2)?);
        let (offsets, data) = bytes.get(3..)?.split_at_checked((count + 1) * width)?;
        let index = Self {
            count,
            width,
            offsets,
            data,
        };
        let end = (1..=4).contains(&width).then(|| index.offset(count))??;
        Some((index, data.get(end..)?))
    }

    fn offset(&self, index: usize) -> Option<usize> {
        let bytes = self.offsets.get(index * self.width..(index + 1) * self.width)?;
        // Offsets count from 1.
        bytes
            .iter()
            .fold(0, |number, byte| number << 8 | usize::from(*byte))
            .checked_sub(1)
    }

    fn get(&self, index: usize) -> Option<&'a [u8]> {
        self.data.get(self.offset(index)?..self.offset(index + 1)?)
    }
}

/// Operators with the numbers before them; nothing where one of these is no whole number, and so names no place.
struct Dictionary(Vec<(u16, Option<Vec<i32>>)>);

impl Dictionary {
    fn read(mut bytes: &[u8]) -> Option<Self> {
        let mut entries = Vec::new();
        let mut numbers = Vec::new();
        while let Some((first, rest)) = bytes.split_first() {
            bytes = rest;
            match *first {
                operator @ 0..=21 => {
                    let mut code = u16::from(operator);
                    if operator == 12 {
                        let (second, rest) = bytes.split_first()?;
                        bytes = rest;
                        code = 1200 + u16::from(*second);
                    }
                    entries.push((code, numbers.drain(..).collect()));
                }
                29 => {
                    let (number, rest) = bytes.split_first_chunk()?;
                    bytes = rest;
                    numbers.push(Some(i32::from_be_bytes(*number)));
                }
                30 => {
                    let end = bytes.iter().position(|pair| pair & 0xf == 0xf || pair >> 4 == 0xf)?;
                    bytes = bytes.get(end + 1..)?;
                    numbers.push(None);
                }
                lead => {
                    let (number, rest) = number(lead, bytes)?;
                    bytes = rest;
                    numbers.push(Some(number));
                }
            }
        }
        Some(Self(entries))
    }

    /// The numbers of an operator; the outer nothing where it stands twice, or with a number that is not whole.
    #[allow(clippy::option_option, reason = "an operator that is not there is no fault")]
    fn find(&self, operator: u16) -> Option<Option<&[i32]>> {
        let mut all = self.0.iter().filter(|(code, _)| *code == operator);
        match (all.next(), all.next()) {
            (None, _) => Some(None),
            (Some((_, numbers)), None) => numbers.as_deref().map(Some),
            _ => None,
        }
    }

    /// The one number of an operator that must be there.
    fn one(&self, operator: u16) -> Option<usize> {
        match self.find(operator)?? {
            [number] => usize::try_from(*number).ok(),
            _ => None,
        }
    }
}

/// A number of one to three bytes, as dictionaries and programs write it.
fn number(lead: u8, rest: &[u8]) -> Option<(i32, &[u8])> {
    let wide = i32::from(lead);
    match lead {
        28 => {
            let (number, rest) = rest.split_first_chunk()?;
            Some((i32::from(i16::from_be_bytes(*number)), rest))
        }
        32..=246 => Some((wide - 139, rest)),
        247..=250 => {
            let (next, rest) = rest.split_first()?;
            Some(((wide - 247) * 256 + i32::from(*next) + 108, rest))
        }
        251..=254 => {
            let (next, rest) = rest.split_first()?;
            Some((-(wide - 251) * 256 - i32::from(*next) - 108, rest))
        }
        _ => None,
    }
}

/// A letter whose program runs.
struct Run<'r, 'a> {
    shared: &'r Index<'a>,
    own: Option<&'r Index<'a>>,
    numbers: Vec<Option<i32>>,
    hints: usize,
    steps: &'r mut Steps,
}

/// How a program ended.
#[derive(PartialEq, Eq)]
enum End {
    OfProgram,
    OfLetter,
}

impl Run<'_, '_> {
    fn program(&mut self, mut code: &[u8], depth: usize) -> Option<End> {
        if depth > DEEPEST {
            return None;
        }
        while let Some((first, rest)) = code.split_first() {
            self.steps.take(1)?;
            code = rest;
            match *first {
                // Stems: two numbers each.
                1 | 3 | 18 | 23 => self.hint(),
                // Masks over the stems, one bit each; numbers before the first one are stems too.
                19 | 20 => {
                    self.hint();
                    code = code.get(self.hints.div_ceil(8)..).unwrap_or_default();
                }
                call @ (10 | 29) => {
                    let programs = if call == 10 { self.own? } else { self.shared };
                    let bias = match programs.count {
                        0..1240 => 107,
                        1240..33_900 => 1131,
                        _ => 32_768,
                    };
                    let index = usize::try_from(self.numbers.pop()?? + bias).ok()?;
                    if self.program(programs.get(index)?, depth + 1)? == End::OfLetter {
                        return Some(End::OfLetter);
                    }
                }
                11 => return Some(End::OfProgram),
                // With four numbers it would put two other letters together: long out of use.
                14 => return (self.numbers.len() < 4).then_some(End::OfLetter),
                4..=8 | 21 | 22 | 24..=27 | 30 | 31 => self.numbers.clear(),
                12 => {
                    let (second, rest) = code.split_first()?;
                    code = rest;
                    // Curves of two halves; anything else reckons or remembers.
                    if !(34..=37).contains(second) {
                        return None;
                    }
                    self.numbers.clear();
                }
                255 => {
                    code = code.get(4..)?;
                    self.numbers.push(None);
                }
                lead => {
                    let (number, rest) = number(lead, code)?;
                    code = rest;
                    self.numbers.push(Some(number));
                }
            }
            if self.numbers.len() > MOST_NUMBERS {
                return None;
            }
        }
        Some(End::OfProgram)
    }

    fn hint(&mut self) {
        self.hints += self.numbers.len() / 2;
        self.numbers.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(items: &[&[u8]]) -> Vec<u8> {
        let mut bytes = u16::try_from(items.len()).expect("few").to_be_bytes().to_vec();
        if items.is_empty() {
            return bytes;
        }
        bytes.push(4);
        let mut offset = 1_u32;
        bytes.extend(offset.to_be_bytes());
        for item in items {
            offset += u32::try_from(item.len()).expect("short");
            bytes.extend(offset.to_be_bytes());
        }
        bytes.extend(items.concat());
        bytes
    }

    /// A table with one letter and programs that all letters may call.
    fn table(letter: &[u8], shared: &[&[u8]]) -> Vec<u8> {
        let head = |at: usize| {
            let at = u32::try_from(at).expect("short").to_be_bytes();
            index(&[&[&[29][..], &at, &[17]].concat()])
        };
        let rest = [index(&[]), index(shared)].concat();
        let start = [&[1, 0, 4, 4][..], &index(&[b"A"])].concat();
        let at = start.len() + head(0).len() + rest.len();
        [start, head(at), rest, index(&[letter])].concat()
    }

    fn is_bounded(letter: &[u8], shared: &[&[u8]]) -> bool {
        are_bounded(&table(letter, shared), &mut Steps::of_one()).is_some()
    }

    #[test]
    fn programs_that_call_others_are_counted() {
        // Program n calls program n + 1 two hundred times; 32 + n is the number n - 107.
        let calls: Vec<Vec<u8>> = (33..41).map(|next| [next, 29].repeat(200)).collect();
        let calls: Vec<&[u8]> = calls.iter().map(Vec::as_slice).collect();
        assert!(is_bounded(&[32, 29, 14], &[&[139, 139, 5, 11]]));
        assert!(!is_bounded(&[32, 29, 14], &calls));
        assert!(!is_bounded(&[32, 29, 14], &[&[32, 29, 11]]));
        assert!(!is_bounded(&[33, 29, 14], &[&[11]]));
    }

    #[test]
    fn masks_hide_no_calls() {
        // Nine stems take a mask of two bytes: the second one would be a call.
        let stems = [139; 18];
        let letter = [&stems[..], &[18, 19, 32, 29, 14]].concat();
        assert!(is_bounded(&letter, &[]));
        let letter = [&stems[..16], &[18, 19, 32, 29, 14]].concat();
        assert!(!is_bounded(&letter, &[]));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        assert!(!is_bounded(&[12, 23, 14], &[]));
        assert!(!is_bounded(&[139, 139, 139, 139, 14], &[]));
        assert!(!is_bounded(&[255, 0, 0, 0, 0, 29, 14], &[&[11]]));
        assert!(are_bounded(&[], &mut Steps::of_one()).is_none());
        assert!(are_bounded(&[1, 0, 4, 4, 0xff, 0xff, 0xff], &mut Steps::of_one()).is_none());
    }
}
