//! Files of answers as spreadsheets, mails and hands leave them: each slip is one fault, and who follows its help has
//! cured it.

use crate::common::{Files, base, codes, folder, outcome};

const ROUND: &str = "self_assessments/ronde-2.csv";

/// What was made of the file, the code of its fault, its line, and words of its help.
type Slip = (fn(&str) -> String, &'static str, u32, &'static str);

/// The text with something else in a cell, counted from 0.
fn cell(text: &str, row: usize, column: usize, with: &str) -> String {
    let lines = text.lines().enumerate().map(|(at, line)| {
        let mut cells: Vec<&str> = line.split(',').collect();
        if at == row {
            cells[column] = with;
        }
        cells.join(",")
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// The text with each line made anew, by its number from 0.
fn lines(text: &str, make: impl Fn(usize, &str) -> String) -> String {
    let lines: Vec<String> = text.lines().enumerate().map(|(at, line)| make(at, line)).collect();
    lines.join("\n") + "\n"
}

const SLIPS: &[Slip] = &[
    (
        |text| format!("Ronde 2\n{text}"),
        "columns-without-names",
        1,
        "Remove this line",
    ),
    (
        |text| format!("Ronde 2,,,\n,,\n{text}"),
        "columns-without-names",
        1,
        "Remove lines 1 to 2",
    ),
    (
        |text| format!("{text}Gemiddelde{}\n", ",4.1".repeat(12)),
        "row-without-answers",
        14,
        "Remove this line",
    ),
    (
        |text| format!("{text}Gemiddelde{}\n", ",4".repeat(12)),
        "row-without-answers",
        14,
        "Remove this line",
    ),
    (
        |text| format!("{text}n{}\n", ",12".repeat(12)),
        "row-without-answers",
        14,
        "Remove this line",
    ),
    (
        |text| format!("{text}Met vriendelijke groeten\nAn\n"),
        "row-without-answers",
        14,
        "Remove lines 14 to 15",
    ),
    (
        |text| format!("{}\n{text}", text.lines().next().unwrap_or_default()),
        "row-without-answers",
        2,
        "Remove this line",
    ),
    (
        |text| cell(text, 3, 2, "n.v.t."),
        "unreadable-answer",
        4,
        "Empty the cell",
    ),
    (|text| cell(text, 3, 2, "-"), "unreadable-answer", 4, "Empty the cell"),
    (
        |text| cell(text, 3, 2, "#N/B"),
        "unreadable-answer",
        4,
        "A formula failed",
    ),
    (
        |text| cell(text, 3, 2, "x"),
        "unreadable-answer",
        4,
        "or empty the cell",
    ),
    (
        |text| cell(text, 3, 2, "\"4,5\""),
        "unreadable-answer",
        4,
        "one of the two, 4 or 5",
    ),
    (
        |text| cell(text, 3, 2, "5 (zeer sterk)"),
        "unreadable-answer",
        4,
        "Write 5.",
    ),
    (
        |text| cell(text, 3, 2, "Helemaal eens"),
        "unreadable-answer",
        4,
        "Write 5.",
    ),
    (|text| cell(text, 3, 2, "vier"), "unreadable-answer", 4, "Write 4."),
    (
        |text| cell(text, 3, 2, "4,5"),
        "row-of-other-length",
        4,
        "makes two cells of it",
    ),
    (|text| cell(text, 3, 2, "\"4"), "unclosed-quote", 4, "Remove this quote"),
    (|text| cell(text, 3, 0, "r\"03\""), "text-after-quote", 4, "Write r03."),
    (
        |text| {
            lines(text, |at, line| {
                if at == 3 {
                    format!("\"{line}\"")
                } else {
                    line.to_owned()
                }
            })
        },
        "row-of-other-length",
        4,
        "in each of the lines 4.",
    ),
    (
        |text| lines(text, |_, line| format!("\"{line}\"")),
        "row-of-other-length",
        1,
        "in each of the lines 1–13.",
    ),
    (
        |text| {
            lines(text, |at, line| {
                if at == 3 {
                    line.replace(',', ";")
                } else {
                    line.to_owned()
                }
            })
        },
        "row-of-other-length",
        4,
        "Replace each semicolon by a comma, in each of the lines 4.",
    ),
    (
        |text| {
            lines(text, |at, line| {
                if at == 0 {
                    line.replace(',', ";")
                } else {
                    line.to_owned()
                }
            })
        },
        "row-of-other-length",
        1,
        "Replace each semicolon by a comma",
    ),
    (
        |text| text.replace(',', "|"),
        "row-of-other-length",
        1,
        "Replace each bar by a comma, in each of the lines 1–13.",
    ),
    (
        |text| text.replace(',', "  "),
        "columns-without-names",
        1,
        "Write a comma between all cells",
    ),
    (
        |text| {
            text.split_once('\n')
                .map(|(_, rest)| rest.to_owned())
                .unwrap_or_default()
        },
        "columns-without-names",
        1,
        "“respondent,selectie,",
    ),
    (
        |text| cell(text, 0, 4, "Geformaliseerd"),
        "unknown-column",
        1,
        "Write “formeel”.",
    ),
    (
        |text| cell(text, 0, 4, "structureel"),
        "unknown-column",
        1,
        "Write “formeel”",
    ),
    (|text| cell(text, 0, 4, ""), "unknown-column", 1, "Write “formeel”"),
    (
        |text| {
            lines(text, |at, line| match at {
                0 => format!("{line},totaal"),
                _ => format!("{line},48"),
            })
        },
        "unknown-column",
        1,
        "Remove the column",
    ),
    (
        |text| {
            let names: Vec<String> = (1..13).map(|number| format!("S{number}")).collect();
            lines(text, |at, line| match at {
                0 => format!("respondent,{}", names.join(",")),
                _ => line.to_owned(),
            })
        },
        "unknown-column",
        1,
        "Write the row as “respondent,selectie,natuurlijk,",
    ),
];

/// A programme with a self-assessment of twelve statements, whose second round has its answers in a file.
fn programme() -> Files {
    let mut files = base();
    for (path, text) in [
        (
            "self_assessments/zelfbeoordeling.yaml",
            include_str!("../../data/meer-impact/self_assessments/zelfbeoordeling.yaml"),
        ),
        (
            ROUND,
            include_str!("../../data/meer-impact/self_assessments/ronde-2.csv"),
        ),
    ] {
        files.insert(path.to_owned(), text.to_owned());
    }
    if let Some(programme) = files.get_mut("programme.yaml") {
        programme.push_str("self_assessments: [self_assessments/zelfbeoordeling.yaml]\n");
    }
    files
}

fn with(text: String) -> Files {
    let mut files = programme();
    files.insert(ROUND.to_owned(), text);
    files
}

#[test]
fn a_slip_in_a_file_of_answers_is_one_fault_at_its_line() {
    let sound = programme()[ROUND].clone();
    for (slip, code, line, help) in SLIPS {
        let text = slip(&sound);
        assert_ne!(text, sound);
        let found = outcome(&folder(&with(text.clone())));
        let [fault] = &found.diagnostics[..] else {
            panic!("{text}: {:#?}", found.diagnostics);
        };
        assert_eq!(fault.rule.code, *code, "{text}: {}", fault.message);
        let at = found.sources.describe(fault.place);
        assert!(at.starts_with(&format!("{ROUND}:{line}:")), "{text}: {at}");
        let said = fault.help.to_string();
        assert!(said.contains(help), "{text}: {said}");
    }
}

#[test]
fn what_a_spreadsheet_writes_around_the_same_answers_is_no_fault() {
    let sound = programme()[ROUND].clone();
    for text in [
        sound.replace(',', ";"),
        sound.replace(',', "\t"),
        format!("sep=;\r\n{}", sound.replace(',', ";")),
        format!("\u{feff}{sound}"),
        lines(&sound, |_, line| format!("{line},,")),
        lines(
            &sound,
            |at, line| if at == 0 { line.to_owned() } else { format!("{line},") },
        ),
        format!("{sound}{}\n\n", ",".repeat(12)),
    ] {
        let found = outcome(&folder(&with(text.clone())));
        assert_eq!(codes(&found.diagnostics), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn a_row_that_was_copied_or_lost_is_a_warning() {
    let sound = programme()[ROUND].clone();
    let row = sound.lines().nth(3).expect("a row");
    let copied = sound.replace(row, &format!("{row}\n{}", row.replacen("r03", "r03b", 1)));
    let lost = sound.replace(&format!("{row}\n"), "");
    for (text, code, line) in [(copied, "answers-repeated", 5), (lost, "respondent-missing", 4)] {
        let found = outcome(&folder(&with(text)));
        assert_eq!(codes(&found.diagnostics), [code]);
        let at = found.sources.describe(found.diagnostics[0].place);
        assert!(at.starts_with(&format!("{ROUND}:{line}:")), "{at}");
    }
}
