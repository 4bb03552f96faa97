//! The rules that files must meet before their content is judged.

use crate::diagnostic::rules;

rules! {
    pub error EMPTY_FILE = "empty-file" {
        guards: "A file holds data.",
        example: "# only a comment",
        cure: "Write the data, or remove the file and the line that names it.",
    }
    pub error NOT_UTF8 = "not-utf8" {
        guards: "Files are UTF-8 text.",
        example: "(a file saved as Windows-1252)",
        cure: "Save the file as UTF-8.",
    }
    pub error FILE_TOO_LARGE = "file-too-large" {
        guards: "A YAML or CSV file is at most 4 MiB, all together 32 MiB; another file is at most 16 MiB, all together 256 MiB; at most 10,000 files are named.",
        example: "partners: huge.yaml",
        cure: "Split the file, name fewer, or make the image smaller.",
    }
    pub warning FILE_NOT_NAMED = "file-not-named" {
        guards: "Every YAML file with a part of a programme, beside the files that are read, is named in programme.yaml.",
        example: "(a file partnerships/second.yaml that no line names)",
        cure: "Name the file in programme.yaml, or remove it.",
    }
    pub error NESTED_TOO_DEEP = "nested-too-deep" {
        guards: "Lists and mappings are nested at most 40 levels deep.",
        example: "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        cure: "Use the structure that the format asks for.",
    }
    pub error TOO_MANY_VALUES = "too-many-values" {
        guards: "A file holds at most 100,000 values, aliases counted in full.",
        example: "a: &a [x, x]\nb: &b [*a, *a]",
        cure: "Split the file; write values out instead of repeating them by alias.",
    }
    pub error TEXT_TOO_LONG = "text-too-long" {
        guards: "A text is at most 128 KiB, a word of it, or words that no-break spaces hold together, at most 2,000 bytes.",
        example: "(a picture pasted into a text)",
        cure: "Make several texts of it, or remove what was pasted in.",
    }
    pub error ROW_OF_OTHER_LENGTH = "row-of-other-length" {
        guards: "Every row of a CSV file has as many cells as its first row.",
        example: "respondent,trust,goals\nr01,4,5\nr02,4",
        cure: "Write one cell per column; a statement without an answer has an empty cell.",
    }
    pub error COLUMNS_WITHOUT_NAMES = "columns-without-names" {
        guards: "The first row of a CSV file names its columns: the respondents first, then the ids of statements.",
        example: "r01,4,5\nr02,4,3",
        cure: "Put the row with the names of the columns back at the top: respondent, then the id of each statement.",
    }
    pub lack KEY_WITHOUT_VALUE = "key-without-value" {
        guards: "A key has a value, or is left out.",
        example: "title:",
        cure: "Write the value after the colon, or remove the key.",
    }
    pub error DUPLICATE_KEY = "duplicate-key" {
        guards: "A key stands once in a mapping.",
        example: "title: One\ntitle: Two",
        cure: "Remove one of the two.",
    }
    pub error UNKNOWN_KEY = "unknown-key" {
        guards: "Every key is known.",
        example: "titel: Bedrijfsevents",
        cure: "Use a key that the format knows; `brugwerk schema` prints them.",
    }
    pub error MISSING_KEY = "missing-key" {
        guards: "Every required key is there.",
        example: "partners:\n  - name: Kaliber",
        cure: "Add the key with its value.",
    }
    pub error WRONG_TYPE = "wrong-type" {
        guards: "A value has the shape that its key asks for.",
        example: "phases: none",
        cure: "Write the value in the shape that is named.",
    }
    pub error UNKNOWN_VALUE = "unknown-value" {
        guards: "A value from a closed list is one of that list.",
        example: "sector: sociaal",
        cure: "Use one of the values that are named.",
    }
    pub error UNSUPPORTED_TAG = "unsupported-tag" {
        guards: "The only YAML tags are the marks !internal, !confidential, !partners-only, !funder-only and !facilitators-only, before a value.",
        example: "title: !include other.yaml",
        cure: "Use one of these marks, or remove the tag; files are named by path in programme.yaml.",
    }
    pub error MARK_ON_REQUIRED_VALUE = "mark-on-required-value" {
        guards: "A mark stands before a value that can be left out: an optional key, an item of a list, or a text.",
        example: "id: !internal kaliber",
        cure: "Mark the item or mapping that this belongs to, or remove the mark.",
    }
    pub error FONT_UNUSABLE = "font-unusable" {
        guards: "Fonts of a brand are TrueType or OpenType files of one family that may be embedded and have the letters of Dutch, French and English.",
        example: "text: [logo.svg]",
        cure: "Name .ttf or .otf files of one family, under a licence that lets them be embedded.",
    }
    pub error FILE_NOT_FOUND = "file-not-found" {
        guards: "Every file that is named exists in the programme folder; no link leads to nothing.",
        example: "partners: partner.yaml",
        cure: "Correct the path, or add the file.",
    }
    pub error FILE_UNREADABLE = "file-unreadable" {
        guards: "Every file that is named can be read; `templates` is a folder.",
        example: "partners: partners",
        cure: "Make it a regular file that may be read.",
    }
    pub error FILE_OUTSIDE_FOLDER = "file-outside-folder" {
        guards: "No link leads out of the programme folder.",
        example: "logo: link-to-elsewhere.png",
        cure: "Copy the file into the programme folder.",
    }
    pub error FILE_NAMED_TWICE = "file-named-twice" {
        guards: "A file is named once.",
        example: "partnerships:\n  - a.yaml\n  - a.yaml",
        cure: "Remove one of the two lines.",
    }
    pub error IMAGE_UNREADABLE = "image-unreadable" {
        guards: "Logos are PNG, JPEG or SVG images that can be read; all PNG and JPEG images together have at most 64 million pixels.",
        example: "logo: logo.docx",
        cure: "Save the image as PNG, JPEG (RGB) or SVG (at most 4,000 by 4,000 pixels; SVG of plain shapes, without links, scripts or effects).",
    }
    pub error NUMBER_OUT_OF_RANGE = "number-out-of-range" {
        guards: "A number lies within what its key allows: amounts and quantities are not negative, prices are above zero, periods are not unreasonably long, changes of price or cost are more than −100 and at most 1000 per cent, results are shown of at least three respondents.",
        example: "volumes: [40, -10]",
        cure: "Write a number within the range that is named; a cost is written without a minus sign.",
    }
    pub error TOO_MANY_ITEMS = "too-many-items" {
        guards: "A list holds at most 500 items, or the number that its schema names; pages and charts are made for these.",
        example: "(a partnership of 51 partners)",
        cure: "Leave out or combine items, or make several files of them where the format has several.",
    }
    pub warning CONTENT_IN_ANOTHER_LANGUAGE = "content-in-another-language" {
        guards: "Documents are asked for in the language that their texts are written in.",
        example: "language: nl        # and then: brugwerk build --lang fr",
        cure: "Build without `--lang`, or translate the texts and change `language`; labels and composed sentences follow `--lang`.",
    }
    pub warning MARKED_TEXT_ELSEWHERE = "marked-text-elsewhere" {
        guards: "A text that an edition leaves out does not stand unmarked in another place.",
        example: "email: !internal an@kaliber.be\nnote: Mail an@kaliber.be",
        cure: "Mark those places too, or write them without these words.",
    }
}
