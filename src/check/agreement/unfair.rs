//! Clauses of the partners' own that the law between enterprises forbids or presumes unfair.
//!
//! Source: Code of Economic Law VI.91/4 (black list) and VI.91/5 (grey list), law of 4 April 2019. Words are no proof: a
//! sentence that says such a thing in other words is not found, and one that is found may be fair. So these are warnings,
//! which name the article that the sentence may offend.

use crate::check::family::{Faults, checks};
use crate::check::loaded::LoadedProgramme;
use crate::check::stated::ended_sentences;
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
    "nodig acht",
    "wenselijk acht",
    "goedvindt",
    "le juge nécessaire",
    "sees fit",
    "considers necessary",
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

fn interprets() -> Message {
    message!("lets one party interpret the agreement alone")
}

fn limits_proof() -> Message {
    message!("limits what a party may prove with")
}

const ONLY: &[&str] = &["enkel ", "alleen ", "uitsluitend ", "seul", "only "];

const BLACK: &[Pattern] = &[
    Pattern {
        what: interprets,
        article: "VI.91/4",
        groups: &[
            &["lezing", "uitleg", "interpret", "interprét", "lecture", "reading"],
            &[
                "beslissend",
                "bindt",
                "bindend",
                "geeft de doorslag",
                "fait foi",
                "lie les",
                "binds",
                "is binding",
                "decisive",
            ],
        ],
    },
    Pattern {
        what: interprets,
        article: "VI.91/4",
        groups: &[
            ONLY,
            &["bepaalt", "beslist", "détermine", "décide", "decides", "determines"],
            &[
                "betekent",
                "betekenis",
                "le sens",
                "la portée",
                "signifie",
                "means",
                "meaning",
            ],
        ],
    },
    Pattern {
        what: interprets,
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
            "als zij dat wil",
            "als zij wil",
            "als ze wil",
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
                "schadevergoeding",
                "dommages et intérêts",
                "damages",
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
            "zonder tegenbewijs",
            "sans preuve contraire",
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
                "geval aansprakelijk",
                "geen aansprakelijkheid",
                "sluit haar aansprakelijkheid",
                "sluit zijn aansprakelijkheid",
                "sluit elke aansprakelijkheid",
                "sluit alle aansprakelijkheid",
                "exclut sa responsabilité",
                "excludes its liability",
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
        what: || message!("ends the agreement without notice"),
        article: "VI.91/5",
        groups: &[
            &[
                "zonder opzegtermijn",
                "zonder opzegging",
                "sans préavis",
                "without notice",
            ],
            &[
                "elk moment",
                "altijd",
                "wanneer",
                "à tout moment",
                "at any time",
                "whenever",
            ],
            &["beëindig", "opzeg", "résili", "mettre fin", "terminat", "end "],
        ],
    },
    Pattern {
        what: || message!("shifts a risk to a party without anything in return"),
        article: "VI.91/5",
        groups: &[
            &["risico", "risque", "risk"],
            &[
                "zonder vergoeding",
                "zonder tegenprestatie",
                "sans contrepartie",
                "sans indemnité",
                "without compensation",
                "nothing in return",
            ],
        ],
    },
    Pattern {
        what: || message!("fixes a compensation whatever the damage is"),
        article: "VI.91/5",
        groups: &[
            &[
                "wat de schade ook",
                "welke schade ook",
                "ongeacht de schade",
                "quel que soit le dommage",
                "whatever the damage",
            ],
            &["betaalt", "betalen", "paie", "paye", "pays", "pay "],
        ],
    },
    Pattern {
        what: limits_proof,
        article: "VI.91/5",
        groups: &[ONLY, &["bewijs", "bewijz", "preuve", "prouve", "proof", "prove"]],
    },
    Pattern {
        what: limits_proof,
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
    ended_sentences(text).map(str::trim).find(|sentence| {
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
            ("Balkendraai legt uit; haar lezing is beslissend.", &["VI.91/4"]),
            ("Enkel Balkendraai bepaalt wat een bepaling betekent.", &["VI.91/4"]),
            (
                "De uitleg die Balkendraai geeft, bindt de andere Partijen.",
                &["VI.91/4"],
            ),
            (
                "Balkendraai mag de prijzen wijzigen wanneer zij dat nodig acht.",
                &["VI.91/5"],
            ),
            ("Balkendraai levert alleen als zij dat wil.", &["VI.91/4"]),
            (
                "Balkendraai is in geen geval aansprakelijk, ook niet bij opzet.",
                &["VI.91/5"],
            ),
            (
                "Noesthoek doet afstand van haar recht op schadevergoeding.",
                &["VI.91/4"],
            ),
            (
                "Balkendraai mag ze op elk moment zonder opzegtermijn beëindigen.",
                &["VI.91/5"],
            ),
            ("Noesthoek draagt alle risico zonder vergoeding.", &["VI.91/5"]),
            (
                "Alleen de boeken van Balkendraai bewijzen wat verschuldigd is.",
                &["VI.91/5"],
            ),
            (
                "Dan betaalt Tweedegong 500.000 euro, wat de schade ook is.",
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
