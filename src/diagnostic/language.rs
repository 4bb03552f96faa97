//! The languages that documents and messages speak.

/// A language that documents and messages speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Language {
    /// Dutch as written in Flanders.
    Nl,
    /// English.
    En,
    /// French as written in Belgium.
    Fr,
}

impl Language {
    /// All languages, the default of documents first.
    pub const ALL: [Self; 3] = [Self::Nl, Self::En, Self::Fr];

    /// The two-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The language with this two-letter code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        code.parse().ok()
    }

    /// Its name in English.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nl => "Dutch",
            Self::En => "English",
            Self::Fr => "French",
        }
    }

    /// The language that a locale of the system asks for, such as `nl_BE.UTF-8`; English for any that is not spoken here.
    #[must_use]
    pub fn of_system(locale: &str) -> Self {
        let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::from_code(&code.to_ascii_lowercase()).unwrap_or(Self::En)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn locales_of_systems_name_a_language() {
        let cases = [
            ("nl_BE.UTF-8", Language::Nl),
            ("fr", Language::Fr),
            ("FR-be", Language::Fr),
            ("nl@euro", Language::Nl),
            ("de_DE.UTF-8", Language::En),
            ("nld", Language::En),
            ("C", Language::En),
            ("", Language::En),
        ];
        for (locale, language) in cases {
            assert_eq!(Language::of_system(locale), language, "{locale}");
        }
    }
}
