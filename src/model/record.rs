//! The attributes that all structs of data files share.

/// Makes a struct a mapping of a data file: unknown keys are faults, and what is optional is written only where it is
/// there.
macro_rules! record {
    ($($item:tt)*) => {
        #[serde_with::skip_serializing_none]
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        $($item)*
    };
}
pub(crate) use record;

/// A [`record`] whose lists may be left out, and are written only where they hold something.
macro_rules! sparse_record {
    ($($item:tt)*) => {
        #[serde_with::apply(Vec => #[serde(default, skip_serializing_if = "Vec::is_empty")])]
        #[macro_rules_attribute::apply($crate::model::record)]
        $($item)*
    };
}
pub(crate) use sparse_record;
