//! The agreement of a partnership.
//!
//! What it says comes from the contract (see [`crate::contract`]): clauses that stand, and what is open. Figures come
//! from the same sheet as the revenue-model document, so that the two can't disagree.

mod annexes;
mod attachment;
mod draft;
mod issue;
mod notes;
mod parties;
mod plain;
mod settled;
mod shows;
mod view;

use crate::contract::parameters::binding_language;
use crate::contract::{ArticleText, ClauseText, OpenPoint, label};
use crate::document::base::estimates::{Mark, Where};
use crate::document::base::frame::Heading;
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per};
use crate::locale::{Language, say};
use crate::model::ClosedList as _;

use attachment::attachment;
use draft::Draft;
use view::{AgreementDocument, ArticleView, ClauseView, OpenItem, OpenPoints, PartView};

pub(super) use issue::Issue;
pub(super) use plain::{Part, PlainArticle, PlainClause, PlainLine, plain_annexes, plain_articles, plain_signatures};
pub(super) use view::{Footer, Front, short_hash};

/// Roman numerals of the seven parts.
const NUMERALS: [&str; 7] = ["I", "II", "III", "IV", "V", "VI", "VII"];

/// The kind.
pub(super) static KIND: Kind = Kind {
    rules: crate::contract::RULES,
    unsettled: settled::unsettled,
    is_signed: true,
    ..Kind::new(
        draft::NAME,
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
    // Nobody signs the notes.
    let notes = (!is_final).then(|| draft.notes());
    // Only the text in the language of the programme binds (clause `closing-language`), so only that is signed.
    let is_translation = locale.language() != Language::from(draft.composer.programme.programme.language);
    let (mut signatures, fields) = draft.signatures(is_final && !is_translation);
    if is_translation {
        let language = binding_language(draft.composer.programme, locale);
        signatures = signatures.of_translation(say!(draft, "signatures-intro-translation", language));
    }
    let front = draft.front(is_final, is_translation, mark);
    let open_points = (!is_final && !draft.contract.open.is_empty()).then(|| draft.open_points());
    let mut heading = Heading {
        language: locale.language(),
        issue: Some(draft.issue.of_frame(locale)),
        ..draft.composer.heading(&draft.name, draft.partnership.title.to_string())
    };
    if is_final {
        // What is signed is for those who sign it, whatever else the folder marks.
        heading.edition = None;
    }
    let mut view = AgreementDocument {
        draft: !is_final,
        watermark: (!is_final).then(|| draft.text("draft-watermark")),
        front,
        open_points,
        opening,
        parts,
        signatures,
        annexes,
        notes,
        footer: draft.footer(),
    };
    let attachment = attachment(&view, &draft.composer)?;
    view.footer.hash = short_hash(&attachment);
    Ok(Composed {
        signatures: fields,
        ..draft.composer.document(heading, view, attachment)?
    })
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
            // The margin of what is signed says nothing beside the text.
            own: clause.own && !self.composer.options.is_final,
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
            issue: self.issue.text(self.composer.locale),
            status,
            notice: match (is_final, is_translation) {
                (false, _) => Some(self.text("agreement-notice")),
                (true, true) => {
                    let language = binding_language(self.composer.programme, self.composer.locale);
                    Some(say!(self, "agreement-translation", language))
                }
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

    /// The foot of every page, still without the hash of what the pages say.
    fn footer(&self) -> Footer {
        let signing = self.agreement.signing.as_ref();
        let originals = signing.map(|signing| usize::try_from(signing.originals.0).unwrap_or(usize::MAX));
        let initials = signing.filter(|signing| *signing.initials);
        let version = self.issue.text(self.composer.locale);
        Footer {
            originals: originals.map(|count| say!(self, "made-in-originals", count)),
            initials: initials.map(|_| self.partners.iter().map(|partner| partner.name.to_string()).collect()),
            initials_label: Some(self.text("initials")),
            ..Footer::new(version, String::new())
        }
    }
}
