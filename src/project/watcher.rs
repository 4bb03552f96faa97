//! Waits for changes of the files that a project was read from.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant, SystemTime};
use std::{fs, io, thread};

use notify::event::ModifyKind;
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::open::Project;
use crate::load::Change;

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
    news: Receiver<News>,
    source: Source,
}

/// What is known of a change.
#[derive(Debug)]
enum News {
    /// Something happened at these places.
    Places(Vec<PathBuf>),
    /// Something was missed, so everything may have changed.
    Anything,
    /// The folder itself was moved or removed: the system tells of that, and of nothing after it.
    FolderGone,
}

/// Where news comes from, until this is dropped.
#[derive(Debug)]
enum Source {
    System { _watcher: RecommendedWatcher },
    Polling { _stop: Sender<()> },
}

impl Watcher {
    /// Begins to watch a folder: by what the system tells, or by looking at it every second where that can't be had.
    ///
    /// # Errors
    /// Where there is no such folder.
    pub fn new(folder: &Path) -> io::Result<Self> {
        let root = fs::canonicalize(folder)?;
        if !is_silent(&root)
            && let Ok((source, news)) = told_by_system(&root)
        {
            return Ok(Self { root, news, source });
        }
        Self::polling(folder)
    }

    /// Begins to watch a folder by looking at it every second.
    ///
    /// # Errors
    /// As [`Watcher::new`].
    pub fn polling(folder: &Path) -> io::Result<Self> {
        let root = fs::canonicalize(folder)?;
        let (source, news) = polled(&root);
        Ok(Self { root, news, source })
    }

    /// Whether the folder is looked at every second.
    #[must_use]
    pub fn polls(&self) -> bool {
        matches!(self.source, Source::Polling { .. })
    }

    /// Waits until files that the project asked for change, or `patience` is over; gives what changed.
    ///
    /// A folder that is moved or removed is looked at every second from then on, so that its return is seen.
    #[must_use]
    pub fn changes(&mut self, project: &Project, patience: Option<Duration>) -> Vec<Change> {
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
            match self.news.recv_timeout(wait) {
                Ok(News::Places(places)) => changed.extend(places.iter().flat_map(|place| asked.names(place))),
                Ok(News::Anything) => changed.extend(asked.all()),
                Ok(News::FolderGone) => {
                    (self.source, self.news) = polled(&self.root);
                    changed.extend(asked.all());
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
            if !changed.is_empty() {
                first.get_or_insert_with(Instant::now);
            }
        }
        changed.into_iter().map(Change::Reread).collect()
    }
}

/// News of a folder, from the system.
fn told_by_system(root: &Path) -> notify::Result<(Source, Receiver<News>)> {
    let (sender, news) = mpsc::channel();
    let folder = root.to_owned();
    let tell = move |event: notify::Result<Event>| {
        let news = match event {
            Ok(event) if event.need_rescan() => News::Anything,
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
            Ok(event) => match event.kind {
                EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)) if event.paths.contains(&folder) => {
                    News::FolderGone
                }
                _ => News::Places(event.paths),
            },
            Err(_) => News::Anything,
        };
        // Nobody listens any more once the watcher is dropped.
        let _ = sender.send(news);
    };
    let mut watcher = RecommendedWatcher::new(tell, Config::default())?;
    watcher.watch(root, RecursiveMode::Recursive)?;
    Ok((Source::System { _watcher: watcher }, news))
}

/// News of a folder, from looking at it every second.
fn polled(root: &Path) -> (Source, Receiver<News>) {
    let (sender, news) = mpsc::channel();
    let (stop, stopped) = mpsc::channel();
    let root = root.to_owned();
    let mut seen = Look::of(&root);
    thread::spawn(move || {
        while stopped.recv_timeout(PACE) == Err(RecvTimeoutError::Timeout) {
            let now = Look::of(&root);
            let places = now.differences(&seen);
            if !places.is_empty() && sender.send(News::Places(places)).is_err() {
                return;
            }
            seen = now;
        }
    });
    (Source::Polling { _stop: stop }, news)
}

/// What one look at a folder shows: when each thing in it last changed, and how long it is.
///
/// The poller of `notify` is not used: it tells times apart by whole seconds, so that it misses the second of two quick
/// changes, and it reads hidden folders, in which a repository keeps thousands of files.
#[derive(Debug, Default)]
struct Look(BTreeMap<PathBuf, (Option<SystemTime>, u64)>);

impl Look {
    fn of(folder: &Path) -> Self {
        let mut look = Self::default();
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            // What can't be read now shows as gone, and is seen once it can.
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                let path = entry.path();
                if entry.file_name().as_encoded_bytes().starts_with(b".") {
                    continue;
                }
                // A link to a folder is not followed: it could go in circles.
                if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                    open.push(path);
                } else if let Ok(data) = fs::metadata(&path) {
                    look.0.insert(path, (data.modified().ok(), data.len()));
                }
            }
        }
        look
    }

    /// The files that are not the same in two looks.
    fn differences(&self, other: &Self) -> Vec<PathBuf> {
        let (now, then) = (self.0.iter(), other.0.iter());
        let new = now.filter(|(path, stamp)| other.0.get(*path) != Some(stamp));
        let gone = then.filter(|(path, _)| !self.0.contains_key(*path));
        new.chain(gone).map(|(path, _)| path.clone()).collect()
    }
}

/// Whether a folder lies in a file system that tells of no changes, as far as the system says what it is.
fn is_silent(root: &Path) -> bool {
    lies_in_silence(root, &fs::read_to_string("/proc/self/mounts").unwrap_or_default())
}

/// [`is_silent`], for these lines of mounts: what is mounted, where, as what kind of file system.
fn lies_in_silence(root: &Path, mounts: &str) -> bool {
    let around = mounts.lines().filter_map(|line| {
        let mut words = line.split(' ').skip(1);
        let place = words.next()?.replace("\\040", " ");
        let kind = words.next()?;
        root.starts_with(&place).then_some((place.len(), kind))
    });
    // Of two file systems at one place, the later one hides the earlier.
    let nearest = around.max_by_key(|(length, _)| *length);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drives_of_other_systems_are_silent() {
        let mounts = "/dev/sdc / ext4 rw 0 0
C:\\134 /mnt/c 9p rw 0 0
server:/home /home/an\\040other nfs4 rw 0 0
/dev/sdd /mnt/c/inner ext4 rw 0 0
archive /mnt/fuse fuse.sshfs rw 0 0
";
        let silent = |path: &str| lies_in_silence(Path::new(path), mounts);
        assert!(!silent("/home/an/programme"));
        assert!(silent("/mnt/c/Users/programme"));
        assert!(!silent("/mnt/c/inner/programme"));
        assert!(!silent("/mnt/cd"));
        assert!(silent("/home/an other/programme"));
        assert!(silent("/mnt/fuse"));
        assert!(!lies_in_silence(Path::new("/anywhere"), ""));
    }
}
