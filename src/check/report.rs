//! The report: blocks, links, conclusions.

use crate::diagnostic::suggestion;
use crate::load::TO_CITATION;
use crate::message;
use crate::model::{Block, Chapter, ClosedList as _, Finding, Kind, Located, Programme, Show};

use super::family::{Faults, checks};
use super::ids;
use super::loaded::LoadedProgramme;

checks! {
    error BLOCK_NOT_ONE_THING = "block-not-one-thing" {
        guards: "A block of a section is exactly one of `text`, `show` and `callout`.",
        example: "- text: A text\n  show: quadrant",
        cure: "Make two blocks of it, or add what is missing.",
        each: LoadedProgramme::report_blocks,
        check: block_not_one_thing,
    }
    error SUBJECT_MISSING = "subject-missing" {
        guards: "A figure about one typology or worksheet names it.",
        example: "- show: typology-page",
        cure: "Add `of:` with the id of the typology or worksheet.",
        each: LoadedProgramme::report_blocks,
        check: subject_missing,
    }
    warning SUBJECT_IGNORED = "subject-ignored" {
        guards: "`of` and `caption` appear only where they have an effect.",
        example: "- { show: findings, of: platform }",
        cure: "Remove the key.",
        each: LoadedProgramme::report_blocks,
        check: subject_ignored,
    }
    error EMPTY_SECTION = "empty-section" {
        guards: "A chapter has sections and a section has blocks.",
        example: "sections:\n  - { id: empty, title: Nothing here, blocks: [] }",
        cure: "Add a block, or remove the section.",
        each: chapters,
        check: empty_section,
    }
    error PLACED_TWICE = "placed-twice" {
        guards: "The targets of links from texts and marks are placed in the report once: the cases, the index of estimates.",
        example: "- show: cases\n- show: cases",
        cure: "Remove one of the two blocks.",
        check: placed_twice,
    }
    error RESERVED_ID = "reserved-id" {
        guards: "Ids of chapters and sections do not start with `case-`, `tension-`, `estimate-`, `fig-` or `ref-`, which the report uses itself.",
        example: "sections:\n  - id: case-study",
        cure: "Choose an id that starts differently.",
        check: reserved_id,
    }
    error UNKNOWN_LINK_TARGET = "unknown-link-target" {
        guards: "A link inside the document leads to a chapter, a section or a case.",
        example: "text: See [the matrix](#status-matrx).",
        cure: "Use the id of a chapter or section, or `case-` with the id of a partnership.",
        check: unknown_link_target,
    }
    error FINDING_WITHOUT_EVIDENCE = "finding-without-evidence" {
        guards: "A conclusion rests on something in the programme.",
        example: "findings:\n  - { id: trust, text: Trust matters., evidence: [] }",
        cure: "Name what the finding rests on, for instance `evidence: [partnership:kaliber-knoopwerk]`.",
        each: findings,
        check: finding_without_evidence,
    }
    error UNKNOWN_EVIDENCE = "unknown-evidence" {
        guards: "The evidence of a conclusion exists in the programme.",
        example: "evidence: [facet:agreemnt]",
        cure: "Write kind:id, with one of the kinds partnership, tension (partnership/tension), facet, typology, success-factor, step, dimension, block.",
        check: unknown_evidence,
    }
}

fn chapters(loaded: LoadedProgramme<'_>) -> &[Chapter] {
    &loaded.programme.report
}

/// Every finding of the conclusions.
fn findings(loaded: LoadedProgramme<'_>) -> impl Iterator<Item = &Finding> {
    let conclusions = loaded.programme.conclusions.iter();
    conclusions.flat_map(|conclusions| &conclusions.findings)
}

fn block_not_one_thing(block: &Located<Block>, faults: &mut Faults<'_>) {
    let things = [block.text.is_some(), block.show.is_some(), block.callout.is_some()];
    match things.iter().filter(|thing| **thing).count() {
        0 => faults.at(block.place(), "this block has neither text nor show nor callout"),
        1 => return,
        _ => faults.at(block.place(), "this block has more than one of text, show and callout"),
    };
}

/// Whether a figure is about one thing that `of` names.
fn needs_subject(show: Show) -> bool {
    matches!(show, Show::TypologyPage | Show::Worksheet)
}

fn subject_missing(block: &Located<Block>, faults: &mut Faults<'_>) {
    let show = block.show.as_ref().filter(|show| needs_subject(***show));
    if let Some(show) = show.filter(|_| block.of.is_none()) {
        faults.at(show.place(), message!("“{}” does not say what it is about", show.key()));
    }
}

fn subject_ignored(block: &Located<Block>, faults: &mut Faults<'_>) {
    let show = block.show.as_deref();
    let takes_subject = show.is_some_and(|show| needs_subject(*show) || *show == Show::Quadrant);
    if let Some(of) = block.of.as_ref().filter(|_| !takes_subject) {
        faults.at(of.place(), "`of` has no meaning for this block");
    }
    if let Some(caption) = block.caption.as_ref().filter(|_| show.is_none()) {
        faults.at(caption.place(), "`caption` has no meaning for this block");
    }
}

fn empty_section(chapter: &Chapter, faults: &mut Faults<'_>) {
    if chapter.sections.is_empty() {
        let message = message!("the chapter “{}” has no sections", chapter.title);
        faults.at(chapter.id.place(), message);
    }
    for section in chapter.sections.iter().filter(|section| section.blocks.is_empty()) {
        let message = message!("the section “{}” has no blocks", section.id);
        faults.at(section.id.place(), message);
    }
}

fn placed_twice(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    for once in [Show::Cases, Show::Estimates] {
        let shows = loaded.report_blocks().filter_map(|block| block.show.as_ref());
        let mut placed = shows.filter(|show| ***show == once);
        let Some(first) = placed.next() else { continue };
        for again in placed {
            faults
                .at(again.place(), message!("“{}” is placed a second time", once.key()))
                .relate(first.place(), "placed here first");
        }
    }
}

fn reserved_id(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    const RESERVED: [&str; 6] = ["case-", "tension-", "estimate-", "estimates-index", "fig-", TO_CITATION];
    let ids = chapters(loaded)
        .iter()
        .flat_map(|chapter| std::iter::once(&chapter.id).chain(chapter.sections.iter().map(|section| &section.id)));
    for id in ids.filter(|id| RESERVED.iter().any(|start| id.as_str().starts_with(start))) {
        let message = message!("the id “{id}” starts like a label that the report makes itself", id);
        faults.at(id.place(), message);
    }
}

fn unknown_link_target(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    // An id that was refused may be the one that is meant.
    if loaded.is_incomplete() || !loaded.notes.ids.lost.is_empty() {
        return;
    }
    let mut known: Vec<String> = Vec::new();
    for chapter in chapters(loaded) {
        known.push(chapter.id.to_string());
        known.extend(chapter.sections.iter().map(|section| section.id.to_string()));
    }
    if loaded
        .report_blocks()
        .any(|block| block.show.as_deref() == Some(&Show::Cases))
    {
        known.extend(loaded.partnerships().iter().map(|case| format!("case-{}", case.id)));
    }
    // Links to literature are references, which have their own rule.
    let links = loaded
        .notes
        .links
        .iter()
        .filter(|(_, target)| !target.starts_with(TO_CITATION));
    let told = ids::told(loaded);
    let is_told = |target: &str| {
        let case = target.strip_prefix("case-");
        case.is_some_and(|case| told.contains(&(Kind::Partnership, case.to_owned())))
    };
    let sought: Vec<String> = known.iter().map(|id| format!("#{id}")).collect();
    for (place, target) in links {
        if !known.contains(target) && !is_told(target) {
            let message = message!("the link leads to “#{target}”, which is not in the document", target);
            faults
                .at(*place, message)
                .advise(suggestion(&format!("#{target}"), sought.iter().map(String::as_str)));
        }
    }
}

fn finding_without_evidence(finding: &Finding, faults: &mut Faults<'_>) {
    if finding.evidence.is_empty() {
        let message = message!("the finding “{}” has no evidence", finding.id);
        faults.at(finding.id.place(), message);
    }
}

fn unknown_evidence(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    // An id that was refused may be the one that is meant.
    if loaded.is_incomplete() || !loaded.notes.ids.lost.is_empty() {
        return;
    }
    let known = evidence_ids(loaded.programme);
    let told = ids::told(loaded);
    for evidence in findings(loaded).flat_map(|finding| &finding.evidence) {
        let id = evidence.parts().map(|(kind, id)| format!("{kind}:{id}"));
        let is_told = ids::mentioned(evidence).is_some_and(|thing| told.contains(&thing));
        if id.is_none_or(|id| !known.contains(&id)) && !is_told {
            faults
                .at(
                    evidence.place(),
                    message!("“{evidence}” does not exist in this programme", evidence),
                )
                .advise(suggestion(&evidence.to_string(), known.iter().map(String::as_str)));
        }
    }
}

/// Everything that a conclusion can rest on, as `kind:id`.
fn evidence_ids(programme: &Programme) -> Vec<String> {
    let method = &programme.method;
    let mut ids = Vec::new();
    for case in &programme.partnerships {
        ids.push(format!("partnership:{}", case.id));
        let tensions = case.tensions.iter();
        ids.extend(tensions.map(|tension| format!("tension:{}/{}", case.id, tension.id)));
    }
    ids.extend(method.facets.iter().map(|x| format!("facet:{}", x.id)));
    ids.extend(method.typologies.iter().map(|x| format!("typology:{}", x.id)));
    ids.extend(
        method
            .success_factors
            .iter()
            .map(|x| format!("success-factor:{}", x.id)),
    );
    ids.extend(method.steps.iter().map(|x| format!("step:{}", x.id)));
    ids.extend(method.impact.dimensions.iter().map(|x| format!("dimension:{}", x.id)));
    ids.extend(method.blocks.iter().map(|x| format!("block:{}", x.id)));
    ids
}
