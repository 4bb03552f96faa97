//! Practice cases, each with the same parts in the same order.

use crate::document::base::blocks::parts::Part;
use crate::document::base::sections::{Blocks, Section};
use crate::document::base::{Composer, paragraph};
use crate::locale::say;
use crate::model::{NeedsAnalysis, PracticeCase};

/// A section for each practice case.
pub(super) fn sections<'a>(composer: &Composer<'a>, analysis: &'a NeedsAnalysis) -> Vec<Section<'a>> {
    let all = analysis.practices.len();
    let cases = analysis.practices.iter().enumerate();
    cases.map(|(i, case)| section(composer, case, i + 1, all)).collect()
}

fn section<'a>(composer: &Composer<'a>, case: &'a PracticeCase, number: usize, all: usize) -> Section<'a> {
    let title = |part: &str| composer.locale.text(&format!("needs-part-{part}"));
    let mut blocks = Blocks::default();
    let place = say!(composer, "needs-practice-place", number, all);
    let place = Part::new(place, paragraph(case.sector.to_string()));
    let takeaways = Part::of_points(title("takeaways"), &case.takeaways).map(Part::highlighted);
    let texts = [
        ("story", Some(&case.story)),
        ("challenges", Some(&case.challenges)),
        ("stakeholders", Some(&case.stakeholders)),
        ("importance", Some(&case.importance)),
        ("solutions", Some(&case.solutions)),
        ("remarks", case.remarks.as_ref()),
    ];
    let texts = texts
        .into_iter()
        .filter_map(|(part, text)| Some(Part::new(title(part), text?.blocks())));
    blocks.parts(2, [place].into_iter().chain(takeaways).chain(texts).collect());
    let count = case.takeaways.len();
    let key = if count == 0 {
        "needs-practice"
    } else {
        "needs-claim-practice"
    };
    Section::new(
        format!("practice-{}", case.id),
        say!(composer, key, title = case.title, count),
        blocks,
    )
}
