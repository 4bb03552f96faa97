//! Judges signatures that fit what they cover: by whom, as far as certificates that somebody trusts tell, and when.
//!
//! The process is that of ETSI EN 319 102-1, with what the file itself carries: certificates and proofs about them in the
//! signature and in what was added to the file for validation. Nothing is fetched, and there is no clock: a signature is
//! judged at the moment at which the earliest time stamp that passes proves that it was there. Where none does, nothing
//! proves when it was made; it is held against what the signer claims, and can't pass.

use der::Encode as _;

use super::body::Body;
use super::claims::{self, is_signed_along};
use super::crl::List;
use super::moment::Moment;
use super::ocsp::Response;
use super::parts::{self, Signed, Signer};
use super::path::{Anchors, Effort, Finder, bodies, brought};
use super::revocation::{HOLD, Said, State, state};
use super::words::{Indication, NamedCertificate, Obstacle, SignatureKind, SubIndication, Validation};
use super::{Content, Digests, Fit, certificate, check};
use crate::bytes::sha256;

/// What was added to a file for validation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::pdf) struct Proofs {
    pub certificates: Vec<Vec<u8>>,
    pub lists: Vec<Vec<u8>>,
    pub responses: Vec<Vec<u8>>,
    /// Whether there is more than is read.
    pub is_cut: bool,
}

/// A signature of a file, with what is known of it so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pdf) struct Evidence {
    pub field: String,
    pub kind: SignatureKind,
    /// Why it was not checked; none where it fits what it covers.
    pub unchecked: Option<(SubIndication, &'static str)>,
    pub contents: Vec<u8>,
    /// When it was made, as the file says.
    pub claimed: Option<Moment>,
}

/// Judges the signatures of a file, the oldest first.
pub(in crate::pdf) fn validate(signatures: &[Evidence], proofs: &Proofs, anchors: &Anchors) -> Vec<Validation> {
    // What signatures carry themselves counts as much as what was added.
    let (mut lists, mut responses) = (Vec::new(), Vec::new());
    for one in signatures {
        let found = parts::parse(&one.contents)
            .and_then(|whole| Some(claims::revocation(&parts::signer(*whole.signers.first()?)?)));
        let [own_lists, own_responses] = found.unwrap_or_default();
        lists.extend(own_lists);
        responses.extend(own_responses);
    }
    let lists = proofs.lists.iter().chain(&lists);
    let responses = proofs.responses.iter().chain(&responses);
    let desk = Desk {
        anchors: anchors.bodies(),
        known: bodies(&proofs.certificates),
        lists: lists.filter_map(|bytes| List::of(bytes)).collect(),
        responses: responses.filter_map(|bytes| Response::of(bytes)).collect(),
        effort: Effort::new(),
        is_cut: proofs.is_cut,
    };
    // Each time stamp proves that what was signed before it was there.
    let mut proven = None;
    let mut judged = Vec::new();
    for one in signatures.iter().rev() {
        let validation = desk.validation(one, proven);
        if one.kind == SignatureKind::TimeStamp && validation.has_passed() {
            let stated = parts::parse(&one.contents).and_then(|whole| parts::time_stamp_moment(whole.content?));
            proven = earliest(proven, stated);
        }
        judged.push(validation);
    }
    judged.reverse();
    judged
}

fn earliest(one: Option<Moment>, other: Option<Moment>) -> Option<Moment> {
    one.into_iter().chain(other).min()
}

/// What a signature is judged by.
struct Desk<'d> {
    anchors: Vec<Body<'d>>,
    known: Vec<Body<'d>>,
    lists: Vec<List<'d>>,
    responses: Vec<Response<'d>>,
    effort: Effort,
    /// Whether the file carries more than was read.
    is_cut: bool,
}

/// When a signature was made.
#[derive(Debug, Clone, Copy)]
struct When {
    moment: Option<Moment>,
    /// Whether it is proven that it was there then.
    is_proven: bool,
    /// Whether it is a statement of time, which proves that itself.
    is_stamp: bool,
}

const NO_CERTIFICATE: &str = "Its certificate is not the one that was signed along with it.";
const TOO_MUCH: &str = "The file carries more for validation than is read.";
const ODD: &str = "Its certificate is of no form by which a path could be looked for.";
const NOT_ESTABLISHED: &str = "intact; identity not established.";

impl Desk<'_> {
    /// Judges one signature; `proven` is when a later time stamp proves that it was there.
    fn validation(&self, one: &Evidence, proven: Option<Moment>) -> Validation {
        let mut told = Validation {
            field: plain(&one.field),
            kind: one.kind,
            indication: Indication::Passed,
            sub_indication: None,
            reason: String::new(),
            certificate: None,
            claimed: one.claimed.map(|moment| moment.to_string()),
            proven: None,
            anchor: None,
        };
        let obstacle = match one.unchecked {
            Some((sub, why)) if sub.indication() == Indication::Failed => Err(Obstacle::new(sub, format!("It {why}."))),
            Some((sub, why)) => Err(Obstacle::new(sub, format!("Not checked: it {why}."))),
            None => self.judged(one, proven, &mut told),
        };
        match obstacle {
            Ok(()) if one.kind == SignatureKind::TimeStamp => {
                "A path leads from its certificate to one that is trusted, and none on it was revoked when it was made."
                    .clone_into(&mut told.reason);
            }
            Ok(()) => {
                "A path leads from its certificate to one that is trusted, and none on it was revoked when a time stamp proves that the signature was there."
                    .clone_into(&mut told.reason);
            }
            Err(Obstacle { sub, why }) => {
                told.indication = sub.indication();
                told.sub_indication = Some(sub);
                told.reason = why;
            }
        }
        told
    }

    fn judged(&self, one: &Evidence, later: Option<Moment>, told: &mut Validation) -> Result<(), Obstacle> {
        let form = || Obstacle::new(SubIndication::FormatFailure, "It is of no form that signing gives.");
        let whole = parts::parse(&one.contents).ok_or_else(form)?;
        let signer = whole
            .signers
            .first()
            .and_then(|signer| parts::signer(*signer))
            .ok_or_else(form)?;
        let own = own(&whole, &signer);
        told.certificate = own.as_ref().map(named);
        let is_stamp = one.kind == SignatureKind::TimeStamp;
        let claimed = if is_stamp {
            Some(whole.content.and_then(parts::time_stamp_moment).ok_or_else(form)?)
        } else {
            claims::moment(&signer).or(one.claimed)
        };
        told.claimed = claimed.map(|moment| moment.to_string());
        if self.anchors.is_empty() {
            return Err(Obstacle::new(SubIndication::NoCertificateChainFound, NOT_ESTABLISHED));
        }
        let when = if is_stamp {
            When {
                moment: claimed,
                is_proven: true,
                is_stamp,
            }
        } else {
            let stamps = claims::stamps(&signer);
            let stamped = stamps
                .iter()
                .filter_map(|stamp| self.stamped(stamp, signer.value))
                .min();
            let proven = earliest(later, stamped);
            told.proven = proven.map(|moment| moment.to_string());
            When {
                moment: proven.or(claimed),
                is_proven: proven.is_some(),
                is_stamp,
            }
        };
        let own = own.ok_or_else(|| Obstacle::new(SubIndication::NoSigningCertificateFound, ODD))?;
        self.identity(&signer, &own, &brought(&whole.certificates), when, told)
    }

    /// When a time stamp on a value proves that it was there; none where the time stamp does not pass.
    fn stamped(&self, stamp: &[u8], value: &[u8]) -> Option<Moment> {
        let end = value.len();
        if check(stamp, Content::TimeStamp, &mut Digests::new(value), end, end..end) != Fit::Fits {
            return None;
        }
        let whole = parts::parse(stamp)?;
        let signer = parts::signer(*whole.signers.first()?)?;
        let own = own(&whole, &signer)?;
        let moment = parts::time_stamp_moment(whole.content?)?;
        let when = When {
            moment: Some(moment),
            is_proven: true,
            is_stamp: true,
        };
        let mut path = |path: &[&Body<'_>]| self.standing(path, when);
        self.accepts(&signer, &own, &brought(&whole.certificates), when, &mut path)
            .ok()?;
        Some(moment)
    }

    /// Who made a signature, as far as that is known.
    fn identity(
        &self,
        signer: &Signer<'_>,
        own: &Body<'_>,
        brought: &[Body<'_>],
        when: When,
        told: &mut Validation,
    ) -> Result<(), Obstacle> {
        let anchor = &mut told.anchor;
        self.accepts(signer, own, brought, when, &mut |path| {
            *anchor = path.last().map(|anchor| named(anchor));
            self.standing(path, when)
        })
    }

    fn accepts(
        &self,
        signer: &Signer<'_>,
        own: &Body<'_>,
        brought: &[Body<'_>],
        when: When,
        judge: &mut dyn FnMut(&[&Body<'_>]) -> Result<(), Obstacle>,
    ) -> Result<(), Obstacle> {
        if !is_signed_along(signer, own) {
            return Err(Obstacle::new(SubIndication::NoSigningCertificateFound, NO_CERTIFICATE));
        }
        let is_for_it = if when.is_stamp { own.may_stamp() } else { own.may_sign() };
        let finder = Finder {
            anchors: self.anchors.iter().collect(),
            known: brought.iter().chain(&self.known).collect(),
            effort: &self.effort,
        };
        finder.find(own, &mut |path| {
            if is_for_it && !own.has_unknown {
                return judge(path);
            }
            let why = if own.has_unknown {
                "Its certificate makes a demand that Brugwerk does not know."
            } else {
                "Its certificate is not one for this: the key may be used for other purposes only."
            };
            Err(Obstacle::new(SubIndication::ChainConstraintsFailure, why))
        })
    }

    /// Whether the certificates of a path held and were not revoked.
    fn standing(&self, path: &[&Body<'_>], when: When) -> Result<(), Obstacle> {
        for (index, link) in path.iter().enumerate() {
            if index == 0 || index + 1 < path.len() {
                held(link, index == 0, when)?;
            }
        }
        let mut unknown = None;
        for (index, pair) in path.windows(2).enumerate() {
            let [link, issuer] = pair else { continue };
            let state = state(&self.said(link, issuer), when.moment, link);
            let found = revoked(state, index == 0, when);
            match found {
                Err(obstacle) if obstacle.sub.is_against() => return Err(obstacle),
                Err(obstacle) => {
                    unknown.get_or_insert(obstacle);
                }
                Ok(()) => {}
            }
        }
        // What was not read could say otherwise.
        if self.is_cut || self.effort.is_spent() {
            return Err(Obstacle::new(SubIndication::Generic, TOO_MUCH));
        }
        if let Some(obstacle) = unknown {
            return Err(obstacle);
        }
        if when.is_proven {
            return Ok(());
        }
        let why = "A path leads from its certificate to one that is trusted, but no time stamp that passes proves when it was made; it was held against the time that the signer claims.";
        Err(Obstacle::new(SubIndication::NoPoe, why))
    }

    /// What is said of a certificate, by who may.
    fn said(&self, link: &Body<'_>, issuer: &Body<'_>) -> Vec<Said> {
        let lists = self
            .lists
            .iter()
            .filter_map(|list| list.says(link, issuer, &self.effort));
        let responses = self.responses.iter();
        lists
            .chain(responses.filter_map(|response| response.says(link, issuer, &self.effort)))
            .collect()
    }
}

/// Whether a certificate of a path held.
fn held(link: &Body<'_>, is_own: bool, when: When) -> Result<(), Obstacle> {
    let Some([from, until]) = link.period() else {
        let why = "A certificate on the path does not say for how long it holds.";
        return Err(Obstacle::new(SubIndication::CertificateChainGeneralFailure, why));
    };
    let Some(moment) = when.moment else { return Ok(()) };
    if from <= moment && moment <= until {
        return Ok(());
    }
    let what = if when.is_stamp {
        "the time that it states"
    } else if when.is_proven {
        "the time at which a time stamp proves that it was there"
    } else {
        "the time that the signer claims, which nothing proves"
    };
    let whose = if is_own {
        "Its certificate"
    } else {
        "The certificate of an issuer"
    };
    let why = format!("{whose} holds from {from} to {until}; {what} is {moment}.");
    let sub = match (is_own, moment < from && when.is_proven) {
        (false, _) => SubIndication::CertificateChainGeneralFailure,
        (true, true) => SubIndication::NotYetValid,
        (true, false) => SubIndication::OutOfBoundsNoPoe,
    };
    Err(Obstacle::new(sub, why))
}

/// What it means for a signature how it stands with a certificate of its path.
fn revoked(state: State, is_own: bool, when: When) -> Result<(), Obstacle> {
    let whose = if is_own {
        "its certificate"
    } else {
        "the certificate of an issuer"
    };
    match state {
        State::Good => Ok(()),
        State::Unknown => {
            let why = format!("Nothing that the file carries says whether {whose} was revoked at that time.");
            Err(Obstacle::new(SubIndication::TryLater, why))
        }
        State::Revoked(_, HOLD) => {
            let why = format!("The file says that {whose} was suspended.");
            Err(Obstacle::new(SubIndication::TryLater, why))
        }
        State::Revoked(at, reason) => {
            let is_before = when.is_proven && when.moment.is_some_and(|moment| moment < at);
            // Whoever has the key of a clock can state any time; only where it was merely replaced its earlier ones stand.
            if is_before && (!when.is_stamp || REPLACED.contains(&reason)) {
                return Ok(());
            }
            let sub = if is_own {
                SubIndication::RevokedNoPoe
            } else {
                SubIndication::RevokedCaNoPoe
            };
            let why = format!(
                "The file says that {whose} was revoked on {at}, and nothing proves that the signature was there before."
            );
            Err(Obstacle::new(sub, why))
        }
    }
}

/// Another position, replaced, out of use: nobody else had the key (RFC 3161, section 4).
const REPLACED: [u8; 3] = [3, 4, 5];

/// The certificate of the signer, among those that the signature brings.
fn own<'a>(whole: &Signed<'a>, signer: &Signer<'a>) -> Option<Body<'a>> {
    let own = certificate(whole, signer).ok()?;
    let mut bodies = whole.certificates.iter().copied().filter_map(Body::of);
    bodies.find(|body| body.certificate == own)
}

/// Words that may be hostile, as they can be shown.
fn plain(words: &str) -> String {
    let shown: String = words.chars().take(200).flat_map(char::escape_debug).collect();
    shown.replace("\\'", "'").replace("\\\"", "\"")
}

/// A certificate by what names it.
fn named(body: &Body<'_>) -> NamedCertificate {
    NamedCertificate {
        name: plain(&body.name()),
        valid: body.period().map(|period| period.map(|moment| moment.to_string())),
        sha256: body.whole.to_der().map(sha256).unwrap_or_default(),
    }
}
