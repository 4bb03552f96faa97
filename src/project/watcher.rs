//! Waits for changes of the files that a project was read from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::open::Project;
use crate::load::FileChange;

/// How long nothing more must happen before changes are told: programs write a file in several steps.
const QUIET: Duration = Duration::from_millis(40);
/// The longest that changes are gathered while they keep coming.
const LONGEST: Duration = Duration::from_secs(1);
/// How often a folder is looked at where the system does not tell.
const PACE: Duration = Duration::from_secs(1);

/// File systems that tell nothing of what another machine, or the system around this one, changes in them.
const SILENT: [&str; 10] = [
    "9p", "afs", "cifs", "drvfs", "ncpfs", "nfs", "nfs4", "smb3", "vboxsf", "virtiofs",
];

/// Watches a programme folder.
#[derive(Debug)]
pub struct Watcher {
    root: PathBuf,
    events: Receiver<notify::Result<Event>>,
    /// Whether the folder is looked at in turns, since the system does not tell of changes.
    polls: bool,
    /// Stops watching when it is dropped.
    _watch: Watch,
}

#[derive(Debug)]
enum Watch {
    System { _watcher: RecommendedWatcher },
    Poll { _watcher: PollWatcher },
}

impl Watcher {
    /// Begins to watch a folder: by what the system tells, or by looking at it every second where that can't be had.
    ///
    /// # Errors
    /// Where the folder can't be read.
    pub fn new(folder: &Path) -> notify::Result<Self> {
        let root = fs::canonicalize(folder).map_err(notify::Error::io)?;
        if !is_silent(&root)
            && let Ok((watch, events)) = told_by_system(&root)
        {
            return Ok(Self {
                root,
                events,
                polls: false,
                _watch: watch,
            });
        }
        let (sender, events) = mpsc::channel();
        let mut watcher = PollWatcher::new(sender, Config::default().with_poll_interval(PACE))?;
        watcher.watch(&root, RecursiveMode::Recursive)?;
        Ok(Self {
            root,
            events,
            polls: true,
            _watch: Watch::Poll { _watcher: watcher },
        })
    }

    /// Whether the folder is looked at every second, since the system does not tell of changes in it.
    #[must_use]
    pub fn polls(&self) -> bool {
        self.polls
    }

    /// Waits until files that the project asked for changed, or `patience` is over; gives what changed.
    #[must_use]
    pub fn changes(&self, project: &Project, patience: Option<Duration>) -> Vec<FileChange> {
        let asked = Asked::of(project, &self.root);
        let mut changed = BTreeSet::new();
        let begin = Instant::now();
        let mut first: Option<Instant> = None;
        loop {
            let wait = match (first, patience) {
                (Some(first), _) => QUIET.min(LONGEST.saturating_sub(first.elapsed())),
                (None, Some(patience)) => patience.saturating_sub(begin.elapsed()),
                (None, None) => Duration::MAX,
            };
            match self.events.recv_timeout(wait) {
                Ok(Ok(event)) if event.need_rescan() => changed.extend(asked.all()),
                Ok(Ok(event)) if matches!(event.kind, EventKind::Access(_)) => {}
                Ok(Ok(event)) => changed.extend(event.paths.iter().flat_map(|path| asked.names(path))),
                // What was missed can't be told, so everything may have changed.
                Ok(Err(_)) => changed.extend(asked.all()),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
            if !changed.is_empty() {
                first.get_or_insert_with(Instant::now);
            }
        }
        changed.into_iter().map(FileChange::Reread).collect()
    }
}

fn told_by_system(root: &Path) -> notify::Result<(Watch, Receiver<notify::Result<Event>>)> {
    let (sender, events) = mpsc::channel();
    let mut watcher = RecommendedWatcher::new(sender, Config::default())?;
    watcher.watch(root, RecursiveMode::Recursive)?;
    Ok((Watch::System { _watcher: watcher }, events))
}

/// Whether a folder lies in a file system that tells of no changes, as far as the system says what it is.
fn is_silent(root: &Path) -> bool {
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let nearest = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            let place = words.next()?.replace("\\040", " ");
            let kind = words.next()?;
            root.starts_with(&place).then_some((place.len(), kind))
        })
        .max_by_key(|(length, _)| *length);
    nearest.is_some_and(|(_, kind)| SILENT.contains(&kind) || kind.starts_with("fuse"))
}

/// The files and folders that a project asked for, by where they lie.
struct Asked {
    by_place: BTreeMap<PathBuf, String>,
}

impl Asked {
    fn of(project: &Project, root: &Path) -> Self {
        let paths = project.paths().into_iter();
        let by_place = paths.flat_map(|path| {
            let named = root.join(&path);
            // A link is changed where it stands or where it leads.
            let real = fs::canonicalize(&named).ok().filter(|real| *real != named);
            let real = real.map(|real| (real, path.clone()));
            std::iter::once((named, path)).chain(real)
        });
        Self {
            by_place: by_place.collect(),
        }
    }

    /// The paths that a changed place stands for: its own, that of a folder around it, those of files in it.
    fn names(&self, place: &Path) -> Vec<String> {
        let around = place.ancestors().filter_map(|place| self.by_place.get(place));
        let below = self.by_place.iter().filter(|(asked, _)| asked.starts_with(place));
        around.chain(below.map(|(_, path)| path)).cloned().collect()
    }

    fn all(&self) -> impl Iterator<Item = String> {
        self.by_place.values().cloned()
    }
}
