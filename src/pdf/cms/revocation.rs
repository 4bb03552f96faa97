//! Whether a certificate was revoked, as far as what a file carries tells. Nothing is fetched.

use super::body::Body;
use super::moment::Moment;

/// What somebody who may know says of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    pub state: State,
    /// When it was so.
    pub this: Moment,
    /// When more will be known.
    pub next: Option<Moment>,
}

/// How it stands with a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Good,
    /// It was revoked then, for this reason (RFC 5280, section 5.3.1).
    Revoked(Moment, u8),
    Unknown,
}

/// The reason of a revocation that can be taken back: suspended for a while (RFC 5280, section 5.3.1).
pub(super) const HOLD: u8 = 6;

impl Said {
    /// Whether it tells that a certificate was good at a moment: it was said for then, or later, while the certificate held.
    fn is_good_at(self, moment: Moment, certificate: &Body<'_>) -> bool {
        let is_then = self.this <= moment && self.next.is_some_and(|next| moment <= next);
        let is_later = moment < self.this && certificate.period().is_some_and(|[_, until]| self.this <= until);
        self.state == State::Good && (is_then || is_later)
    }
}

/// How it stood with a certificate at a moment, after everything that was said of it.
pub(super) fn state(said: &[Said], moment: Option<Moment>, certificate: &Body<'_>) -> State {
    let last = said.iter().max_by_key(|said| said.this);
    let revoked = said.iter().filter_map(|one| match one.state {
        State::Revoked(at, reason) if reason != HOLD || last == Some(one) => Some((at, reason)),
        _ => None,
    });
    if let Some((at, reason)) = revoked.min() {
        return State::Revoked(at, reason);
    }
    match moment {
        Some(moment) if said.iter().any(|one| one.is_good_at(moment, certificate)) => State::Good,
        _ => State::Unknown,
    }
}
