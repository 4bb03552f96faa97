//! The programmes that the binary carries, so that it shows its main job without a checkout.

/// A file of a sample programme.
#[derive(Debug)]
pub struct SampleFile {
    /// Path inside the programme folder.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! sample {
    ($folder:literal: $($path:literal),+ $(,)?) => {
        &[$(SampleFile {
            path: $path,
            text: include_str!(concat!("../data/", $folder, "/", $path)),
        }),+]
    };
}

/// The programme of ESF call 512.
pub const ESF_512: &[SampleFile] = sample!["esf-512":
    "programme.yaml",
    "partners.yaml",
    "method.yaml",
    "conclusions.yaml",
    "partnerships/wroeter-37graden.yaml",
    "partnerships/kaliber-knoopwerk.yaml",
    "partnerships/pro-natura-ilva.yaml",
    "partnerships/blm-q-jobs.yaml",
    "phase-reports/knoopwerk-kaliber-fase-2.yaml",
    "deliverables/werkkader.md",
    "deliverables/verdeelsleutel.md",
    "deliverables/verslag-sessies.md",
    "deliverables/teambriefing.txt",
    "report/definitie.yaml",
    "report/onderzoek.yaml",
    "report/uitkomst.yaml",
    "report/conclusies.yaml",
    "report/praktijk.yaml",
    "report/bijlage.yaml",
];

/// A fictional programme whose partnership is ready to sign.
pub const HOUTKRING: &[SampleFile] = sample!["houtkring":
    "programme.yaml",
    "partners.yaml",
    "partnerships/houtkring.yaml",
];

/// A blank programme with comments, which builds as it stands.
pub const BLANK: &[SampleFile] = sample!["blank":
    "programme.yaml",
    "partners.yaml",
    "partnerships/eerste-partnerschap.yaml",
];
