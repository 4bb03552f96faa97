//! The templates that the binary carries: whatever their folders hold.

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

/// The folders, each with its name.
static FOLDERS: [(&str, Dir<'_>); 3] = [
    ("components", include_dir!("$CARGO_MANIFEST_DIR/templates/components")),
    ("design", include_dir!("$CARGO_MANIFEST_DIR/templates/design")),
    ("documents", include_dir!("$CARGO_MANIFEST_DIR/templates/documents")),
];

/// Virtual path and text of every template, in the order of their paths.
pub static TEMPLATES: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let files = FOLDERS.iter().flat_map(|(folder, dir)| {
        let text = move |file: &'static include_dir::File<'static>| {
            let path = format!("/templates/{folder}/{}", file.path().display());
            Some((path, file.contents_utf8()?))
        };
        dir.files().filter_map(text)
    });
    let mut templates: Vec<_> = files.collect();
    templates.sort_unstable();
    templates
});
