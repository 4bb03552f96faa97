//! The agreement of a partnership.
//!
//! What it says comes from the contract (see [`crate::contract`]): clauses that stand, and what is open. Figures come
//! from the same sheet as the revenue-model document, so that the two can't disagree.

mod annexes;
mod draft;
mod parties;
mod plain;
mod shows;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::check::Checked;
use crate::contract::{ArticleText, ClauseText, OPEN_POINT, OpenPoint, label};
use crate::diagnostic::Diagnostic;
use crate::document::base::blocks::Block;
use crate::document::base::blocks::agreement::Reference;
use crate::document::base::blocks::programme::FunderView;
use crate::document::base::estimates::{Mark, Where};
use crate::document::base::frame::Heading;
use crate::document::base::{ComposeError, Composed, Composer, Kind, Options, Per, content_hash};
use crate::locale::{Language, Locale, say};
use crate::message;
use crate::model::{ClosedList as _, Partner, Partnership, RichBlock};

use super::revenue_model::sheet::Sheet;
use annexes::Annex;
use draft::Draft;
use parties::Signatures;

pub(super) use plain::{PlainArticle, PlainClause, PlainLine, plain_articles};

/// The whole agreement.
#[derive(Debug, Serialize)]
struct AgreementDocument<'a> {
    draft: bool,
    watermark: Option<String>,
    front: Front<'a>,
    open_points: Option<OpenPoints<'a>>,
    opening: Option<ArticleView<'a>>,
    parts: Vec<PartView<'a>>,
    signatures: Signatures,
    annexes: Vec<Annex<'a>>,
    footer: Footer,
}

/// The front of an agreement, and of one that shows its changes.
#[derive(Debug, Serialize)]
pub(super) struct Front<'a> {
    pub title: String,
    pub subtitle: &'a str,
    pub between: String,
    pub parties: Vec<String>,
    pub version: &'a str,
    pub date: String,
    pub status: String,
    pub notice: Option<String>,
    pub funder: Option<FunderView<'a>>,
    pub mark: Option<Mark>,
}

#[derive(Debug, Serialize)]
struct OpenPoints<'a> {
    intro: String,
    items: Vec<OpenItem<'a>>,
}

#[derive(Debug, Serialize)]
struct OpenItem<'a> {
    n: String,
    text: &'a [RichBlock],
    owner: String,
    article: Option<Reference>,
    due: Option<String>,
}

#[derive(Debug, Serialize)]
struct PartView<'a> {
    number: &'static str,
    title: String,
    articles: Vec<ArticleView<'a>>,
}

#[derive(Debug, Serialize)]
struct ArticleView<'a> {
    label: String,
    number: String,
    title: &'a str,
    clauses: Vec<ClauseView<'a>>,
}

#[derive(Debug, Serialize)]
struct ClauseView<'a> {
    label: String,
    number: &'a str,
    body: &'a [RichBlock],
    show: Option<Block<'a>>,
    own: bool,
}

/// The foot of every page.
#[derive(Debug, Serialize)]
pub(super) struct Footer {
    version: String,
    hash: String,
    originals: Option<String>,
    initials: Option<Vec<String>>,
    initials_label: Option<String>,
}

impl Footer {
    /// The foot of pages on which nothing is signed or initialled.
    pub fn new(version: String, content_hash: &str) -> Self {
        Self {
            version,
            hash: content_hash.chars().take(SHORT_HASH).collect(),
            originals: None,
            initials: None,
            initials_label: None,
        }
    }
}

/// Roman numerals of the seven parts.
const NUMERALS: [&str; 7] = ["I", "II", "III", "IV", "V", "VI", "VII"];

/// How much of the content hash stands at the foot of each page.
const SHORT_HASH: usize = 12;

/// The kind.
pub(super) static KIND: Kind = Kind {
    rules: crate::contract::RULES,
    unsettled,
    is_signed: true,
    ..Kind::new(
        "agreement",
        "the cooperation agreement of a partnership, as a draft or ready to sign",
        Per::Partnership(|partnership| partnership.agreement.is_some()),
        compose,
    )
};

/// Composes the agreement; a final one has no watermark and has fields to sign.
fn compose(composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let unknown = || ComposeError::unknown(id);
    let (locale, is_final) = (composer.locale, composer.options.is_final);
    let mut draft = Draft::new(composer, id).ok_or_else(unknown)?;
    if is_final && !draft.contract.is_final() {
        return Err(unknown());
    }
    let attachment = attachment(&draft)?;
    let hash = content_hash(&attachment);
    let mark = draft.mark();
    draft.composer.substance = Some(draft.agreement.basis);
    let contract = draft.contract;
    let opening = contract.opening.as_ref().map(|article| draft.article(article));
    let parts = NUMERALS.into_iter().zip(&contract.parts);
    let parts = parts.map(|(number, (part, articles))| PartView {
        number,
        title: draft.text(&format!("part-{}", part.key())),
        articles: articles.iter().map(|article| draft.article(article)).collect(),
    });
    let parts = parts.collect();
    let annexes = draft.annexes();
    // Only the Dutch text binds (clause `closing-language`), so only that is signed.
    let is_translation = locale.language() != Language::Nl;
    let (signatures, fields) = draft.signatures(is_final && !is_translation);
    let front = draft.front(is_final, is_translation, mark);
    let open_points = (!is_final && !draft.contract.open.is_empty()).then(|| draft.open_points());
    let mut heading = Heading {
        language: locale.language(),
        ..draft.composer.heading(&draft.name, draft.partnership.title.to_string())
    };
    if is_final {
        // What is signed is for those who sign it, whatever else the folder marks.
        heading.edition = None;
    }
    let view = AgreementDocument {
        draft: !is_final,
        watermark: (!is_final).then(|| draft.text("draft-watermark")),
        front,
        open_points,
        opening,
        parts,
        signatures,
        annexes,
        footer: draft.footer(&hash),
    };
    Ok(Composed {
        signatures: fields,
        ..draft.composer.document(heading, view, attachment)?
    })
}

/// What keeps an agreement from being final, each with its place.
fn unsettled(programme: &Checked, id: &str, locale: &Locale, options: Options) -> Vec<Diagnostic> {
    let partnership = programme.partnership(id).filter(|_| options.is_final);
    let Some((partnership, contract)) = partnership.zip(programme.contract(id, locale)) else {
        return Vec::new();
    };
    let open = contract.open.iter();
    let curtailed = programme.is_curtailed(partnership.id.place()).then(|| {
        OPEN_POINT
            .at(
                partnership.id.place(),
                message!(
                    "this edition leaves something out of partnership “{id}”, and who signs must read all of it",
                    id
                ),
            )
            .with_help("Build the final agreement without --audience, or take the marks away.")
    });
    let open = open.map(|point| {
        let text = crate::model::plain_text(&point.text);
        OPEN_POINT
            .at(
                point.place,
                message!("agreement “{id}” is still open: {text}", id, text),
            )
            .with_help(match &point.owner {
                Some(id) => message!("To be settled by {}.", programme.partner_name(id)),
                None => message!("To be settled by all parties together."),
            })
    });
    curtailed.into_iter().chain(open).collect()
}

/// The data of one agreement: what it was made from and what it says.
fn attachment(draft: &Draft<'_>) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Clause<'a> {
        id: &'a str,
        number: &'a str,
        text: String,
    }
    #[derive(Serialize)]
    struct Article<'a> {
        id: &'a str,
        number: usize,
        title: &'a str,
        clauses: Vec<Clause<'a>>,
    }
    #[derive(Serialize)]
    struct Data<'a> {
        language: &'static str,
        partners: &'a [&'a Partner],
        partnership: &'a Partnership,
        shares: BTreeMap<&'a str, String>,
        articles: Vec<Article<'a>>,
        open_points: Vec<String>,
    }
    let contract = draft.contract;
    draft.composer.attachment(&Data {
        language: draft.composer.locale.language().code(),
        partners: &draft.partners,
        partnership: draft.partnership,
        shares: draft.sheet.as_ref().map(exact_shares).unwrap_or_default(),
        articles: contract
            .articles()
            .map(|article| Article {
                id: &article.id,
                number: article.number,
                title: &article.title,
                clauses: article
                    .clauses
                    .iter()
                    .map(|clause| Clause {
                        id: &clause.id,
                        number: &clause.number,
                        text: crate::model::plain_text(&clause.body),
                    })
                    .collect(),
            })
            .collect(),
        open_points: contract
            .open
            .iter()
            .map(|point| crate::model::plain_text(&point.text))
            .collect(),
    })
}

/// The exact share of each partner by its id, as a fraction.
fn exact_shares<'s>(sheet: &'s Sheet<'_>) -> BTreeMap<&'s str, String> {
    let shares = sheet.key.base.fractions();
    let ids = sheet.plan.parties.iter().map(|id| id.as_str());
    ids.zip(shares.iter().map(|share| share.normalize().to_string()))
        .collect()
}

impl<'a> Draft<'a> {
    /// The mark of an agreement whose choices were estimated.
    fn mark(&mut self) -> Option<Mark> {
        let place = Where::unlinked(&self.name);
        self.composer.mark(self.agreement, "estimate-agreement", place)
    }

    fn article(&self, article: &'a ArticleText) -> ArticleView<'a> {
        ArticleView {
            label: label(&article.id),
            number: article.number.to_string(),
            title: &article.title,
            clauses: article.clauses.iter().map(|clause| self.clause(clause)).collect(),
        }
    }

    fn clause(&self, clause: &'a ClauseText) -> ClauseView<'a> {
        ClauseView {
            label: label(&clause.id),
            number: &clause.number,
            body: &clause.body,
            show: clause.show.and_then(|show| self.show(show)),
            own: clause.own,
        }
    }

    fn front(&mut self, is_final: bool, is_translation: bool, mark: Option<Mark>) -> Front<'a> {
        let open = self.contract.open.len();
        let status = match (is_final, open) {
            (true, _) if is_translation => self.text("agreement-final-translation"),
            (true, _) => self.text("agreement-final"),
            (false, 0) => self.text("agreement-ready"),
            (false, open) => say!(self, "agreement-draft", count = open),
        };
        Front {
            title: self.composer.kind_name(),
            subtitle: self.partnership.title.as_str(),
            between: self.text("between"),
            parties: self
                .partners
                .iter()
                .map(|partner| parties::legal_name(partner))
                .collect(),
            version: self.agreement.version.as_str(),
            date: self.composer.date(*self.composer.programme.programme.document.date),
            status,
            notice: match (is_final, is_translation) {
                (false, _) => Some(self.text("agreement-notice")),
                (true, true) => Some(self.text("agreement-translation")),
                (true, false) => None,
            },
            funder: self.composer.funder(),
            mark,
        }
    }

    fn open_points(&self) -> OpenPoints<'a> {
        let items = self.contract.open.iter().enumerate().map(|(index, point)| OpenItem {
            n: (index + 1).to_string(),
            text: &point.text,
            owner: self.owner(point),
            article: point.article.as_ref().and_then(|id| self.reference(id)),
            due: point.due.map(|date| self.composer.date(date)),
        });
        OpenPoints {
            intro: self.text("open-points-intro"),
            items: items.collect(),
        }
    }

    /// Who must supply what is open.
    fn owner(&self, point: &OpenPoint) -> String {
        point
            .owner
            .as_ref()
            .map_or_else(|| self.text("all-parties"), |id| self.partner_name(id))
    }

    fn footer(&self, hash: &str) -> Footer {
        let signing = self.agreement.signing.as_ref();
        let originals = signing.map(|signing| usize::try_from(signing.originals.0).unwrap_or(usize::MAX));
        let initials = signing.filter(|signing| *signing.initials);
        let version = say!(self, "version-number", version = self.agreement.version);
        Footer {
            originals: originals.map(|count| say!(self, "made-in-originals", count)),
            initials: initials.map(|_| self.partners.iter().map(|partner| partner.name.to_string()).collect()),
            initials_label: Some(self.text("initials")),
            ..Footer::new(version, hash)
        }
    }
}
