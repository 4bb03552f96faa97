//! Whether a font says of a sane number of characters that it has them.
//!
//! The table `cmap` names runs of characters by their ends. A few bytes can name two thousand million, and whoever lists
//! them fills the memory. This counts them without listing any (OpenType 1.9, `cmap`).

/// The most characters that one list may name: all that Unicode has.
const MOST: u64 = 0x11_0000;
/// The most lists in a font.
const MOST_LISTS: usize = 64;

/// Whether the lists of characters in a `cmap` table can be gone through.
pub fn is_sane(cmap: &[u8]) -> bool {
    let Some(lists) = number16(cmap, 2).filter(|lists| *lists <= MOST_LISTS) else {
        return false;
    };
    (0..lists).all(|list| {
        let offset = number32(cmap, 4 + 8 * list + 4);
        // A list that lies outside of the table is one that nobody reads.
        let Some(table) = offset.and_then(|at| cmap.get(at..)) else {
            return true;
        };
        named(table).is_none_or(|count| count <= MOST)
    })
}

/// How many characters a list names; nothing where it can name no more than its length allows.
fn named(table: &[u8]) -> Option<u64> {
    match number16(table, 0)? {
        // Segments: the last characters of all, a gap, the first characters of all.
        4 => {
            let segments = number16(table, 6)? / 2;
            let count = |segment: usize| {
                let end = number16(table, 14 + 2 * segment)?;
                let start = number16(table, 16 + 2 * segments + 2 * segment)?;
                Some((end + 1).saturating_sub(start) as u64)
            };
            Some((0..segments).map_while(count).sum())
        }
        // Groups: first character, last character, glyph.
        8 => groups(table, 8204, 8208),
        12 | 13 => groups(table, 12, 16),
        _ => None,
    }
}

/// How many characters the groups name whose number stands at `count`, and that start at `first`.
fn groups(table: &[u8], count: usize, first: usize) -> Option<u64> {
    let group = |group: usize| {
        let start = number32(table, first.checked_add(group.checked_mul(12)?)?)?;
        let end = number32(table, first + group * 12 + 4)?;
        Some((end as u64 + 1).saturating_sub(start as u64))
    };
    Some((0..number32(table, count)?).map_while(group).sum())
}

pub(super) fn number16(bytes: &[u8], at: usize) -> Option<usize> {
    let (number, _) = bytes.get(at..)?.split_first_chunk()?;
    Some(usize::from(u16::from_be_bytes(*number)))
}

pub(super) fn number32(bytes: &[u8], at: usize) -> Option<usize> {
    let (number, _) = bytes.get(at..)?.split_first_chunk()?;
    usize::try_from(u32::from_be_bytes(*number)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table with one list.
    fn table(list: &[u8]) -> Vec<u8> {
        [&[0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12][..], list].concat()
    }

    fn groups_of(groups: &[(u32, u32)]) -> Vec<u8> {
        let mut list = vec![0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        list.extend(u32::try_from(groups.len()).expect("few").to_be_bytes());
        for (start, end) in groups {
            list.extend([start.to_be_bytes(), end.to_be_bytes(), [0; 4]].concat());
        }
        table(&list)
    }

    #[test]
    fn the_fonts_of_the_binary_are_sane() {
        for font in crate::font::FONTS {
            let face = ttf_parser::Face::parse(font.bytes, 0).expect("a font");
            let cmap = face.raw_face().table(ttf_parser::Tag::from_bytes(b"cmap"));
            assert!(is_sane(cmap.expect("a table")), "{}", font.name);
        }
    }

    #[test]
    fn few_bytes_that_name_many_characters_are_refused() {
        assert!(is_sane(&groups_of(&[(32, 126), (160, 0x1_0000)])));
        assert!(!is_sane(&groups_of(&[(0, 0x7fff_ffff)])));
        assert!(!is_sane(&groups_of(&[(0, 0xffff); 20])));
        assert!(!is_sane(&groups_of(&[(0, u32::MAX); 20])));
        let many = [0, 4, 0, 0, 0, 0, 0, 80, 0, 0, 0, 0, 0, 0];
        let segments = [&many[..], &[0xff; 80], &[0; 2], &[0; 80]].concat();
        assert!(!is_sane(&table(&segments)));
    }

    #[test]
    fn a_broken_table_is_no_danger() {
        assert!(!is_sane(&[]));
        assert!(!is_sane(&[0, 0, 0xff, 0xff]));
        assert!(is_sane(&[0, 0, 0, 1, 0, 3, 0, 10, 0xff, 0xff, 0xff, 0xff]));
    }
}
