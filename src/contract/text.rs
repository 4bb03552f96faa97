//! Clause texts with their braces filled: parameters, references to articles and annexes, defined terms.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Message, closest, suggestion};
use crate::locale::{Language, Locale, capitalised, say};
use crate::message;
use crate::model::{Inline, RichBlock, Term};

use super::parameters::{Parameter, Parameters, Value};

/// How articles and clauses that stand are referred to, by their id.
pub type References = BTreeMap<String, Reference>;

/// How an article or clause is referred to.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Its number, for instance "5.2"; a letter or a dash in the opening.
    pub number: String,
    /// The printed reference, for instance "artikel 5.2".
    pub text: String,
}

/// The label of an article or clause, to which references lead.
#[must_use]
pub fn label(id: &str) -> String {
    format!("art-{id}")
}

/// What stands between braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot<'t> {
    /// `{parameter}`
    Parameter(&'t str),
    /// `{art:id}`: an article or a clause.
    Article(&'t str),
    /// `{annex:id}`
    Annex(&'t str),
    /// `{term:id}`
    Term(&'t str),
}

impl<'t> Slot<'t> {
    /// The word before the colon, empty where there is none, and the name.
    fn parts(self) -> (&'static str, &'t str) {
        match self {
            Self::Parameter(name) => ("", name),
            Self::Article(name) => ("art", name),
            Self::Annex(name) => ("annex", name),
            Self::Term(name) => ("term", name),
        }
    }

    /// How it is written, braces included.
    #[must_use]
    pub fn written(self) -> String {
        let (before, name) = self.parts();
        braced(before, name)
    }
}

fn braced(before: &str, name: &str) -> String {
    let colon = if before.is_empty() { "" } else { ":" };
    format!("{{{before}{colon}{name}}}")
}

/// The annexes that every agreement has, in order.
pub const ANNEXES: [&str; 3] = ["value-chain", "revenue-model", "contacts"];

/// Pieces of a text: literal text, and what stands between braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Text as it stands.
    Literal(&'t str),
    /// Braces and what is in them.
    Slot(Slot<'t>),
}

/// Splits a text at its braces. Braces without an id are text.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(open) = rest[from..].find('{').map(|at| at + from) {
        let Some(close) = rest[open..].find('}').map(|at| at + open) else {
            break;
        };
        let inner = &rest[open + 1..close];
        let id = |text: &str| {
            !text.is_empty()
                && text
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.'))
        };
        let slot = match inner.split_once(':') {
            Some(("art", name)) if id(name) => Some(Slot::Article(name)),
            Some(("annex", name)) if id(name) => Some(Slot::Annex(name)),
            Some(("term", name)) if id(name) => Some(Slot::Term(name)),
            None if id(inner) => Some(Slot::Parameter(inner)),
            _ => None,
        };
        if let Some(slot) = slot {
            if open > 0 {
                pieces.push(Piece::Literal(&rest[..open]));
            }
            pieces.push(Piece::Slot(slot));
            rest = &rest[close + 1..];
            from = 0;
        } else {
            from = open + 1;
        }
    }
    if !rest.is_empty() {
        pieces.push(Piece::Literal(rest));
    }
    pieces
}

/// What stands between braces anywhere in a text.
#[must_use]
pub fn slots(source: &str) -> Vec<Slot<'_>> {
    pieces(source)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Slot(slot) => Some(slot),
            Piece::Literal(_) => None,
        })
        .collect()
}

/// What stands between braces and is no slot, braces included.
#[must_use]
pub fn unread(source: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for piece in pieces(source) {
        let Piece::Literal(mut rest) = piece else { continue };
        while let Some((open, close)) = rest
            .find('{')
            .and_then(|open| Some((open, open + rest[open..].find('}')?)))
        {
            found.push(&rest[open..=close]);
            rest = &rest[close + 1..];
        }
    }
    found
}

/// The names that may stand between braces, by what stands before them.
pub struct Names<'a> {
    /// The ids of articles and clauses.
    pub articles: BTreeSet<&'a str>,
    /// The ids of terms.
    pub terms: &'a BTreeSet<&'a str>,
}

impl Names<'_> {
    /// What is wrong with braces, if anything, and what was probably meant.
    #[must_use]
    pub fn fault(&self, slot: Slot<'_>) -> Option<(Message, Message)> {
        let what = match slot {
            Slot::Parameter(_) => message!("parameter"),
            Slot::Article(_) => message!("article or clause"),
            Slot::Annex(_) => message!("annex"),
            Slot::Term(_) => message!("term"),
        };
        let (before, name) = slot.parts();
        let known = self.known(before)?;
        let is_known = known.iter().any(|known| known == name);
        (!is_known).then(|| {
            let message = message!("there is no {what} “{name}”", what, name);
            (message, suggestion(name, known.iter().map(String::as_str)))
        })
    }

    /// What was meant by braces that are no slot, as it is written.
    #[must_use]
    pub fn meant(&self, written: &str) -> Option<String> {
        let inner = written.trim_matches(['{', '}', ' ']).to_lowercase();
        let (before, name) = inner.split_once(':').unwrap_or(("", inner.as_str()));
        let before = match before.trim() {
            "artikel" | "article" | "clause" | "clausule" | "art." => "art",
            "bijlage" | "annexe" => "annex",
            "begrip" | "terme" => "term",
            word => word,
        };
        let name = name.trim().replace(['_', ' '], "-");
        let known = self.known(before)?;
        let meant = closest(&name, known.iter().map(String::as_str))?;
        Some(braced(before, meant))
    }

    /// The names that may stand behind a word and a colon, or alone where there is none.
    fn known(&self, before: &str) -> Option<Vec<String>> {
        let owned = |names: &BTreeSet<&str>| names.iter().map(|name| (*name).to_owned()).collect();
        match before {
            "" => Some(Parameter::names().map(ToOwned::to_owned).collect()),
            "art" => Some(owned(&self.articles)),
            "annex" => Some(ANNEXES.map(ToOwned::to_owned).to_vec()),
            "term" => Some(owned(self.terms)),
            _ => None,
        }
    }
}

/// Fills the braces of texts, in the order in which they stand in the agreement.
pub struct Filler<'a> {
    parameters: &'a Parameters,
    /// The words of the agreement.
    pub locale: &'a Locale,
    references: &'a References,
    /// The defined terms in this language.
    terms: BTreeMap<&'a str, &'a str>,
    /// The terms that were already used.
    used: BTreeSet<String>,
    /// Parameters and references that were asked for and are missing, in the order of their first use.
    pub missing: Vec<String>,
    /// Whether the number one was printed just now.
    one: bool,
}

impl<'a> Filler<'a> {
    /// A filler of texts in which no term was used yet.
    pub fn new(parameters: &'a Parameters, locale: &'a Locale, references: &'a References, terms: &'a [Term]) -> Self {
        let terms = terms
            .iter()
            .filter_map(|term| Some((term.id.as_str(), term.term.of(locale.language())?.as_str())));
        Self {
            parameters,
            locale,
            references,
            terms: terms.collect(),
            used: BTreeSet::new(),
            missing: Vec::new(),
            one: false,
        }
    }

    /// A text with its braces filled.
    pub fn fill(&mut self, blocks: &[RichBlock]) -> Vec<RichBlock> {
        blocks
            .iter()
            .map(|block| match block {
                RichBlock::Par { c } => RichBlock::Par {
                    c: self.inlines(c, true),
                },
                RichBlock::List { ordered, start, items } => RichBlock::List {
                    ordered: *ordered,
                    start: *start,
                    items: items.iter().map(|item| self.fill(item)).collect(),
                },
                RichBlock::Table { align, head, rows } => {
                    let mut row = |cells: &[Vec<Inline>]| cells.iter().map(|cell| self.inlines(cell, true)).collect();
                    RichBlock::Table {
                        align: align.clone(),
                        head: row(head),
                        rows: rows.iter().map(|cells| row(cells)).collect(),
                    }
                }
            })
            .collect()
    }

    /// `starts`: whether a sentence starts here.
    fn inlines(&mut self, inlines: &[Inline], mut starts: bool) -> Vec<Inline> {
        let mut filled: Vec<Inline> = Vec::new();
        for inline in merged(inlines) {
            match inline {
                Inline::Text { v } => self.text(&v, &mut starts, &mut filled),
                Inline::Strong { c } => {
                    let c = self.inlines(&c, starts);
                    starts = false;
                    filled.push(Inline::Strong { c });
                }
                Inline::Emph { c } => {
                    let c = self.inlines(&c, starts);
                    starts = false;
                    filled.push(Inline::Emph { c });
                }
                Inline::Quote { .. } => filled.push(inline),
                other => {
                    starts = false;
                    filled.push(other);
                }
            }
        }
        filled
    }

    fn text(&mut self, text: &str, starts: &mut bool, filled: &mut Vec<Inline>) {
        for piece in pieces(text) {
            match piece {
                Piece::Literal(literal) => {
                    let literal = if self.one {
                        singular(literal, self.locale.language())
                    } else {
                        literal.to_owned()
                    };
                    self.one = false;
                    let trimmed = literal.trim_end_matches(['“', '‘', '«', ' ', '\u{a0}', '(']);
                    *starts = if trimmed.is_empty() {
                        *starts
                    } else {
                        trimmed.ends_with(['.', '!', '?'])
                    };
                    filled.push(Inline::Text { v: literal });
                }
                Piece::Slot(slot) => {
                    self.slot(slot, *starts, filled);
                    *starts = false;
                }
            }
        }
    }

    fn slot(&mut self, slot: Slot<'_>, starts: bool, filled: &mut Vec<Inline>) {
        let case = |text: &str| if starts { capitalised(text) } else { text.to_owned() };
        let language = self.locale.language();
        let inline = match slot {
            Slot::Parameter(name) => {
                let value = self.parameters.get(name).map(|known| &known.value);
                if let Some(text) = value.and_then(|value| value.print(self.locale)) {
                    self.one = value == Some(&Value::Count(1));
                    let is_word = matches!(value, Some(Value::Word { .. }));
                    let v = if is_word { case(&text) } else { text };
                    elide(&v, language, filled);
                    Inline::Text { v }
                } else {
                    let words = Parameter::named(name).map(|parameter| self.locale.text(&parameter.key()));
                    self.blank(name, words.unwrap_or_else(|| name.to_owned()))
                }
            }
            Slot::Article(name) => match self.references.get(name) {
                Some(reference) => reference_to(label(name), case(&reference.text)),
                None => self.blank(name, self.locale.text("reference-missing")),
            },
            Slot::Annex(name) => {
                let number = ANNEXES.iter().position(|annex| *annex == name).map_or(0, |at| at + 1);
                reference_to(format!("annex-{name}"), case(&annex_reference(number, self.locale)))
            }
            Slot::Term(name) => {
                let term = self.terms.get(name).copied().unwrap_or(name);
                let v = case(contracted(term, language, filled));
                if self.used.insert(name.to_owned()) {
                    Inline::Term { v }
                } else {
                    Inline::Text { v }
                }
            }
        };
        filled.push(inline);
    }

    fn blank(&mut self, name: &str, what: String) -> Inline {
        if !self.missing.iter().any(|missing| missing == name) {
            self.missing.push(name.to_owned());
        }
        Inline::Blank { v: what }
    }
}

fn reference_to(target: String, text: String) -> Inline {
    let c = vec![Inline::Text { v: text }];
    Inline::Ref { target, c }
}

/// "bijlage 2"
#[must_use]
pub fn annex_reference(number: usize, locale: &Locale) -> String {
    say!(locale, "annex-reference", number)
}

/// Contracts a preposition and the article of a term; what remains of the term. In French, "de le" is "du", "à le" is
/// "au", "de les" is "des" and "à les" is "aux".
fn contracted<'t>(term: &'t str, language: Language, filled: &mut [Inline]) -> &'t str {
    const CONTRACTIONS: [(&str, &str, &str); 4] = [
        ("de ", "le ", "du "),
        ("de ", "les ", "des "),
        ("à ", "le ", "au "),
        ("à ", "les ", "aux "),
    ];
    let contractions = CONTRACTIONS.into_iter().filter(|_| language == Language::Fr);
    for (preposition, article, both) in contractions {
        if let Some(noun) = term.strip_prefix(article)
            && replace_last(filled, preposition, both)
        {
            return noun;
        }
    }
    term
}

/// In French, "de" and "que" lose their vowel before another: "d’Ilva".
fn elide(next: &str, language: Language, filled: &mut [Inline]) {
    let is_vowel = |letter: char| "aeiouyàâéèêëîïôûœAEIOUYÀÂÉÈÊËÎÏÔÛŒ".contains(letter);
    if language == Language::Fr && next.starts_with(is_vowel) {
        let _ = replace_last(filled, "de ", "d’") || replace_last(filled, "que ", "qu’");
    }
}

/// Replaces the last word of what was filled, where that is `word`.
fn replace_last(filled: &mut [Inline], word: &str, other: &str) -> bool {
    if let Some(Inline::Text { v: before }) = filled.last_mut()
        && let Some(rest) = before.strip_suffix(word)
        && !rest.ends_with(char::is_alphanumeric)
    {
        *before = format!("{rest}{other}");
        return true;
    }
    false
}

/// The text after the number one, its first noun in the singular.
fn singular(text: &str, language: Language) -> String {
    let forms: &[(&str, &str)] = match language {
        Language::Nl => &[
            (" maanden", " maand"),
            (" werkdagen", " werkdag"),
            (" dagen", " dag"),
            (" weken", " week"),
            (" originelen", " origineel"),
            (" exemplaren", " exemplaar"),
            (" partijen", " partij"),
        ],
        Language::Fr => &[
            (" jours ouvrables", " jour ouvrable"),
            (" jours", " jour"),
            (" ans", " an"),
            (" années", " année"),
            (" semaines", " semaine"),
            (" exemplaires originaux", " exemplaire original"),
            (" exemplaires", " exemplaire"),
            (" originaux", " original"),
        ],
        Language::En => &[
            (" working days", " working day"),
            (" months", " month"),
            (" days", " day"),
            (" weeks", " week"),
            (" years", " year"),
            (" originals", " original"),
        ],
    };
    for (plural, one) in forms {
        if let Some(rest) = text.strip_prefix(plural)
            && !rest.starts_with(char::is_alphabetic)
        {
            return format!("{one}{rest}");
        }
    }
    text.to_owned()
}

/// Neighbouring texts as one: the reader of Markdown splits them at characters that could have been marks.
fn merged(inlines: &[Inline]) -> Vec<Inline> {
    let mut merged: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        if let (Some(Inline::Text { v: before }), Inline::Text { v }) = (merged.last_mut(), inline) {
            before.push_str(v);
        } else {
            merged.push(inline.clone());
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{RichText, Scalar};

    fn filled(text: &str, language: Language) -> String {
        let reference = Reference {
            number: "5".to_owned(),
            text: "artikel 5".to_owned(),
        };
        let references = References::from([("duration".to_owned(), reference)]);
        let parameters = Parameters::default();
        let mut filler = Filler::new(&parameters, Locale::of(language), &references, &[]);
        filler.terms.insert("offer", "le Produit");
        let text = RichText::parse(text).expect("a text");
        let blocks = filler.fill(text.blocks());
        format!("{}", RichBlockText(&blocks))
    }

    struct RichBlockText<'a>(&'a [RichBlock]);

    impl std::fmt::Display for RichBlockText<'_> {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            for block in self.0 {
                let RichBlock::Par { c } = block else { continue };
                for inline in c {
                    match inline {
                        Inline::Text { v } => write!(f, "{v}")?,
                        Inline::Term { v } => write!(f, "*{v}*")?,
                        Inline::Blank { v } => write!(f, "_{v}_")?,
                        Inline::Ref { target, .. } => write!(f, "<{target}>")?,
                        _ => {}
                    }
                }
            }
            Ok(())
        }
    }

    #[test]
    fn braces_are_split_from_text() {
        assert_eq!(
            pieces("a {art:x} {not an id} {b.c}"),
            [
                Piece::Literal("a "),
                Piece::Slot(Slot::Article("x")),
                Piece::Literal(" {not an id} "),
                Piece::Slot(Slot::Parameter("b.c")),
            ]
        );
        assert_eq!(pieces("{open"), [Piece::Literal("{open")]);
    }

    #[test]
    fn references_terms_and_blanks_are_filled() {
        assert_eq!(filled("Zie {art:duration}.", Language::Nl), "Zie <art-duration>.");
        assert_eq!(
            filled("{term:offer} de {term:offer}.", Language::Fr),
            "*Le Produit* du Produit."
        );
    }
}
