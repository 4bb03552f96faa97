//! What was left in a text and nobody means to print: placeholders of a form, and the head of a mail.

use crate::diagnostic::{Diagnostic, Message, Place, rules};
use crate::message;

use super::scalar::ScalarFault;

rules! {
    error PLACEHOLDER_TEXT = "placeholder-text" {
        guards: "No placeholder (`...`, `TODO`, `lorem ipsum`, `<name>`) reaches a document.",
        example: "description: TODO",
        cure: "Write the real text, or remove the key where it is optional.",
    }
    error MAIL_IN_TEXT = "mail-in-text" {
        guards: "No head of a mail stands in a text.",
        example: "description: \"From: An Sent: Monday To: Jan Subject: text\"",
        cure: "Remove the lines of the head.",
    }
    warning PLACEHOLDER_LEFT = "placeholder-left" {
        guards: "No words in a text ask for other words: `[number]`, `(to be completed)`, `xx %`.",
        example: "summary: The region has [number] enterprises.",
        cure: "Write the words in its place; where these signs are meant, put others around them.",
    }
}

/// What a place for words asks for, in the languages of documents.
const ASKED: &[&str] = &[
    "aantal",
    "adres",
    "bedrag",
    "bron",
    "cijfer",
    "datum",
    "functie",
    "invullen",
    "jaar",
    "naam",
    "namen",
    "percentage",
    "plaats",
    "tekst",
    "titel",
    "voornaam",
    "address",
    "amount",
    "date",
    "insert",
    "name",
    "number",
    "source",
    "text",
    "title",
    "year",
    "adresse",
    "année",
    "chiffre",
    "montant",
    "nom",
    "nombre",
    "prénom",
    "texte",
    "titre",
];
/// What says that words are still to come.
const TO_COME: &[&str] = &[
    "in te vullen",
    "aan te vullen",
    "nog invullen",
    "hier invullen",
    "invullen",
    "tekst volgt",
    "volgt nog",
    "to be completed",
    "to be added",
    "fill in",
    "à compléter",
    "à remplir",
    "klik hier",
    "click here",
    "cliquez ici",
    "tekst in te voeren",
    "hier tekst",
    "insert text",
];
/// Whole texts that stand for what is not known yet.
const UNKNOWN: &[&str] = &[
    "nnb", "n.n.b.", "ntb", "n.t.b.", "tbd", "tbc", "t.b.d.", "t.b.c.", "pm", "p.m.", "@@@",
];
/// The lines that a head of a mail starts with, and those that follow, in the languages of documents.
const MAIL: (&[&str], &[&str]) = (
    &["Van:", "From:", "De:", "De :"],
    &["Verzonden:", "Sent:", "Envoyé:", "Envoyé :", "Verstuurd:"],
);

/// Refuses what was surely never meant to be read.
pub(super) fn check(text: &str) -> Result<(), ScalarFault> {
    if let Some(piece) = placeholder(text) {
        return Err(ScalarFault {
            rule: &PLACEHOLDER_TEXT,
            message: message!("the placeholder “{piece}” stands where a text belongs", piece),
            help: PLACEHOLDER_TEXT.cure.into(),
            piece: Some(piece.to_owned()),
        });
    }
    if let Some((piece, last)) = mail_head(text) {
        let first = piece;
        return Err(ScalarFault {
            rule: &MAIL_IN_TEXT,
            message: message!("the head of a mail stands in this text"),
            help: message!("Remove it, from “{first}” up to what follows “{last}”.", first, last),
            piece: Some(piece.to_owned()),
        });
    }
    Ok(())
}

/// The warning of words that ask for other words, where a text has them; its place is what `narrow` makes of the piece.
#[must_use]
pub fn placeholder_left(text: &str, narrow: impl FnOnce(&str) -> Place) -> Option<Diagnostic> {
    let piece = asking(text)?;
    let message: Message = message!("“{piece}” asks for words that nobody wrote yet", piece);
    Some(PLACEHOLDER_LEFT.at(narrow(piece), message))
}

/// The placeholder in a text, if there is one.
fn placeholder(text: &str) -> Option<&str> {
    if text
        .chars()
        .all(|c| matches!(c, '.' | '…' | '-' | '–' | '?' | '_' | '[' | ']' | '(' | ')' | ' '))
    {
        return Some(text);
    }
    text.split(|c: char| !c.is_alphanumeric())
        .find(|word| matches!(*word, "TODO" | "FIXME" | "TBD" | "XXX") || word.eq_ignore_ascii_case("lorem"))
        .or_else(|| between(text, "<<", ">>"))
        .or_else(|| between(text, "{{", "}}"))
        .or_else(|| between(text, "<", ">"))
}

/// The first piece between two signs that asks for words.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Option<&'t str> {
    text.match_indices(open).find_map(|(at, _)| {
        let rest = text.get(at + open.len()..)?;
        let length = rest.find(close)?;
        let end = at + open.len() + length + close.len();
        let is_link = text.get(end..)?.starts_with(['(', '[']);
        (!is_link && asks(rest.get(..length)?)).then(|| text.get(at..end))?
    })
}

/// Whether words between signs ask for others: a few words, the first or the last of which says what for.
fn asks(inner: &str) -> bool {
    /// More words are a text.
    const MOST: usize = 7;
    let lower = inner.trim().to_lowercase();
    let words: Vec<&str> = lower
        .split_whitespace()
        .map(|word| word.trim_matches(['?', '.', ':', '…']))
        .collect();
    let is_name = |word: Option<&&str>| word.is_some_and(|word| ASKED.contains(word));
    let is_x = !lower.is_empty() && lower.chars().all(|c| c == 'x');
    let is_todo = matches!(words.first(), Some(&("todo" | "tbd" | "invullen")));
    words.len() <= MOST && (is_name(words.first()) || is_x || is_todo || says_to_come(&lower))
}

fn says_to_come(lower: &str) -> bool {
    TO_COME.iter().any(|words| lower.contains(words))
}

/// The first piece of a text that asks for words.
fn asking(text: &str) -> Option<&str> {
    let whole = text.trim();
    let lower = whole.to_lowercase();
    let bare = lower.trim_start_matches("nog ").trim_end_matches(['.', '…', ' ']);
    let starts = [
        "klik hier om",
        "voeg hier",
        "vul hier",
        "click here to",
        "cliquez ici pour",
    ];
    if UNKNOWN.contains(&&*lower) || TO_COME.contains(&bare) || starts.iter().any(|start| lower.starts_with(start)) {
        return Some(whole);
    }
    between(text, "[", "]")
        .or_else(|| between(text, "{", "}"))
        .or_else(|| remark(text))
        .or_else(|| crosses(text))
}

/// A remark in parentheses or between dots that words are to come.
fn remark(text: &str) -> Option<&str> {
    let found = [("(", ")"), ("… ", " …"), ("... ", " ...")]
        .into_iter()
        .find_map(|(open, close)| {
            let (at, _) = text.match_indices(open).find(|(at, _)| {
                let rest = text.get(at + open.len()..).unwrap_or_default();
                let inner = rest.split(close).next().unwrap_or_default().to_lowercase();
                let is_query = matches!(&*inner, "bron?" | "cijfer?" | "datum?" | "source?" | "source ?");
                rest.contains(close) && inner.split_whitespace().count() <= 6 && (is_query || says_to_come(&inner))
            })?;
            let rest = text.get(at..)?;
            let end = rest.get(open.len()..)?.find(close)? + open.len() + close.len();
            rest.get(..end)
        });
    found.or_else(|| {
        ["NOG INVULLEN", "NOG AAN TE VULLEN", "IN TE VULLEN"]
            .into_iter()
            .find_map(|words| {
                let at = text.find(words)?;
                text.get(at..at + words.len())
            })
    })
}

/// Crosses in the place of a number or a name, and question marks that stand alone.
fn crosses(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let bare = word.trim_matches(['.', ',', ';', ':', '(', ')', '%', '€']);
        let is_cross = bare.len() > 1 && bare.bytes().all(|sign| sign.eq_ignore_ascii_case(&b'x'));
        let beside = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
        // XX is a number of the Romans too.
        let counts = word.len() > bare.len() && word.contains(['%', '€'])
            || beside(Some(at + 1)).starts_with(['%', '€'])
            || matches!(beside(Some(at + 1)), "euro" | "EUR" | "procent")
            || matches!(beside(at.checked_sub(1)), "€" | "EUR");
        let is_lower = bare.bytes().all(|sign| sign == b'x');
        let is_query = bare.len() > 1 && bare.bytes().all(|sign| sign == b'?') || bare == "@@@";
        let is_todo = matches!(*word, "todo:" | "Todo:" | "todo" | "ToDo:");
        (is_cross && (is_lower || counts) || is_query || is_todo).then_some(*word)
    })
}

/// The first label of the head of a mail in a text, and its last.
fn mail_head(text: &str) -> Option<(&str, &str)> {
    /// How far the second line of a head may stand behind the first, in bytes.
    const FAR: usize = 200;
    /// What else stands in a head.
    const LAST: &[&str] = &[
        "Onderwerp:",
        "Subject:",
        "Objet:",
        "Objet :",
        "Aan:",
        "To:",
        "À:",
        "À :",
    ];
    let starts = MAIL.0.iter().filter_map(|label| Some((text.find(*label)?, *label)));
    let (at, _) = starts.min()?;
    let rest = text.get(at..)?;
    let (sent, label) = MAIL
        .1
        .iter()
        .filter_map(|label| Some((rest.find(*label)?, *label)))
        .min()?;
    let is_word = at == 0 || text.get(..at)?.ends_with(|c: char| !c.is_alphanumeric());
    let behind = rest.get(sent..)?;
    let last = LAST
        .iter()
        .find(|label| behind.find(**label).is_some_and(|at| at < 2 * FAR));
    let first = rest.get(..=rest.find(':')?)?;
    (is_word && sent < FAR).then(|| (first, *last.unwrap_or(&label)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_ask_for_words_are_found() {
        for (text, piece) in [
            ("De streek telt [aantal] bedrijven.", Some("[aantal]")),
            (
                "[naam van de organisatie] bouwt mee.",
                Some("[naam van de organisatie]"),
            ),
            ("Dat kost € xxx per jaar.", Some("xxx")),
            ("Het aandeel is XX % van de omzet.", Some("XX")),
            ("Wij werken samen (nog aan te vullen).", Some("(nog aan te vullen)")),
            ("nog in te vullen", Some("nog in te vullen")),
            ("n.t.b.", Some("n.t.b.")),
            (
                "Er zijn drie vacatures nog in te vullen bij de partners in de streek.",
                None,
            ),
            ("Zie [de aanpak](#aanpak) en [naam](https://voorbeeld.example).", None),
            ("“Wij […] doen het samen [met de partner].”", None),
            ("De tekst [sic] volgt Boek XX van het wetboek.", None),
            ("Wie (of wat?) betaalt?", None),
        ] {
            assert_eq!(asking(text), piece, "{text}");
        }
    }

    #[test]
    fn what_was_never_meant_to_be_read_is_refused() {
        for (text, code) in [
            ("<titel invullen>", Some("placeholder-text")),
            ("Beste {{naam}}, dank", Some("placeholder-text")),
            ("[...]", Some("placeholder-text")),
            ("Van: An\nVerzonden: maandag\nAan: Jan\n\nTekst", Some("mail-in-text")),
            ("De prijs is < 5 en > 3.", None),
            ("Van: de werf naar de school", None),
        ] {
            let found = check(text).err().map(|fault| fault.rule.code);
            assert_eq!(found, code, "{text}");
        }
    }
}
