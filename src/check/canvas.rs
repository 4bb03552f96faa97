//! Canvases: their columns and phases, and the blocks of business models.

use crate::message;
use crate::model::{BusinessModelCanvas, Id, Located, PartnershipCanvas};

use super::family::{Faults, checks};
use super::loaded::LoadedProgramme;

/// How many phases a canvas has.
const PHASES: usize = 3;

/// The file name of the business model canvas that is still to be filled in.
const BLANK: &str = "blank";

checks! {
    error CANVAS_ID_TAKEN = "canvas-id-taken" {
        guards: "Every business model canvas has its own file name: no partner shares its id with a partnership, and none is called `blank`, the canvas to fill in.",
        example: "partners:\n  - { id: blank, name: Blank, sector: social, business_model: { blocks: [] } }",
        cure: "Give the partner or the partnership another id.",
        check: canvas_id_taken,
    }
    error CANVAS_WITHOUT_COLUMNS = "canvas-without-columns" {
        guards: "A partnership canvas has at least one column.",
        example: "columns: []",
        cure: "Add the columns, for instance partnership, resources and value.",
        each: canvases,
        check: canvas_without_columns,
    }
    error CANVAS_PHASES_NOT_THREE = "canvas-phases-not-three" {
        guards: "A partnership canvas has three phases.",
        example: "phases:\n  - { id: orientation, title: Orientation, themes: [] }",
        cure: "Write three phases, from getting to know each other to keeping what was gained.",
        each: canvases,
        check: canvas_phases_not_three,
    }
    error BUSINESS_MODEL_BLOCK_TWICE = "business-model-block-twice" {
        guards: "A business model answers each block once.",
        example: "blocks:\n  - { block: channels, points: [Web shop] }\n  - { block: channels, points: [Market] }",
        cure: "Put the points of one block together.",
        each: business_models,
        check: business_model_block_twice,
    }
}

fn canvases(loaded: LoadedProgramme<'_>) -> &[PartnershipCanvas] {
    &loaded.programme.partnership_canvases
}

/// Every business model with the id of the partnership or the partner that it belongs to, partnerships first.
fn business_models(loaded: LoadedProgramme<'_>) -> impl Iterator<Item = (&Located<Id>, &BusinessModelCanvas)> {
    let partnerships = loaded.partnerships().iter();
    let partners = loaded.programme.partners.iter();
    partnerships
        .filter_map(|one| Some((one.id.located(), one.business_model.as_ref()?)))
        .chain(partners.filter_map(|one| Some((one.id.located(), one.business_model.as_ref()?))))
}

fn canvas_id_taken(loaded: LoadedProgramme<'_>, faults: &mut Faults<'_>) {
    let filled_in: Vec<&Located<Id>> = business_models(loaded).map(|(id, _)| id).collect();
    // By place, because two partners with one id are reported as such already.
    let is_partner = |id: &Located<Id>| loaded.programme.partners.iter().any(|x| x.id.place() == id.place());
    for id in &filled_in {
        if id.as_str() == BLANK {
            let message = message!("“{BLANK}” is the canvas that is still to be filled in", BLANK);
            faults.at(id.place(), message);
        }
    }
    for id in filled_in.iter().filter(|id| is_partner(id)) {
        let mut partnerships = filled_in.iter().filter(|other| !is_partner(other));
        if let Some(other) = partnerships.find(|other| other.get() == id.get()) {
            faults
                .at(
                    id.place(),
                    message!("a partnership with a canvas is called “{id}” too", id),
                )
                .relate(other.place(), "the partnership");
        }
    }
}

fn canvas_without_columns(canvas: &PartnershipCanvas, faults: &mut Faults<'_>) {
    if canvas.columns.is_empty() {
        let message = message!("the canvas “{}” has no columns", canvas.id);
        faults.at(canvas.columns.place(), message);
    }
}

fn canvas_phases_not_three(canvas: &PartnershipCanvas, faults: &mut Faults<'_>) {
    let count = canvas.phases.len();
    if count != PHASES {
        let message = if count == 1 {
            message!("the canvas “{}” has {count} phase", canvas.id, count)
        } else {
            message!("the canvas “{}” has {count} phases", canvas.id, count)
        };
        faults.at(canvas.phases.place(), message);
    }
}

fn business_model_block_twice((_, model): (&Located<Id>, &BusinessModelCanvas), faults: &mut Faults<'_>) {
    faults.repeated(&message!("block"), model.blocks.iter().map(|x| x.block.located()));
}
