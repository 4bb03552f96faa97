//! The rules that files are held to before their content is judged.

use crate::diagnostic::{Rule, Severity};

/// A warning: what is withheld in one place can be read in another.
pub static MARKED_TEXT_ELSEWHERE: Rule = Rule {
    code: "marked-text-elsewhere",
    severity: Severity::Warning,
    summary: "A text that an edition leaves out does not stand unmarked in another place.",
    example: "email: !internal an@kaliber.be\nnote: Mail an@kaliber.be",
    cure: "Mark those places too, or write them without these words.",
};

macro_rules! error_rules {
    ($($name:ident = $code:literal, $summary:literal, $example:literal, $cure:literal;)+) => {
        $(pub static $name: Rule = Rule {
            code: $code,
            severity: Severity::Error,
            summary: $summary,
            example: $example,
            cure: $cure,
        };)+

        /// The rules of this floor, for the documentation.
        pub const RULES: &[&Rule] = &[$(&$name,)+ &MARKED_TEXT_ELSEWHERE];
    };
}

error_rules! {
    YAML_SYNTAX = "yaml-syntax",
        "A file is well-formed YAML 1.2.",
        "title: Kaliber: Knoopwerk",
        "Mend the YAML at this place; a text with `: ` or ` #` in it needs quotes around it.";
    EMPTY_FILE = "empty-file",
        "A file holds data.",
        "# only a comment",
        "Write the data, or remove the file and the line that names it.";
    NOT_UTF8 = "not-utf8",
        "Files are UTF-8 text.",
        "(a file saved as Windows-1252)",
        "Save the file as UTF-8.";
    FILE_TOO_LARGE = "file-too-large",
        "A YAML or CSV file is at most 4 MiB, all together 32 MiB; another file is at most 16 MiB, all together 256 MiB; at most 10,000 files are named.",
        "partners: huge.yaml",
        "Split the file, name fewer, or make the image smaller.";
    NESTED_TOO_DEEP = "nested-too-deep",
        "Lists and mappings are nested at most 40 levels deep.",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "Use the structure that the format asks for.";
    TOO_MANY_VALUES = "too-many-values",
        "A file holds at most 100,000 values, aliases counted in full.",
        "a: &a [x, x]\nb: &b [*a, *a]",
        "Split the file; write values out instead of repeating them by alias.";
    TEXT_TOO_LONG = "text-too-long",
        "A text is at most 128 KiB, a word of it, or words that no-break spaces hold together, at most 2,000 bytes.",
        "(a picture pasted into a text)",
        "Make several texts of it, or remove what was pasted in.";
    ROW_OF_OTHER_LENGTH = "row-of-other-length",
        "Every row of a CSV file has as many cells as its first row.",
        "respondent,trust,goals\nr01,4,5\nr02,4",
        "Write one cell per column; a statement without an answer has an empty cell.";
    DUPLICATE_KEY = "duplicate-key",
        "A key stands once in a mapping.",
        "title: One\ntitle: Two",
        "Remove one of the two.";
    UNKNOWN_KEY = "unknown-key",
        "Every key is known.",
        "titel: Bedrijfsevents",
        "Use a key that the format knows; `brugwerk schema` prints them.";
    MISSING_KEY = "missing-key",
        "Every required key is there.",
        "partners:\n  - name: Kaliber",
        "Add the key with its value.";
    WRONG_TYPE = "wrong-type",
        "A value has the shape that its key asks for.",
        "phases: none",
        "Write the value in the shape that is named.";
    UNKNOWN_VALUE = "unknown-value",
        "A value from a closed list is one of that list.",
        "sector: sociaal",
        "Use one of the values that are named.";
    UNSUPPORTED_TAG = "unsupported-tag",
        "The only YAML tags are the marks !internal, !confidential, !partners-only and !funder-only, before a value.",
        "title: !include other.yaml",
        "Use one of these marks, or remove the tag; files are named by path in programme.yaml.";
    MARK_ON_REQUIRED_VALUE = "mark-on-required-value",
        "A mark stands before a value that can be left out: an optional key, an item of a list, or a text.",
        "id: !internal kaliber",
        "Mark the item or mapping that this belongs to, or remove the mark.";
    FONT_UNUSABLE = "font-unusable",
        "Fonts of a brand are TrueType or OpenType files of one family that may be embedded and have the letters of Dutch, French and English.",
        "text: [logo.svg]",
        "Name .ttf or .otf files of one family, under a licence that lets them be embedded.";
    FILE_NOT_FOUND = "file-not-found",
        "Every file that is named exists in the programme folder; no link leads to nothing.",
        "partners: partner.yaml",
        "Correct the path, or add the file.";
    FILE_UNREADABLE = "file-unreadable",
        "Every file that is named can be read; `templates` is a folder.",
        "partners: partners",
        "Make it a regular file that may be read.";
    FILE_OUTSIDE_FOLDER = "file-outside-folder",
        "No link leads out of the programme folder.",
        "logo: link-to-elsewhere.png",
        "Copy the file into the programme folder.";
    FILE_NAMED_TWICE = "file-named-twice",
        "A file is named once.",
        "partnerships:\n  - a.yaml\n  - a.yaml",
        "Remove one of the two lines.";
    IMAGE_UNREADABLE = "image-unreadable",
        "Logos are PNG, JPEG or SVG images that can be read; all PNG and JPEG images together have at most 64 million pixels.",
        "logo: logo.docx",
        "Save the image as PNG, JPEG (RGB) or SVG (at most 4,000 by 4,000 pixels; SVG of plain shapes, without links, scripts or effects).";
    TOO_MANY_ITEMS = "too-many-items",
        "A list holds at most 500 items, or the number that its schema names; pages and charts are made for these.",
        "(a partnership of 51 partners)",
        "Leave out or combine items, or make several files of them where the format has several.";
}
