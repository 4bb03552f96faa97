//! Where the facts of a document stand in the data, and which source each comes from.

use std::collections::BTreeSet;

use crate::check::Checked;
use crate::diagnostic::FileId;
use crate::load::{Fact, facts};
use crate::model::{Basis, ClosedList as _, Source, noting_places};

use super::base::{ComposeError, Options, Plan};
use super::compose;

/// A fact with the sources that cover it.
#[derive(Debug)]
pub struct SourcedFact<'a> {
    /// The fact.
    pub fact: Fact,
    /// The file that it stands in.
    pub path: &'a str,
    /// Its line, from 1.
    pub line: usize,
    /// The sources that name it most closely; none where no source covers it.
    pub sources: Vec<&'a Source>,
}

/// The facts on a line of a data file, counted from 1; nothing where the programme has no such file.
#[must_use]
pub fn facts_of_line<'a>(programme: &'a Checked, path: &str, line: usize) -> Option<Vec<SourcedFact<'a>>> {
    let files = programme.notes().sources.files();
    let file = files.iter().position(|file| file.path == path)?;
    let found = of_file(programme, file).into_iter();
    Some(found.filter(|fact| fact.line == line).collect())
}

/// The facts that a document carries as its data, in the order of files and lines.
///
/// # Errors
/// Where the document can't be composed.
pub fn facts_of<'a>(
    programme: &'a Checked,
    plan: &Plan,
    options: Options,
) -> Result<Vec<SourcedFact<'a>>, ComposeError> {
    let (composed, places) = noting_places(|| compose(programme, plan, options));
    composed?;
    let files: BTreeSet<FileId> = places.iter().map(|place| place.file).collect();
    let found = files
        .into_iter()
        .flat_map(|file| of_file(programme, usize::from(file.0)));
    Ok(found.filter(|fact| places.contains(&fact.fact.place)).collect())
}

/// The facts of a file of the programme.
fn of_file(programme: &Checked, file: usize) -> Vec<SourcedFact<'_>> {
    let sources = &programme.notes().sources;
    let Some(id) = u16::try_from(file).ok().map(FileId) else {
        return Vec::new();
    };
    let path = sources.get(id).map_or("", |file| file.path.as_str());
    let found = facts(sources, id).into_iter();
    found
        .map(|fact| SourcedFact {
            path,
            line: sources.position(fact.place).line,
            // What was made up comes from no source.
            sources: match fact.basis.as_deref().and_then(Basis::from_key) {
                Some(basis) if basis.is_invented() => Vec::new(),
                _ => covering(programme, path, &fact),
            },
            fact,
        })
        .collect()
}

/// The sources that name a fact most closely.
fn covering<'a>(programme: &'a Checked, path: &str, fact: &Fact) -> Vec<&'a Source> {
    let sources = programme.programme.sources.iter();
    let ranked: Vec<(usize, &Source)> = sources
        .filter_map(|source| {
            let covers = source.covers.iter();
            let closest = covers
                .filter_map(|covered| closeness(covered.as_str(), path, fact))
                .max();
            Some((closest?, source))
        })
        .collect();
    let closest = ranked.iter().map(|(closeness, _)| *closeness).max();
    let ranked = ranked.into_iter();
    ranked
        .filter(|(own, _)| Some(*own) == closest)
        .map(|(_, source)| source)
        .collect()
}

/// How closely what a source covers names a fact: the more letters, the closer; nothing where it does not.
fn closeness(covered: &str, path: &str, fact: &Fact) -> Option<usize> {
    let is_covered = match covered.split_once('#') {
        Some((file, keys)) => file == path && fact.is_below(keys),
        None => covered == "*" || covered == path || (covered.ends_with('/') && path.starts_with(covered)),
    };
    is_covered.then_some(if covered == "*" { 0 } else { covered.len() })
}
