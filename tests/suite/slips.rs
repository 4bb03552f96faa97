//! Slips of more than one line, of copied signs and of files: each is one fault, and who follows its help has cured it.

use std::fs;
use std::path::Path;

use brugwerk::load::Folder;

use crate::common::{Files, base, codes, folder, outcome};

const PARTNERS: &str = "partners.yaml";
const PROGRAMME: &str = "programme.yaml";
const CASE: &str = "partnerships/eerste-partnerschap.yaml";

/// A slip: the file, what stood there, what was made of it, the code of its fault, words of its help, and what the help asks to
/// write in the place of the slip.
type Slip = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const SLIPS: &[Slip] = &[
    (
        PARTNERS,
        "name: Sociale partner\n",
        "name: “Sociale partner”\n",
        "foreign-sign",
        "Write \"Sociale partner\"",
        "name: \"Sociale partner\"\n",
    ),
    (
        PARTNERS,
        "name: Sociale partner\n",
        "name: “Sociale partner”\n",
        "foreign-sign",
        "write \"“Sociale partner”\"",
        "name: \"“Sociale partner”\"\n",
    ),
    (
        PROGRAMME,
        "role: Externe begeleiding }",
        "role: “Begeleiding, ook extern” }",
        "foreign-sign",
        "role: \"Begeleiding, ook extern\" }",
        "role: \"Begeleiding, ook extern\" }",
    ),
    (
        PARTNERS,
        "name: Sociale partner\n",
        "name：Sociale partner\n",
        "foreign-sign",
        "“name: Sociale partner”",
        "name: Sociale partner\n",
    ),
    (
        PARTNERS,
        "name: Sociale partner\n",
        "name:\u{a0}Sociale partner\n",
        "foreign-sign",
        "Delete the sign behind “name:”",
        "name: Sociale partner\n",
    ),
    (
        PARTNERS,
        "    name: Sociale partner\n",
        "\u{a0}\u{a0}\u{a0}\u{a0}name: Sociale partner\n",
        "foreign-sign",
        "Delete the first 4 signs of this line and type 4 spaces",
        "    name: Sociale partner\n",
    ),
    (
        PARTNERS,
        "    name: Sociale partner\n    sector",
        "\u{a0}   name: Sociale partner\n\u{a0}   sector",
        "foreign-sign",
        "before the text of lines 5 to 6",
        "    name: Sociale partner\n    sector",
    ),
    (
        PARTNERS,
        "  - id: sociale-partner",
        "  -\u{a0}id: sociale-partner",
        "foreign-sign",
        "Delete the sign behind “-”",
        "  - id: sociale-partner",
    ),
    (
        PARTNERS,
        "name: Sociale partner\n",
        "name: \"De \"sociale\" partner\"\n",
        "text-after-quote",
        "name: 'De \"sociale\" partner'",
        "name: 'De \"sociale\" partner'\n",
    ),
    (
        PARTNERS,
        "name: Sociale partner\n",
        "name: Sociale\u{b}partner\n",
        "control-character",
        "Delete the sign behind “Sociale”",
        "name: Sociale partner\n",
    ),
    (
        PARTNERS,
        "name: Sociale partner\n",
        "name: Sociale part\u{ad}ner\n",
        "control-character",
        "Delete the word “partner”",
        "name: Sociale partner\n",
    ),
    (
        PARTNERS,
        "partners:\n",
        "Van: An Peeters\nVerzonden: maandag 3 maart 2025 10:12\nAan: Jan\nOnderwerp: partners\n\npartners:\n",
        "stray-line",
        "Remove lines ",
        "partners:\n",
    ),
    (
        PARTNERS,
        "    name: Sociale partner\n",
        ">     name: Sociale partner\n",
        "stray-line",
        "“name: Sociale partner” behind 4 spaces",
        "    name: Sociale partner\n",
    ),
    (
        PARTNERS,
        "    name: Sociale partner\n",
        "    name: Sociale partner\n    website: [Kaliber](https://kaliber.example)\n",
        "foreign-sign",
        "https://kaliber.example",
        "    name: Sociale partner\n    website: https://kaliber.example\n",
    ),
    (
        PARTNERS,
        "    name: Sociale partner\n",
        "    name: Sociale partner\n    enterprise_number: KBO 0566 988 259\n",
        "wrong-enterprise-number",
        "Write 0566.988.259.",
        "    name: Sociale partner\n    enterprise_number: 0566.988.259\n",
    ),
    (
        PARTNERS,
        "  - id: reguliere-partner\n",
        "",
        "lost-line",
        "“- id: ” with its value on a line above it, behind 2 spaces",
        "  - id: reguliere-partner\n",
    ),
    (
        PARTNERS,
        "  - id: sociale-partner\n",
        "",
        "lost-line",
        "“- id: ” with its value on a line above it, behind 2 spaces",
        "  - id: sociale-partner\n",
    ),
    (
        PARTNERS,
        "name: Sociale partner\n",
        "name: Sociale partner,\n",
        "trailing-sign",
        "Leave it out",
        "name: Sociale partner\n",
    ),
    (
        PROGRAMME,
        "    end: 2026-06-30\n",
        "    end: 2026-06-30;\n",
        "trailing-sign",
        "Write 2026-06-30.",
        "    end: 2026-06-30\n",
    ),
    (
        PARTNERS,
        "name: Sociale partner\n",
        "name: Sociale partner // nog nakijken\n",
        "comment-in-text",
        "Write # in the place",
        "name: Sociale partner # nog nakijken\n",
    ),
    (
        PARTNERS,
        "    name: Sociale partner\n",
        "    // nog nakijken\n    name: Sociale partner\n",
        "stray-line",
        "“# // nog nakijken”",
        "    # // nog nakijken\n    name: Sociale partner\n",
    ),
    (
        PARTNERS,
        "name: Sociale partner\n",
        "name: [Sociale partner]\n",
        "wrong-type",
        "Write Sociale partner without the brackets",
        "name: Sociale partner\n",
    ),
    (
        PARTNERS,
        "name: Sociale partner\n",
        "name: [Ontwerp] Sociale partner\n",
        "sign-before-text",
        "name: \"[Ontwerp] Sociale partner\"",
        "name: \"[Ontwerp] Sociale partner\"\n",
    ),
    (
        PROGRAMME,
        "title: Naam van het programma\n  language: nl",
        "title: Naam van het programma language: nl",
        "colon-in-text",
        "Write “language: nl",
        "title: Naam van het programma\n  language: nl",
    ),
    (
        PARTNERS,
        "# Alle partners van het programma.",
        "Alle partners van het programma.",
        "stray-line",
        "“# Alle partners van het programma.",
        "# Alle partners van het programma.",
    ),
    (
        PARTNERS,
        "  - id: reguliere-partner",
        "---\n  - id: reguliere-partner",
        "stray-line",
        "Remove this line.",
        "  - id: reguliere-partner",
    ),
    (
        PARTNERS,
        "    name: Reguliere partner\n    sector: regular\n    description: Een",
        "      name: Reguliere partner\n      sector: regular\n      description: Een",
        "wrong-indentation",
        "Move lines 15 to 17 to the left by 2 spaces.",
        "    name: Reguliere partner\n    sector: regular\n    description: Een",
    ),
    (
        PARTNERS,
        "    name: Reguliere partner\n    sector: regular\n    description: Een",
        "  name: Reguliere partner\n  sector: regular\n  description: Een",
        "wrong-indentation",
        "Move lines 15 to 17 to the right by 2 spaces.",
        "    name: Reguliere partner\n    sector: regular\n    description: Een",
    ),
    (
        PARTNERS,
        "partners:\n",
        "",
        "missing-key",
        "Write “partners:” on a line above it",
        "partners:\n",
    ),
    (
        PARTNERS,
        "    name: Sociale partner\n",
        "    benaming: Sociale partner\n",
        "unknown-key",
        "Did you mean “name”?",
        "    name: Sociale partner\n",
    ),
    (
        PROGRAMME,
        "partners: partners.yaml",
        "partners: Partners.yml",
        "file-not-found",
        "Did you mean “partners.yaml”?",
        "partners: partners.yaml",
    ),
    (
        PROGRAMME,
        "  - partnerships/eerste-partnerschap.yaml",
        "  - partnerships/eerste-partnershap.yaml",
        "file-not-found",
        "Did you mean “partnerships/eerste-partnerschap.yaml”?",
        "  - partnerships/eerste-partnerschap.yaml",
    ),
];

#[test]
fn a_slip_is_one_fault_and_its_help_cures() {
    for (file, sound, slip, code, help, cured) in SLIPS {
        let mut files = base();
        let text = files.get_mut(*file).expect("the file");
        assert!(text.contains(sound), "“{sound}” is not in {file}");
        let before = text.clone();
        *text = before.replacen(sound, slip, 1);
        let found = outcome(&folder(&files));
        let errors: Vec<_> = found.diagnostics.iter().filter(|fault| fault.is_error()).collect();
        let [fault] = &errors[..] else {
            panic!("{slip}: {:#?}", found.diagnostics);
        };
        assert_eq!(fault.rule.code, *code, "{slip}: {}", fault.message);
        assert!(fault.help.to_string().contains(help), "{slip}: {}", fault.help);
        let at = found.sources.describe(fault.place);
        assert!(at.starts_with(file), "{slip}: {at}");
        files.insert((*file).to_owned(), before.replacen(sound, cured, 1));
        assert_eq!(
            codes(&outcome(&folder(&files)).diagnostics),
            Vec::<&str>::new(),
            "{cured}"
        );
    }
}

#[test]
fn texts_that_only_look_so_are_no_slips() {
    for text in [
        "“Samen” en “sterk”",
        "’s Avonds en https://voorbeeld.example",
        "de ‘klant’ komt en/of gaat",
        "\"Samen maken,\"",
        "\"a // b\"",
    ] {
        let mut files = base();
        let partners = files.get_mut(PARTNERS).expect("partners");
        *partners = partners.replacen("name: Sociale partner", &format!("name: {text}"), 1);
        assert_eq!(
            codes(&outcome(&folder(&files)).diagnostics),
            Vec::<&str>::new(),
            "{text}"
        );
    }
}

#[test]
fn a_file_that_no_line_names_is_told() {
    let mut files = base();
    let case = files[CASE].clone();
    files.insert("partnerships/tweede.yaml".to_owned(), case);
    files.insert("partnerships/planning.yaml".to_owned(), "taken: []\n".to_owned());
    let found = outcome(&folder(&files));
    assert_eq!(codes(&found.diagnostics), ["file-not-named"]);
    assert!(found.programme.is_some(), "it is a warning");
    assert_eq!(
        found.sources.describe(found.diagnostics[0].place),
        "partnerships/tweede.yaml:1:1"
    );
    assert!(found.diagnostics[0].help.to_string().contains("“partnerships”"));
}

#[test]
fn a_file_that_is_no_text_is_told_by_what_it_is() {
    let wide: Vec<u8> = "partners:\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, said) in [
        (
            b"PK\x03\x04\x14\0\x06\0\x08\0\xe0\xb2".to_vec(),
            "a Word, Excel or ZIP file",
        ),
        (b"%PDF-1.7\n%\xe2\xe3".to_vec(), "a PDF"),
        ([&[0xff, 0xfe], &wide[..]].concat(), "UTF-16"),
        (b"partners:\n  - name: Co\xf6peratie\n".to_vec(), "“ö”"),
    ] {
        let mut files: std::collections::BTreeMap<String, Vec<u8>> = base()
            .into_iter()
            .map(|(path, text)| (path, text.into_bytes()))
            .collect();
        files.insert(PARTNERS.to_owned(), bytes);
        let found = outcome(&Folder::Memory(files));
        assert_eq!(codes(&found.diagnostics), ["not-utf8"], "{said}");
        let message = found.diagnostics[0].message.to_string();
        assert!(message.contains(said), "{message}");
    }
}

/// A text of Markdown that is not whole, and words of the help.
const BROKEN: &[(&str, &str)] = &[
    ("\"**Samen maken\"", "Write ** before"),
    ("\"Samen ** maken ** wij\"", "Write ** before"),
    ("\"Zie [de matrix] (#matrix)\"", "without a space"),
    ("\"Zie [de matrix](#matrix\"", "without a space"),
    ("|\n      Dit doen zij:\n      • samen maken", "Write “- samen maken”"),
    ("|\n      | Wie | Wat |\n      | Wij | Alles |", "Write “| --- | --- |”"),
    (
        "|\n      | Wie | Wat |\n      | --- | --- |\n      | Wij | Alles | Meer |",
        "Give the head a cell more",
    ),
    ("Volgens {art:payment en meer", "Write } behind it."),
];

#[test]
fn markdown_that_is_not_whole_is_a_fault() {
    for (text, help) in BROKEN {
        let mut files = base();
        let partners = files.get_mut(PARTNERS).expect("partners");
        *partners = partners.replacen(
            "description: Een onderneming uit de sociale economie.",
            &format!("description: {text}"),
            1,
        );
        let found = outcome(&folder(&files));
        assert_eq!(codes(&found.diagnostics), ["broken-markup"], "{text}");
        assert!(
            found.diagnostics[0].help.to_string().contains(help),
            "{text}: {}",
            found.diagnostics[0].help
        );
    }
}

#[test]
fn a_line_whose_key_is_lost_is_told_with_the_key() {
    for (file, line) in [
        (PROGRAMME, "  document:\n"),
        (PROGRAMME, "  phases:\n"),
        (CASE, "  tensions:\n"),
    ] {
        let mut files = base();
        let text = files.get_mut(file).expect("the file");
        assert!(text.contains(line), "“{line}” is not in {file}");
        *text = text.replacen(line, "", 1);
        let found = outcome(&folder(&files));
        assert_eq!(codes(&found.diagnostics), ["missing-key"], "{line}");
        let help = found.diagnostics[0].help.to_string();
        assert!(
            help.contains(line.trim()) && help.contains("2 spaces"),
            "{line}: {help}"
        );
    }
}

/// A slip in an id: the folder of the sample, the file, what stood there, what was made of it, the code of its one fault, what stands at its
/// place, and words of its help.
type IdSlip = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const HOUTKRING: &str = "partnerships/houtkring.yaml";
const KALIBER: &str = "partnerships/kaliber-knoopwerk.yaml";

const ID_SLIPS: &[IdSlip] = &[
    // The id of a thing is what others call it.
    (
        "proeftuinen",
        "call.yaml",
        "- id: kruimelkar",
        "- id: kruimel kar",
        "malformed-id",
        "kruimel kar",
        "Write “kruimelkar”.",
    ),
    (
        "houtkring",
        HOUTKRING,
        "- id: merk-en-klanten",
        "- id: MerkEnKlanten",
        "malformed-id",
        "MerkEnKlanten",
        "Write “merk-en-klanten”.",
    ),
    (
        "houtkring",
        PARTNERS,
        "- id: noesthoek",
        "- id: partner:noesthoek",
        "malformed-id",
        "partner:noesthoek",
        "Write “noesthoek”.",
    ),
    (
        "esf-512",
        PARTNERS,
        "- id: kaliber",
        "- id: Bedrijf_1",
        "malformed-id",
        "Bedrijf_1",
        "Write “kaliber”.",
    ),
    // A reference means what exists.
    (
        "houtkring",
        HOUTKRING,
        "keeper: noesthoek",
        "keeper: partner:noesthoek",
        "malformed-id",
        "partner:noesthoek",
        "Write “noesthoek”.",
    ),
    (
        "houtkring",
        HOUTKRING,
        "- tension: merk-en-klanten",
        "- tension: Van wie zijn merk en klanten",
        "malformed-id",
        "Van wie zijn merk en klanten",
        "Write “merk-en-klanten”.",
    ),
    (
        "houtkring",
        HOUTKRING,
        "domain: value-creation",
        "domain: Cash_Flow",
        "malformed-id",
        "Cash_Flow",
        "Known ids: value-capture, value-creation, value-proposition.",
    ),
    (
        "houtkring",
        HOUTKRING,
        "clauses: [prices, governance]",
        "clauses: [pricing, governance]",
        "clause-unknown",
        "pricing",
        "Known ids: prices",
    ),
    (
        "houtkring",
        HOUTKRING,
        "block: customer-segments",
        "block: segments",
        "unknown-block",
        "segments",
        "Did you mean “customer-segments”?",
    ),
    // A thing that was renamed is told where it stands, once, however often its old name is used.
    (
        "houtkring",
        PARTNERS,
        "- id: noesthoek",
        "- id: houtbedrijf",
        "unknown-partner",
        "houtbedrijf",
        "Write “noesthoek” here",
    ),
    (
        "esf-512",
        PARTNERS,
        "- id: knoopwerk",
        "- id: bewerk",
        "unknown-partner",
        "bewerk",
        "Write “knoopwerk” here",
    ),
    (
        "esf-512",
        KALIBER,
        "  id: kaliber-knoopwerk",
        "  id: houtskeletbouw",
        "unknown-partnership",
        "houtskeletbouw",
        "Write “kaliber-knoopwerk” here",
    ),
    (
        "houtkring",
        HOUTKRING,
        "{ partner: noesthoek, role",
        "{ partner: houtbedrijf, role",
        "unknown-partner",
        "houtbedrijf",
        "Did you mean “noesthoek”?",
    ),
    // Texts and sources name things too.
    (
        "houtkring",
        HOUTKRING,
        "{art:knowledge-after}",
        "{art:knowlege-after}",
        "clause-malformed",
        "{art:knowlege-after}",
        "Did you mean “knowledge-after”?",
    ),
    (
        "houtkring",
        HOUTKRING,
        "{art:knowledge-after}",
        "{artikel:knowledge-after}",
        "clause-malformed",
        "{artikel:knowledge-after}",
        "Write “{art:knowledge-after}”.",
    ),
    (
        "esf-512",
        PROGRAMME,
        "partners.yaml#partners.kaliber.website",
        "partners.yaml#partners.kaliber.webiste",
        "unknown-coverage",
        "partners.yaml#partners.kaliber.webiste",
        "Did you mean “partners.yaml#partners.kaliber.website”?",
    ),
    (
        "esf-512",
        PROGRAMME,
        "- phase-reports/",
        "- phase-report/",
        "unknown-coverage",
        "phase-report/",
        "Did you mean “phase-reports/”?",
    ),
];

/// The data files of a sample on the disk.
fn on_disk(sample: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(sample);
    let mut files = Files::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let name = path.strip_prefix(&root).expect("below").to_string_lossy();
                files.insert(name.replace('\\', "/"), text);
            }
        }
    }
    files
}

#[test]
fn a_slip_in_an_id_is_told_once_where_it_stands_with_what_is_meant() {
    for (sample, file, sound, slip, code, place, help) in ID_SLIPS {
        let mut files = on_disk(sample);
        let text = files.get_mut(*file).expect("the file");
        assert!(text.contains(sound), "“{sound}” is not in {file}");
        *text = text.replacen(sound, slip, 1);
        let found = outcome(&folder(&files));
        let [fault] = &found.diagnostics[..] else {
            panic!("{slip}: {:#?}", found.diagnostics);
        };
        assert_eq!(fault.rule.code, *code, "{slip}: {}", fault.message);
        assert_eq!(found.sources.excerpt(fault.place), *place, "{slip}");
        assert!(found.sources.describe(fault.place).starts_with(file), "{slip}");
        assert!(fault.help.to_string().contains(help), "{slip}: {}", fault.help);
    }
}

#[test]
fn a_cause_is_told_without_what_follows_from_it() {
    for (sample, file, sound, slip, code) in [
        ("houtkring", HOUTKRING, "cap: 75000", "cap: 0", "cap-of-nothing"),
        ("houtkring", HOUTKRING, "cap: 75000", "cap: 1", "token-cap"),
        (
            "proeftuinen",
            "call.yaml",
            "levels: [marktuitbreiding, productiviteit]",
            "levels: [marktuitbreidng, productiviteit]",
            "unknown-level",
        ),
    ] {
        let mut files = on_disk(sample);
        let text = files.get_mut(file).expect("the file");
        assert!(text.contains(sound), "“{sound}” is not in {file}");
        *text = text.replacen(sound, slip, 1);
        let found = outcome(&folder(&files)).diagnostics;
        let told: Vec<&str> = found.iter().map(|fault| fault.rule.code).collect();
        assert_eq!(told, [code], "{slip}");
    }
}
