//! Every scalar type, by the format under which the loader finds it.

use super::{
    Amount, Colour, Date, EnterpriseNumber, ExactMoney, FolderPath, Iban, Id, Money, Percentage, PlainText, Rate,
    RichText, Scalar, ScalarFault, Unit, WebAddress, WholeNumber,
};

/// A scalar type as the loader sees it: its format and its reader.
#[derive(Debug)]
pub struct ScalarKind {
    /// The JSON Schema `format`.
    pub format: &'static str,
    /// What it counts, where it is a number.
    pub unit: Option<Unit>,
    /// A value that takes the place of a faulty one.
    pub stand_in: &'static str,
    /// Reads a text and forgets the value.
    pub check: fn(&str) -> Result<(), ScalarFault>,
}

macro_rules! kinds {
    ($($kind:ty),+ $(,)?) => {
        &[$(ScalarKind {
            format: <$kind as Scalar>::FORMAT,
            unit: <$kind as Scalar>::UNIT,
            stand_in: <$kind as Scalar>::STAND_IN,
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
    ExactMoney,
    Percentage,
    Rate,
    WholeNumber,
    EnterpriseNumber,
    Iban,
    FolderPath,
    WebAddress,
    Colour
];

/// The scalar type with this `format` in a schema.
#[must_use]
pub fn scalar_kind(format: &str) -> Option<&'static ScalarKind> {
    SCALARS.iter().find(|kind| kind.format == format)
}
