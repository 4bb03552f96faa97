//! What all kinds of document share: plans, composed documents, blocks, and what frames them.

pub(in crate::document) mod attachment;
pub(in crate::document) mod blocks;
pub(in crate::document) mod claims;
pub(in crate::document) mod composed;
pub(in crate::document) mod composer;
pub(in crate::document) mod document;
pub(in crate::document) mod entry;
pub(in crate::document) mod estimates;
pub(in crate::document) mod figures;
pub mod form_names;
pub(in crate::document) mod frame;
pub(in crate::document) mod hand_out;
pub(in crate::document) mod kind;
pub(in crate::document) mod links;
pub(in crate::document) mod moves;
pub(in crate::document) mod name;
pub(in crate::document) mod output;
pub(in crate::document) mod plan;
pub(in crate::document) mod printed;
pub(in crate::document) mod rating_claims;
pub(in crate::document) mod sections;
pub(in crate::document) mod sheet;
pub(in crate::document) mod versions;

pub use composed::{ComposeError, Options};
pub(in crate::document) use composed::{Composed, content_hash};
pub(in crate::document) use composer::{
    Case, CaseLink, Composer, ImageView, Points, Rich, SectorView, TypologyName, Unplaced, case_name, paragraph, plain,
    points, rich,
};
pub use document::Document;
pub(in crate::document) use entry::{Entry, entries, entry, find, ids};
pub use hand_out::{FormCode, HandOut};
pub use kind::Kind;
pub(in crate::document) use kind::Per;
pub(in crate::document) use name::KindName;
pub use output::Output;
pub use plan::{OwnTemplate, Plan};
pub use versions::Versions;
