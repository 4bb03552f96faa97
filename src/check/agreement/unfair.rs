//! Clauses of the partners' own that the law between enterprises forbids or presumes unfair.
//!
//! Source: Code of Economic Law VI.91/4 (black list) and VI.91/5 (grey list), law of 4 April 2019. Words are no proof: a
//! sentence that says such a thing in other words is not found, and one that is found may be fair. So these are warnings,
//! which name the article that the sentence may offend.

use crate::check::family::{Faults, checks};
use crate::check::loaded::LoadedProgramme;
use crate::diagnostic::Message;
use crate::message;
use crate::model::{Agreement, Located, RichText};

checks! {
    warning BLACK_LISTED_TERM = "black-listed-term" {
        guards: "No clause lets one party alone decide whether it is bound or what the agreement means, takes recourse from the other, or holds that other to what it could not know (WER VI.91/4).",
        example: "clauses:\n  - { change: add, clause: uitleg, article: closing, text: Kaliber legt de Overeenkomst als enige uit., reason: … }",
        cure: "Give every party the same right, or leave the sentence out: such a term is void.",
        each: LoadedProgramme::agreements,
        check: black_listed,
    }
    warning GREY_LISTED_TERM = "grey-listed-term" {
        guards: "A clause that lets one party change the agreement alone, excludes its liability, limits proof, or renews or binds without reasonable notice is presumed unfair (WER VI.91/5).",
        example: "clauses:\n  - { change: add, clause: prijs, article: prices, text: Kaliber past de prijs eenzijdig aan., reason: … }",
        cure: "Rephrase the sentence, or take advice and record under `reason` why it is fair here.",
        each: LoadedProgramme::agreements,
        check: grey_listed,
    }
}

/// What a sentence says where it has a word of each group, and the rule that it may offend.
struct Pattern {
    what: fn() -> Message,
    article: &'static str,
    groups: &'static [&'static [&'static str]],
}

const ALONE: &[&str] = &[
    "als enige",
    "alleen zij",
    "alleen hij",
    "enkel zij",
    "eenzijdig",
    "naar eigen goeddunken",
    "naar eigen inzicht",
    "zonder overleg",
    "uitsluitend door",
    "zonder akkoord",
    "seul",
    "unilatéral",
    "sans accord",
    "alone",
    "unilateral",
    "sole discretion",
    "without consent",
];

const BLACK: &[Pattern] = &[
    Pattern {
        what: || message!("lets one party interpret the agreement alone"),
        article: "VI.91/4",
        groups: &[
            ALONE,
            &[
                "uitleg",
                "legt uit",
                "uitgelegd",
                " uit",
                "interpret",
                "interprét",
                "interprèt",
                "betekent",
                "betekenis",
                "la portée",
                "le sens",
                "meaning",
            ],
            &[
                "overeenkomst",
                "bepaling",
                "artikel",
                "clausule",
                "beding",
                "contrat",
                "convention",
                "clause",
                "agreement",
                "{term:agreement}",
                "{art:",
            ],
        ],
    },
    Pattern {
        what: || message!("binds one party while the other performs only if it wants to"),
        article: "VI.91/4",
        groups: &[&[
            "alleen als ze dat wil",
            "alleen als hij dat wil",
            "indien ze dat wenst",
            "als ze dat wenst",
            "naar believen",
            "wanneer het haar uitkomt",
            "si elle le souhaite",
            "selon son bon vouloir",
            "à sa seule discrétion",
            "at will",
            "if it so wishes",
            "at its sole discretion",
        ]],
    },
    Pattern {
        what: || message!("takes recourse from a party"),
        article: "VI.91/4",
        groups: &[
            &[
                "ziet af",
                "zien af",
                "doet afstand",
                "doen afstand",
                "verzaakt",
                "verzaken",
                "renonce",
                "waive",
            ],
            &[
                "verhaal",
                "rechtsmiddel",
                "elke vordering",
                "naar de rechter",
                "beroep",
                "recours",
                "toute action",
                "recourse",
                "any claim",
                "any remedy",
            ],
        ],
    },
    Pattern {
        what: || message!("holds a party irrefutably to what it could not know"),
        article: "VI.91/4",
        groups: &[&[
            "onweerlegbaar",
            "wordt geacht kennis te hebben",
            "wordt geacht te hebben aanvaard",
            "irréfragable",
            "est réputé avoir accepté",
            "est réputée avoir accepté",
            "irrefutabl",
            "deemed to have accepted",
            "deemed to know",
        ]],
    },
];

const GREY: &[Pattern] = &[
    Pattern {
        what: || message!("lets one party change what was agreed alone"),
        article: "VI.91/5",
        groups: &[
            ALONE,
            &[
                "wijzig", "past ", "aanpas", "verhoog", "verhog", "vastleg", "bepaalt", "modifi", "adapte", "augmente",
                "fixe", "change", "amend", "adjust", "raise",
            ],
            &[
                "prijs",
                "prijzen",
                "tarie",
                "voorwaarde",
                "kost",
                "overeenkomst",
                "verdeel",
                "prix",
                "condition",
                "coût",
                "convention",
                "price",
                "rate",
                "cost",
                "agreement",
                "{term:agreement}",
                "{term:key}",
            ],
        ],
    },
    Pattern {
        what: || message!("renews without a reasonable notice"),
        article: "VI.91/5",
        groups: &[
            &[
                "stilzwijgend",
                "automatisch",
                "tacite",
                "automatiquement",
                "tacit",
                "automatic",
            ],
            &[
                "verleng",
                "vernieuw",
                "reconduit",
                "reconduction",
                "renouvel",
                "renew",
                "extend",
            ],
        ],
    },
    Pattern {
        what: || message!("excludes liability for gross fault or intent, or in every event"),
        article: "VI.91/5",
        groups: &[
            &[
                "niet aansprakelijk",
                "geen aansprakelijkheid",
                "nooit aansprakelijk",
                "pas responsable",
                "aucune responsabilité",
                "jamais responsable",
                "not liable",
                "no liability",
                "never liable",
            ],
            &[
                "zware fout",
                "opzet",
                "in geen geval",
                "nooit",
                "welke schade ook",
                "enige schade",
                "faute lourde",
                "intention",
                "en aucun cas",
                "jamais",
                "aucun dommage",
                "gross",
                "intent",
                "in no event",
                "under no circumstances",
                "never",
            ],
        ],
    },
    Pattern {
        what: || message!("limits what a party may prove with"),
        article: "VI.91/5",
        groups: &[&[
            "geldt als enig bewijs",
            "is het enige bewijs",
            "tegenbewijs is uitgesloten",
            "kan niet bewijzen met",
            "seule preuve",
            "preuve contraire est exclue",
            "only evidence",
            "sole evidence",
            "proof to the contrary is excluded",
        ]],
    },
];

fn black_listed(agreement: &Agreement, faults: &mut Faults<'_>) {
    report(agreement, BLACK, faults);
}

fn grey_listed(agreement: &Agreement, faults: &mut Faults<'_>) {
    report(agreement, GREY, faults);
}

fn report(agreement: &Agreement, patterns: &[Pattern], faults: &mut Faults<'_>) {
    let changed = agreement.clauses.iter().filter_map(|change| change.text.as_ref());
    let meanings = agreement.terms.iter().map(|term| &term.meaning);
    let texts: Vec<&Located<RichText>> = changed.chain(meanings).collect();
    for text in texts {
        for pattern in patterns {
            if let Some(sentence) = offending(text.source(), pattern) {
                let message = message!(
                    "“{sentence}” {what} (WER {article})",
                    sentence,
                    what = (pattern.what)(),
                    article = pattern.article
                );
                faults.at(text.place(), message);
            }
        }
    }
}

/// The first sentence that has a word of each group.
fn offending<'t>(text: &'t str, pattern: &Pattern) -> Option<&'t str> {
    let mut sentences = text.split_inclusive(['.', ';', '\n', '?', '!']).map(str::trim);
    sentences.find(|sentence| {
        let lower = sentence.to_lowercase();
        pattern
            .groups
            .iter()
            .all(|words| words.iter().any(|word| lower.contains(word)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&'static str> {
        let all = BLACK.iter().chain(GREY);
        let found = all.filter(|pattern| offending(text, pattern).is_some());
        found.map(|pattern| pattern.article).collect()
    }

    #[test]
    fn a_sentence_of_the_lists_is_told_from_one_that_is_fair() {
        for (text, articles) in [
            ("Balkendraai legt de Overeenkomst als enige uit.", &["VI.91/4"][..]),
            ("Balkendraai interpreteert elke bepaling eenzijdig.", &["VI.91/4"]),
            ("Seul Balkendraai interprète la Convention.", &["VI.91/4"]),
            ("Noesthoek past de prijs eenzijdig aan.", &["VI.91/5"]),
            ("De Partijen zien af van elk verhaal.", &["VI.91/4"]),
            (
                "In no event is Balkendraai liable; it is never liable for gross fault, not liable at all.",
                &["VI.91/5"],
            ),
            ("De Partijen leggen de prijs samen vast.", &[]),
            ("De naam Houtkring staat op naam van Balkendraai.", &[]),
            ("Een Partij kan de Overeenkomst opzeggen.", &[]),
        ] {
            assert_eq!(found(text), articles, "{text}");
        }
    }
}
