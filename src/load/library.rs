//! The clause library that the binary carries.

/// The defined terms.
pub const TERMS: (&str, &str) = (
    "built-in/clauses/terms.yaml",
    include_str!("../../templates/clauses/terms.yaml"),
);

macro_rules! articles {
    ($($name:literal),+ $(,)?) => {
        &[$((
            concat!("built-in/clauses/", $name, ".yaml"),
            include_str!(concat!("../../templates/clauses/", $name, ".yaml")),
        )),+]
    };
}

/// The articles, in the order in which they stand within their part.
pub const ARTICLES: &[(&str, &str)] = articles![
    "parties",
    "terms-article",
    "purpose",
    "nature",
    "accession",
    "roles",
    "deployment",
    "welfare",
    "goods",
    "contributions",
    "prices",
    "indexation",
    "division",
    "payment",
    "vat",
    "transparency",
    "public-money",
    "governance",
    "risks",
    "liability",
    "insurance",
    "confidentiality",
    "knowledge",
    "personal-data",
    "circumstances",
    "duration",
    "reviews",
    "termination",
    "visibility",
    "disputes",
    "closing",
];
