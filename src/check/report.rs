//! The report: blocks, links, conclusions.

use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Programme, Show};

use super::Check;
use super::context::{Context, error, suggestion, warning};
use super::needs_analysis::TO_REFERENCE;

pub(crate) const CHECKS: &[Check] = &[
    Check {
        rule: &BLOCK_NOT_ONE_THING,
        run: blocks_not_one_thing,
    },
    Check {
        rule: &SUBJECT_MISSING,
        run: subjects_missing,
    },
    Check {
        rule: &SUBJECT_IGNORED,
        run: subjects_ignored,
    },
    Check {
        rule: &EMPTY_SECTION,
        run: empty_sections,
    },
    Check {
        rule: &PLACED_TWICE,
        run: placed_twice,
    },
    Check {
        rule: &RESERVED_ID,
        run: reserved_ids,
    },
    Check {
        rule: &UNKNOWN_LINK_TARGET,
        run: unknown_link_targets,
    },
    Check {
        rule: &FINDING_WITHOUT_EVIDENCE,
        run: findings_without_evidence,
    },
    Check {
        rule: &UNKNOWN_EVIDENCE,
        run: unknown_evidence,
    },
];

static BLOCK_NOT_ONE_THING: Rule = error(
    "block-not-one-thing",
    "A block of a section is exactly one of `text`, `show` and `callout`.",
    "- text: A text\n  show: quadrant",
    "Make two blocks of it, or add what is missing.",
);
static SUBJECT_MISSING: Rule = error(
    "subject-missing",
    "A figure about one typology or worksheet says which.",
    "- show: typology-page",
    "Add `of:` with the id of the typology or worksheet.",
);
static SUBJECT_IGNORED: Rule = warning(
    "subject-ignored",
    "`of` and `caption` stand only where they do something.",
    "- { show: findings, of: platform }",
    "Remove the key.",
);
static EMPTY_SECTION: Rule = error(
    "empty-section",
    "A chapter has sections and a section has blocks.",
    "sections:\n  - { id: empty, title: Nothing here, blocks: [] }",
    "Add a block, or remove the section.",
);
static PLACED_TWICE: Rule = error(
    "placed-twice",
    "What texts and marks link to stands in the report once: the cases, the index of estimates.",
    "- show: cases\n- show: cases",
    "Remove one of the two blocks.",
);
static RESERVED_ID: Rule = error(
    "reserved-id",
    "Ids of chapters and sections leave the beginnings `case-`, `tension-`, `estimate-` and `fig-` to the report itself.",
    "sections:\n  - id: case-study",
    "Choose an id with another beginning.",
);
static UNKNOWN_LINK_TARGET: Rule = error(
    "unknown-link-target",
    "A link inside the document leads to a chapter, a section, a case or a reference.",
    "text: See [the matrix](#status-matrx).",
    "Use the id of a chapter or section, `case-` with the id of a partnership, or `ref-` with the id of a reference.",
);
static FINDING_WITHOUT_EVIDENCE: Rule = error(
    "finding-without-evidence",
    "A conclusion rests on something in the programme.",
    "findings:\n  - { id: trust, text: Trust matters., evidence: [] }",
    "Name what the finding rests on, for instance `evidence: [partnership:kaliber-knoopwerk]`.",
);
static UNKNOWN_EVIDENCE: Rule = error(
    "unknown-evidence",
    "What a conclusion rests on exists.",
    "evidence: [facet:agreemnt]",
    "Write kind:id, with one of the kinds partnership, tension (partnership/tension), facet, typology, success-factor, step, dimension, block.",
);

fn blocks<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a crate::model::Located<crate::model::Block>> {
    context
        .programme
        .report
        .iter()
        .flat_map(|chapter| &chapter.sections)
        .flat_map(|section| &section.blocks)
}

fn blocks_not_one_thing(context: &Context<'_>) -> Vec<Diagnostic> {
    blocks(context)
        .filter_map(|block| {
            let things = [block.text.is_some(), block.show.is_some(), block.callout.is_some()];
            let count = things.iter().filter(|thing| **thing).count();
            (count != 1).then(|| {
                let message = if count == 0 {
                    "this block holds neither text nor show nor callout"
                } else {
                    "this block holds more than one of text, show and callout"
                };
                Diagnostic::new(&BLOCK_NOT_ONE_THING, block.place(), message, BLOCK_NOT_ONE_THING.cure)
            })
        })
        .collect()
}

/// Whether a figure is about one thing that `of` names.
fn needs_subject(show: Show) -> bool {
    matches!(show, Show::TypologyPage | Show::Worksheet)
}

fn subjects_missing(context: &Context<'_>) -> Vec<Diagnostic> {
    blocks(context)
        .filter_map(|block| {
            let show = block
                .show
                .as_ref()
                .filter(|show| needs_subject(***show) && block.of.is_none())?;
            Some(Diagnostic::new(
                &SUBJECT_MISSING,
                show.place(),
                format!("“{}” does not say what it is about", show.name()),
                SUBJECT_MISSING.cure,
            ))
        })
        .collect()
}

fn subjects_ignored(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for block in blocks(context) {
        let show = block.show.as_deref();
        let takes_subject = show.is_some_and(|show| needs_subject(*show) || *show == Show::Quadrant);
        if let Some(of) = block.of.as_ref().filter(|_| !takes_subject) {
            found.push(Diagnostic::new(
                &SUBJECT_IGNORED,
                of.place(),
                "`of` has no meaning for this block",
                SUBJECT_IGNORED.cure,
            ));
        }
        if let Some(caption) = block.caption.as_ref().filter(|_| show.is_none()) {
            found.push(Diagnostic::new(
                &SUBJECT_IGNORED,
                caption.place(),
                "`caption` has no meaning for this block",
                SUBJECT_IGNORED.cure,
            ));
        }
    }
    found
}

fn empty_sections(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for chapter in &context.programme.report {
        if chapter.sections.is_empty() {
            found.push(Diagnostic::new(
                &EMPTY_SECTION,
                chapter.id.place(),
                format!("the chapter “{}” has no sections", chapter.title),
                EMPTY_SECTION.cure,
            ));
        }
        for section in chapter.sections.iter().filter(|section| section.blocks.is_empty()) {
            found.push(Diagnostic::new(
                &EMPTY_SECTION,
                section.id.place(),
                format!("the section “{}” has no blocks", section.id),
                EMPTY_SECTION.cure,
            ));
        }
    }
    found
}

fn placed_twice(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for once in [Show::Cases, Show::Estimates] {
        let mut placed = blocks(context)
            .filter_map(|block| block.show.as_ref())
            .filter(|show| ***show == once);
        let first = placed.next();
        found.extend(placed.zip(first.into_iter().cycle()).map(|(again, first)| {
            Diagnostic::new(
                &PLACED_TWICE,
                again.place(),
                format!("“{}” is placed a second time", once.name()),
                PLACED_TWICE.cure,
            )
            .with_related(first.place(), "placed here first")
        }));
    }
    found
}

fn reserved_ids(context: &Context<'_>) -> Vec<Diagnostic> {
    let chapters = context.programme.report.iter();
    chapters
        .flat_map(|chapter| std::iter::once(&chapter.id).chain(chapter.sections.iter().map(|section| &section.id)))
        .filter(|id| {
            ["case-", "tension-", "estimate-", "estimates-index", "fig-"]
                .iter()
                .any(|start| id.as_str().starts_with(start))
        })
        .map(|id| {
            Diagnostic::new(
                &RESERVED_ID,
                id.place(),
                format!("the id “{id}” begins like a label that the report makes itself"),
                RESERVED_ID.cure,
            )
        })
        .collect()
}

fn unknown_link_targets(context: &Context<'_>) -> Vec<Diagnostic> {
    if context.is_incomplete() {
        return Vec::new();
    }
    let shows_cases = blocks(context).any(|block| block.show.as_deref() == Some(&Show::Cases));
    let known: Vec<String> = context
        .programme
        .report
        .iter()
        .flat_map(|chapter| {
            std::iter::once(chapter.id.to_string()).chain(chapter.sections.iter().map(|section| section.id.to_string()))
        })
        .chain(
            context
                .partnerships()
                .iter()
                .filter(|_| shows_cases)
                .map(|case| format!("case-{}", case.id)),
        )
        .collect();
    context
        .links
        .iter()
        .filter(|(_, target)| !known.contains(target))
        // Where there is a list of references, its own rule judges links to it.
        .filter(|(_, target)| context.programme.needs_analysis.is_none() || !target.starts_with(TO_REFERENCE))
        .map(|(place, target)| {
            Diagnostic::new(
                &UNKNOWN_LINK_TARGET,
                *place,
                format!("the link leads to “#{target}”, which is not in the document"),
                suggestion(target, known.iter().map(String::as_str)),
            )
        })
        .collect()
}

fn findings_without_evidence(context: &Context<'_>) -> Vec<Diagnostic> {
    let findings = context
        .programme
        .conclusions
        .iter()
        .flat_map(|conclusions| &conclusions.findings);
    findings
        .filter(|finding| finding.evidence.is_empty())
        .map(|finding| {
            Diagnostic::new(
                &FINDING_WITHOUT_EVIDENCE,
                finding.id.place(),
                format!("the finding “{}” refers to nothing", finding.id),
                FINDING_WITHOUT_EVIDENCE.cure,
            )
        })
        .collect()
}

fn unknown_evidence(context: &Context<'_>) -> Vec<Diagnostic> {
    if context.is_incomplete() {
        return Vec::new();
    }
    let known = evidence_ids(context.programme);
    let findings = context
        .programme
        .conclusions
        .iter()
        .flat_map(|conclusions| &conclusions.findings);
    findings
        .flat_map(|finding| &finding.evidence)
        .filter(|evidence| {
            evidence
                .parts()
                .is_none_or(|(kind, id)| !known.contains(&format!("{kind}:{id}")))
        })
        .map(|evidence| {
            let help = suggestion(&evidence.to_string(), known.iter().map(String::as_str));
            Diagnostic::new(
                &UNKNOWN_EVIDENCE,
                evidence.place(),
                format!("“{evidence}” is nothing in this programme"),
                help,
            )
        })
        .collect()
}

/// Everything that a conclusion can rest on, as `kind:id`.
fn evidence_ids(programme: &Programme) -> Vec<String> {
    let method = &programme.method;
    let mut ids = Vec::new();
    for case in &programme.partnerships {
        ids.push(format!("partnership:{}", case.id));
        ids.extend(
            case.tensions
                .iter()
                .map(|tension| format!("tension:{}/{}", case.id, tension.id)),
        );
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
