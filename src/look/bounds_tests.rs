use super::*;

/// A `cmap` with one list of groups of characters.
fn characters(groups: &[(u32, u32)]) -> Vec<u8> {
    let mut cmap = vec![
        0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    cmap.extend(u32::try_from(groups.len()).expect("few").to_be_bytes());
    for (start, end) in groups {
        cmap.extend([start.to_be_bytes(), end.to_be_bytes(), [0; 4]].concat());
    }
    cmap
}

/// A font of the binary with another table in the place of one of its own.
fn font_with(name: [u8; 4], table: &[u8]) -> Vec<u8> {
    let mut font = crate::font::CHART_REGULAR.to_vec();
    let end = u32::try_from(font.len()).expect("short").to_be_bytes();
    let length = u32::try_from(table.len()).expect("short").to_be_bytes();
    let record = (12..)
        .step_by(16)
        .find(|at| font[*at..*at + 4] == name)
        .expect("the table");
    font[record + 8..record + 16].copy_from_slice(&[end, length].concat());
    font.extend(table);
    font
}

fn has_few_characters(cmap: &[u8]) -> bool {
    are_characters_few(&Face::parse(&font_with(*b"cmap", cmap), 0).expect("a font"))
}

#[test]
fn the_fonts_of_the_binary_are_bounded() {
    for font in crate::font::FONTS {
        let face = Face::parse(font.bytes, 0).expect("a font");
        assert!(are_characters_few(&face), "{}", font.name);
        assert!(are_letters_bounded(&face), "{}", font.name);
    }
}

#[test]
fn few_bytes_that_name_many_characters_are_refused() {
    assert!(has_few_characters(&characters(&[(32, 126), (160, 0x1_0000)])));
    assert!(!has_few_characters(&characters(&[(0, 0x7fff_ffff)])));
    assert!(!has_few_characters(&characters(&[(0, 0xffff); 20])));
    assert!(!has_few_characters(&characters(&[(0, u32::MAX); 20])));
    let head = [
        0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 4, 0, 0, 0, 0, 0, 80, 0, 0, 0, 0, 0, 0,
    ];
    let segments = [&head[..], &[0xff; 80], &[0; 2], &[0; 80], &[0; 160]].concat();
    assert!(!has_few_characters(&segments));
}

#[test]
fn lists_of_characters_that_can_not_be_read_are_refused() {
    assert!(!has_few_characters(&[]));
    assert!(!has_few_characters(&[0, 0, 0xff, 0xff]));
    assert!(!has_few_characters(&[0, 0, 0, 1, 0, 3, 0, 10, 0xff, 0xff, 0xff, 0xff]));
}

#[test]
fn of_two_tables_with_one_name_the_one_that_readers_take_is_counted() {
    let mut font = font_with(*b"post", &characters(&[(0, 0x7fff_ffff)]));
    let record = (12..)
        .step_by(16)
        .find(|at| font[*at..*at + 4] == *b"post")
        .expect("the table");
    font[record..record + 4].copy_from_slice(b"cmap");
    assert!(!are_characters_few(&Face::parse(&font, 0).expect("a font")));
}

/// Letters that are each put together from the next one so many times; the last is a triangle.
fn nested(levels: u16, times: usize) -> (Vec<u8>, Vec<u8>) {
    let (mut glyf, mut loca) = (Vec::new(), vec![0_u32]);
    for level in 0..levels {
        glyf.extend([0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0]);
        for time in 1..=times {
            let more = if time < times { 0x22 } else { 2 };
            glyf.extend([0, more]);
            glyf.extend((level + 1).to_be_bytes());
            glyf.extend([0, 0]);
        }
        loca.push(u32::try_from(glyf.len()).expect("short"));
    }
    glyf.extend([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0]);
    loca.push(u32::try_from(glyf.len()).expect("short"));
    (glyf, loca.into_iter().flat_map(u32::to_be_bytes).collect())
}

/// How many steps the first letter takes; nothing where they are too many.
fn steps_of((glyf, loca): &(Vec<u8>, Vec<u8>)) -> Option<usize> {
    let loca = Loca::read_with_args(FontData::new(loca), &true).expect("a table");
    let glyf = Glyf::read(FontData::new(glyf)).expect("a table");
    let steps = Steps::default();
    count_outline(&glyf, &loca, GlyphId::new(0), 0, &steps)?;
    Some(MOST_STEPS - steps.own.get())
}

#[test]
fn letters_put_together_from_others_are_counted() {
    assert_eq!(steps_of(&nested(0, 0)), Some(4));
    assert_eq!(steps_of(&nested(1, 2)), Some(1 + 2 * 4));
    assert_eq!(steps_of(&nested(2, 3)), Some(1 + 3 + 9 * 4));
    assert_eq!(steps_of(&nested(8, 8)), None);
    assert_eq!(steps_of(&nested(9, 1)), None);
    let mut of_itself = nested(1, 1);
    of_itself.0[13] = 0;
    assert_eq!(steps_of(&of_itself), None);
}

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

/// Whether a letter is bounded that may call these programs.
fn is_bounded(letter: &[u8], shared: &[&[u8]]) -> bool {
    let head = |at: usize| {
        let at = u32::try_from(at).expect("short").to_be_bytes();
        index(&[&[&[29][..], &at, &[17]].concat()])
    };
    let rest = [index(&[]), index(shared)].concat();
    let start = [&[1, 0, 4, 4][..], &index(&[b"A"])].concat();
    let at = start.len() + head(0).len() + rest.len();
    let table = [start, head(at), rest, index(&[letter])].concat();
    count_programs(FontData::new(&table), &Steps::default()).is_some()
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
    // Nothing but calls of nothing.
    let empty: Vec<u8> = [32, 29].repeat(MOST_STEPS / 3 + 1);
    assert!(!is_bounded(&empty, &[&[]]));
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
fn programs_that_can_not_be_read_are_refused() {
    assert!(!is_bounded(&[139, 139, 139, 139, 14], &[]));
    assert!(!is_bounded(&[255, 0, 0, 0, 0, 29, 14], &[&[11]]));
    for table in [&[][..], &[1, 0, 4, 4, 0xff, 0xff, 0xff]] {
        assert!(count_programs(FontData::new(table), &Steps::default()).is_none());
    }
}
