//! One fixture per rule: an edit of a sound programme, and what is then reported.

use crate::common;
use crate::common::{base, codes, folder, outcome};
use brugwerk::diagnostic::{Diagnostic, Language, render_human};
use brugwerk::load::Folder;
use brugwerk::sample;

const PROGRAMME: &str = "programme.yaml";
const PARTNERS: &str = "partners.yaml";
const CASE: &str = "partnerships/eerste-partnerschap.yaml";
const METHOD: &str = "method.yaml";
const CONCLUSIONS: &str = "conclusions.yaml";
const CANVAS: &str = "canvas.yaml";
const CHAPTER: &str = "report/inleiding.yaml";
/// The investments of the programme that is ready to sign.
const INVESTMENTS: &str = "    investments:
      - { id: ontnagellijn, title: Ontnagellijn met metaaldetectie, partner: noesthoek, amount: 38000 }
      - { id: freesmallen, title: Freesmallen en opspantafels, partner: balkendraai, amount: 32500 }
      - { id: enclaveruimte, title: Inrichting van de ruimte voor de enclave, partner: balkendraai, amount: 13500 }
      - { id: toonklas, title: Rondreizende toonklas, partner: tweedegong, amount: 11500 }
      - { id: rekenhulp, title: Rekenhulp voor offertes, partner: tweedegong, amount: 6500 }
";
const NEEDS: &str = "needs-analysis.yaml";
const CALL: &str = "call.yaml";
const HOUTKRING: &str = "partnerships/houtkring.yaml";

/// A rule, the file to edit, the text to find (empty: the end of the file) and what to put there.
type Fixture = (&'static str, &'static str, &'static str, &'static str);

const FIXTURES: &[Fixture] = &[
    // Reading
    (
        "yaml-syntax",
        PARTNERS,
        "name: Sociale partner",
        "name: \"Sociale\\partner\"",
    ),
    (
        "tab-in-indentation",
        PARTNERS,
        "    name: Sociale partner",
        "\tname: Sociale partner",
    ),
    (
        "wrong-indentation",
        PARTNERS,
        "    name: Sociale partner",
        "   name: Sociale partner",
    ),
    (
        "unclosed-quote",
        PARTNERS,
        "name: Sociale partner",
        "name: \"Sociale partner",
    ),
    (
        "text-after-quote",
        PARTNERS,
        "name: Sociale partner",
        "name: \"Sociale\" partner",
    ),
    (
        "unclosed-bracket",
        PARTNERS,
        "name: Sociale partner",
        "name: [Sociale partner",
    ),
    (
        "missing-comma",
        PROGRAMME,
        "period: { start: 2026-01-01, end",
        "period: { start: 2026-01-01 end",
    ),
    (
        "colon-in-text",
        PARTNERS,
        "name: Sociale partner",
        "name: Sociale: partner",
    ),
    (
        "missing-colon",
        PARTNERS,
        "name: Sociale partner",
        "name Sociale partner",
    ),
    (
        "sign-before-text",
        PARTNERS,
        "name: Sociale partner",
        "name: *Sociale* partner",
    ),
    (
        "conflict-marker",
        PARTNERS,
        "    name: Sociale partner\n",
        "<<<<<<< HEAD\n    name: Sociale partner\n=======\n    name: Sociaal\n>>>>>>> other\n",
    ),
    (
        "unused-anchor",
        PARTNERS,
        "name: Sociale partner",
        "name: &Sociale partner",
    ),
    (
        "cut-comment",
        PARTNERS,
        "name: Sociale partner",
        "name: Sociale #partner",
    ),
    (
        "fused-lines",
        CASE,
        "      - Beide partners werken in één gezamenlijke keten",
        "      - Beide partners werken in één gezamenlijke keten\n        - Ze delen het risico",
    ),
    (
        "repeated-item",
        CASE,
        "      - Beide partners werken in één gezamenlijke keten",
        "      - Beide partners werken in één gezamenlijke keten\n      - Beide partners werken in één gezamenlijke keten",
    ),
    (
        "double-encoding",
        PARTNERS,
        "name: Sociale partner",
        "name: GeÃ¯ntegreerd werk",
    ),
    (
        "stray-quote",
        PARTNERS,
        "name: Sociale partner",
        "name: Sociale partner\"",
    ),
    ("implausible-date", PROGRAMME, "date: 2026-01-01 ", "date: 1926-01-01 "),
    (
        "table-too-wide",
        PARTNERS,
        "description: Een onderneming uit de sociale economie.",
        "description: |\n      | a | b | c | d | e | f | g | h | i |\n      |---|---|---|---|---|---|---|---|---|",
    ),
    (
        "lost-letter",
        PARTNERS,
        "name: Sociale partner",
        "name: Soci\u{fffd}le partner",
    ),
    (
        "lost-letter",
        PARTNERS,
        "Een onderneming uit de sociale",
        "Een onderneming uit de soci\u{fffd}le",
    ),
    (
        "html-entity",
        PARTNERS,
        "name: Sociale partner",
        "name: Co&ouml;peratie",
    ),
    (
        "html-entity",
        PARTNERS,
        "Een onderneming uit de sociale",
        "E&eacute;n onderneming uit de sociale",
    ),
    (
        "missing-dash",
        PARTNERS,
        "  - id: reguliere-partner",
        "    id: reguliere-partner",
    ),
    (
        "missing-dash",
        PARTNERS,
        "  - id: reguliere-partner",
        "  -id: reguliere-partner",
    ),
    (
        "missing-dash",
        CASE,
        "    - { partner: sociale-partner",
        "    -{ partner: sociale-partner",
    ),
    (
        "comma-in-text",
        PROGRAMME,
        "  document:\n",
        "  glossary:\n    - { term: Externe, meaning: van buiten, en niet van binnen }\n  document:\n",
    ),
    (
        "colon-in-text",
        CASE,
        "      - Beide partners werken",
        "      - Let op: beide partners werken",
    ),
    ("unknown-value", PROGRAMME, "language: nl", "language: ne"),
    ("unknown-value", PROGRAMME, "language: nl", "language: nl-BE"),
    ("empty-file", PARTNERS, "*", "# niets\n"),
    (
        "nested-too-deep",
        PARTNERS,
        "*",
        "partners: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
    ),
    (
        "duplicate-key",
        PARTNERS,
        "name: Sociale partner",
        "name: Sociale partner\n    name: Nog eens",
    ),
    (
        "unknown-key",
        PARTNERS,
        "description: Een onderneming uit de sociale",
        "descripton: Een onderneming uit de sociale",
    ),
    (
        "key-without-value",
        PARTNERS,
        "description: Een onderneming uit de sociale economie.",
        "description:",
    ),
    ("missing-key", PARTNERS, "    name: Sociale partner\n", ""),
    (
        "wrong-type",
        PARTNERS,
        "name: Sociale partner",
        "name: [Sociale, partner]",
    ),
    ("unknown-value", PARTNERS, "sector: social ", "sector: sociaal "),
    (
        "unsupported-tag",
        PARTNERS,
        "name: Sociale partner",
        "name: !!str Sociale partner",
    ),
    ("malformed-colour", "brand.yaml", "accent: \"#7A1F5C\"", "accent: paars"),
    (
        "low-contrast",
        "brand.yaml",
        "accent: \"#7A1F5C\"",
        "accent: \"#D7A1C5\"",
    ),
    (
        "too-many-series",
        "brand.yaml",
        "\"#666666\"]",
        "\"#666666\", \"#777777\"]",
    ),
    (
        "font-unusable",
        "brand.yaml",
        "brand:\n",
        "brand:\n  fonts: { text: [programme.yaml] }\n",
    ),
    (
        "mark-on-required-value",
        PARTNERS,
        "sector: social ",
        "sector: !internal social ",
    ),
    (
        "marked-text-elsewhere",
        PARTNERS,
        "name: Sociale partner",
        "name: Sociale partner\n    legal_name: !confidential Sociale partner",
    ),
    (
        "file-not-found",
        PROGRAMME,
        "partners: partners.yaml",
        "partners: partner.yaml",
    ),
    (
        "file-named-twice",
        PROGRAMME,
        "report:\n  - report/inleiding.yaml\n",
        "report:\n  - report/inleiding.yaml\n  - report/inleiding.yaml\n",
    ),
    (
        "image-unreadable",
        PARTNERS,
        "    sector: regular",
        "    sector: regular\n    logo: partners.yaml",
    ),
    // Scalars
    ("malformed-id", PROGRAMME, "id: opstart", "id: Op Start"),
    ("empty-text", PARTNERS, "name: Sociale partner", "name: \"\""),
    ("placeholder-text", PARTNERS, "name: Sociale partner", "name: \"...\""),
    (
        "placeholder-left",
        PARTNERS,
        "Een onderneming uit de sociale economie.",
        "Een onderneming met [aantal] mensen.",
    ),
    (
        "mail-in-text",
        PARTNERS,
        "Een onderneming uit de sociale economie.",
        "\"Van: An Peeters Verzonden: maandag 3 maart Aan: Jan Onderwerp: tekst\"",
    ),
    ("lost-line", PARTNERS, "  - id: reguliere-partner\n", ""),
    (
        "line-break-in-name",
        PARTNERS,
        "name: Sociale partner",
        "name: \"Sociale\\npartner\"",
    ),
    (
        "control-character",
        PARTNERS,
        "name: Sociale partner",
        "name: \"Sociale\\apartner\"",
    ),
    (
        "direction-character",
        PARTNERS,
        "name: Sociale partner",
        "name: \"Sociale\\u202Epartner\"",
    ),
    (
        "character-without-glyph",
        PARTNERS,
        "name: Sociale partner",
        "name: Sociale 漢 partner",
    ),
    (
        "malformed-date",
        PROGRAMME,
        "start: 2026-01-01, end",
        "start: 1/1/2026, end",
    ),
    (
        "decimal-comma",
        METHOD,
        "unit_cost: \"100.00\"",
        "unit_cost: \"100,00\"",
    ),
    (
        "malformed-number",
        METHOD,
        "unit_cost: \"100.00\"",
        "unit_cost: circa 100",
    ),
    (
        "wrong-enterprise-number",
        PARTNERS,
        "    sector: regular",
        "    sector: regular\n    enterprise_number: 0123.456.789",
    ),
    (
        "wrong-iban",
        PARTNERS,
        "    sector: regular",
        "    sector: regular\n    iban: BE00 0000 0000 0000",
    ),
    (
        "unsafe-path",
        PROGRAMME,
        "partners: partners.yaml",
        "partners: ../partners.yaml",
    ),
    (
        "malformed-web-address",
        PARTNERS,
        "    sector: regular",
        "    sector: regular\n    website: www.example.be",
    ),
    (
        "html-in-text",
        PARTNERS,
        "Een onderneming uit de sociale",
        "Een <b>onderneming</b> uit de sociale",
    ),
    (
        "image-in-text",
        PARTNERS,
        "Een onderneming uit de sociale",
        "Een ![x](y.png) uit de sociale",
    ),
    (
        "forbidden-link",
        PARTNERS,
        "Een onderneming uit de sociale",
        "Een [link](javascript:alert) uit de sociale",
    ),
    // Ids and references
    (
        "same-as-other-partner",
        PARTNERS,
        "name: Reguliere partner",
        "name: Sociale partner",
    ),
    (
        "malformed-id",
        CASE,
        "partner: sociale-partner, role",
        "partner: Sociale_Partnr, role",
    ),
    ("duplicate-id", PARTNERS, "id: reguliere-partner", "id: sociale-partner"),
    (
        "unknown-partner",
        CASE,
        "partner: sociale-partner, role",
        "partner: sociale-partnr, role",
    ),
    ("unknown-typology", CASE, "type: co-creation", "type: co-creatie"),
    ("unknown-facet", CASE, "facet: agreement", "facet: agrement"),
    ("unknown-dimension", CASE, "dimension: growth", "dimension: grow"),
    (
        "unknown-impact-value",
        METHOD,
        "value: social-value",
        "value: sociale-waarde",
    ),
    (
        "unknown-domain",
        CASE,
        "domain: value-capture",
        "domain: value-captures",
    ),
    ("unknown-block", CASE, "block: revenue-streams", "block: revenue-stream"),
    ("unknown-tension-class", CASE, "class: strategic", "class: strategisch"),
    (
        "unknown-stage",
        CASE,
        "        title: Ontwerpen",
        "        title: Ontwerpen\n        group: begin",
    ),
    (
        "unknown-step",
        METHOD,
        "step: value-proposition-chain",
        "step: value-proposition",
    ),
    ("unknown-typology", CHAPTER, "of: platform", "of: platfrom"),
    (
        "unknown-worksheet",
        CHAPTER,
        "        - show: estimates",
        "        - show: estimates\n        - { show: worksheet, of: contributoins }",
    ),
    // The programme
    (
        "period-ends-before-start",
        PROGRAMME,
        "end: 2026-06-30",
        "end: 2025-06-30",
    ),
    (
        "phase-outside-period",
        PROGRAMME,
        "end: 2027-12-31\n      description",
        "end: 2028-12-31\n      description",
    ),
    ("phases-overlap", PROGRAMME, "start: 2026-07-01", "start: 2026-06-01"),
    (
        "unknown-coverage",
        PROGRAMME,
        "  phases:",
        "  sources:\n    - { id: verslag, citation: Een verslag, covers: [partner.yaml] }\n  phases:",
    ),
    (
        "no-partnership",
        PROGRAMME,
        "  - partnerships/eerste-partnerschap.yaml",
        "  []",
    ),
    (
        "unused-partner",
        PARTNERS,
        "",
        "  - { id: idle, name: Idle, sector: social }\n",
    ),
    (
        "estimate-without-reason",
        CASE,
        "    reason: Eerste inschatting bij de start van het traject.\n",
        "",
    ),
    ("reason-without-estimate", CASE, "    basis: judged\n", ""),
    (
        "no-typology-in-scope",
        PROGRAMME,
        "typologies: [platform, co-creation]",
        "typologies: []",
    ),
    // The method
    ("quadrant-taken-twice", METHOD, "activities: low", "activities: high"),
    (
        "property-compared-twice",
        METHOD,
        "- typology: co-creation",
        "- typology: platform",
    ),
    (
        "empty-method-list",
        METHOD,
        "*",
        "method:\n  id: leeg\n  title: Leeg\n  axes:\n    innovation: { title: A, low: B, high: C }\n    activities: { title: A, low: B, high: C }\n  typologies: []\n  facets: []\n  domains: []\n  blocks: []\n  tension_classes: []\n  impact: { values: [], dimensions: [] }\n",
    ),
    ("number-out-of-range", METHOD, "price: \"110.00\"", "price: \"0\""),
    (
        "amount-out-of-range",
        METHOD,
        "unit_cost: \"100.00\"",
        "unit_cost: \"-79228162514264337593543950335\"",
    ),
    // Partnerships
    (
        "too-few-partners",
        CASE,
        "    - { partner: sociale-partner, role: Productie }\n",
        "",
    ),
    ("one-sided-partnership", PARTNERS, "sector: regular", "sector: social"),
    (
        "actor-outside-case",
        CASE,
        "by: [reguliere-partner, klant]",
        "by: [reguliere-partner, iemand]",
    ),
    ("step-without-actor", CASE, "by: [reguliere-partner, klant]", "by: []"),
    (
        "empty-value-chain",
        CASE,
        "    steps:\n      - id: ontwerp\n        title: Ontwerpen\n        by: [reguliere-partner]\n        support: [sociale-partner]\n      - id: productie\n        title: Produceren\n        by: [sociale-partner]\n      - id: levering\n        title: Leveren\n        by: [reguliere-partner, klant]\n",
        "    steps: []\n",
    ),
    (
        "stage-split",
        CASE,
        "    steps:\n      - id: ontwerp\n        title: Ontwerpen\n        by: [reguliere-partner]\n        support: [sociale-partner]\n      - id: productie\n        title: Produceren\n        by: [sociale-partner]\n      - id: levering\n        title: Leveren",
        "    groups:\n      - { id: een, title: Een }\n      - { id: twee, title: Twee }\n    steps:\n      - id: ontwerp\n        title: Ontwerpen\n        group: een\n        by: [reguliere-partner]\n      - id: productie\n        title: Produceren\n        group: twee\n        by: [sociale-partner]\n      - id: levering\n        title: Leveren\n        group: een",
    ),
    (
        "partner-outside-case",
        CASE,
        "    - partner: sociale-partner\n      products",
        "    - partner: klant\n      products",
    ),
    (
        "contribution-twice",
        CASE,
        "    - partner: reguliere-partner\n      products",
        "    - partner: sociale-partner\n      products",
    ),
    (
        "contribution-missing",
        CASE,
        "    - partner: sociale-partner\n      products_services: [Ervaren medewerkers en een werkplaats]\n      gain_creators: [Zinvol werk dicht bij huis]\n      pain_relievers: [Begeleiding op de werkvloer]\n",
        "",
    ),
    (
        "typology-out-of-scope",
        CASE,
        "type: co-creation",
        "type: collaboration",
    ),
    // Tensions
    (
        "tension-in-other-domain",
        CASE,
        "domain: value-capture",
        "domain: value-creation",
    ),
    (
        "domain-reason-without-need",
        CASE,
        "class: strategic",
        "domain_reason: Zo staat het in de bron.\n      class: strategic",
    ),
    ("agreed-without-resolution", CASE, "state: open", "state: agreed"),
    // Ratings
    (
        "facet-without-status",
        CASE,
        "      - { facet: agreement, status: to-raise }\n",
        "",
    ),
    (
        "facet-rated-twice",
        CASE,
        "{ facet: agreement, status: to-raise }",
        "{ facet: agreement, status: to-raise }\n      - { facet: agreement, status: settled }",
    ),
    (
        "dimension-without-level",
        CASE,
        "      - { dimension: growth, level: low }\n",
        "",
    ),
    (
        "dimension-rated-twice",
        CASE,
        "{ dimension: growth, level: low }",
        "{ dimension: growth, level: low }\n      - { dimension: growth, level: high }",
    ),
    (
        "nothing-assessed",
        CASE,
        "  status:\n    facets:\n      - { facet: value-proposition, status: open-points, strengths: [Duidelijke behoefte bij klanten], work_points: [Prijs afstemmen op de markt] }\n      - { facet: collaboration-model, status: open-points }\n      - { facet: revenue-model, status: to-raise }\n      - { facet: scalability, status: not-assessed }\n      - { facet: agreement, status: to-raise }\n",
        "",
    ),
    // The report
    (
        "block-not-one-thing",
        CHAPTER,
        "        - show: status-matrix",
        "        - show: status-matrix\n          text: Ook tekst.",
    ),
    ("subject-missing", CHAPTER, "          of: platform\n", ""),
    (
        "subject-ignored",
        CHAPTER,
        "        - show: status-matrix",
        "        - show: status-matrix\n          of: platform",
    ),
    ("empty-section", CHAPTER, "", "    - id: leeg\n      blocks: []\n"),
    (
        "placed-twice",
        CHAPTER,
        "        - show: cases",
        "        - show: cases\n        - show: cases",
    ),
    ("reserved-id", CHAPTER, "id: begin", "id: case-begin"),
    ("unknown-link-target", CHAPTER, "(#matrix)", "(#matrx)"),
    (
        "finding-without-evidence",
        CONCLUSIONS,
        "evidence: [partnership:eerste-partnerschap, facet:agreement]",
        "evidence: []",
    ),
    ("unknown-evidence", CONCLUSIONS, "facet:agreement", "facet:agreemnt"),
];

/// Faults of canvases: edits of a programme with one.
const CANVAS_FIXTURES: &[Fixture] = &[
    (
        "duplicate-id",
        CANVAS,
        "{ id: slot, title: Slot",
        "{ id: midden, title: Slot",
    ),
    (
        "canvas-id-taken",
        PARTNERS,
        "  - id: reguliere-partner",
        "  - id: blank\n    name: Lege partner\n    sector: social\n    business_model: { blocks: [] }\n  - id: reguliere-partner",
    ),
    (
        "canvas-without-columns",
        CANVAS,
        "columns:\n    - { id: middelen, title: Middelen }",
        "columns: []",
    ),
    (
        "canvas-phases-not-three",
        CANVAS,
        "    - { id: slot, title: Slot, themes: [] }\n",
        "",
    ),
    ("unknown-canvas-column", CANVAS, "column: middelen", "column: middel"),
    (
        "unknown-partnership",
        CANVAS,
        "partnership: eerste-partnerschap",
        "partnership: eerste-partnership",
    ),
    (
        "unknown-block",
        PARTNERS,
        "    sector: regular",
        "    sector: regular\n    business_model: { blocks: [{ block: channel, points: [Webwinkel] }] }",
    ),
    (
        "business-model-block-twice",
        PARTNERS,
        "    sector: regular",
        "    sector: regular\n    business_model:\n      blocks:\n        - { block: channels, points: [Webwinkel] }\n        - { block: channels, points: [Markt] }",
    ),
];

/// Faults of revenue models and agreements: edits of the programme that is ready to sign.
const AGREEMENT_FIXTURES: &[Fixture] = &[
    (
        "vat-party-missing",
        HOUTKRING,
        "        - { partner: noesthoek, status: taxable }\n",
        "",
    ),
    (
        "joint-mandate-alone",
        HOUTKRING,
        "name: Joris Haverlicht, capacity",
        "name: Mirthe  Zomerslag, capacity",
    ),
    // Revenue model
    ("fraction-of-cent", HOUTKRING, "amount: 38000", "amount: 38000.005"),
    (
        "amount-too-large",
        HOUTKRING,
        "amount: 38000",
        "amount: 3800000000000000",
    ),
    (
        "malformed-percentage",
        HOUTKRING,
        "{ partner: noesthoek, percent: 38 }",
        "{ partner: noesthoek, percent: 138 }",
    ),
    (
        "malformed-whole-number",
        HOUTKRING,
        "first_year: 2026",
        "first_year: 2026.5",
    ),
    (
        "unknown-party",
        HOUTKRING,
        "party: transportfirma",
        "party: transportfrma",
    ),
    (
        "partner-outside-case",
        HOUTKRING,
        "{ partner: noesthoek, percent: 38 }",
        "{ partner: houtleverancier, percent: 38 }",
    ),
    (
        "partner-outside-case",
        HOUTKRING,
        "{ partner: noesthoek, percent: 38 }",
        "{ partner: noesthok, percent: 38 }",
    ),
    (
        "shares-not-whole",
        HOUTKRING,
        "{ partner: noesthoek, percent: 38 }",
        "{ partner: noesthoek, percent: 39 }",
    ),
    (
        "key-incomplete",
        HOUTKRING,
        "        - above: 65000\n          method: equal",
        "        - above: 65000\n          method: fixed",
    ),
    (
        "duplicate-entry",
        HOUTKRING,
        "{ partner: balkendraai, hours: 250, rate: 58.00 }",
        "{ partner: noesthoek, hours: 250, rate: 58.00 }",
    ),
    (
        "unknown-revenue-reference",
        HOUTKRING,
        "    - step: werving\n        items",
        "    - step: wervng\n        items",
    ),
    (
        "number-out-of-range",
        HOUTKRING,
        "volumes: [24, 58,",
        "volumes: [24, -58,",
    ),
    (
        "review-without-facet",
        HOUTKRING,
        "        - { facet: scalability, status: to-raise }\n",
        "",
    ),
    (
        "scenario-without-volumes",
        HOUTKRING,
        "volumes: [12, 38, 56, 66, 74]",
        "volumes: []",
    ),
    ("scenario-missing", HOUTKRING, "case: middle", "case: best"),
    (
        "number-out-of-range",
        HOUTKRING,
        "price_change: -2",
        "price_change: -100",
    ),
    (
        "price-method-incomplete",
        HOUTKRING,
        "        offers:\n          - { name: \"Klas in nieuw multiplex, gangbare fabrikant\", price: 6900 }\n          - { name: \"Klas in nieuw eik, gangbare fabrikant\", price: 8450 }\n          - { name: \"Klas met duurzaam label, ingevoerd\", price: 7980 }",
        "        offers: []",
    ),
    (
        "amount-or-percent",
        HOUTKRING,
        "fixed_margin: { percent: 16 }",
        "fixed_margin: { percent: 16, amount: 20 }",
    ),
    (
        "sales-price-not-positive",
        HOUTKRING,
        "price_change: -2",
        "price_change: -99.99999",
    ),
    (
        "unpaid-without-work",
        HOUTKRING,
        "kind: purchase, per: m³",
        "unpaid: true, kind: purchase, per: m³",
    ),
    (
        "too-many-decimals",
        HOUTKRING,
        "unit_cost: 310.00",
        "unit_cost: 310.0000001",
    ),
    ("thresholds-not-rising", HOUTKRING, "above: 65000", "above: 40000"),
    (
        "year-outside-plan",
        HOUTKRING,
        "reference_year: 2029",
        "reference_year: 2031",
    ),
    (
        "year-gap",
        HOUTKRING,
        "    fairness: {",
        "    actuals:\n      - { year: 2026, volume: 24 }\n      - { year: 2028, volume: 80 }\n    fairness: {",
    ),
    (
        "actual-year-incomplete",
        HOUTKRING,
        "    fairness: {",
        "    actuals:\n      - { year: 2026 }\n    fairness: {",
    ),
    ("part-year-without-start", HOUTKRING, "      start: 2026-07-01\n", ""),
    (
        "coalition-malformed",
        HOUTKRING,
        "partners: [noesthoek, balkendraai], amount",
        "partners: [noesthoek], amount",
    ),
    ("division-by-zero", HOUTKRING, INVESTMENTS, ""),
    (
        "figure-too-large",
        HOUTKRING,
        "unit_cost: 310.00, required: 2.4",
        "unit_cost: 310000000000, required: 900000",
    ),
    (
        "yardstick-without-data",
        HOUTKRING,
        "      - { partners: [balkendraai, tweedegong], amount: 18500 }\n    fairness: { yardstick: cost,",
        "    fairness: { yardstick: shapley,",
    ),
    (
        "share-below-stand-alone",
        HOUTKRING,
        "{ partner: noesthoek, amount: 13000,",
        "{ partner: noesthoek, amount: 93000,",
    ),
    // Agreement
    (
        "signatory-of-no-party",
        HOUTKRING,
        "partner: tweedegong, name: Femke",
        "partner: noesthoek, name: Femke",
    ),
    (
        "partner-outside-case",
        HOUTKRING,
        "keeper: noesthoek",
        "keeper: noesthok",
    ),
    ("duplicate-id", HOUTKRING, "id: ketenoverleg", "id: stuurgroep"),
    (
        "agreement-id-twice",
        HOUTKRING,
        "- tension: wisselende-oogst",
        "- tension: prijs-en-zending",
    ),
    (
        "unknown-tension",
        HOUTKRING,
        "- tension: wisselende-oogst",
        "- tension: wisselende-oogsten",
    ),
    ("end-before-start", HOUTKRING, "end: 2030-12-31", "end: 2026-06-30"),
    ("payment-too-late", HOUTKRING, "      days: 30", "      days: 90"),
    (
        "renewal-without-notice",
        HOUTKRING,
        "      renewal_notice_months: 6\n",
        "",
    ),
    ("number-out-of-range", HOUTKRING, "every_months: 12", "every_months: 0"),
    (
        "term-out-of-range",
        HOUTKRING,
        "renewal_notice_months: 6",
        "renewal_notice_months: 60",
    ),
    (
        "late-interest-excluded",
        HOUTKRING,
        "late_interest: statutory",
        "late_interest: excluded",
    ),
    (
        "enclave-not-allowed",
        HOUTKRING,
        "recognised: true",
        "recognised: false",
    ),
    (
        "instructions-without-list",
        HOUTKRING,
        "    public_money:",
        "    site_work: { provider: tweedegong, host: balkendraai, host_instructions: true }\n    public_money:",
    ),
    (
        "cap-against-law",
        HOUTKRING,
        "covers_intent: false",
        "covers_intent: true",
    ),
    ("number-out-of-range", HOUTKRING, "cap: 75000", "cap: -75000"),
    (
        "pooled-assets-with-key",
        HOUTKRING,
        "pooled_assets: false",
        "pooled_assets: true",
    ),
    ("few-originals", HOUTKRING, "originals: 3", "originals: 2"),
    ("cap-of-nothing", HOUTKRING, "cap: 75000", "cap: 0"),
    ("token-cap", HOUTKRING, "cap: 75000", "cap: 1"),
    ("choice-without-effect", HOUTKRING, "renewal: tacit", "renewal: none"),
    ("choice-without-effect", HOUTKRING, "results: one", "results: joint"),
    (
        "choice-without-effect",
        HOUTKRING,
        "      role: joint\n",
        "      role: joint\n      processor: noesthoek\n",
    ),
    (
        "choice-without-effect",
        HOUTKRING,
        "      open: true\n",
        "      open: false\n",
    ),
    (
        "contact-of-two",
        HOUTKRING,
        "name: Tilde Roggeband",
        "name: Jorinde Vlasmeer",
    ),
    (
        "contact-of-two",
        HOUTKRING,
        "email: tilde.roggeband@",
        "email: jorinde.vlasmeer@",
    ),
    (
        "contact-of-two",
        HOUTKRING,
        "name: Bavo Sterrekens",
        "name: Oswin Kerremolen",
    ),
    ("minimum-above-plan", HOUTKRING, "hours: 900", "hours: 90000"),
    (
        "term-undefined",
        HOUTKRING,
        "De naam Houtkring staat op naam van Balkendraai",
        "De naam Houtkring staat op naam van de Merkbeheerder",
    ),
    (
        "text-contradicts-count",
        HOUTKRING,
        "- De drie partners voegen",
        "- De vier partners voegen",
    ),
    (
        "term-longer-than-agreement",
        HOUTKRING,
        "end_months: 4",
        "end_months: 400",
    ),
    ("date-outside-duration", HOUTKRING, "due: 2026-08-14", "due: 2025-08-14"),
    (
        "date-outside-duration",
        HOUTKRING,
        "open_points: []",
        "open_points: [{ id: polis, text: De polis nakijken, due: 2031-06-30 }]",
    ),
    (
        "gross-fault-capped",
        HOUTKRING,
        "gross_fault: uncapped",
        "gross_fault: capped",
    ),
    ("penalty-above-cap", HOUTKRING, "amount: 2500", "amount: 82500"),
    (
        "site-work-with-itself",
        HOUTKRING,
        "    public_money:\n",
        "    site_work: { provider: tweedegong, host: tweedegong }\n    public_money:\n",
    ),
    ("date-outside-duration", HOUTKRING, "due: 2027-03-31", "due: 2031-03-31"),
    (
        "term-longer-than-agreement",
        HOUTKRING,
        "handover_months: 4",
        "handover_months: 80",
    ),
    (
        "review-before-statement",
        HOUTKRING,
        "      first: 2027-06-30",
        "      first: 2027-04-15",
    ),
    ("quorum-of-all", HOUTKRING, "quorum: 66", "quorum: 67"),
    (
        "key-fails-planned-year",
        HOUTKRING,
        "yardstick: cost, tolerance: 12",
        "yardstick: cost, tolerance: 4",
    ),
    (
        "signed-after-start",
        HOUTKRING,
        "      date: 2026-06-12",
        "      date: 2026-09-12",
    ),
    (
        "exclusivity-without-region",
        HOUTKRING,
        "exclusivity: region",
        "exclusivity: none",
    ),
    (
        "signs-for-two",
        HOUTKRING,
        "name: Oswin Kerremolen",
        "name: Mirthe Zomerslag",
    ),
    (
        "joint-mandate-alone",
        HOUTKRING,
        "mandate: artikel 12 van de statuten",
        "mandate: \"artikel 12 van de statuten: twee bestuurders samen\"",
    ),
    (
        "email-malformed",
        HOUTKRING,
        "bavo.sterrekens@voorbeeld.example",
        "bavo.sterrekens@voorbeeld",
    ),
    (
        "emblem-without-statement",
        PROGRAMME,
        "    co_funding: Medegefinancierd door de Europese Unie\n",
        "",
    ),
    ("de-minimis-above-limit", HOUTKRING, "amount: 96000", "amount: 796000"),
    (
        "black-listed-term",
        HOUTKRING,
        "De naam Houtkring staat op naam van Balkendraai.",
        "Balkendraai legt {term:agreement} als enige uit.",
    ),
    (
        "grey-listed-term",
        HOUTKRING,
        "De naam Houtkring staat op naam van Balkendraai.",
        "Balkendraai past de prijs eenzijdig aan.",
    ),
    ("term-redefined", HOUTKRING, "- term: Gamma", "- term: de Marge"),
    ("term-unused", HOUTKRING, "- term: Gamma", "- term: Proefklas"),
    (
        "penalty-without-reason",
        HOUTKRING,
        "        reason: Het bedrag benadert",
        "        # Het bedrag benadert",
    ),
    ("de-minimis-near-limit", HOUTKRING, "amount: 96000", "amount: 296000"),
    ("public-partner-paid", PARTNERS, "sector: social", "sector: public"),
    (
        "target-group-data",
        HOUTKRING,
        "      assessment_reason: De partners",
        "      # De partners",
    ),
    (
        "mandatory-clause-changed",
        HOUTKRING,
        "    clauses:\n",
        "    clauses:\n      - { change: drop, clause: liability-never, reason: Te streng }\n",
    ),
    (
        "clause-change-incomplete",
        HOUTKRING,
        "        article: knowledge\n",
        "",
    ),
    (
        "clause-unknown",
        HOUTKRING,
        "clauses: [prices, governance]",
        "clauses: [prices, goverance]",
    ),
    (
        "clause-malformed",
        HOUTKRING,
        "text: De naam Houtkring staat",
        "text: De naam {merk} Houtkring staat",
    ),
    (
        "clause-malformed",
        HOUTKRING,
        "{art:knowledge-after}",
        "{artikel:Knowledge_after}",
    ),
    (
        "clause-malformed",
        HOUTKRING,
        "      De Partijen maken, leveren",
        "      De Partijen ({art:purpose}) maken, leveren",
    ),
    (
        "text-contradicts-key",
        HOUTKRING,
        "note: De sleutel wordt elk jaar naast ieders aandeel in de kosten gelegd.",
        "note: De sleutel geeft Noesthoek 60 % van de marge.",
    ),
    ("thousands-point", HOUTKRING, "cap: 75000", "cap: 75.000"),
    (
        "same-as-other-partner",
        PARTNERS,
        "enterprise_number: 0999.000.228",
        "enterprise_number: 0999.000.129",
    ),
    (
        "same-as-other-partner",
        PARTNERS,
        "iban: BE38 9990 0000 0272",
        "iban: BE49 9990 0000 0171",
    ),
    (
        "same-as-other-partner",
        PARTNERS,
        "info-balkendraai@",
        "info-noesthoek@",
    ),
    (
        "decimal-comma",
        HOUTKRING,
        "partner: noesthoek, amount: 13000",
        "partner: noesthoek, amount: 13,000",
    ),
    (
        "scenarios-reversed",
        HOUTKRING,
        "[28, 70, 90, 104, 110]",
        "[28, 70, 9, 104, 110]",
    ),
    (
        "scenarios-reversed",
        HOUTKRING,
        "[12, 38, 56, 66, 74]",
        "[12, 38, 86, 66, 74]",
    ),
    ("signed-before-date", HOUTKRING, "date: 2026-05-29", "date: 2026-06-29"),
    ("signed-before-date", HOUTKRING, "date: 2026-05-29", "date: 2031-06-29"),
    (
        "end-before-start",
        HOUTKRING,
        "start: 2026-07-01\n      end: 2030-12-31",
        "start: 2030-12-31\n      end: 2026-07-01",
    ),
    (
        "numbered-reference",
        HOUTKRING,
        "Hij aanvaardt open boeken",
        "Hij aanvaardt volgens punt 4.2 open boeken",
    ),
    (
        "text-swaps-shares",
        HOUTKRING,
        "note: De sleutel wordt elk jaar naast ieders aandeel in de kosten gelegd.",
        "note: Tweedegong krijgt 36 % en Balkendraai 26 %.",
    ),
    (
        "repeated-item",
        HOUTKRING,
        "clauses: [prices, governance]",
        "clauses: [prices, prices]",
    ),
    (
        "decimal-comma",
        HOUTKRING,
        "yearly: [30000, 20000]",
        "yearly: [30,000, 20,000]",
    ),
    (
        "text-swaps-shares",
        HOUTKRING,
        "note: De sleutel wordt elk jaar naast ieders aandeel in de kosten gelegd.",
        "note: De sleutel geeft Tweedegong eenenveertig procent van de marge.",
    ),
    (
        "text-contradicts-amount",
        HOUTKRING,
        "note: De sleutel wordt elk jaar naast ieders aandeel in de kosten gelegd.",
        "note: De sleutel geeft Tweedegong elk jaar € 123.456,78 van de marge.",
    ),
    (
        "numbered-reference",
        HOUTKRING,
        "text: De naam Houtkring staat op naam van Balkendraai.",
        "text: Volgens artikel 9 staat de naam Houtkring op naam van Balkendraai.",
    ),
];

/// Faults of needs analyses and calls: edits of a programme that has both.
const REGION_FIXTURES: &[Fixture] = &[
    ("unknown-reference", NEEDS, "(#ref-peeters-2021)", "(#ref-peters-2021)"),
    (
        "uncited-reference",
        NEEDS,
        "reference: telling-2021 ",
        "reference: peeters-2021 ",
    ),
    (
        "too-many-votes",
        NEEDS,
        "label: Netwerk, votes: 3",
        "label: Netwerk, votes: 9",
    ),
    (
        "too-many-votes",
        NEEDS,
        "per_person: 1, options: [{ label: Netwerk, votes: 3 }",
        "options: [{ label: Netwerk, votes: 5 }",
    ),
    (
        "unknown-candidate",
        CALL,
        "members: [naaiwerk, stofhuis]",
        "members: [naaiwerk, stofhuys]",
    ),
    (
        "candidate-in-two-labs",
        CALL,
        "members: [naaiwerk, stofhuis]",
        "members: [naaiwerk, stofhuis, naaiwerk]",
    ),
    (
        "unknown-level",
        CALL,
        "activity: Knopen, levels: [bereik]",
        "activity: Knopen, levels: [berijk]",
    ),
    ("choice-without-options", CALL, "options: [Sociaal, Regulier], ", ""),
    (
        "target-group-too-large",
        CALL,
        "employees: 20, target_group: 12",
        "employees: 10, target_group: 12",
    ),
    (
        "criteria-reversed",
        CALL,
        "smallest: 2, largest: 3",
        "smallest: 3, largest: 2",
    ),
    (
        "question-asked-twice",
        PROGRAMME,
        "  document:\n",
        "  phase_form:\n    questions:\n      - { answer: remarks, text: Wat deed u? }\n      - { answer: remarks, text: En waarom? }\n  document:\n",
    ),
    (
        "term-explained-twice",
        PROGRAMME,
        "  document:\n",
        "  glossary:\n    - { term: Externe, meaning: van buiten }\n    - { term: Externe, meaning: extern }\n  document:\n",
    ),
    (
        "term-not-used",
        PROGRAMME,
        "  document:\n",
        "  glossary:\n    - { term: GWV, meaning: gewaarborgde waarde }\n  document:\n",
    ),
    (
        "template-without-address",
        PROGRAMME,
        "    title: Finaal rapport\n",
        "    title: Finaal rapport\n    templates:\n      - { title: Verdienmodel, kind: Excel }\n",
    ),
    (
        "link-without-address",
        CALL,
        ", url: \"https://fonds.example/oproep\"",
        "",
    ),
    ("form-without-return", CALL, "  return_to: Fonds\n", ""),
    (
        "criterion-not-met",
        CALL,
        "smallest: 2, largest: 3",
        "smallest: 3, largest: 3",
    ),
];

/// Rules that need a disk, many values or bytes that are no text; each has a test of its own.
const ELSEWHERE: &[&str] = &[
    // Of signs, lines and files, which tests/suite/slips.rs makes.
    "foreign-sign",
    "stray-line",
    "comment-in-text",
    "trailing-sign",
    "file-not-named",
    "broken-markup",
    "not-utf8",
    "file-too-large",
    "too-many-values",
    "text-too-long",
    "name-too-long",
    "too-many-items",
    "file-unreadable",
    "file-outside-folder",
    // Of more statements than these fixtures have; tests/suite/answer_files.rs copies a row.
    "answers-repeated",
    // Of templates of the folder, which tests/suite/own_templates.rs breaks.
    "template-fault",
    "template-limit",
    "template-without-view",
    "template-name",
    // Of the built-in library, which the programme cannot edit, and of `build --final`.
    "clause-not-translated",
    "open-point",
    "marked-in-final",
    "report-incomplete",
    // Of `--lang`, which tests/suite/method.rs asks for.
    "content-in-another-language",
];

const ASSESSMENT: &str = "zelfbeoordeling.yaml";
const ROUND: &str = "ronde.csv";

/// A self-assessment with a round of counts and one whose answers stand in a file.
const ASSESSMENT_TEXT: &str = "self_assessment:
  id: zelfbeoordeling
  title: Zelfbeoordeling
  scale: [Helemaal oneens, Oneens, Neutraal, Eens, Helemaal eens]
  minimum: 3
  aspects:
    - id: vertrouwen
      title: Vertrouwen
      statements:
        - { id: open, label: Open, text: Wij zijn open. }
        - { id: gelijk, label: Gelijk, text: Wij zijn gelijken. }
  rounds:
    - id: voor
      title: Voor
      counts:
        - { statement: open, counts: [0, 1, 1, 2, 0] }
        - { statement: gelijk, counts: [0, 0, 1, 2, 1] }
    - id: na
      title: Na
      file: ronde.csv
";
const ROUND_TEXT: &str = "wie,open,gelijk\nr1,4,5\nr2,3,4\nr3,5,\n";

/// The programme of the other fixtures with a self-assessment.
fn with_assessment() -> common::Files {
    let mut files = base();
    files.insert(ASSESSMENT.to_owned(), ASSESSMENT_TEXT.to_owned());
    files.insert(ROUND.to_owned(), ROUND_TEXT.to_owned());
    if let Some(programme) = files.get_mut(PROGRAMME) {
        programme.push_str("self_assessments: [zelfbeoordeling.yaml]\n");
    }
    files
}

const ASSESSMENT_FIXTURES: &[Fixture] = &[
    ("answered-twice", ROUND, "r2,3,4", "r1,3,4"),
    ("answer-outside-scale", ROUND, "r1,4,5", "r1,4,6"),
    ("row-of-other-length", ROUND, "r2,3,4", "r2,3"),
    ("columns-without-names", ROUND, "wie,open,gelijk\n", ""),
    ("columns-without-names", ROUND, "*", "open,gelijk\n4,5\n3,4\n5,\n"),
    ("unknown-column", ROUND, "wie,open,gelijk", "wie,open,Gelijk"),
    ("unreadable-answer", ROUND, "r1,4,5", "r1,4,n.v.t."),
    ("respondent-missing", ROUND, "r3,5,", "r3,5,\nr5,4,4\nr6,2,2"),
    ("row-without-answers", ROUND, "r3,5,", "r3,5,\nGemiddelde,4,4.5"),
    (
        "unknown-statement",
        ASSESSMENT,
        "statement: gelijk",
        "statement: gelijke",
    ),
    ("statement-without-answers", ROUND, "*", "wie,open\nr1,4\nr2,3\nr3,5\n"),
    (
        "aspect-without-statement",
        ASSESSMENT,
        "  rounds:",
        "    - { id: leeg, title: Leeg, statements: [] }\n  rounds:",
    ),
    ("counts-not-five", ASSESSMENT, "[0, 1, 1, 2, 0]", "[0, 1, 1, 2]"),
    ("number-out-of-range", ASSESSMENT, "minimum: 3", "minimum: 2"),
    ("round-without-answers", ASSESSMENT, "      file: ronde.csv\n", ""),
    ("scale-not-five", ASSESSMENT, "Neutraal, ", ""),
    (
        "several-kinds-of-answers",
        ASSESSMENT,
        "      file: ronde.csv\n",
        "      file: ronde.csv\n      answers:\n        - { respondent: r1, answers: [{ statement: open, value: 4 }] }\n",
    ),
];

/// Every fixture with the sound programme that it edits.
fn fixtures() -> Vec<(&'static Fixture, common::Files)> {
    let ready = common::files(sample::HOUTKRING);
    let of_base = FIXTURES.iter().map(|fixture| (fixture, base()));
    let of_canvas = CANVAS_FIXTURES.iter().map(|fixture| (fixture, with_canvas()));
    let of_region = REGION_FIXTURES.iter().map(|fixture| (fixture, with_region()));
    let of_ready = AGREEMENT_FIXTURES.iter().map(|fixture| (fixture, ready.clone()));
    let of_indexed = INDEXED_FIXTURES.iter().map(|fixture| (fixture, with_indexation()));
    let of_assessment = ASSESSMENT_FIXTURES.iter().map(|fixture| (fixture, with_assessment()));
    of_base
        .chain(of_canvas)
        .chain(of_region)
        .chain(of_ready)
        .chain(of_indexed)
        .chain(of_assessment)
        .collect()
}

/// Edits of the programme that is ready to sign, with costs that follow an index.
const INDEXED_FIXTURES: &[Fixture] = &[("indexed-costs-unplanned", HOUTKRING, "        cost_change: 2\n", "")];

fn with_indexation() -> common::Files {
    ready_with(
        "    payment:\n",
        "    indexation: { index: de gezondheidsindex, percent: 80, base: 2026-06-30 }\n    payment:\n",
    )
}

/// The programme that fixtures start from, with a needs analysis and a call.
fn with_region() -> common::Files {
    let mut files = base();
    files.insert(
        NEEDS.to_owned(),
        include_str!("../fixtures/needs-analysis.yaml").to_owned(),
    );
    files.insert(CALL.to_owned(), include_str!("../fixtures/call.yaml").to_owned());
    if let Some(programme) = files.get_mut(PROGRAMME) {
        programme.push_str("\nneeds_analysis: needs-analysis.yaml\ncall: call.yaml\n");
    }
    files
}

/// The programme that fixtures start from, with a partnership canvas.
fn with_canvas() -> common::Files {
    let mut files = base();
    let canvas = "partnership_canvas:
  id: canvas
  title: Canvas
  partnership: eerste-partnerschap
  columns:
    - { id: middelen, title: Middelen }
  phases:
    - id: begin
      title: Begin
      themes:
        - { id: inbreng, column: middelen, title: Inbreng, question: Wat brengt elk van ons in? }
    - { id: midden, title: Midden, themes: [] }
    - { id: slot, title: Slot, themes: [] }
";
    files.insert(CANVAS.to_owned(), canvas.to_owned());
    if let Some(programme) = files.get_mut(PROGRAMME) {
        programme.push_str("\npartnership_canvases:\n  - canvas.yaml\n");
    }
    files
}

/// The sound programme with one edit.
fn edited((code, file, find, replace): &Fixture, mut files: common::Files) -> common::Files {
    let text = files.get_mut(*file).expect("the fixture names a file");
    *text = match *find {
        "" => format!("{text}{replace}"),
        "*" => (*replace).to_owned(),
        find => {
            assert!(text.contains(find), "{code}: “{find}” is not in {file}");
            text.replacen(find, replace, 1)
        }
    };
    files
}

#[test]
fn the_programme_that_fixtures_start_from_is_sound() {
    for files in [
        base(),
        with_assessment(),
        with_canvas(),
        with_region(),
        with_indexation(),
    ] {
        let outcome = outcome(&folder(&files));
        assert_eq!(codes(&outcome.diagnostics), Vec::<&str>::new());
        assert!(outcome.programme.is_some());
    }
}

#[test]
fn every_rule_has_a_fixture() {
    for rule in common::catalogue() {
        let more = [
            AGREEMENT_FIXTURES,
            ASSESSMENT_FIXTURES,
            CANVAS_FIXTURES,
            INDEXED_FIXTURES,
            REGION_FIXTURES,
        ]
        .into_iter()
        .flatten();
        let mut all = FIXTURES.iter().chain(more);
        let found = all.any(|(code, ..)| *code == rule.code) || ELSEWHERE.contains(&rule.code);
        assert!(found, "{} has no fixture", rule.code);
    }
}

#[test]
fn every_code_is_stable_and_documented() {
    let rules = common::catalogue();
    for pair in rules.windows(2) {
        assert!(pair[0].code < pair[1].code, "{} stands twice", pair[0].code);
    }
    for rule in rules {
        let kebab = rule
            .code
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(kebab, "{}", rule.code);
        assert!(rule.guards.ends_with('.') && rule.cure.ends_with('.'), "{}", rule.code);
    }
}

#[test]
fn fixtures_report_their_rule() {
    let fixtures = fixtures();
    let (first, second) = fixtures.split_at(fixtures.len() / 2);
    // Reading hundreds of programmes takes its time: two halves at once.
    let shown = std::thread::scope(|scope| {
        let halves = [first, second].map(|half| scope.spawn(|| half.iter().map(told).collect::<String>()));
        halves
            .map(|half| half.join().expect("every fixture reports its rule"))
            .concat()
    });
    insta::assert_snapshot!("diagnostics", shown);
}

/// What is said of a fixture, which reports its rule at least.
fn told((fixture, files): &(&Fixture, common::Files)) -> String {
    let (code, ..) = fixture;
    let outcome = outcome(&folder(&edited(fixture, files.clone())));
    let found = codes(&outcome.diagnostics);
    assert!(found.contains(code), "{code}: found {found:?}");
    let faulty = outcome.diagnostics.iter().any(Diagnostic::is_error);
    assert_eq!(outcome.programme.is_none(), faulty, "{code}");
    for language in [Language::Nl, Language::Fr] {
        let related = |found: &Diagnostic| found.related.as_ref().map(|(_, caption)| caption.clone());
        let found = outcome.diagnostics.iter();
        let said = found.flat_map(|found| [Some(found.message.clone()), Some(found.help.clone()), related(found)]);
        // What Typst says of a template is English.
        for message in said.flatten().filter(|_| *code != "template-fault") {
            let english = message.to_string();
            assert_ne!(message.in_language(language), english, "{code} in {}", language.code());
        }
    }
    render_human(&outcome.diagnostics, &outcome.sources, Language::En, false)
}

#[test]
fn all_faults_of_all_files_are_found_at_once() {
    let mut files = base();
    let single: Vec<&Fixture> = FIXTURES
        .iter()
        .filter(|(code, ..)| {
            [
                "unknown-key",
                "unknown-value",
                "malformed-date",
                "placeholder-text",
                "unknown-typology",
                "unknown-block",
                "agreed-without-resolution",
                "unknown-evidence",
                "unknown-link-target",
                "decimal-comma",
                "dimension-rated-twice",
                "partner-outside-case",
                "actor-outside-case",
                "phases-overlap",
            ]
            .contains(code)
        })
        .collect();
    for (_, file, find, replace) in &single {
        let text = files.get_mut(*file).expect("a file");
        *text = text.replacen(find, replace, 1);
    }
    let found = codes(&outcome(&folder(&files)).diagnostics);
    for (code, ..) in single {
        assert!(found.contains(code), "{code} is hidden by the others; found {found:?}");
    }
}

#[test]
fn what_is_not_text_is_located() {
    let mut files: std::collections::BTreeMap<String, Vec<u8>> = base()
        .into_iter()
        .map(|(path, text)| (path, text.into_bytes()))
        .collect();
    files.insert(PARTNERS.to_owned(), b"partners:\n  - id: caf\xe9\n".to_vec());
    let outcome = outcome(&Folder::Memory(files));
    let fault = outcome
        .diagnostics
        .iter()
        .find(|d| d.rule.code == "not-utf8")
        .expect("not-utf8");
    assert_eq!(outcome.sources.describe(fault.place), "partners.yaml:2:12");
}

#[test]
fn a_text_that_nobody_can_set_is_refused() {
    for name in ["x".repeat(1_000_000), "x ".repeat(100_000)] {
        let mut files = base();
        let partners = files.get_mut(PARTNERS).expect("partners");
        *partners = partners.replace("name: Sociale partner", &format!("name: {name}"));
        let outcome = outcome(&folder(&files));
        let fault = outcome.diagnostics.iter().find(|d| d.rule.code == "text-too-long");
        let place = outcome.sources.describe(fault.expect("text-too-long").place);
        assert_eq!(place, "partners.yaml:5:11");
    }
}

#[test]
fn a_name_or_list_that_no_page_is_made_for_is_refused() {
    use std::fmt::Write as _;
    let fault_of = |files: &common::Files, code: &str| {
        let outcome = outcome(&folder(files));
        let fault = outcome.diagnostics.iter().find(|d| d.rule.code == code)?;
        Some(format!("{} {}", outcome.sources.describe(fault.place), fault.message))
    };
    let named = |file: &str, find: &str, with: String| {
        let mut files = base();
        let text = files.get_mut(file).expect("the file");
        assert!(text.contains(find));
        *text = text.replacen(find, &with, 1);
        files
    };
    for (file, key, most) in [
        (PARTNERS, "name: Sociale partner", 120),
        (PROGRAMME, "title: Naam van het programma", 500),
    ] {
        let name = key.split_once(": ").expect("a key").0;
        let fits = named(file, key, format!("{name}: {}", "é".repeat(most)));
        assert_eq!(fault_of(&fits, "name-too-long"), None);
        let fault = fault_of(
            &named(file, key, format!("{name}: {}é", "é".repeat(most))),
            "name-too-long",
        );
        let said = fault.expect("a fault");
        assert!(
            said.contains(&format!("{} characters; at most {most}", most + 1)),
            "{said}"
        );
    }
    let mut many = String::from("partners:\n");
    for number in 0..60 {
        let _ = writeln!(many, "    - partner: p{number}");
    }
    let said = fault_of(&named(CASE, "partners:\n", many), "too-many-items").expect("a fault");
    assert!(
        said.starts_with(CASE) && said.ends_with("at most 50 fit here"),
        "{said}"
    );
    let mut paths = String::new();
    for number in 0..100 {
        let _ = writeln!(paths, "  - partnerships/p{number}.yaml");
    }
    let find = "partnerships:\n";
    let said = fault_of(&named(PROGRAMME, find, format!("{find}{paths}")), "too-many-items").expect("a fault");
    assert!(
        said.ends_with("this list holds 101 items; at most 100 fit here"),
        "{said}"
    );
    let words = "x, ".repeat(501);
    let keywords = named(PROGRAMME, "keywords: [", format!("keywords: [{words}"));
    let said = fault_of(&keywords, "too-many-items").expect("a fault");
    assert!(said.ends_with("at most 500 fit here"), "{said}");
}

#[test]
fn a_file_of_many_values_stops_early() {
    let mut files = base();
    files.insert(PARTNERS.to_owned(), format!("partners: [{}]", "x,".repeat(200_000)));
    assert!(codes(&outcome(&folder(&files)).diagnostics).contains(&"too-many-values"));
}

#[cfg(unix)]
type Prepare<'a> = &'a dyn Fn(&std::path::Path) -> std::io::Result<()>;

#[cfg(unix)]
#[test]
fn the_disk_can_be_at_fault() -> Result<(), Box<dyn std::error::Error>> {
    let outside = tempfile::tempdir()?;
    std::fs::write(outside.path().join("p.yaml"), "partners: []")?;
    let large: Prepare<'_> = &|path| std::fs::write(path, vec![b'#'; (4 << 20) + 1]);
    let directory: Prepare<'_> = &|path| std::fs::create_dir(path);
    let link: Prepare<'_> = &|path| std::os::unix::fs::symlink(outside.path().join("p.yaml"), path);
    let cycle: Prepare<'_> = &|path| std::os::unix::fs::symlink(path, path);
    for (code, prepare) in [
        ("file-too-large", large),
        ("file-unreadable", directory),
        ("file-outside-folder", link),
        ("file-unreadable", cycle),
    ] {
        let folder = tempfile::tempdir()?;
        for (path, text) in base() {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap_or(folder.path()))?;
            std::fs::write(path, text)?;
        }
        let path = folder.path().join(PARTNERS);
        std::fs::remove_file(&path)?;
        prepare(&path)?;
        let found = codes(&outcome(&Folder::Disk(folder.path().to_owned())).diagnostics);
        assert_eq!(found, [code]);
    }
    Ok(())
}

/// A text of YAML that can't be read, and the fault with the words at its place that it has.
const UNREADABLE: &[(&str, &str, &str)] = &[
    ("a:\n  b: A\n\tc: nl\n", "tab-in-indentation", "\t"),
    ("a:\n    b: A\n  c: nl\n", "wrong-indentation", "c: nl"),
    ("a:\n  b: A\n    c: nl\n", "wrong-indentation", "c: nl"),
    ("a:\n  - b: 1\n     c: nl\n", "wrong-indentation", "c: nl"),
    ("a:\n    - b c\n  - d e\n", "wrong-indentation", "- d e"),
    ("a:\n  b: |\n    eerste\n   tweede\n", "wrong-indentation", "tweede"),
    ("a:\n  b: [c, d\n  e: nl\n", "unclosed-bracket", "["),
    ("a:\n  b: { c: 1, d: 2\n  e: nl\n", "unclosed-bracket", "{"),
    ("a:\n  b: [c, d}\n", "unclosed-bracket", "["),
    ("a:\n  b: [c, d]]\n", "unclosed-bracket", "]"),
    ("a:\n  b: { c: 1 d: 2 }\n", "missing-comma", "d"),
    ("a:\n  b: \"Kaliber\n  c: nl\nd: x\n", "unclosed-quote", "\""),
    ("a:\n  b: 's Avonds\n  c: nl\n", "unclosed-quote", "'"),
    ("a:\n  b: \"Kaliber\" en meer\n", "text-after-quote", ""),
    ("a:\n  b: Kaliber: Knoopwerk\n", "colon-in-text", ":"),
    (
        "a:\n  b: Een lange zin\n    die doorloopt, en: meer\n",
        "colon-in-text",
        ":",
    ),
    ("a:\n  b:Kaliber\n  c: nl\n", "missing-colon", "b"),
    ("a:\n  b Kaliber\n  c: nl\n", "stray-line", "b Kaliber"),
    ("a:\n  b: *nadruk* is\n", "sign-before-text", "*"),
    ("a:\n  b: & Knoop zoekt\n", "sign-before-text", "&"),
    ("a:\n  b: %Knoop\n", "sign-before-text", "%"),
    ("a:\n  b: @Knoop\n", "sign-before-text", "@"),
    ("a:\n  b: | tekst hier\n", "sign-before-text", "|"),
    ("a:\n  b: - tekst\n", "sign-before-text", "-"),
    ("a:\n  b: \"C:\\Knoop\"\n", "yaml-syntax", "\\K"),
    (
        "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n",
        "conflict-marker",
        "<<<<<<< HEAD",
    ),
];

#[test]
fn unreadable_yaml_is_told_by_its_cause_at_the_place_to_mend() {
    for (text, code, piece) in UNREADABLE {
        let files = common::Files::from([(PROGRAMME.to_owned(), (*text).to_owned())]);
        let outcome = outcome(&folder(&files));
        let faults: Vec<(&str, &str)> = outcome
            .diagnostics
            .iter()
            .map(|fault| (fault.rule.code, outcome.sources.excerpt(fault.place)))
            .collect();
        assert_eq!(faults, [(*code, *piece)], "{text}");
    }
}

/// A mistake, and the text that the help of its fault asks for in its place.
const CURES: &[(&str, &str, &str)] = &[
    ("name: Kaliber: Knoopwerk", "colon-in-text", "\"Kaliber: Knoopwerk\""),
    ("name: 's Avonds", "unclosed-quote", "\"'s Avonds\""),
    ("name: \"Kaliber\" en meer", "text-after-quote", "'\"Kaliber\" en meer'"),
    ("name: *Kaliber* zoekt", "sign-before-text", "\"*Kaliber* zoekt\""),
    ("name: &Kaliber zoekt", "unused-anchor", "\"&Kaliber zoekt\""),
    ("name: Eerste #werk", "cut-comment", "\"Eerste #werk\""),
    ("name: Eerste # 5", "cut-comment", "\"Eerste # 5\""),
    ("name: GeÃ¯ntegreerd", "double-encoding", "“Geïntegreerd”"),
];

#[test]
fn help_that_is_followed_to_the_letter_cures() {
    for (written, code, meant) in CURES {
        let mut files = base();
        let partners = files.get_mut(PARTNERS).expect("partners");
        *partners = partners.replacen("name: Sociale partner", written, 1);
        let found = outcome(&folder(&files));
        let [fault] = &found.diagnostics[..] else {
            panic!("{written}: {:#?}", found.diagnostics);
        };
        assert_eq!(fault.rule.code, *code, "{written}");
        assert!(fault.help.to_string().contains(meant), "{written}: {}", fault.help);
        let partners = files.get_mut(PARTNERS).expect("partners");
        *partners = partners.replacen(written, &format!("name: {}", meant.replace(['“', '”'], "")), 1);
        assert!(
            codes(&outcome(&folder(&files)).diagnostics).is_empty(),
            "{written}: the help does not cure"
        );
    }
}

/// A mistake in the first programme: where, what stands in the place of what, the one fault, and words of its help.
const MEANT: &[(&str, &str, &str, &str, &str)] = &[
    (
        PARTNERS,
        "    name: Sociale partner\n",
        "    name: Sociale partner\n    nog navragen bij Els\n",
        "stray-line",
        "Write “# ” before it",
    ),
    (
        PARTNERS,
        "    name: Sociale partner\n",
        "    name: Sociale partner\n    ...\n",
        "stray-line",
        "Remove this line.",
    ),
    (
        CASE,
        "partnership:\n",
        "partnerschap:\n",
        "unknown-key",
        "Did you mean “partnership”?",
    ),
    (
        PROGRAMME,
        "start: 2026-01-01",
        "start: 01/01/2026",
        "malformed-date",
        "Write 2026-01-01.",
    ),
    (
        PROGRAMME,
        "start: 2026-01-01",
        "start: 2026-1-1",
        "malformed-date",
        "Write 2026-01-01.",
    ),
    (
        PROGRAMME,
        "start: 2026-01-01",
        "start: 2026-01-01\u{a0}",
        "malformed-date",
        "Write 2026-01-01.",
    ),
];

#[test]
fn what_was_meant_is_told() {
    for (file, sound, slip, code, help) in MEANT {
        let mut files = base();
        let text = files.get_mut(*file).expect("the file");
        assert!(text.contains(sound), "“{sound}” is not in {file}");
        *text = text.replacen(sound, slip, 1);
        let found = outcome(&folder(&files));
        let faults = &found.diagnostics;
        assert_eq!(codes(faults), [*code], "{slip}");
        assert!(
            faults.iter().all(|fault| fault.help.to_string().contains(help)),
            "{slip}: {faults:#?}"
        );
    }
}

#[test]
fn sound_texts_are_no_slips() {
    for (file, sound, other) in [
        (
            PARTNERS,
            "    name: Sociale partner",
            "    legal_form: bv # 2026\n    name: Sociale partner",
        ),
        (
            CASE,
            "      - Beide partners werken in één gezamenlijke keten",
            "      - Enclaves begeleiden bij\n        Balkendraai en andere bedrijven",
        ),
    ] {
        let mut files = base();
        let text = files.get_mut(file).expect("the file");
        assert!(text.contains(sound), "“{sound}” is not in {file}");
        *text = text.replacen(sound, other, 1);
        assert!(codes(&outcome(&folder(&files)).diagnostics).is_empty(), "{other}");
    }
}

/// A slip in the programme that fixtures start from: the file, what stood there, and what was made of it.
const SLIPS: &[(&str, &str, &str)] = &[
    (PARTNERS, "  - id: reguliere-partner", "    id: reguliere-partner"),
    (PARTNERS, "  - id: reguliere-partner", "  -id: reguliere-partner"),
    (PARTNERS, "  - id: reguliere-partner", "  * id: reguliere-partner"),
    (PARTNERS, "  - id: reguliere-partner", "   - id: reguliere-partner"),
    (PARTNERS, "    name: Reguliere partner", "\tname: Reguliere partner"),
    (PARTNERS, "    name: Reguliere partner", "     name: Reguliere partner"),
    (PARTNERS, "name: Reguliere partner", "name:Reguliere partner"),
    (PARTNERS, "name: Reguliere partner", "name = Reguliere partner"),
    (PROGRAMME, "period: { start", "period: start"),
    (PROGRAMME, "period: { start: 2026-01-01,", "period: { start 2026-01-01,"),
    (
        PROGRAMME,
        "period: { start: 2026-01-01, end",
        "period: { start: 2026-01-01 end",
    ),
    (
        PROGRAMME,
        "typologies: [platform, co-creation]",
        "typologies: platform, co-creation]",
    ),
    (
        PROGRAMME,
        "typologies: [platform, co-creation]",
        "typologies: [platform, co-creation",
    ),
    (
        PROGRAMME,
        "typologies: [platform, co-creation]",
        "typologies: [platform, co-creation}",
    ),
];

#[test]
fn a_slip_is_one_fault_whose_help_gives_the_line_back() {
    for (file, sound, slip) in SLIPS {
        let mut files = base();
        let text = files.get_mut(*file).expect("the file");
        let at = text.find(sound).unwrap_or_else(|| panic!("“{sound}” is not in {file}"));
        let start = text[..at].rfind('\n').map_or(0, |before| before + 1);
        let end = text[at..].find('\n').map_or(text.len(), |behind| at + behind);
        let line = text[start..end]
            .split(" #")
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned();
        *text = text.replacen(sound, slip, 1);
        let found = outcome(&folder(&files));
        let [fault] = &found.diagnostics[..] else {
            panic!("{slip}: {:#?}", codes(&found.diagnostics));
        };
        let help = fault.help.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
        let meant = line.replace("[ ", "[").split_whitespace().collect::<Vec<_>>().join(" ");
        let stripped = |text: &str| text.replace([' '], "");
        assert!(
            stripped(&help).contains(&stripped(&meant)),
            "{slip}: {help}, not {meant}"
        );
        assert!(found.sources.describe(fault.place).starts_with(file), "{slip}");
    }
}

/// The programme that is ready to sign with one text put in the place of another.
fn ready_with(find: &str, replace: &str) -> common::Files {
    let mut files = common::files(sample::HOUTKRING);
    let text = files.get_mut(HOUTKRING).expect("the partnership");
    assert!(text.contains(find), "“{find}” is not there");
    *text = text.replacen(find, replace, 1);
    files
}

#[test]
fn a_figure_that_is_too_large_is_traced_to_the_number_that_makes_it_so() {
    let cases = [
        ("[24, 58, 80, 92, 100]", "[24, 58, 9999999999, 92, 100]", "9999999999"),
        (
            "    fairness: {",
            "    actuals:\n      - { year: 2026, volume: 99999999999 }\n    fairness: {",
            "99999999999",
        ),
    ];
    for (find, replace, traced) in cases {
        let outcome = outcome(&folder(&ready_with(find, replace)));
        let mut found = outcome.diagnostics.iter();
        let found = found.find(|fault| fault.rule.code == "figure-too-large");
        let place = found
            .unwrap_or_else(|| panic!("{traced}: {:?}", codes(&outcome.diagnostics)))
            .place;
        assert_eq!(outcome.sources.excerpt(place), traced);
    }
}

#[test]
fn a_price_method_that_is_not_chosen_may_give_no_price() {
    for (find, replace) in [
        ("fixed_price: 7500", "fixed_price: 0.00"),
        ("price: 6900 }", "price: 0 }"),
    ] {
        let outcome = outcome(&folder(&ready_with(find, replace)));
        assert!(outcome.programme.is_some(), "{:?}", codes(&outcome.diagnostics));
    }
    let chosen = ready_with(
        "chosen: added-value\n      fixed_price: 7500",
        "chosen: fixed-price\n      fixed_price: 0.00",
    );
    let found = codes(&outcome(&folder(&chosen)).diagnostics);
    assert!(found.contains(&"sales-price-not-positive"), "{found:?}");
}

#[test]
fn an_actual_year_before_the_plan_is_a_fault_at_that_year() {
    let files = ready_with(
        "    fairness: {",
        "    actuals:\n      - { year: 2025, volume: 3 }\n    fairness: {",
    );
    let outcome = outcome(&folder(&files));
    let mut found = outcome.diagnostics.iter();
    let found = found
        .find(|fault| fault.rule.code == "year-outside-plan")
        .expect("a fault");
    assert_eq!(outcome.sources.excerpt(found.place), "2025");
}

#[test]
fn every_group_of_ten_partners_can_be_listed() {
    let group = "      - { partners: [noesthoek, balkendraai], amount: 35000 }\n";
    let many = |count| codes(&outcome(&folder(&ready_with(group, &group.repeat(count)))).diagnostics);
    assert!(!many(1010).contains(&"too-many-items"));
    assert!(many(1011).contains(&"too-many-items"));
}
