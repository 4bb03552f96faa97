//! How much reading a file may take.

use std::cell::Cell;

/// Why something of a file is not read: a main clause.
pub(in crate::pdf) type Unread = &'static str;

/// What is left of the bytes that may be read, unfolded or kept of one file.
#[derive(Debug)]
pub(in crate::pdf) struct Allowance(Cell<usize>);

impl Allowance {
    /// Bytes in all.
    const MOST: usize = 32 << 20;

    pub fn new() -> Self {
        Self(Cell::new(Self::MOST))
    }

    /// How many bytes are left.
    pub fn left(&self) -> usize {
        self.0.get()
    }

    /// Takes so many bytes.
    pub fn take(&self, bytes: usize) -> Result<(), Unread> {
        let left = self.0.get().checked_sub(bytes);
        self.0.set(left.unwrap_or(0));
        left.map(|_| ())
            .ok_or("the file takes more work than a document should")
    }
}
