//! Clause texts with their braces filled: parameters, references to articles and annexes, defined terms.

use std::collections::{BTreeMap, BTreeSet};

use crate::locale::{Argument, Language, Locale, capitalised};
use crate::model::{Inline, RichBlock};

use super::parameters::{NAMES, Parameters, Value};

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

/// The annexes that every agreement has, in order.
pub const ANNEXES: [&str; 4] = ["value-chain", "revenue-model", "tensions", "contacts"];

/// Pieces of a text: literal text, and what stands between braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Text as it stands.
    Literal(&'t str),
    /// Braces with what is in them.
    Slot(Slot<'t>),
}

/// Splits a text at its braces. Braces that hold no id are text.
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

/// What is wrong with what stands between braces, if anything.
#[must_use]
pub fn fault(slot: Slot<'_>, articles: &BTreeSet<&str>, terms: &BTreeSet<&str>) -> Option<String> {
    let (what, name, known) = match slot {
        Slot::Parameter(name) => ("parameter", name, NAMES.contains(&name)),
        Slot::Article(name) => ("article or clause", name, articles.contains(name)),
        Slot::Annex(name) => ("annex", name, ANNEXES.contains(&name)),
        Slot::Term(name) => ("term", name, terms.contains(name)),
    };
    (!known).then(|| format!("there is no {what} “{name}”"))
}

/// Fills the braces of texts, in the order in which they stand in the agreement.
pub struct Filler<'a> {
    /// The parameters that are known.
    pub parameters: &'a Parameters,
    /// The words of the agreement.
    pub locale: &'static Locale,
    /// The printed reference and label of each article and clause that stands.
    pub references: BTreeMap<String, (String, String)>,
    /// The defined terms in this language.
    pub terms: BTreeMap<String, String>,
    /// The terms that were used already.
    pub used: BTreeSet<String>,
    /// Parameters and references that were asked for and are missing, in the order of their first use.
    pub missing: Vec<String>,
    /// Whether the number one was printed just now.
    pub one: bool,
}

impl Filler<'_> {
    /// A text with its braces filled.
    pub fn fill(&mut self, blocks: &[RichBlock]) -> Vec<RichBlock> {
        blocks
            .iter()
            .map(|block| match block {
                RichBlock::Par { c } => RichBlock::Par {
                    c: self.inlines(c, true),
                },
                RichBlock::List { ordered, items } => RichBlock::List {
                    ordered: *ordered,
                    items: items.iter().map(|item| self.fill(item)).collect(),
                },
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
        match slot {
            Slot::Parameter(name) => match self.parameters.print(name, self.locale) {
                Some(text) => {
                    let known = self.parameters.get(name).map(|known| &known.value);
                    self.one = matches!(known, Some(Value::Count(1)));
                    let word = matches!(
                        self.parameters.get(name).map(|known| &known.value),
                        Some(Value::Word(_))
                    );
                    let v = if word { case(&text) } else { text };
                    elided(&v, self.locale.language(), filled);
                    filled.push(Inline::Text { v });
                }
                None => self.blank(name, self.locale.text(&parameter_key(name)), filled),
            },
            Slot::Article(name) => match self.references.get(name) {
                Some((text, label)) => filled.push(Inline::Ref {
                    target: label.clone(),
                    c: vec![Inline::Text { v: case(text) }],
                }),
                None => self.blank(name, self.locale.text("reference-missing"), filled),
            },
            Slot::Annex(name) => {
                let number = ANNEXES.iter().position(|annex| *annex == name).map_or(0, |at| at + 1);
                let text = annex_reference(number, self.locale);
                filled.push(Inline::Ref {
                    target: format!("annex-{name}"),
                    c: vec![Inline::Text { v: case(&text) }],
                });
            }
            Slot::Term(name) => {
                let term = self.terms.get(name).cloned().unwrap_or_else(|| name.to_owned());
                let term = contracted(&term, self.locale.language(), filled);
                let v = case(&term);
                filled.push(if self.used.insert(name.to_owned()) {
                    Inline::Term { v }
                } else {
                    Inline::Text { v }
                });
            }
        }
    }

    fn blank(&mut self, name: &str, what: String, filled: &mut Vec<Inline>) {
        if !self.missing.iter().any(|missing| missing == name) {
            self.missing.push(name.to_owned());
        }
        filled.push(Inline::Blank { v: what });
    }
}

/// The key of the words for a parameter.
#[must_use]
pub fn parameter_key(name: &str) -> String {
    format!("parameter-{}", name.replace('.', "-"))
}

/// "bijlage 2"
#[must_use]
pub fn annex_reference(number: usize, locale: &Locale) -> String {
    locale.sentence("annex-reference", &[("number", Argument::Count(number))])
}

/// In French, "de le" is "du", "à le" is "au", "de les" is "des" and "à les" is "aux".
fn contracted(term: &str, language: Language, filled: &mut [Inline]) -> String {
    const CONTRACTIONS: [(&str, &str, &str); 4] = [
        ("de ", "le ", "du "),
        ("de ", "les ", "des "),
        ("à ", "le ", "au "),
        ("à ", "les ", "aux "),
    ];
    if language != Language::Fr {
        return term.to_owned();
    }
    let Some(Inline::Text { v: before }) = filled.last_mut() else {
        return term.to_owned();
    };
    for (preposition, article, both) in CONTRACTIONS {
        let whole_word = before
            .strip_suffix(preposition)
            .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
        if whole_word && let Some(noun) = term.strip_prefix(article) {
            before.truncate(before.len() - preposition.len());
            before.push_str(both);
            return noun.to_owned();
        }
    }
    term.to_owned()
}

/// In French, "de" and "que" lose their vowel before another: "d’Ilva".
fn elided(next: &str, language: Language, filled: &mut [Inline]) {
    let vowel = next
        .chars()
        .next()
        .is_some_and(|first| "aeiouyàâéèêëîïôûœAEIOUYÀÂÉÈÊËÎÏÔÛŒ".contains(first));
    if language != Language::Fr || !vowel {
        return;
    }
    if let Some(Inline::Text { v: before }) = filled.last_mut() {
        for (full, short) in [("de ", "d’"), ("que ", "qu’")] {
            let whole_word = before
                .strip_suffix(full)
                .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
            if whole_word {
                before.truncate(before.len() - full.len());
                before.push_str(short);
                return;
            }
        }
    }
}

/// The text behind the number one, its first noun in the singular.
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
        let parameters = Parameters::default();
        let mut filler = Filler {
            parameters: &parameters,
            locale: Locale::of(language),
            references: BTreeMap::from([(
                "duration".to_owned(),
                ("artikel 5".to_owned(), "art-duration".to_owned()),
            )]),
            terms: BTreeMap::from([("offer".to_owned(), "le Produit".to_owned())]),
            used: BTreeSet::new(),
            missing: vec![],
            one: false,
        };
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
