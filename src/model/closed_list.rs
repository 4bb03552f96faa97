//! Closed lists: enums whose values have a word in data files.

use strum::VariantArray;

/// A closed list of values, each with its word; derived from the items by `closed_list`.
pub trait ClosedList: Copy + VariantArray + Into<&'static str> {
    /// Every value, in the order of the list.
    const ALL: &'static [Self] = Self::VARIANTS;

    /// The word in data files, in keys of the locale and on the command line.
    #[must_use]
    fn key(self) -> &'static str {
        self.into()
    }

    /// The value with this word.
    #[must_use]
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.key() == key)
    }
}

impl<T: Copy + VariantArray + Into<&'static str>> ClosedList for T {}

/// Makes an enum a closed list that data files hold: its words are its names in kebab case.
///
/// The locale has the label of each word under the name of the list, `key-method-hybrid`. Where it has another name
/// there, the schema of the list says so as `x-words`.
macro_rules! closed_list {
    ($($item:tt)*) => {
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, schemars::JsonSchema, strum::VariantArray, strum::IntoStaticStr,
        )]
        #[serde(rename_all = "kebab-case")]
        #[strum(serialize_all = "kebab-case")]
        $($item)*
    };
}
pub(crate) use closed_list;
