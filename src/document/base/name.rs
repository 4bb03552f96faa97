//! The name of a kind of document, from which all that is called after it derives.

/// The name of a kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindName {
    /// The word on the command line and in file names.
    pub(in crate::document) word: &'static str,
    /// What the data that its documents carry is called.
    pub(in crate::document) data: &'static str,
}

impl KindName {
    /// A kind whose data bears its own name.
    pub(in crate::document) const fn new(word: &'static str) -> Self {
        Self { word, data: word }
    }

    /// The virtual path of the data that its documents carry.
    pub(in crate::document) fn data_path(self) -> String {
        format!("/{}.json", self.data)
    }

    /// The virtual path of the template that sets its documents.
    pub(in crate::document) fn template_path(self) -> String {
        format!("/templates/documents/{}.typ", self.word)
    }

    /// The key of what it is called in print.
    pub(in crate::document) fn key(self) -> String {
        format!("document-{}", self.word)
    }

    /// The folder of its documents, where there are several.
    pub(in crate::document) fn folder(self) -> String {
        let ending = if self.word.ends_with('s') { "es" } else { "s" };
        format!("{}{ending}", self.word)
    }
}
