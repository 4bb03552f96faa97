//! How much is read at most. `docs/reference/bag.md` states the same numbers.

/// Bytes of one file.
pub const FILE: u64 = 512 << 20;
/// Bytes of a whole bag, a programme folder, or a bag in one file.
pub const TOTAL: u64 = 2 << 30;
/// Files and folders.
pub const FILES: usize = 20_000;
/// Bytes of a tag file or manifest.
pub const TAG_FILE: u64 = 16 << 20;
/// Bytes of a path.
pub const PATH: usize = 1024;
/// Parts of a path.
pub const DEPTH: usize = 32;
/// How many times its own size a packed bag may unfold to, beside the first MiB.
pub const RATIO: u64 = 200;
/// Bytes of headers that are read before a file of a packed bag begins.
pub const HEADERS: u64 = 16 << 20;
