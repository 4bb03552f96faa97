//! The nine blocks of a business model.

use serde::Serialize;

use crate::check::Checked;
use crate::document::base::blocks::Cell;
use crate::document::base::estimates::{Mark, Where};
use crate::document::base::sections::PartyView;
use crate::document::base::{ComposeError, Composed, Composer, Kind, Per, Points, Rich, case_name, find, points, rich};
use crate::locale::say;
use crate::model::{BusinessModelCanvas, CanvasBlock, Id, Partner, Partnership, RichBlock};

/// The id of the canvas that is still to be filled in; no partner or partnership with a canvas bears it.
pub(super) const BLANK: &str = "blank";

/// The blocks that the classic layout has a place for.
const CLASSIC: [&str; 9] = [
    "key-partners",
    "key-activities",
    "people-resources",
    "value-proposition",
    "customer-relationships",
    "channels",
    "customer-segments",
    "cost-structure",
    "revenue-streams",
];

/// A block of the method with its answers.
#[derive(Debug, Serialize)]
pub(super) struct BlockAnswers<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub domain: &'a str,
    pub questions: Points<'a>,
    pub points: Points<'a>,
}

/// The canvas on a sheet.
#[derive(Debug, Serialize)]
struct CanvasView<'a> {
    classic: bool,
    texts: Vec<NamedText<'a>>,
    blocks: Vec<BlockAnswers<'a>>,
}

/// A text under a short word.
#[derive(Debug, Serialize)]
pub(super) struct NamedText<'a> {
    name: String,
    text: Rich<'a>,
}

/// Whose canvas it is.
enum Holder<'a> {
    Partnership(&'a Partnership),
    Partner(&'a Partner),
}

impl<'a> Holder<'a> {
    /// Everyone with a canvas, partnerships first.
    fn all(programme: &'a Checked) -> impl Iterator<Item = (Self, &'a BusinessModelCanvas)> {
        let partnerships = programme
            .partnerships
            .iter()
            .filter_map(|one| Some((Self::Partnership(one), one.business_model.as_ref()?)));
        let partners = programme
            .partners
            .iter()
            .filter_map(|one| Some((Self::Partner(one), one.business_model.as_ref()?)));
        partnerships.chain(partners)
    }

    fn id(&self) -> &'a Id {
        match self {
            Self::Partnership(one) => &one.id,
            Self::Partner(one) => &one.id,
        }
    }

    fn name(&self, programme: &Checked) -> String {
        match self {
            Self::Partnership(one) => case_name(programme, one),
            Self::Partner(one) => one.name.to_string(),
        }
    }

    fn parties(&self, composer: &Composer<'a>) -> Vec<PartyView<'a>> {
        match self {
            Self::Partnership(one) => composer.front_parties(one),
            Self::Partner(one) => vec![composer.party(one)],
        }
    }
}

/// Everyone with a canvas, and the one to fill in.
fn holders(programme: &Checked) -> Vec<&str> {
    let mut ids: Vec<&str> = Holder::all(programme).map(|(holder, _)| holder.id().as_str()).collect();
    if !ids.is_empty() {
        ids.push(BLANK);
    }
    ids
}

/// The kind.
pub(super) static KIND: Kind = Kind::new(
    "business-model-canvas",
    "the nine blocks of a business model",
    Per::Entry(holders),
    compose,
);

/// Composes the document.
fn compose(mut composer: Composer<'_>, id: &str) -> Result<Composed, ComposeError> {
    let programme = composer.programme;
    let found = Holder::all(programme).find(|(holder, _)| holder.id().as_str() == id);
    if found.is_none() && id != BLANK {
        return Err(ComposeError::unknown(id));
    }
    let canvas = found.as_ref().map(|(_, canvas)| *canvas);
    composer.substance = canvas.map(|canvas| canvas.basis);
    let blocks = blocks(programme, canvas);
    let title = match &found {
        Some((holder, _)) => holder.name(programme),
        None => composer.locale.text("canvas-blank-title"),
    };
    let claim = claim(&composer, "canvas-business-claim", &title, &blocks);
    let claim = composer.hedged(&claim, composer.substance.unwrap_or_default());
    let mut head = composer.sheet_head(title, claim);
    if let Some((holder, canvas)) = &found {
        head.parties = holder.parties(&composer);
        match holder {
            Holder::Partnership(one) => {
                head.subtitle = Some(one.title.to_string());
                head.intro = rich(one.summary.as_ref());
            }
            Holder::Partner(one) => head.intro = rich(one.description.as_ref()),
        }
        head.mark = mark(&mut composer, canvas, &head.title, None);
    }
    let sheet = CanvasView {
        classic: is_classic(&programme.method.blocks),
        texts: canvas.map(|canvas| texts(&composer, canvas)).unwrap_or_default(),
        blocks,
    };
    let attachment = attachment(&composer, found.as_ref())?;
    composer.sheet_document(head, sheet, attachment)
}

/// Whether the classic layout has a place for exactly these blocks.
fn is_classic(blocks: &[CanvasBlock]) -> bool {
    blocks.len() == CLASSIC.len()
        && CLASSIC
            .iter()
            .all(|id| blocks.iter().any(|block| block.id.as_str() == *id))
}

/// The blocks of the method, with the answers of a canvas.
pub(super) fn blocks<'a>(programme: &'a Checked, canvas: Option<&'a BusinessModelCanvas>) -> Vec<BlockAnswers<'a>> {
    let method = &programme.method;
    let domain = |block: &CanvasBlock| find(&method.domains, block.domain.as_str());
    let answers = |block: &CanvasBlock| canvas?.blocks.iter().find(|answer| *answer.block == *block.id);
    method
        .blocks
        .iter()
        .map(|block| BlockAnswers {
            id: block.id.as_str(),
            name: block.name.as_str(),
            domain: domain(block).map_or("", |domain| domain.name.as_str()),
            questions: points(&block.questions),
            points: answers(block).map(|answer| points(&answer.points)).unwrap_or_default(),
        })
        .collect()
}

/// Summary, ambition and challenge, each under its word.
pub(super) fn texts<'a>(composer: &Composer<'a>, canvas: &'a BusinessModelCanvas) -> Vec<NamedText<'a>> {
    [
        ("canvas-summary", &canvas.summary),
        ("canvas-ambition", &canvas.ambition),
        ("canvas-challenge", &canvas.challenge),
    ]
    .into_iter()
    .filter_map(|(key, text)| {
        Some(NamedText {
            name: composer.locale.text(key),
            text: rich(text.as_ref())?,
        })
    })
    .collect()
}

/// The answers of a block in a cell of a table: a single one as text, several as a list.
pub(super) fn listed(points: &[Rich<'_>]) -> Cell {
    let rich = match points {
        [one] => one.to_vec(),
        several => vec![RichBlock::bullets(several.iter().map(|point| point.to_vec()).collect())],
    };
    Cell::Rich { rich }
}

/// The mark of a canvas that was estimated.
pub(super) fn mark(
    composer: &mut Composer<'_>,
    canvas: &BusinessModelCanvas,
    name: &str,
    label: Option<String>,
) -> Option<Mark> {
    let text = name.to_owned();
    composer.mark(canvas, "canvas-estimate", Where { label, text })
}

/// How many blocks have an answer, under the keys that start with `stem`.
pub(super) fn claim(composer: &Composer<'_>, stem: &str, name: &str, blocks: &[BlockAnswers<'_>]) -> String {
    let all = blocks.len();
    let filled = blocks.iter().filter(|block| !block.points.is_empty()).count();
    let ending = match filled {
        0 => "blank",
        n if n == all => "all",
        _ => "some",
    };
    say!(composer, &format!("{stem}-{ending}"), name, all, filled)
}

/// The machine-readable data of the document: the canvas, or the blocks to fill in.
fn attachment(
    composer: &Composer<'_>,
    found: Option<&(Holder<'_>, &BusinessModelCanvas)>,
) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Data<'a> {
        #[serde(skip_serializing_if = "Option::is_none")]
        partnership: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        partner: Option<&'a str>,
        blocks: &'a [CanvasBlock],
        #[serde(skip_serializing_if = "Option::is_none")]
        business_model: Option<&'a BusinessModelCanvas>,
    }
    let id = |partnership: bool| {
        let (holder, _) = found?;
        (matches!(holder, Holder::Partnership(_)) == partnership).then(|| holder.id().as_str())
    };
    composer.attachment(&Data {
        partnership: id(true),
        partner: id(false),
        blocks: &composer.programme.method.blocks,
        business_model: found.map(|(_, canvas)| *canvas),
    })
}
