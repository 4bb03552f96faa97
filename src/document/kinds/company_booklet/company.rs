//! The participants of a booklet: partners with their canvas.

use crate::check::Checked;
use crate::document::base::Composer;
use crate::document::base::blocks::Cell;
use crate::document::kinds::business_model_canvas::{self as canvas, BlockAnswers};
use crate::model::{BusinessModelCanvas, Partner};

/// A company with its canvas.
pub(super) struct Company<'a> {
    pub partner: &'a Partner,
    pub canvas: &'a BusinessModelCanvas,
    pub blocks: Vec<BlockAnswers<'a>>,
}

impl Company<'_> {
    /// How many blocks are filled in.
    pub fn filled(&self) -> usize {
        self.blocks.iter().filter(|block| !block.points.is_empty()).count()
    }

    /// How many answers the blocks have.
    pub fn answers(&self) -> usize {
        self.blocks.iter().map(|block| block.points.len()).sum()
    }

    /// What the company is, in short.
    pub fn in_short(&self) -> Cell {
        let text = self.canvas.summary.as_ref().or(self.partner.description.as_ref());
        text.into()
    }
}

/// The partners with a canvas, in the order of their file.
pub(super) fn companies(programme: &Checked) -> Vec<Company<'_>> {
    let partners = programme.partners.iter();
    partners
        .filter_map(|partner| {
            let canvas = partner.business_model.as_ref()?;
            let blocks = canvas::blocks(programme, Some(canvas));
            Some(Company {
                partner,
                canvas,
                blocks,
            })
        })
        .collect()
}

/// The label of its page.
pub(super) fn label(partner: &Partner) -> String {
    format!("company-{}", partner.id)
}

/// Whether this edition leaves something out of what the folder tells of a partner, so that what lacks may only be
/// withheld.
pub(super) fn is_curtailed(composer: &Composer<'_>, partner: &Partner) -> bool {
    composer.programme.is_curtailed(partner.id.place())
}
