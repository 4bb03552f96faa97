//! What an agreement says, as its template places it.

use serde::Serialize;

use crate::document::base::blocks::Block;
use crate::document::base::blocks::agreement::Reference;
use crate::document::base::blocks::programme::FunderView;
use crate::document::base::content_hash;
use crate::document::base::estimates::Mark;
use crate::model::RichBlock;

use super::annexes::Annex;
use super::parties::Signatures;

/// The whole agreement.
#[derive(Debug, Serialize)]
pub(super) struct AgreementDocument<'a> {
    pub draft: bool,
    pub watermark: Option<String>,
    pub front: Front<'a>,
    pub open_points: Option<OpenPoints<'a>>,
    pub opening: Option<ArticleView<'a>>,
    pub parts: Vec<PartView<'a>>,
    pub signatures: Signatures,
    pub annexes: Vec<Annex<'a>>,
    /// What stands beside the agreement in a draft and binds nobody.
    pub notes: Option<Annex<'a>>,
    pub footer: Footer,
}

/// The front of an agreement, and of one that shows its changes.
#[derive(Debug, Serialize)]
pub(in crate::document::kinds) struct Front<'a> {
    pub title: String,
    pub subtitle: &'a str,
    pub between: String,
    pub parties: Vec<String>,
    /// Its number, version and date.
    pub issue: String,
    pub status: String,
    pub notice: Option<String>,
    pub funder: Option<FunderView<'a>>,
    pub mark: Option<Mark>,
}

#[derive(Debug, Serialize)]
pub(super) struct OpenPoints<'a> {
    pub intro: String,
    pub items: Vec<OpenItem<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct OpenItem<'a> {
    pub n: String,
    pub text: &'a [RichBlock],
    pub owner: String,
    pub article: Option<Reference>,
    pub due: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct PartView<'a> {
    pub number: &'static str,
    pub title: String,
    pub articles: Vec<ArticleView<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct ArticleView<'a> {
    pub label: String,
    pub number: String,
    pub title: &'a str,
    pub clauses: Vec<ClauseView<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct ClauseView<'a> {
    pub label: String,
    pub number: &'a str,
    pub body: &'a [RichBlock],
    pub show: Option<Block<'a>>,
    pub own: bool,
}

/// The foot of every page.
#[derive(Debug, Serialize)]
pub(in crate::document::kinds) struct Footer {
    pub version: String,
    pub hash: String,
    pub originals: Option<String>,
    pub initials: Option<Vec<String>>,
    pub initials_label: Option<String>,
}

impl Footer {
    /// The foot of pages on which nothing is signed or initialled; `hash` is the code of [`short_hash`].
    pub fn new(version: String, hash: String) -> Self {
        Self {
            version,
            hash,
            originals: None,
            initials: None,
            initials_label: None,
        }
    }
}

/// The beginning of the hash of the attached data, for the foot of each page.
pub(in crate::document::kinds) fn short_hash(attachment: &[u8]) -> String {
    let mut hash = content_hash(attachment);
    hash.truncate(12);
    hash
}
