//! The overview of a booklet: every participant on a line, and how often each block is filled in.

use crate::document::base::Composer;
use crate::document::base::blocks::Head::{Normal, Numbers, Wide};
use crate::document::base::blocks::{Cell, KeyFigure, Row};
use crate::document::base::claims::furthest;
use crate::document::base::sections::{Blocks, SectionView};
use crate::locale::say;
use crate::model::Basis;

use super::company::{Company, is_curtailed, label};

/// A sentence about how many participants have a canvas and how many have none.
pub(super) fn counted(composer: &Composer<'_>, key: &str, companies: &[Company<'_>]) -> String {
    let all = composer.programme.partners.len();
    let some = companies.len();
    let missing = all.saturating_sub(some);
    composer.hedged(&say!(composer, key, all, some, missing), basis(companies))
}

/// What the answers of the companies rest on, as far from a source as any of them.
fn basis(companies: &[Company<'_>]) -> Basis {
    furthest(companies.iter().map(|one| one.canvas.basis))
}

/// Every participant on a line.
pub(super) fn overview<'a>(composer: &Composer<'a>, companies: &[Company<'a>]) -> SectionView<'a> {
    let say = |key: &str| composer.locale.text(key);
    let figure = |key: &str, value: usize| KeyFigure::new(say(key), value);
    let answers: usize = companies.iter().map(Company::answers).sum();
    let basis = basis(companies);
    let mean = format!("{}", (answers + companies.len() / 2) / companies.len().max(1));
    let mut blocks = Blocks::default();
    blocks.key_figures(vec![
        figure("canvas-booklet-participants", composer.programme.partners.len()),
        figure("canvas-booklet-with-canvas", companies.len()).noted(composer.basis_word(basis)),
        figure("canvas-booklet-points", answers)
            .noted(composer.measure(say!(composer, "canvas-booklet-points-note", mean), basis)),
    ]);
    let rows = composer.programme.partners.iter().map(|partner| {
        let company = companies.iter().find(|one| *one.partner.id == *partner.id);
        let sector: Cell = composer.sector(*partner.sector).sector_name.into();
        match company {
            Some(one) => Row::normal(vec![
                Cell::link(&partner.name, label(partner)),
                sector,
                one.in_short(),
                format!("{} / {}", one.filled(), one.blocks.len()).into(),
            ]),
            None => Row::quiet(vec![
                partner.name.as_str().into(),
                sector,
                say(if is_curtailed(composer, partner) {
                    "assessment-unknown"
                } else {
                    "canvas-booklet-no-canvas"
                })
                .into(),
                "–".into(),
            ]),
        }
    });
    let heads = [
        Normal("canvas-booklet-company"),
        Normal("canvas-booklet-sector"),
        Wide("canvas-booklet-in-short"),
        Numbers("canvas-booklet-filled"),
    ];
    let caption = composer.measure(say("canvas-booklet-overview-caption"), basis);
    blocks.table("table-participants", caption, composer.table(&heads, rows));
    let lacking = composer.programme.partners.iter();
    let mut lacking = lacking.filter(|partner| partner.business_model.is_none());
    let claim = if lacking.any(|partner| is_curtailed(composer, partner)) {
        "canvas-booklet-claim"
    } else {
        "canvas-booklet-overview"
    };
    section("overview", 1, counted(composer, claim, companies), blocks)
}

/// Which blocks are filled in and which are left empty.
pub(super) fn blocks_section<'a>(composer: &Composer<'a>, companies: &[Company<'a>]) -> SectionView<'a> {
    let say = |key: &str| composer.locale.text(key);
    let method = &composer.programme.method.blocks;
    // Every company with how many answers its block has.
    let of_block = |id: &str| {
        let blocks = companies
            .iter()
            .flat_map(|one| one.blocks.iter().map(move |block| (one, block)));
        let own = blocks.filter(|(_, block)| block.id == id);
        own.map(|(one, block)| (one.partner.name.as_str(), block.points.len()))
            .collect::<Vec<_>>()
    };
    let with = |id: &str| of_block(id).iter().filter(|(_, answers)| *answers > 0).count();
    let counts: Vec<(&str, usize)> = method
        .iter()
        .map(|block| (block.name.as_str(), with(block.id.as_str())))
        .collect();
    let rows = method.iter().map(|block| {
        let id = block.id.as_str();
        let of_block = of_block(id);
        let answers: usize = of_block.iter().map(|(_, answers)| answers).sum();
        let without = of_block.iter().filter(|(_, answers)| *answers == 0);
        let without: Vec<&str> = without.map(|(name, _)| *name).collect();
        Row::normal(vec![
            block.name.as_str().into(),
            with(id).to_string().into(),
            answers.to_string().into(),
            match without.as_slice() {
                [] => "–".into(),
                some => some.join(", ").into(),
            },
        ])
    });
    let heads = [
        Normal("canvas-booklet-block"),
        Numbers("canvas-booklet-filled"),
        Numbers("canvas-booklet-points"),
        Wide("canvas-booklet-empty-with"),
    ];
    let mut blocks = Blocks::default();
    let basis = basis(companies);
    let caption = composer.measure(say("canvas-booklet-blocks-caption"), basis);
    blocks.table("table-blocks", caption, composer.table(&heads, rows));
    let claim = blocks_claim(composer, &counts, companies.len());
    section("blocks", 2, composer.hedged(&claim, basis), blocks)
}

/// The block, or the blocks, that most companies leave empty.
fn blocks_claim(composer: &Composer<'_>, counts: &[(&str, usize)], all: usize) -> String {
    let fewest = counts.iter().map(|(_, count)| *count).min().unwrap_or(all);
    let names: Vec<String> = counts
        .iter()
        .filter(|(_, count)| *count == fewest)
        .map(|(name, _)| (*name).to_owned())
        .collect();
    let key = match names.as_slice() {
        _ if fewest == all => "canvas-booklet-blocks-full",
        [_] => "canvas-booklet-blocks",
        _ => "canvas-booklet-blocks-several",
    };
    let listed = composer.locale.list(&names);
    let (block, blocks, count, filled) = (&listed, &listed, all, fewest);
    say!(composer, key, block, blocks, count, all, filled)
}

fn section<'a>(id: &str, number: usize, title: String, blocks: Blocks<'a>) -> SectionView<'a> {
    SectionView {
        id: id.to_owned(),
        number: number.to_string(),
        title,
        appendix: false,
        blocks: blocks.into_views(),
    }
}
