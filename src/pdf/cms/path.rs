//! Paths of certificates, from that of a signer to one that is trusted (RFC 5280, section 6).
//!
//! Each certificate is signed with the key of the next, which may issue others. Every path is tried, within bounds: a
//! hostile file can bring certificates of which each seems to have issued all others.

use std::cell::Cell;

use der::asn1::AnyRef;

use super::body::{Body, Signed};
use super::parts::{self, items};
use super::words::{Obstacle, SubIndication};

/// The most certificates of a path.
const LONGEST: usize = 6;
/// The most certificates that are trusted.
const MOST_ANCHORS: usize = 500;

/// Certificates that somebody trusts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Anchors(Vec<Vec<u8>>);

impl Anchors {
    /// Reads certificates in PEM.
    ///
    /// # Errors
    /// Says why the text is of no use, as the end of a sentence.
    pub fn read(text: &str) -> Result<Self, &'static str> {
        let mut read = parts::certificates(text).ok_or("it can't be read as certificates in PEM")?;
        read.sort_unstable();
        read.dedup();
        let is_sound =
            |bytes: &Vec<u8>| items(bytes).is_some_and(|items| items.first().copied().and_then(Body::of).is_some());
        match read.len() {
            0 => Err("it holds no certificate in PEM"),
            1..=MOST_ANCHORS if read.iter().all(is_sound) => Ok(Self(read)),
            1..=MOST_ANCHORS => Err("it holds a certificate that can't be read"),
            _ => Err("it holds more than 500 certificates"),
        }
    }

    /// Whether nobody is trusted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The certificates, each once, in PEM.
    #[must_use]
    pub fn pem(&self) -> Vec<String> {
        let pem = |bytes: &Vec<u8>| der::pem::encode_string("CERTIFICATE", der::pem::LineEnding::LF, bytes);
        self.0.iter().filter_map(|bytes| pem(bytes).ok()).collect()
    }

    /// The certificates, taken apart.
    pub(super) fn bodies(&self) -> Vec<Body<'_>> {
        bodies(&self.0)
    }
}

/// The certificates among these bytes; what is none is left out.
pub(super) fn bodies(certificates: &[Vec<u8>]) -> Vec<Body<'_>> {
    let whole = certificates.iter().filter_map(|bytes| items(bytes)?.first().copied());
    whole.filter_map(Body::of).collect()
}

/// How much may still be done for one file: checks of keys, and bytes that are read for them.
pub(super) struct Effort(Cell<usize>);

impl Effort {
    /// Bytes in all.
    const MOST: usize = 256 << 20;
    /// What a check costs beside its bytes.
    const CHECK: usize = 128 << 10;

    pub fn new() -> Self {
        Self(Cell::new(Self::MOST))
    }

    /// Whether one more check may be made, over so many bytes.
    pub fn allows(&self, bytes: usize) -> bool {
        let left = self.0.get().checked_sub(bytes.saturating_add(Self::CHECK));
        self.0.set(left.unwrap_or_default());
        left.is_some()
    }

    pub fn is_spent(&self) -> bool {
        self.0.get() < Self::CHECK
    }
}

/// Looks for paths.
pub(super) struct Finder<'f> {
    pub anchors: Vec<&'f Body<'f>>,
    /// Certificates on the way, that nobody needs to trust.
    pub known: Vec<&'f Body<'f>>,
    pub effort: &'f Effort,
}

/// What was in the way first: on a path that leads to the end, or before it does.
#[derive(Default)]
struct Obstacles {
    on_a_path: Option<Obstacle>,
    on_the_way: Option<Obstacle>,
}

/// Judges a path, from the certificate of a signer to one that is trusted.
pub(super) type Judge<'j, 'f> = dyn FnMut(&[&'f Body<'f>]) -> Result<(), Obstacle> + 'j;

impl<'f> Finder<'f> {
    /// Looks for a path that the judge accepts; of those that fail, the first that leads to the end tells why.
    pub fn find(&self, own: &'f Body<'f>, judge: &mut Judge<'_, 'f>) -> Result<(), Obstacle> {
        let mut obstacles = Obstacles::default();
        if self.extend(&mut vec![own], judge, &mut obstacles) {
            return Ok(());
        }
        if self.effort.is_spent() {
            let why = "What the file brings takes more checks than that of any honest one.";
            return Err(Obstacle::new(SubIndication::Generic, why));
        }
        Err(obstacles.on_a_path.or(obstacles.on_the_way).unwrap_or_else(|| {
            let why = "No path leads from its certificate to one that is trusted.";
            Obstacle::new(SubIndication::NoCertificateChainFound, why)
        }))
    }

    fn extend(&self, path: &mut Vec<&'f Body<'f>>, judge: &mut Judge<'_, 'f>, obstacles: &mut Obstacles) -> bool {
        let Some(&at) = path.last() else { return false };
        if self.anchors.iter().any(|anchor| anchor.whole == at.whole) {
            let Err(found) = judge(path) else { return true };
            obstacles.on_a_path.get_or_insert(found);
            return false;
        }
        if path.len() == LONGEST {
            return false;
        }
        for &issuer in self.anchors.iter().chain(&self.known) {
            let is_new = issuer.subject == at.issuer && path.iter().all(|before| before.whole != issuer.whole);
            if !is_new {
                continue;
            }
            if !self.effort.allows(0) {
                return false;
            }
            let fault = match at.is_signed_with(issuer) {
                Signed::No => continue,
                Signed::Unknown => Some((SubIndication::CryptoConstraintsFailureNoPoe, WEAK)),
                Signed::Yes => {
                    fault(issuer, path.len()).map(|why| (SubIndication::CertificateChainGeneralFailure, why))
                }
            };
            if let Some((sub, why)) = fault {
                obstacles.on_the_way.get_or_insert_with(|| Obstacle::new(sub, why));
                continue;
            }
            path.push(issuer);
            if self.extend(path, judge, obstacles) {
                return true;
            }
            path.pop();
        }
        false
    }
}

const WEAK: &str = "A certificate on the path is signed with an algorithm or key that is too weak or not known.";

/// Why a certificate may not stand behind one below which so many others are.
fn fault(issuer: &Body<'_>, length: usize) -> Option<&'static str> {
    if !issuer.may_issue() {
        return Some("A certificate on the path was issued by one that may not issue any.");
    }
    if issuer.longest.is_some_and(|longest| length - 1 > longest) {
        return Some("The path is longer than a certificate on it allows.");
    }
    issuer
        .has_unknown
        .then_some("A certificate on the path makes a demand that Brugwerk does not know.")
}

/// The certificates among these values.
pub(super) fn brought<'a>(values: &[AnyRef<'a>]) -> Vec<Body<'a>> {
    values.iter().copied().filter_map(Body::of).collect()
}
