//! Whether the loader can read a font of a brand in bounded time and memory.
//!
//! Documents in a brand's fonts are typeset in a process with limits, but `check` reads a font in this one: it lists its
//! characters and draws the letters that documents need, to see that they have a shape. Without this file, measured with
//! ttf-parser 0.25: one list of a `cmap` that names 2³¹ characters in 28 bytes takes 7 seconds and, kept by Typst, 8 GiB;
//! one letter that is put together from eight others, eight levels deep, takes 7 seconds, twenty levels deep 15,000
//! years; one letter of `CFF` that calls a program 200 times, four levels deep, takes 1.4 seconds, eight levels deep 70
//! years. The guarded process would report that only for a document, after its minute, and not which font or line is at
//! fault.
//!
//! So the characters are counted without listing them, and the steps of each letter before it is drawn, with the types
//! of read-fonts, which Typst's PDF library brings along; they tell what a letter calls, but stop at no bound themselves.

use std::cell::Cell;
use std::collections::BTreeMap;

use read_fonts::ps::cff::CffFontRef;
use read_fonts::ps::cff::index::Index;
use read_fonts::ps::cs::{CharstringContext, CharstringKind, CommandSink, evaluate};
use read_fonts::ps::error::Error;
use read_fonts::tables::cmap::{Cmap, CmapSubtable};
use read_fonts::tables::glyf::{Glyf, Glyph};
use read_fonts::tables::loca::Loca;
use read_fonts::types::{Fixed, GlyphId};
use read_fonts::{FontData, FontRead, FontReadWithArgs};
use ttf_parser::head::IndexToLocationFormat;
use ttf_parser::{Face, Tag};

/// The most lists of characters in a font.
const MOST_LISTS: usize = 64;
/// The most characters that one list may name: all that Unicode has.
const MOST_CHARACTERS: u64 = 0x11_0000;
/// The most steps that one letter may take: points or bytes of its outline, parts that it is put together from.
const MOST_STEPS: usize = 20_000;
/// The most steps that all letters may take together.
const MOST_STEPS_TOGETHER: usize = 50_000_000;
/// How deep letters may be put together from others.
const DEEPEST: usize = 8;
/// The most parts of a PostScript font with programs of their own.
const MOST_PARTS: u16 = 64;
/// Tables that draw letters as pictures, or in ways that nothing here counts.
const UNCOUNTED: [[u8; 4]; 5] = [*b"CFF2", *b"COLR", *b"SVG ", *b"sbix", *b"CBDT"];

/// Whether the lists of characters of a font can be gone through.
pub fn are_characters_few(face: &Face<'_>) -> bool {
    let Some(cmap) = table(face, *b"cmap").and_then(|bytes| Cmap::read(bytes).ok()) else {
        return false;
    };
    let lists = cmap.encoding_records();
    (1..=MOST_LISTS).contains(&lists.len())
        && lists.iter().all(|record| {
            let list = record.subtable(cmap.offset_data());
            list.is_ok_and(|list| named(&list) <= MOST_CHARACTERS)
        })
}

/// How many characters a list names; 0 where it can name no more than its length allows.
fn named(list: &CmapSubtable<'_>) -> u64 {
    let run = |(first, last): (u32, u32)| (u64::from(last) + 1).saturating_sub(u64::from(first));
    match list {
        CmapSubtable::Format4(list) => {
            let starts = list.start_code().iter().map(|code| u32::from(code.get()));
            let ends = list.end_code().iter().map(|code| u32::from(code.get()));
            starts.zip(ends).map(run).sum()
        }
        CmapSubtable::Format8(list) => {
            let groups = list.groups().iter();
            groups
                .map(|group| run((group.start_char_code(), group.end_char_code())))
                .sum()
        }
        CmapSubtable::Format12(list) => {
            let groups = list.groups().iter();
            groups
                .map(|group| run((group.start_char_code(), group.end_char_code())))
                .sum()
        }
        CmapSubtable::Format13(list) => {
            let groups = list.groups().iter();
            groups
                .map(|group| run((group.start_char_code(), group.end_char_code())))
                .sum()
        }
        _ => 0,
    }
}

/// Whether every letter of a font is drawn in few steps.
pub fn are_letters_bounded(face: &Face<'_>) -> bool {
    let has = |name| table(face, name).is_some();
    let steps = Steps::default();
    !UNCOUNTED.into_iter().any(has)
        && (!has(*b"glyf") || count_outlines(face, &steps).is_some())
        && table(face, *b"CFF ").is_none_or(|cff| count_programs(cff, &steps).is_some())
}

/// The table that whoever reads the font takes: the last one of this name.
fn table<'a>(face: &Face<'a>, name: [u8; 4]) -> Option<FontData<'a>> {
    let font = face.raw_face();
    let records = font.table_records.into_iter();
    let record = records.filter(|record| record.tag == Tag::from_bytes(&name)).last()?;
    let start = usize::try_from(record.offset).ok()?;
    let length = usize::try_from(record.length).ok()?;
    Some(FontData::new(font.data.get(start..start.checked_add(length)?)?))
}

/// Steps that are left, for one letter and for all of them.
struct Steps {
    own: Cell<usize>,
    together: Cell<usize>,
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            own: Cell::new(MOST_STEPS),
            together: Cell::new(MOST_STEPS_TOGETHER),
        }
    }
}

impl Steps {
    /// Takes steps; nothing where too few are left.
    fn take(&self, count: usize) -> Option<()> {
        self.own.set(self.own.get().checked_sub(count)?);
        self.together.set(self.together.get().checked_sub(count)?);
        Some(())
    }
}

/// Counts the steps of all TrueType outlines; nothing where they are too many.
fn count_outlines(face: &Face<'_>, steps: &Steps) -> Option<()> {
    let is_long = face.tables().head.index_to_location_format == IndexToLocationFormat::Long;
    let loca = Loca::read_with_args(table(face, *b"loca")?, &is_long).ok()?;
    let glyf = Glyf::read(table(face, *b"glyf")?).ok()?;
    (0..face.number_of_glyphs()).try_for_each(|letter| {
        steps.own.set(MOST_STEPS);
        count_outline(&glyf, &loca, letter.into(), 0, steps)
    })
}

fn count_outline(glyf: &Glyf<'_>, loca: &Loca<'_>, letter: GlyphId, depth: usize, steps: &Steps) -> Option<()> {
    if depth > DEEPEST {
        return None;
    }
    steps.take(1)?;
    match loca.get_glyf(letter, glyf).ok()? {
        None => Some(()),
        Some(Glyph::Simple(outline)) => steps.take(outline.num_points()),
        Some(Glyph::Composite(outline)) => outline
            .components()
            .try_for_each(|part| count_outline(glyf, loca, part.glyph.into(), depth + 1, steps)),
    }
}

/// Counts the steps of all PostScript outlines, which are small programs that call others; nothing where they are too
/// many.
fn count_programs(cff: FontData<'_>, steps: &Steps) -> Option<()> {
    let font = CffFontRef::new_cff(cff.as_bytes(), 0, None).ok()?;
    if font.num_subfonts() > MOST_PARTS {
        return None;
    }
    let mut own_programs = BTreeMap::new();
    for letter in (0..font.num_glyphs()).map(GlyphId::new) {
        steps.own.set(MOST_STEPS);
        let part = font.subfont_index(letter)?;
        if let std::collections::btree_map::Entry::Vacant(e) = own_programs.entry(part) {
            let offset = usize::try_from(font.subfont(part, &[]).ok()?.subrs_offset()).ok()?;
            let own = match offset {
                0 => Index::Empty,
                offset => Index::new(font.data().get(offset..)?, false).ok()?,
            };
            e.insert(own);
        }
        let programs = Programs {
            shared: font.global_subrs(),
            own: own_programs.get(&part)?,
            steps,
        };
        let letter = font.charstrings().get(usize::try_from(letter.to_u32()).ok()?).ok()?;
        steps.take(letter.len())?;
        evaluate(&programs, None, letter, &mut Undrawn).ok()?;
    }
    Some(())
}

/// The programs that a letter may call; each call takes steps.
struct Programs<'f, 'a> {
    shared: &'f Index<'a>,
    own: &'f Index<'a>,
    steps: &'f Steps,
}

impl<'a> Programs<'_, 'a> {
    fn called(&self, programs: &Index<'a>, index: i32) -> Result<&'a [u8], Error> {
        let index = index.checked_add(programs.subr_bias()).unwrap_or(-1);
        let program = programs.get(usize::try_from(index).map_err(|_| Error::InvalidNumber)?)?;
        // Even an empty program takes a step.
        let taken = self.steps.take(program.len() + 1);
        taken
            .map(|()| program)
            .ok_or(Error::CharstringNestingDepthLimitExceeded)
    }
}

impl CharstringContext for Programs<'_, '_> {
    fn kind(&self) -> CharstringKind {
        CharstringKind::Type2
    }

    /// Two other letters put together: long out of use.
    fn seac_components(&self, _: i32, accent: i32) -> Result<[&[u8]; 2], Error> {
        Err(Error::InvalidSeacCode(accent))
    }

    fn global_subr(&self, index: i32) -> Result<&[u8], Error> {
        self.called(self.shared, index)
    }

    fn subr(&self, index: i32) -> Result<&[u8], Error> {
        self.called(self.own, index)
    }
}

/// A drawing that nobody wants to see.
struct Undrawn;

impl CommandSink for Undrawn {
    fn move_to(&mut self, _: Fixed, _: Fixed) {}
    fn line_to(&mut self, _: Fixed, _: Fixed) {}
    fn curve_to(&mut self, _: Fixed, _: Fixed, _: Fixed, _: Fixed, _: Fixed, _: Fixed) {}
    fn close(&mut self) {}
}

#[cfg(test)]
#[path = "bounds_tests.rs"]
mod tests;
