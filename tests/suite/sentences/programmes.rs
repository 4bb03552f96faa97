//! Random programmes: the same in every run, with everything that composed sentences are about.

use std::fmt::Write as _;

use super::canvases;
use super::projects;
use super::revenue;
use crate::common::Files;

const FACETS: [&str; 5] = [
    "value-proposition",
    "collaboration-model",
    "revenue-model",
    "scalability",
    "agreement",
];
const DIMENSIONS: [&str; 6] = [
    "jobs-social",
    "jobs-regular",
    "flow-through",
    "interactions",
    "innovation",
    "growth",
];
pub const BLOCKS: [(&str, &str); 4] = [
    ("value-proposition", "value-proposition"),
    ("value-proposition", "customer-segments"),
    ("value-creation", "key-partners"),
    ("value-capture", "revenue-streams"),
];
pub const BASES: [&str; 5] = ["sourced", "judged", "reconstructed", "example", "fictional"];

/// Numbers that look random and are the same in every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }

    pub fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    /// What a value rests on, with a reason where it needs one.
    pub fn basis(&mut self) -> String {
        match self.one(&BASES) {
            "sourced" => "basis: sourced".to_owned(),
            other => format!("basis: {other}, reason: Omdat de bron zwijgt"),
        }
    }
}

/// A programme with random partnerships.
pub fn programme(dice: &mut Dice) -> Files {
    let cases = 1 + dice.below(5);
    let mut head = String::from(
        "programme:\n  id: proef\n  call: Oproep 7\n  title: Proef\n  language: nl\n  period: { start: 2026-01-01, end: 2027-12-31 }\n  summary: Een proef.\n  document: { title: Proef, version: \"1.0\", date: 2026-05-04, authors: [Iemand] }\npartners: partners.yaml\nreport: [chapter.yaml]\ncall: call.yaml\nneeds_analysis: needs.yaml\nself_assessments: [self.yaml]\nphase_reports: [phase.yaml]\npartnership_canvases: [canvas.yaml]\npartnerships:\n",
    );
    let mut files = Files::new();
    let mut partners = String::from("partners:\n");
    for case in 0..cases {
        let _ = writeln!(head, "  - c{case}.yaml");
        for (partner, sector) in [("a", "social"), ("b", "regular")] {
            let _ = writeln!(
                partners,
                "  - id: {partner}{case}\n    name: Firma {partner}{case}\n    sector: {sector}"
            );
            if dice.below(3) > 0 {
                partners.push_str(&canvases::business_model(dice));
            }
        }
        files.insert(format!("c{case}.yaml"), partnership(dice, case));
    }
    files.insert("canvas.yaml".to_owned(), canvases::partnership_canvas(dice));
    files.insert("programme.yaml".to_owned(), head);
    files.insert("partners.yaml".to_owned(), partners);
    let shows = [
        ("status", "status-matrix"),
        ("block", "tension-overview"),
        ("class", "chart-tensions-by-class"),
        ("work", "chart-work-points"),
        ("impact", "impact-matrix"),
        ("profiles", "chart-impact-profiles"),
    ];
    let sections = shows.map(|(id, show)| format!("    - id: s-{id}\n      blocks:\n        - show: {show}\n"));
    let chapter = format!(
        "chapter:\n  id: h\n  title: Hoofdstuk\n  sections:\n{}",
        sections.concat()
    );
    files.insert("chapter.yaml".to_owned(), chapter);
    projects::add(dice, &mut files);
    files
}

fn partnership(dice: &mut Dice, case: usize) -> String {
    let mut text = format!(
        "partnership:\n  id: c{case}\n  title: Aanbod {case}\n  name: Zaak {case}\n  summary: Samen.\n  partners:\n    - {{ partner: a{case}, role: Maken }}\n    - {{ partner: b{case}, role: Verkopen }}\n  typology: {{ type: co-creation, reasons: [Zij doen het samen] }}\n"
    );
    let steps = 1 + dice.below(4);
    let basis = dice.basis().replace(", ", "\n    ");
    let _ = write!(text, "  value_chain:\n    {basis}\n    steps:\n");
    for step in 0..steps {
        let basis = dice.basis();
        let _ = writeln!(
            text,
            "      - {{ id: stap-{step}, title: Stap {step} van {case}, by: [a{case}], {basis} }}"
        );
    }
    let _ = writeln!(text, "  contributions:");
    for partner in ["a", "b"].iter().take(1 + dice.below(2)) {
        let points = |kind: &str, count: usize| {
            let points: Vec<String> = (0..count)
                .map(|point| format!("Punt {kind} {point} van {partner}"))
                .collect();
            points.join(", ")
        };
        let (products, gains, pains) = (1 + dice.below(3), dice.below(3), dice.below(3));
        let _ = writeln!(
            text,
            "    - {{ partner: {partner}{case}, products_services: [{}], gain_creators: [{}], pain_relievers: [{}] }}",
            points("p", products),
            points("g", gains),
            points("r", pains)
        );
    }
    let tensions = dice.below(5);
    if tensions > 0 {
        let _ = writeln!(text, "  tensions:");
    }
    for tension in 0..tensions {
        let (domain, block) = BLOCKS[dice.below(BLOCKS.len())];
        let state = dice.one(&["open", "open", "agreed"]);
        let resolution = if state == "agreed" {
            ", resolution: Zo doen we het"
        } else {
            ""
        };
        let class = dice.one(&["strategic", "organisational", "legal"]);
        let basis = dice.basis();
        let _ = writeln!(
            text,
            "    - {{ id: t{tension}, title: Spanning {tension}, domain: {domain}, block: {block}, class: {class}, state: {state}, description: Het wringt{resolution}, {basis} }}"
        );
    }
    if dice.below(4) > 0 {
        let basis = dice.basis();
        let _ = writeln!(text, "  status:\n    {}\n    facets:", basis.replace(", ", "\n    "));
        for facet in FACETS {
            let status = dice.one(&["settled", "settled", "open-points", "to-raise", "not-assessed"]);
            let points: Vec<String> = (0..dice.below(3))
                .map(|point| format!("Werk {point} aan {facet}"))
                .collect();
            let own = if dice.below(5) == 0 {
                format!(", {}", dice.basis())
            } else {
                String::new()
            };
            let _ = writeln!(
                text,
                "      - {{ facet: {facet}, status: {status}, work_points: [{}]{own} }}",
                points.join(", ")
            );
        }
    }
    if text.contains("  status:") && dice.below(2) == 0 {
        let _ = writeln!(text, "  reviews:\n    - date: 2026-02-03\n      facets:");
        for facet in FACETS {
            let status = dice.one(&["settled", "open-points", "to-raise", "not-assessed"]);
            let _ = writeln!(text, "        - {{ facet: {facet}, status: {status} }}");
        }
    }
    if dice.below(4) > 0 {
        let basis = dice.basis();
        let _ = writeln!(text, "  impact:\n    {}\n    ratings:", basis.replace(", ", "\n    "));
        for dimension in DIMENSIONS {
            let level = dice.one(&["high", "medium", "low"]);
            let _ = writeln!(text, "      - {{ dimension: {dimension}, level: {level} }}");
        }
    }
    if case == 0 && dice.below(2) == 0 {
        text.push_str(&revenue::model(dice, steps));
    }
    // The clauses of an agreement take longer to read than all the rest.
    if case == 0 && dice.below(6) == 0 {
        let _ = writeln!(text, "  agreement: {{ version: \"0.1\", {} }}", dice.basis());
    }
    text
}
