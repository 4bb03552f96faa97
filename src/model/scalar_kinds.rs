//! Every scalar type, by the format under which the loader finds it.

use super::{
    Amount, Colour, Date, EnterpriseNumber, FolderPath, Iban, Id, Money, Percentage, PlainText, RichText, Scalar,
    ScalarFault, WebAddress, WholeNumber,
};

/// A scalar type as the loader sees it: its format and its reader.
#[derive(Debug)]
pub struct ScalarKind {
    /// The JSON Schema `format`.
    pub format: &'static str,
    /// Reads a text and forgets the value.
    pub check: fn(&str) -> Result<(), ScalarFault>,
}

macro_rules! kinds {
    ($($kind:ty),+ $(,)?) => {
        &[$(ScalarKind {
            format: <$kind as Scalar>::FORMAT,
            check: |text| <$kind as Scalar>::parse(text).map(drop),
        }),+]
    };
}

/// Every scalar type.
pub const SCALARS: &[ScalarKind] = kinds![
    Id,
    PlainText,
    RichText,
    Date,
    Amount,
    Money,
    Percentage,
    WholeNumber,
    EnterpriseNumber,
    Iban,
    FolderPath,
    WebAddress,
    Colour
];
