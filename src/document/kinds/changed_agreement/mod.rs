//! An agreement with what was inserted and struck since an earlier version.

mod marker;
mod told;

use serde::Serialize;

use crate::check::Checked;
use crate::document::base::frame::Heading;
use crate::document::base::versions::VersionData;
use crate::document::base::{ComposeError, Composed, Composer, Kind, Options, Per, case_name};
use crate::locale::{Locale, say};

use super::agreement::{Footer, Front, Issue, plain_annexes, plain_articles, plain_signatures, short_hash};
use marker::{ArticleView, Marker};
use told::{Told, told};

/// The whole document.
#[derive(Debug, Serialize)]
struct ChangedAgreement<'a> {
    front: Front<'a>,
    footer: Footer,
    told: Told,
    legend: Legend,
    articles: Vec<ArticleView>,
}

/// How the document is read.
#[derive(Debug, Serialize)]
struct Legend {
    title: String,
    lines: Vec<String>,
}

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "changed-agreement",
    "an agreement with what was inserted and struck since an earlier version",
    Per::Versions,
    compose,
);

/// Composes the document.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let unknown = || ComposeError::unknown(id);
    let locale = composer.locale;
    let versions = composer.versions.ok_or_else(unknown)?;
    let (case, agreement) = versions.new.agreement(id).ok_or_else(unknown)?;
    let (_, earlier) = versions.old.agreement(id).ok_or_else(unknown)?;
    composer.substance = Some(agreement.basis);
    let articles = marked(versions.old, versions.new, id, locale).ok_or_else(unknown)?;
    let sides = Sides {
        old: Side::of(versions.old_label, Issue::of(versions.old, earlier), locale),
        new: Side::of(versions.new_label, Issue::of(versions.new, agreement), locale),
    };
    let compared = say!(composer, "change-compared", old = sides.old.text, new = sides.new.text);
    let attachment = attachment(&composer, &sides, id, &articles)?;
    let issue = Issue::of(versions.new, agreement);
    let name = case_name(versions.new, case);
    let heading = Heading {
        language: locale.language(),
        issue: Some(issue.of_frame(locale)),
        ..composer.heading(&name, compared.clone())
    };
    let view = ChangedAgreement {
        front: Front {
            title: composer.kind_name(),
            subtitle: case.title.as_str(),
            between: locale.text("between"),
            parties: versions
                .new
                .partners_of(case)
                .map(|partner| partner.name.to_string())
                .collect(),
            issue: issue.text(locale),
            status: format!("{} → {}", sides.old.short, sides.new.short),
            notice: Some(format!("{compared}. {}", locale.text("changed-agreement-notice"))),
            funder: composer.funder(),
            mark: None,
        },
        footer: Footer::new(locale.text("changed-agreement-notice"), short_hash(&attachment)),
        told: told(&articles, format!("{compared}."), locale),
        legend: Legend {
            title: locale.text("changed-legend"),
            lines: vec![locale.text("changed-legend-bar"), locale.text("changed-scope")],
        },
        articles,
    };
    composer.document(heading, view, attachment)
}

/// The names of the articles and annexes that bind otherwise in the new version of the agreement with this id; nothing
/// where one of the versions has no such agreement.
pub(in crate::document) fn changed_places(
    old: &Checked,
    new: &Checked,
    id: &str,
    locale: &Locale,
) -> Option<Vec<String>> {
    let articles = marked(old, new, id, locale)?;
    Some(told::changed_places(&articles, locale))
}

/// Both versions of an agreement as one text; the signatures stand where they are signed, before the annexes.
fn marked(old: &Checked, new: &Checked, id: &str, locale: &Locale) -> Option<Vec<ArticleView>> {
    let parts_of = |programme| {
        let composer = || Composer::new(KIND.name, programme, locale, Options::default());
        let mut parts = plain_articles(composer(), id)?;
        parts.extend(plain_signatures(composer(), id));
        parts.extend(plain_annexes(composer(), id)?);
        Some(parts)
    };
    let (before, after) = (parts_of(old)?, parts_of(new)?);
    Some(Marker { locale }.articles(&before, &after))
}

/// The two versions of the agreement, as readers know them.
struct Sides<'a> {
    old: Side<'a>,
    new: Side<'a>,
}

/// A version of the agreement: the label under which it was issued, and the agreement's own version and date.
struct Side<'a> {
    label: Option<&'a str>,
    issue: Issue<'a>,
    /// With its date.
    text: String,
    /// Where there is little room.
    short: String,
}

impl<'a> Side<'a> {
    fn of(label: Option<&'a str>, issue: Issue<'a>, locale: &Locale) -> Self {
        let issued = issue.text(locale);
        let version = say!(locale, "change-version", version = issue.version());
        Self {
            text: label.map_or_else(|| issued.clone(), |label| format!("{label} ({issued})")),
            short: label.map_or(version, str::to_owned),
            label,
            issue,
        }
    }

    fn data(&self) -> VersionData<'a> {
        VersionData::new(self.label, self.issue.version(), self.issue.date())
    }
}

fn attachment(
    composer: &Composer<'_>,
    sides: &Sides<'_>,
    id: &str,
    articles: &[ArticleView],
) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Data<'a> {
        old: VersionData<'a>,
        new: VersionData<'a>,
        partnership: &'a str,
        articles: &'a [ArticleView],
    }
    composer.attachment(&Data {
        old: sides.old.data(),
        new: sides.new.data(),
        partnership: id,
        articles,
    })
}
