//! The parties: what identifies them, who represents them, where they sign.

use serde::Serialize;

use crate::contract::missing_data;
use crate::document::base::blocks::agreement::Party;
use crate::document::base::paragraph;
use crate::locale::say;
use crate::model::{Partner, RichBlock, SignatureLevel, plain_text};
use crate::pdf::SignatureField;

use super::draft::Draft;

/// Everything that identifies a party, as one line; what is missing stands in brackets, as in the agreement.
pub(super) fn party_text(party: &Party) -> String {
    let known = std::iter::once(&party.name)
        .chain(&party.lines)
        .chain(&party.represented);
    let missing = party.missing.iter().map(|missing| format!("[{missing}]"));
    known.cloned().chain(missing).collect::<Vec<_>>().join(" · ")
}

/// Where the parties sign.
#[derive(Debug, Serialize)]
pub(super) struct Signatures {
    label: &'static str,
    title: String,
    intro: Vec<RichBlock>,
    statement: Option<String>,
    /// Whether place and date are written beside each signature; an electronic one bears its own.
    by_hand: bool,
    blocks: Vec<SignatureBlock>,
}

#[derive(Debug, Clone, Default, Serialize)]
struct SignatureBlock {
    party: String,
    name: Option<String>,
    capacity: Option<String>,
    mandate: Option<String>,
    place: Option<String>,
    date: Option<String>,
    field: Option<String>,
    field_text: Option<String>,
    missing: Option<String>,
}

impl Signatures {
    /// What a translation says in the place of the signatures: nobody signs it.
    pub fn of_translation(self, intro: String) -> Self {
        Self {
            intro: paragraph(intro),
            statement: None,
            blocks: Vec::new(),
            ..self
        }
    }

    /// What is signed, where, when and by whom, as rows: what makes a row the same in two versions, and its cells.
    pub fn rows(&self) -> Vec<(String, Vec<String>)> {
        let intro = plain_text(&self.intro);
        let mut rows = vec![("intro".to_owned(), vec![intro])];
        rows.extend(
            self.statement
                .iter()
                .map(|text| ("statement".to_owned(), vec![text.clone()])),
        );
        for (index, block) in self.blocks.iter().enumerate() {
            let known = [
                &block.name,
                &block.capacity,
                &block.mandate,
                &block.place,
                &block.date,
                &block.missing,
            ];
            let known = known.into_iter().map(|text| text.clone().unwrap_or_default());
            let cells = std::iter::once(block.party.clone()).chain(known).collect();
            let before = self.blocks.iter().take(index);
            let same = before.filter(|other| other.party == block.party).count();
            rows.push((format!("{} {same}", block.party), cells));
        }
        rows
    }

    /// Who signs: each party with the person, the capacity and the power to sign, as far as they are known.
    pub fn signatories(&self) -> Vec<Vec<&str>> {
        let blocks = self.blocks.iter().map(|block| {
            let known = [&block.name, &block.capacity, &block.mandate];
            let known = known.into_iter().filter_map(Option::as_deref);
            std::iter::once(block.party.as_str()).chain(known).collect()
        });
        blocks.collect()
    }
}

/// The longest legal form that is written behind a name.
const SHORT_FORM: usize = 6;

/// The name in law, with a short legal form behind it.
pub(super) fn legal_name(partner: &Partner) -> String {
    let name = partner.legal_name.as_ref().unwrap_or(&partner.name);
    match &partner.legal_form {
        Some(form) if form.as_str().chars().count() <= SHORT_FORM && !ends_with_word(name.as_str(), form.as_str()) => {
            format!("{name} {form}")
        }
        _ => name.to_string(),
    }
}

fn ends_with_word(name: &str, word: &str) -> bool {
    name.split_whitespace().any(|part| part.eq_ignore_ascii_case(word))
}

impl Draft<'_> {
    /// Everything that identifies each party.
    pub(super) fn party_list(&self) -> Vec<Party> {
        let parties = self.partners.iter().enumerate();
        parties.map(|(index, partner)| self.party(index + 1, partner)).collect()
    }

    fn party(&self, number: usize, partner: &Partner) -> Party {
        let locale = self.composer.locale;
        let mut lines = Vec::new();
        let mut add = |key: &str, value: Option<String>| {
            if let Some(value) = value {
                lines.push(say!(locale, key, value));
            }
        };
        let form = partner.legal_form.as_ref().map(ToString::to_string);
        let form = form.filter(|form| !ends_with_word(&legal_name(partner), form));
        add("party-line-form", form);
        if let Some(number) = &partner.enterprise_number {
            let key = if number.is_belgian() {
                "party-line-number"
            } else {
                "party-line-vat"
            };
            add(key, Some(number.to_string()));
        }
        add(
            "party-line-register",
            partner.register.as_ref().map(ToString::to_string),
        );
        add("party-line-seat", partner.seat.as_ref().map(ToString::to_string));
        add("party-line-iban", partner.iban.as_ref().map(ToString::to_string));
        add("party-line-email", partner.email.as_ref().map(ToString::to_string));
        add("party-line-website", partner.website.as_ref().map(ToString::to_string));
        if partner.in_liquidation.as_ref().is_some_and(|liquidation| **liquidation) {
            lines.push(locale.text("party-in-liquidation"));
        }
        if *partner.name != *partner.legal_name.as_ref().unwrap_or(&partner.name).get() {
            lines.push(say!(locale, "party-line-called", value = partner.name));
        }
        let party = self.agreement.party(&partner.id);
        let signatories = party.map(|party| party.signatories.as_slice()).unwrap_or_default();
        let represented = signatories.iter().map(|signatory| {
            let mandate = signatory.mandate.as_ref();
            let key = if mandate.is_some() {
                "party-represented-mandate"
            } else {
                "party-represented"
            };
            let mandate = mandate.map_or("", |mandate| mandate.as_str());
            say!(
                locale,
                key,
                name = signatory.name,
                capacity = signatory.capacity,
                mandate
            )
        });
        Party {
            number: number.to_string(),
            name: legal_name(partner),
            represented: represented.collect(),
            missing: missing_data(partner, signatories.is_empty())
                .into_iter()
                .map(|key| locale.text(key))
                .collect(),
            lines,
        }
    }

    /// Where the parties sign, and the fields for it in a final version.
    pub(super) fn signatures(&self, is_final: bool) -> (Signatures, Vec<SignatureField>) {
        let signing = self.agreement.signing.as_ref();
        let level = signing.map(|signing| *signing.level.get());
        let by_hand = matches!(level, Some(SignatureLevel::Handwritten) | None);
        // An electronic signature bears its own time, and a printed date could differ from it.
        let written = signing.filter(|_| by_hand);
        let place = written.and_then(|signing| signing.place.as_ref());
        let place = place.map(ToString::to_string);
        let date = written.and_then(|signing| signing.date.as_deref().copied());
        let date = date.map(|date| self.composer.date(date));
        let mut blocks = Vec::new();
        let mut fields = Vec::new();
        for partner in &self.partners {
            let party = self.agreement.party(&partner.id);
            let signatories = party.map(|party| party.signatories.as_slice()).unwrap_or_default();
            let unsigned = SignatureBlock {
                party: legal_name(partner),
                place: place.clone(),
                date: date.clone(),
                ..SignatureBlock::default()
            };
            if signatories.is_empty() {
                blocks.push(SignatureBlock {
                    missing: Some(self.text("party-signatory")),
                    ..unsigned
                });
                continue;
            }
            for signatory in signatories {
                let name = format!("Signature_{}", fields.len() + 1);
                let (party, who, capacity) = (&unsigned.party, signatory.name.as_str(), signatory.capacity.as_str());
                let tooltip = say!(self, "signature-field", party, name = who, capacity);
                blocks.push(SignatureBlock {
                    name: Some(who.to_owned()),
                    capacity: Some(capacity.to_owned()),
                    mandate: signatory.mandate.as_ref().map(ToString::to_string),
                    field: is_final.then(|| name.clone()),
                    field_text: is_final.then(|| tooltip.clone()),
                    ..unsigned.clone()
                });
                fields.push(SignatureField { name, tooltip });
            }
        }
        if !is_final {
            fields.clear();
        }
        let intro = match level {
            Some(SignatureLevel::Handwritten) | None => "signatures-intro-handwritten",
            Some(SignatureLevel::Qualified) => "signatures-intro-qualified",
            Some(SignatureLevel::Advanced) => "signatures-intro-advanced",
        };
        let signatures = Signatures {
            label: "signatures",
            title: self.text("signatures"),
            intro: paragraph(self.text(intro)),
            statement: by_hand.then(|| self.text("read-and-approved")),
            by_hand,
            blocks,
        };
        (signatures, fields)
    }
}
