use std::fmt::Write as _;

use super::*;

/// A file of these objects, numbered from 1 on; the first is the catalogue.
fn file(objects: &[&str]) -> Vec<u8> {
    let mut text = "%PDF-1.7\n".to_owned();
    let mut table = String::new();
    for (number, object) in (1..).zip(objects) {
        let _ = writeln!(table, "{:010} 00000 n ", text.len());
        let _ = write!(text, "{number} 0 obj\n{object}\nendobj\n");
    }
    let (start, size) = (text.len(), objects.len() + 1);
    let _ = write!(
        text,
        "xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R/ID[(a)(b)]>>\nstartxref\n{start}\n%%EOF\n"
    );
    // A way to write bytes beyond ASCII.
    text.chars()
        .map(|sign| u8::try_from(u32::from(sign)).unwrap())
        .collect()
}

/// A form of one field with this content.
fn one(field: &str) -> ReturnedField {
    let bytes = file(&["<</AcroForm<</Fields[2 0 R]>>>>", field]);
    let mut fields = read_form(&bytes).unwrap().fields;
    assert_eq!(fields.len(), 1);
    fields.remove(0)
}

fn state(name: &str) -> FieldValue {
    FieldValue::State((!name.is_empty()).then(|| name.to_owned()))
}

#[test]
fn forms_that_others_filled_in_hold_what_was_filled_in() {
    const NAMES: [&str; 5] = ["chrome", "pdfjs", "pdflibfont", "pdftk", "pypdf"];
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/forms");
    let expected = std::fs::read(format!("{folder}/expected.json")).unwrap();
    let expected: serde_json::Value = serde_json::from_slice(&expected).unwrap();
    let expected = expected.as_object().unwrap();
    for name in NAMES {
        let form = read_form(&std::fs::read(format!("{folder}/filled-{name}.pdf")).unwrap()).unwrap();
        assert_eq!(form.identifier.as_deref(), Some(b"w/v9chm62uWsNKGBwVPRFQ==".as_slice()));
        assert_eq!(form.fields.len(), expected.len() + 2);
        for field in &form.fields {
            assert!(field.doubts.is_empty(), "{name}: {field:?}");
            let Some(expected) = expected.get(&field.name) else {
                assert!(field.is_locked, "{name}: {field:?}");
                continue;
            };
            let found = match &field.value {
                FieldValue::Text(text) => Some(text.clone()),
                FieldValue::Chosen(options) => Some(options.join("|")),
                FieldValue::State(state) => state.clone(),
                FieldValue::Signature => panic!("{name}: {field:?}"),
            };
            let expected = match expected {
                serde_json::Value::Bool(true) => Some("Yes".to_owned()),
                expected => expected.as_str().map(str::to_owned),
            };
            assert_eq!(found, expected, "{name}: {}", field.name);
        }
    }
    let blank = read_form(&std::fs::read(format!("{folder}/blank.pdf")).unwrap()).unwrap();
    let empty = [
        FieldValue::Text(String::new()),
        FieldValue::Chosen(Vec::new()),
        state(""),
    ];
    for field in blank.fields.iter().filter(|field| !field.is_locked) {
        assert!(empty.contains(&field.value), "{field:?}");
    }
}

#[test]
fn a_button_is_read_however_its_state_is_written() {
    for (value, expected) in [
        ("/V/Yes/AS/Yes", "Yes"),
        ("/V(Yes)/AS/Yes", "Yes"),
        ("/V(/Yes)/AS/Yes", "Yes"),
        ("/V[(Yes)]/AS/Yes", "Yes"),
        ("/V[/Yes]/AS/Yes", "Yes"),
        ("/V/Off/AS/Off", ""),
        ("/V(Off)", ""),
        ("/V[]/AS/Off", ""),
        ("/V null", ""),
        ("", ""),
    ] {
        let field = one(&format!("<</FT/Btn/T(a){value}>>"));
        assert_eq!((field.value, field.doubts), (state(expected), vec![]), "{value}");
    }
}

#[test]
fn what_contradicts_itself_is_told() {
    let group = |value: &str, first: &str, second: &str| {
        let bytes = file(&[
            "<</AcroForm<</Fields[2 0 R]>>>>",
            &format!("<</FT/Btn/Ff 32768/T(q){value}/Kids[3 0 R 4 0 R]>>"),
            &format!("<</Subtype/Widget/Parent 2 0 R{first}>>"),
            &format!("<</Subtype/Widget/Parent 2 0 R{second}>>"),
        ]);
        read_form(&bytes).unwrap().fields.remove(0)
    };
    let conflict = |says: &str, shows: &[&str]| {
        vec![Doubt::Conflict {
            says: (!says.is_empty()).then(|| says.to_owned()),
            shows: shows.iter().map(|name| (*name).to_owned()).collect(),
        }]
    };
    assert_eq!(group("/V/4", "/AS/Off", "/AS/4").doubts, vec![]);
    for (field, says, shows) in [
        (group("/V/4", "/AS/1", "/AS/Off"), "4", &["1"][..]),
        (group("/V/4", "/AS/1", "/AS/4"), "4", &["1", "4"]),
        (group("/V/4", "/AS/Off", ""), "4", &[]),
        (group("", "/AS/Off", "/AS/4"), "", &["4"]),
        (group("/V/Off", "/AS/Off", "/AS/4"), "", &["4"]),
    ] {
        assert_eq!((field.value, field.doubts), (state(says), conflict(says, shows)));
    }
    for (field, doubt) in [
        ("<</FT/Tx/T(a)/V 12>>", Doubt::Kind),
        ("<</FT/Tx/T(a)/V[(x)(y)]>>", Doubt::Kind),
        ("<</FT/Btn/T(a)/V<<>>>>", Doubt::Kind),
        ("<</FT/Tx/T(a)/V<FEFFD83D>>>", Doubt::Damaged),
        ("<</FT/Tx/T(a)/V<636166C3A9>>>", Doubt::Encoding),
    ] {
        assert_eq!(one(field).doubts, [doubt], "{field}");
    }
}

#[test]
fn texts_and_choices_are_read_however_they_are_written() {
    let text = |text: &str| FieldValue::Text(text.to_owned());
    let chosen = |options: &[&str]| FieldValue::Chosen(options.iter().map(|option| (*option).to_owned()).collect());
    for (field, expected) in [
        ("<</FT/Tx/T(a)/V(x\\r\\ny)>>", text("x\ny")),
        ("<</FT/Tx/T(a)/V[(x)]>>", text("x")),
        ("<</FT/Tx/T(a)/V/x#20y>>", text("x y")),
        ("<</FT/Tx/T(a)/V<FFFE7A00E900>>>", text("zé")),
        ("<</FT/Tx/T(a)/V<EFBBBF65CC81>>>", text("é")),
        ("<</FT/Tx/T(a)/V null>>", text("")),
        ("<</FT/Tx/T(a)/V 9 0 R>>", text("")),
        ("<</FT/Tx/T(a)>>", text("")),
        ("<</FT/Ch/T(a)/V(x)>>", chosen(&["x"])),
        ("<</FT/Ch/T(a)/V/x>>", chosen(&["x"])),
        ("<</FT/Ch/T(a)/V[(x)(y)]>>", chosen(&["x", "y"])),
        ("<</FT/Ch/T(a)/V()>>", chosen(&[])),
        ("<</FT/Sig/T(a)>>", FieldValue::Signature),
    ] {
        let field_read = one(field);
        assert_eq!((field_read.value, field_read.doubts), (expected, vec![]), "{field}");
    }
}

#[test]
fn a_long_text_can_stand_in_a_stream() {
    let objects = ["<</AcroForm<</Fields[2 0 R]>>>>", "<</FT/Tx/T(a)/V 3 0 R>>"];
    let stream = "<</Length 3>>\nstream\nx\ny\nendstream";
    let form = read_form(&file(&[objects[0], objects[1], stream])).unwrap();
    assert_eq!(form.fields[0].value, FieldValue::Text("x\ny".to_owned()));
}

#[test]
fn names_kinds_and_values_are_inherited() {
    let bytes = file(&[
        "<</AcroForm 7 0 R>>",
        "<</T(group)/FT/Tx/V(x)/Ff 1/Kids[3 0 R 4 0 R]>>",
        "<</T(a)/Parent 2 0 R>>",
        "<</T(b)/FT/Ch/V(y)/Ff 0/Parent 2 0 R/Kids[5 0 R 6 0 R]>>",
        "<</Subtype/Widget/Parent 4 0 R>>",
        "<</Subtype/Widget/Parent 4 0 R>>",
        "<</Fields 8 0 R>>",
        "[2 0 R 2 0 R]",
    ]);
    let fields = read_form(&bytes).unwrap().fields;
    let found: Vec<(&str, &FieldValue, bool)> = fields
        .iter()
        .map(|field| (&*field.name, &field.value, field.is_locked))
        .collect();
    assert_eq!(
        found,
        [
            ("group.a", &FieldValue::Text("x".to_owned()), true),
            ("group.b", &FieldValue::Chosen(vec!["y".to_owned()]), false)
        ]
    );
}

#[test]
fn fields_that_stand_on_pages_alone_are_found() {
    let bytes = file(&[
        "<</Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/Annots[4 0 R 5 0 R 7 0 R 8 0 R]>>",
        "<</Subtype/Widget/FT/Tx/T(listed)>>",
        "<</Subtype/Widget/Parent 6 0 R/AS/1>>",
        "<</FT/Btn/T(q)/V/1/Kids[5 0 R 7 0 R]>>",
        "<</Subtype/Widget/Parent 6 0 R/AS/Off>>",
        "<</Subtype/Link/T(link)/FT/Tx>>",
    ]);
    let fields = read_form(&bytes).unwrap().fields;
    assert_eq!(fields.len(), 2);
    assert_eq!((&*fields[0].name, &fields[0].doubts[..]), ("listed", &[][..]));
    assert_eq!((&*fields[1].name, &fields[1].doubts[..]), ("q", &[Doubt::Unlisted][..]));
    assert_eq!(fields[1].value, state("1"));
}

#[test]
fn one_name_is_one_field() {
    let form = |second: &str| {
        let bytes = file(&[
            "<</AcroForm<</Fields[2 0 R 3 0 R]>>>>",
            "<</FT/Tx/T(a)/V(x)>>",
            &format!("<</FT/Tx/T(a)/V({second})>>"),
        ]);
        read_form(&bytes).unwrap().fields
    };
    assert_eq!((form("x").len(), form("x")[0].doubts.len()), (1, 0));
    assert_eq!(form("y")[0].doubts, [Doubt::Twice]);
}

#[test]
fn a_file_without_fields_is_told_apart_from_one_that_can_not_be_read() {
    assert_eq!(read_form(&file(&["<<>>"])), Err(FormError::None));
    assert_eq!(read_form(&file(&["<</AcroForm<</Fields[]>>>>"])), Err(FormError::None));
    for bytes in [b"".as_slice(), b"%PDF-1.7\n", b"PK\x03\x04"] {
        assert!(matches!(read_form(bytes), Err(FormError::Unread(_))));
    }
    let encrypted = String::from_utf8(file(&["<<>>"]))
        .unwrap()
        .replace("/ID", "/Encrypt<<>>/ID");
    assert_eq!(
        read_form(encrypted.as_bytes()),
        Err(FormError::Unread("it is encrypted"))
    );
}

#[test]
fn forms_without_end_are_read_within_bounds() {
    // A field in itself, and two in each other.
    let looped = file(&[
        "<</AcroForm<</Fields[2 0 R]>>>>",
        "<</FT/Tx/T(a)/Kids[2 0 R 3 0 R]>>",
        "<</T(b)/Kids[2 0 R]>>",
    ]);
    assert!(read_form(&looped).is_ok() || read_form(&looped) == Err(FormError::None));
    let parents = file(&[
        "<</Pages 2 0 R>>",
        "<</Type/Page/Annots[3 0 R]>>",
        "<</Subtype/Widget/Parent 4 0 R>>",
        "<</Parent 3 0 R>>",
    ]);
    assert!(matches!(read_form(&parents), Err(FormError::Unread(_))));
    // Too deep, too many, too long a name.
    let mut deep: Vec<String> = (3..60).map(|kid| format!("<</FT/Tx/T(a)/Kids[{kid} 0 R]>>")).collect();
    deep.insert(0, "<</AcroForm<</Fields[2 0 R]>>>>".to_owned());
    deep.push("<</T(z)>>".to_owned());
    let deep: Vec<&str> = deep.iter().map(String::as_str).collect();
    assert!(matches!(read_form(&file(&deep)), Err(FormError::Unread(_))));
    let many = format!("<</FT/Tx/T(a)/Kids[{}]>>", "<</T(b)>>".repeat(30_000));
    let many = file(&["<</AcroForm<</Fields[2 0 R]>>>>", &many]);
    assert!(matches!(read_form(&many), Err(FormError::Unread(_))));
    let long = format!("<</FT/Tx/T({})>>", "a".repeat(2_000));
    let long = file(&["<</AcroForm<</Fields[2 0 R]>>>>", &long]);
    assert!(matches!(read_form(&long), Err(FormError::Unread(_))));
    // One long value that many fields inherit.
    let value = "x".repeat(1 << 20);
    let shared = format!("<</FT/Tx/T(a)/V({value})/Kids[{}]>>", "<</T(b)>>".repeat(1_000));
    let shared = file(&["<</AcroForm<</Fields[2 0 R]>>>>", &shared]);
    assert!(matches!(read_form(&shared), Err(FormError::Unread(_))));
}

/// Numbers that look random, from a seed: xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(most.max(1)).unwrap()).unwrap()
    }
}

#[test]
fn no_damage_makes_reading_fail_in_another_way_than_by_saying_so() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/forms");
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut read = [0, 0];
    for name in ["chrome", "pdftk", "pypdf", "pdflibfont"] {
        let sound = std::fs::read(format!("{folder}/filled-{name}.pdf")).unwrap();
        for _ in 0..40 {
            let mut bytes = sound.clone();
            for _ in 0..=random.below(12) {
                let at = random.below(bytes.len());
                match random.below(40) {
                    3.. => bytes[at] = u8::try_from(random.below(256)).unwrap(),
                    1 => bytes.truncate(at.max(bytes.len() / 2)),
                    2 => drop(bytes.drain(at..(at + random.below(40)).min(bytes.len()))),
                    0 => {
                        let to = random.below(bytes.len());
                        let part = bytes[at..(at + 30).min(bytes.len())].to_vec();
                        bytes.splice(to..to, part);
                    }
                }
            }
            read[usize::from(read_form(&bytes).is_ok())] += 1;
        }
    }
    assert!(read[0] > 20 && read[1] > 20, "{read:?}");
}
