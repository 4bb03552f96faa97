//! The words in which a signature is judged: those of ETSI EN 319 102-1, section 5.1.3.

use serde::Serialize;

/// What is known of a signature in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::AsRefStr)]
pub enum Indication {
    /// It fits, and somebody who is trusted stands behind it.
    #[serde(rename = "TOTAL-PASSED")]
    #[strum(serialize = "TOTAL-PASSED")]
    Passed,
    /// What is known does not decide it.
    #[serde(rename = "INDETERMINATE")]
    #[strum(serialize = "INDETERMINATE")]
    Indeterminate,
    /// It is none, or none of who it names.
    #[serde(rename = "TOTAL-FAILED")]
    #[strum(serialize = "TOTAL-FAILED")]
    Failed,
}

/// Why a signature did not pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::AsRefStr)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum SubIndication {
    /// It is of no form that signing gives.
    FormatFailure,
    /// What it covers was changed.
    HashFailure,
    /// Its value was not made with the key of the certificate.
    SigCryptoFailure,
    /// It was there before its certificate held.
    NotYetValid,
    /// The certificate of the signer is not there, or not the one that was signed along.
    NoSigningCertificateFound,
    /// No path leads to a certificate that is trusted.
    NoCertificateChainFound,
    /// A path leads there, of certificates that may not stand behind each other.
    CertificateChainGeneralFailure,
    /// The certificate is not one for signing.
    ChainConstraintsFailure,
    /// An algorithm or key is too weak or not known, and nothing proves that it was used while it was not.
    CryptoConstraintsFailureNoPoe,
    /// It is not proven that the signature was made while its certificate held.
    OutOfBoundsNoPoe,
    /// The certificate was revoked, and it is not proven that the signature was made before.
    RevokedNoPoe,
    /// The same of the certificate of an issuer.
    RevokedCaNoPoe,
    /// Nothing that the file carries says whether a certificate was revoked.
    TryLater,
    /// Nothing proves when it was made.
    NoPoe,
    /// Another reason.
    Generic,
}

impl SubIndication {
    /// What a signature is for this reason.
    #[must_use]
    pub fn indication(self) -> Indication {
        match self {
            Self::FormatFailure | Self::HashFailure | Self::SigCryptoFailure | Self::NotYetValid => Indication::Failed,
            _ => Indication::Indeterminate,
        }
    }

    /// Whether it speaks against a signature, and not only for knowing more.
    #[must_use]
    pub fn is_against(self) -> bool {
        !matches!(self, Self::TryLater | Self::NoPoe | Self::Generic)
    }

    /// Both words, as they are told.
    #[must_use]
    pub fn words(self) -> String {
        format!("{}, {}", self.indication().as_ref(), self.as_ref())
    }
}

/// What a signature is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::AsRefStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum SignatureKind {
    /// In a field of the master: a signatory's. In a copy that does not derive from its master: in any field.
    Signature,
    /// In a field that was added and shows nothing: a service's.
    Seal,
    /// A statement of time about the whole document.
    TimeStamp,
}

/// A certificate, by what names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedCertificate {
    /// Whom it is about, as it says itself.
    pub name: String,
    /// From when until when it says that it holds.
    pub valid: Option<[String; 2]>,
    /// The SHA-256 of its bytes.
    pub sha256: String,
}

/// What is known of one signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Validation {
    /// The name of its field.
    pub field: String,
    /// What it is for.
    pub kind: SignatureKind,
    /// The result.
    pub indication: Indication,
    /// Why it did not pass.
    pub sub_indication: Option<SubIndication>,
    /// The same in words.
    pub reason: String,
    /// The certificate of the signer; only a path makes it more than a claim.
    pub certificate: Option<NamedCertificate>,
    /// When it was made, as the signer says.
    pub claimed: Option<String>,
    /// When it was there, as the earliest time stamp proves that passed.
    pub proven: Option<String>,
    /// The trusted certificate to which a path leads.
    pub anchor: Option<NamedCertificate>,
}

impl Validation {
    /// Whether it passed.
    #[must_use]
    pub fn has_passed(&self) -> bool {
        self.indication == Indication::Passed
    }

    /// The result in one line.
    #[must_use]
    pub fn sentence(&self) -> String {
        let word = match self.sub_indication {
            None => self.indication.as_ref().to_owned(),
            Some(why) => why.words(),
        };
        format!("{} {}: {word}: {}", self.kind.as_ref(), self.field, self.reason)
    }
}

/// What keeps a signature from passing.
#[derive(Debug, Clone)]
pub(super) struct Obstacle {
    pub sub: SubIndication,
    /// A sentence.
    pub why: String,
}

impl Obstacle {
    pub fn new(sub: SubIndication, why: impl Into<String>) -> Self {
        Self { sub, why: why.into() }
    }
}
