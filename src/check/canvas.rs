//! Canvases: their columns and phases, and the blocks of business models.

use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{BusinessModelCanvas, Id, Located, PartnershipCanvas};

use super::Check;
use super::context::{Context, duplicates, error, unknown};

/// How many phases a canvas has.
const PHASES: usize = 3;

/// The file name of the business model canvas that is still to be filled in.
const BLANK: &str = "blank";

pub(crate) const CHECKS: &[Check] = &[
    Check {
        rule: &CANVAS_ID_TWICE,
        run: ids_twice,
    },
    Check {
        rule: &CANVAS_ID_TAKEN,
        run: ids_taken,
    },
    Check {
        rule: &CANVAS_WITHOUT_COLUMNS,
        run: without_columns,
    },
    Check {
        rule: &CANVAS_PHASES_NOT_THREE,
        run: phases_not_three,
    },
    Check {
        rule: &UNKNOWN_CANVAS_COLUMN,
        run: unknown_columns,
    },
    Check {
        rule: &UNKNOWN_CANVAS_PARTNERSHIP,
        run: unknown_partnerships,
    },
    Check {
        rule: &UNKNOWN_BUSINESS_MODEL_BLOCK,
        run: unknown_blocks,
    },
    Check {
        rule: &BUSINESS_MODEL_BLOCK_TWICE,
        run: blocks_twice,
    },
];

static CANVAS_ID_TWICE: Rule = error(
    "canvas-id-twice",
    "An id stands once among the canvases, and among the columns, phases and themes of a canvas.",
    "columns:\n  - { id: value, title: Value }\n  - { id: value, title: Resources }",
    "Give one of the two another id, or remove it.",
);
static CANVAS_ID_TAKEN: Rule = error(
    "canvas-id-taken",
    "Every business model canvas has a file name of its own: no partner shares its id with a partnership, and none is \
     called `blank`, the canvas to fill in.",
    "partners:\n  - { id: blank, name: Blank, sector: social, business_model: { blocks: [] } }",
    "Give the partner or the partnership another id.",
);
static CANVAS_WITHOUT_COLUMNS: Rule = error(
    "canvas-without-columns",
    "A partnership canvas has at least one column.",
    "columns: []",
    "Add the columns, for instance partnership, resources and value.",
);
static CANVAS_PHASES_NOT_THREE: Rule = error(
    "canvas-phases-not-three",
    "A partnership canvas has three phases.",
    "phases:\n  - { id: orientation, title: Orientation, themes: [] }",
    "Write three phases, from getting to know each other to keeping what was gained.",
);
static UNKNOWN_CANVAS_COLUMN: Rule = error(
    "unknown-canvas-column",
    "A theme stands in a column of its canvas.",
    "themes:\n  - { id: trust, column: partnrship, title: Trust, question: What do we build on? }",
    "Use the id of a column of the canvas, or add the column to `columns`.",
);
static UNKNOWN_CANVAS_PARTNERSHIP: Rule = error(
    "unknown-canvas-partnership",
    "A canvas that names a partnership names one of the programme.",
    "partnership_canvas:\n  id: canvas\n  partnership: houtkringg",
    "Use the id of a partnership, or leave `partnership` out and write a `subject`.",
);
static UNKNOWN_BUSINESS_MODEL_BLOCK: Rule = error(
    "unknown-business-model-block",
    "The answers of a business model belong to blocks of the method.",
    "business_model:\n  blocks:\n    - { block: costs, points: [Wages] }",
    "Use the id of a canvas block of the method.",
);
static BUSINESS_MODEL_BLOCK_TWICE: Rule = error(
    "business-model-block-twice",
    "A business model answers each block once.",
    "blocks:\n  - { block: channels, points: [Web shop] }\n  - { block: channels, points: [Market] }",
    "Put the points of one block together.",
);

fn canvases<'a>(context: &Context<'a>) -> &'a [PartnershipCanvas] {
    &context.programme.partnership_canvases
}

/// Every business model with the id of the partnership or the partner that it belongs to, partnerships first.
fn business_models<'a>(
    context: &Context<'a>,
) -> impl Iterator<Item = (&'a Located<Id>, &'a BusinessModelCanvas)> + use<'a> {
    let partnerships = context.programme.partnerships.iter();
    let partners = context.programme.partners.iter();
    partnerships
        .filter_map(|one| Some((&one.id, one.business_model.as_ref()?)))
        .chain(partners.filter_map(|one| Some((&one.id, one.business_model.as_ref()?))))
}

fn ids_twice(context: &Context<'_>) -> Vec<Diagnostic> {
    let rule = &CANVAS_ID_TWICE;
    let mut found = duplicates(rule, "canvas", canvases(context).iter().map(|x| &x.id));
    for canvas in canvases(context) {
        found.extend(duplicates(rule, "column", canvas.columns.iter().map(|x| &x.id)));
        found.extend(duplicates(rule, "phase", canvas.phases.iter().map(|x| &x.id)));
        let themes = canvas.phases.iter().flat_map(|phase| phase.themes.iter());
        found.extend(duplicates(rule, "theme", themes.map(|x| &x.id)));
    }
    found
}

fn ids_taken(context: &Context<'_>) -> Vec<Diagnostic> {
    let partners: Vec<_> = context.programme.partners.iter().map(|x| &x.id).collect();
    let with: Vec<&Located<Id>> = business_models(context).map(|(id, _)| id).collect();
    let mut found = Vec::new();
    for (i, id) in with.iter().enumerate() {
        if id.as_str() == BLANK {
            found.push(Diagnostic::new(
                &CANVAS_ID_TAKEN,
                id.place(),
                format!("“{BLANK}” is the canvas that is still to be filled in"),
                CANVAS_ID_TAKEN.cure,
            ));
        }
        // Two partners with one id are reported as such already.
        let is_partner = partners.iter().any(|other| other.place() == id.place());
        let partnership = with
            .iter()
            .take(i)
            .find(|other| ****other == ***id && !partners.iter().any(|one| one.place() == other.place()));
        if let Some(other) = partnership.filter(|_| is_partner) {
            found.push(
                Diagnostic::new(
                    &CANVAS_ID_TAKEN,
                    id.place(),
                    format!("a partnership with a canvas is called “{id}” too"),
                    CANVAS_ID_TAKEN.cure,
                )
                .with_related(other.place(), "the partnership"),
            );
        }
    }
    found
}

fn without_columns(context: &Context<'_>) -> Vec<Diagnostic> {
    let bare = canvases(context).iter().filter(|canvas| canvas.columns.is_empty());
    bare.map(|canvas| {
        Diagnostic::new(
            &CANVAS_WITHOUT_COLUMNS,
            canvas.columns.place(),
            format!("the canvas “{}” has no columns", canvas.id),
            CANVAS_WITHOUT_COLUMNS.cure,
        )
    })
    .collect()
}

fn phases_not_three(context: &Context<'_>) -> Vec<Diagnostic> {
    let other = canvases(context).iter().filter(|canvas| canvas.phases.len() != PHASES);
    other
        .map(|canvas| {
            let count = canvas.phases.len();
            let phases = if count == 1 { "phase" } else { "phases" };
            Diagnostic::new(
                &CANVAS_PHASES_NOT_THREE,
                canvas.phases.place(),
                format!("the canvas “{}” has {count} {phases}", canvas.id),
                CANVAS_PHASES_NOT_THREE.cure,
            )
        })
        .collect()
}

fn unknown_columns(context: &Context<'_>) -> Vec<Diagnostic> {
    canvases(context)
        .iter()
        .flat_map(|canvas| {
            let known: Vec<_> = canvas.columns.iter().map(|x| &x.id).collect();
            let themes = canvas.phases.iter().flat_map(|phase| phase.themes.iter());
            unknown(&UNKNOWN_CANVAS_COLUMN, "column", themes.map(|x| &x.column), &known)
        })
        .collect()
}

fn unknown_partnerships(context: &Context<'_>) -> Vec<Diagnostic> {
    if context.is_incomplete() {
        return Vec::new();
    }
    let known: Vec<_> = context.partnerships().iter().map(|x| &x.id).collect();
    let named = canvases(context).iter().filter_map(|x| x.partnership.as_ref());
    unknown(&UNKNOWN_CANVAS_PARTNERSHIP, "partnership", named, &known)
}

fn unknown_blocks(context: &Context<'_>) -> Vec<Diagnostic> {
    let known: Vec<_> = context.method.blocks.iter().map(|x| &x.id).collect();
    let answered = business_models(context).flat_map(|(_, model)| model.blocks.iter().map(|x| &x.block));
    unknown(&UNKNOWN_BUSINESS_MODEL_BLOCK, "canvas block", answered, &known)
}

fn blocks_twice(context: &Context<'_>) -> Vec<Diagnostic> {
    business_models(context)
        .flat_map(|(_, model)| {
            let blocks = model.blocks.iter().map(|x| &x.block);
            duplicates(&BUSINESS_MODEL_BLOCK_TWICE, "block", blocks)
        })
        .collect()
}
