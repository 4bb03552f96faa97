//! A programme as the checks see it, with the walks over it that several families share.

use crate::diagnostic::{Diagnostic, Place};
use crate::load::{Loaded, Notes};
use crate::model::{
    Agreement, Block, Id, ImpactRatings, Located, Method, Partner, Partnership, Programme, StatusOverview, Tension,
    ValueChain,
};

/// A programme with what was noted while it was read.
#[derive(Clone, Copy)]
pub(crate) struct LoadedProgramme<'a> {
    pub programme: &'a Programme,
    pub method: &'a Method,
    pub notes: &'a Notes,
}

impl<'a> LoadedProgramme<'a> {
    /// What can be checked of a folder; nothing where its `programme.yaml` is no programme.
    pub fn of(loaded: &'a Loaded) -> Option<Self> {
        let programme = loaded.programme.as_ref()?;
        Some(Self {
            programme,
            method: &programme.method,
            notes: &loaded.notes,
        })
    }

    /// Every partnership.
    pub fn partnerships(self) -> &'a [Partnership] {
        &self.programme.partnerships
    }

    /// Every tension of every partnership.
    pub fn tensions(self) -> impl Iterator<Item = &'a Tension> {
        self.partnerships().iter().flat_map(|partnership| &partnership.tensions)
    }

    /// The value chain of every partnership that has one.
    pub fn value_chains(self) -> impl Iterator<Item = &'a ValueChain> {
        let partnerships = self.partnerships().iter();
        partnerships.filter_map(|partnership| partnership.value_chain.as_ref())
    }

    /// The status overview of every partnership that has one.
    pub fn statuses(self) -> impl Iterator<Item = &'a StatusOverview> {
        let partnerships = self.partnerships().iter();
        partnerships.filter_map(|partnership| partnership.status.as_ref())
    }

    /// The impact ratings of every partnership that has them.
    pub fn impacts(self) -> impl Iterator<Item = &'a ImpactRatings> {
        let partnerships = self.partnerships().iter();
        partnerships.filter_map(|partnership| partnership.impact.as_ref())
    }

    /// The agreement of every partnership that has one, with the partnership.
    pub fn agreed_cases(self) -> impl Iterator<Item = (&'a Partnership, &'a Agreement)> {
        let partnerships = self.partnerships().iter();
        partnerships.filter_map(|partnership| Some((partnership, partnership.agreement.as_ref()?)))
    }

    /// The agreement of every partnership that has one.
    pub fn agreements(self) -> impl Iterator<Item = &'a Agreement> {
        self.agreed_cases().map(|(_, agreement)| agreement)
    }

    /// Every block of every section of the report.
    pub fn report_blocks(self) -> impl Iterator<Item = &'a Located<Block>> {
        let sections = self.programme.report.iter().flat_map(|chapter| &chapter.sections);
        sections.flat_map(|section| &section.blocks)
    }

    /// The partner with this id.
    pub fn partner(self, id: &Id) -> Option<&'a Partner> {
        self.programme.partner(id)
    }

    /// Whether a value is a stand-in for something that was refused already.
    pub fn is_repaired(self, place: Place) -> bool {
        self.notes.repaired.contains(&place)
    }

    /// Whether some file could not be read, so that references into it can't be judged.
    pub fn is_incomplete(self) -> bool {
        self.notes.incomplete
    }

    /// Whether a finding only repeats what loading refused already.
    pub fn follows_from_repair(self, diagnostic: &Diagnostic) -> bool {
        let related = diagnostic.related.as_ref();
        self.is_repaired(diagnostic.place) || related.is_some_and(|(place, _)| self.is_repaired(*place))
    }
}
