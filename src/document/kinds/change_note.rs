//! The change note: everything that changed between two versions, by subject.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diff::{self, Change, Comparison, Group, Weight};
use crate::document::base::blocks::Head::{Numbers, Wide};
use crate::document::base::blocks::Row;
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::versions::{VersionData, Versions};
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per};
use crate::locale::say;

/// How many changes the front tells at most.
const MOST_WEIGHTY: usize = 5;

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "change-note",
    "what changed between two versions",
    Per::Versions,
    compose,
);

/// Composes the note.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let versions = composer.versions.ok_or_else(|| ComposeError::unknown(id))?;
    let comparison = diff::compare(versions.old, versions.new, composer.locale)?;
    let claim = claim(&composer, versions, &comparison);
    let mut sections = vec![summary(&composer, versions, &comparison)];
    for (index, group) in comparison.groups.iter().enumerate() {
        sections.push(section(index, group));
    }
    let head = &versions.new.programme;
    let front = composer.front(head.title.to_string(), head.call.to_string(), claim);
    let attachment = attachment(&composer, versions, &comparison)?;
    composer.section_document(front, sections, attachment)
}

/// How much changed in the data, and how much follows from that.
fn claim(composer: &Composer<'_>, versions: Versions<'_>, comparison: &Comparison) -> String {
    let effects = comparison.consequences();
    let data = comparison.count() - effects;
    let (old, new) = versions.names(composer.locale);
    let changes = say!(composer, "change-count", count = data);
    if effects == 0 {
        return say!(composer, "change-claim", changes, old, new);
    }
    let effects = say!(composer, "change-effects", count = effects);
    say!(composer, "change-claim-effects", changes, effects, old, new)
}

/// The changes that weigh most, at most five: the first about each matter goes before the second about any.
fn weightiest(comparison: &Comparison) -> Vec<(&Group, &Change)> {
    let mut seen: BTreeMap<Weight, usize> = BTreeMap::new();
    let all = comparison
        .groups
        .iter()
        .flat_map(|group| group.changes().map(move |change| (group, change)));
    let mut ranked: Vec<_> = all
        .filter_map(|(group, change)| Some((change.weight?, group, change)))
        .collect();
    // Within a matter the data goes before what follows from it.
    ranked.sort_by_key(|(weight, _, change)| (*weight, change.consequence));
    let mut ranked: Vec<(usize, Weight, &Group, &Change)> = ranked
        .into_iter()
        .map(|(weight, group, change)| {
            let turn = seen.entry(weight).or_default();
            *turn += 1;
            (*turn, weight, group, change)
        })
        .collect();
    ranked.sort_by_key(|(turn, weight, ..)| (*turn, *weight));
    ranked.truncate(MOST_WEIGHTY);
    ranked.sort_by_key(|(turn, weight, ..)| (*weight, *turn));
    ranked
        .into_iter()
        .map(|(_, _, group, change)| (group, change))
        .collect()
}

/// Which versions are compared, what weighs most, and how much changed in what.
fn summary<'a>(composer: &Composer<'a>, versions: Versions<'a>, comparison: &Comparison) -> Section<'a> {
    let locale = composer.locale;
    let mut blocks = Blocks::default();
    let (old, new) = versions.sides(locale);
    let compared = say!(composer, "change-compared", old, new);
    blocks.sentence(format!("{compared}."));
    if comparison.groups.is_empty() {
        blocks.sentence(locale.text("change-nothing"));
        if !comparison.untold_files.is_empty() {
            let paths = comparison.untold_files.join(", ");
            blocks.sentence(say!(composer, "change-files-untold", paths));
        }
    }
    let weightiest = weightiest(comparison);
    if !weightiest.is_empty() {
        blocks.heading("weightiest".to_owned(), locale.text("change-weightiest"));
        let several = comparison.groups.len() > 1;
        let told = weightiest.into_iter().map(|(group, change)| {
            if several {
                say!(
                    composer,
                    "change-of-group",
                    group = group.title,
                    change = change.sentence
                )
            } else {
                change.sentence.clone()
            }
        });
        blocks.sentences(told.collect());
    }
    let rows = comparison.groups.iter().map(|group| {
        let effects = group.changes().filter(|change| change.consequence).count();
        let data = group.changes().count() - effects;
        Row::normal(vec![
            group.title.as_str().into(),
            data.to_string().into(),
            effects.to_string().into(),
        ])
    });
    let heads = [
        Wide("change-subject"),
        Numbers("change-number"),
        Numbers("change-number-effects"),
    ];
    let table = composer.table(&heads, rows);
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
    Section::new(format!("changes-{index}"), group.title.clone(), blocks)
}

fn attachment(
    composer: &Composer<'_>,
    versions: Versions<'_>,
    comparison: &Comparison,
) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Data<'a> {
        old: VersionData<'a>,
        new: VersionData<'a>,
        #[serde(flatten)]
        comparison: &'a Comparison,
    }
    let (old, new) = versions.described();
    composer.attachment(&Data { old, new, comparison })
}
