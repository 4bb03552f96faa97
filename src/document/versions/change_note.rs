//! The change note: everything that changed between two versions, by subject.

use serde::Serialize;

use crate::diff::{self, Comparison, Group};
use crate::locale::Locale;

use super::super::view::Composer;
use super::super::view::blocks::{Column, DataTable, Row, Width};
use super::super::view::sections::{Blocks, Section, SectionDocument};
use super::super::{ComposeError, Composed, Kind, attachment};
use super::{VersionData, Versions};

/// Composes the note.
pub(super) fn compose<'a>(
    versions: Versions<'a>,
    locale: &'static Locale,
) -> Result<Composed<SectionDocument<'a>>, ComposeError> {
    let comparison = diff::compare(versions.old, versions.new, locale)?;
    let mut composer = Composer::new(versions.new, locale, false);
    let count = composer.say("change-count", &[("count", comparison.count().into())]);
    let claim = composer.say(
        "change-claim",
        &[
            ("changes", (&count).into()),
            ("old", versions.old_name.into()),
            ("new", versions.new_name.into()),
        ],
    );
    let mut sections = vec![summary(&composer, versions, &comparison)];
    for (index, group) in comparison.groups.iter().enumerate() {
        sections.push(section(index, group));
    }
    let kind = locale.text("change-note");
    let head = &versions.new.programme;
    let front = composer.front(&kind, head.title.to_string(), head.call.to_string(), claim);
    let attachment = attachment(versions, &comparison)?;
    Ok(composer.section_document(Kind::ChangeNote, &kind, front, sections, attachment))
}

/// Which versions are compared, and how much changed in what.
fn summary<'a>(composer: &Composer<'a>, versions: Versions<'a>, comparison: &Comparison) -> Section<'a> {
    let locale = composer.locale;
    let mut blocks = Blocks::default();
    let (old, new) = versions.sides(composer);
    let compared = composer.say("change-compared", &[("old", (&old).into()), ("new", (&new).into())]);
    blocks.sentence(format!("{compared}."));
    if comparison.groups.is_empty() {
        blocks.sentence(locale.text("change-nothing"));
        if !comparison.untold_files.is_empty() {
            let paths = comparison.untold_files.join(", ");
            blocks.sentence(composer.say("change-files-untold", &[("paths", (&paths).into())]));
        }
    }
    let rows = comparison.groups.iter().map(|group| {
        let count = group.changes().count().to_string();
        Row::normal(vec![group.title.as_str().into(), count.into()])
    });
    let columns = vec![
        Column::words(locale.text("change-subject"), Width::Wide),
        Column::numbers(locale.text("change-number")),
    ];
    let table = DataTable::new(columns, rows.collect());
    blocks.table("changes-by-subject", locale.text("change-by-subject"), table);
    Section::new("summary", locale.text("change-summary"), blocks)
}

/// The changes of one subject, topic by topic.
fn section<'a>(index: usize, group: &Group) -> Section<'a> {
    let mut blocks = Blocks::default();
    for (number, topic) in group.topics.iter().enumerate() {
        if !topic.title.is_empty() {
            blocks.heading(format!("changes-{index}-{number}"), topic.title.clone());
        }
        blocks.sentences(topic.changes.iter().map(|change| change.sentence.clone()).collect());
    }
    Section::new(&format!("changes-{index}"), group.title.clone(), blocks)
}

fn attachment(versions: Versions<'_>, comparison: &Comparison) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Content<'a> {
        old: VersionData<'a>,
        new: VersionData<'a>,
        #[serde(flatten)]
        comparison: &'a Comparison,
    }
    let (old, new) = versions.described();
    let content = Content { old, new, comparison };
    attachment::of_kind(Kind::ChangeNote, versions.new, &content)
}
