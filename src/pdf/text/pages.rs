//! The pages of a file.

use crate::pdf::objects::{File, Unread};
use crate::pdf::tail::Value;

/// The most pages of a file.
const MOST_PAGES: usize = 2_000;
/// The most nodes of its tree of pages, and of one node.
const MOST_NODES: usize = 10_000;
/// How deep the tree is.
const MOST_DEPTH: usize = 64;

const TOO_MANY: Unread = "it has more pages than are read, or its tree of pages has no end";

/// A page, by number, and the number of the node whose resources are its own.
#[derive(Debug, Clone, Copy)]
pub(in crate::pdf) struct Page {
    pub number: u32,
    pub resources: Option<u32>,
}

/// A node of the tree that is still to be looked at.
struct Open {
    page: Page,
    depth: usize,
}

/// The pages of a file, in order.
pub(in crate::pdf) fn pages(file: &File<'_>) -> Result<Vec<Page>, Unread> {
    const NONE: Unread = "it has no pages";
    let catalog = file.object(file.root)?;
    let tree = catalog
        .dictionary()
        .and_then(|catalog| catalog.reference(b"Pages"))
        .ok_or(NONE)?;
    let open = |number, resources, depth| Open {
        page: Page { number, resources },
        depth,
    };
    let mut next = vec![open(tree, None, 0)];
    let (mut pages, mut seen) = (Vec::new(), 0);
    while let Some(Open { page, depth }) = next.pop() {
        seen += 1;
        if seen > MOST_NODES || depth > MOST_DEPTH || pages.len() >= MOST_PAGES {
            return Err(TOO_MANY);
        }
        let node = file.object(page.number)?;
        let node = node.dictionary().ok_or("a page is none")?;
        let resources = if node.has(b"Resources") {
            Some(page.number)
        } else {
            page.resources
        };
        let Some(kids) = node.get(b"Kids").filter(|_| node.name(b"Type") != Some(b"Page")) else {
            pages.push(Page { resources, ..page });
            continue;
        };
        let kids = file.resolved(kids)?;
        let kids = kids.array().ok_or("a node of its tree of pages is none")?;
        if kids.len() + next.len() > MOST_NODES {
            return Err(TOO_MANY);
        }
        for kid in kids.iter().rev() {
            let number = kid.reference().ok_or("a page is none")?;
            next.push(open(number, resources, depth + 1));
        }
    }
    if pages.is_empty() { Err(NONE) } else { Ok(pages) }
}

impl Page {
    /// What a page draws, as values: streams by number.
    pub fn contents(&self, file: &File<'_>) -> Result<Vec<u32>, Unread> {
        let page = file.object(self.number)?;
        let contents = page.dictionary().and_then(|page| page.get(b"Contents"));
        let Some(contents) = contents else {
            return Ok(Vec::new());
        };
        match file.resolved(contents)? {
            Value::Array(parts) => parts
                .iter()
                .map(|part| part.reference().ok_or("the content of a page is none"))
                .collect(),
            Value::Null => Ok(Vec::new()),
            _ => Ok(contents.reference().into_iter().collect()),
        }
    }
}
