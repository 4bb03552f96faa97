//! What an id can be the id of: one table of kinds, from which types, schema and rules follow.
//!
//! A kind is a type, for [`Ref`](super::Ref) and [`OwnId`](super::OwnId), and a value of [`Kind`], for the schema and
//! the checks.

use strum::{IntoStaticStr, VariantArray};

use crate::diagnostic::Message;
use crate::message;

/// Among what an id is unique, and where a reference to it is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The whole programme, from files without which nothing is checked: the method, the clause library.
    Frame,
    /// The whole programme.
    Programme,
    /// The file that it stands in: one partnership, one canvas, one self-assessment.
    File,
}

/// A type that names a kind.
pub trait Named: std::fmt::Debug + Clone {
    /// The kind; none for [`Nothing`].
    const KIND: Option<Kind>;
}

/// No kind: what an id that refers to nothing refers to.
#[derive(Debug, Clone, Copy)]
pub enum Nothing {}

impl Named for Nothing {
    const KIND: Option<Kind> = None;
}

/// Makes the kinds from a table: the type, what messages call one, its reach; where there are references to it, the
/// rule that an unknown one breaks; and, for what has no ids of its own, the kinds that count as it.
macro_rules! kinds {
    ($($name:ident: $noun:literal, $reach:ident $(, $rule:literal $(, [$($counts:ident),+])?)?;)+) => {
        /// A kind of thing that has an id, or several kinds that a reference may mean.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, VariantArray, IntoStaticStr)]
        #[strum(serialize_all = "kebab-case")]
        pub enum Kind {
            $(#[doc = concat!("What messages call: ", $noun, ".")] $name,)+
        }

        impl Kind {
            /// What messages call one thing of this kind.
            #[must_use]
            pub fn noun(self) -> Message {
                match self {
                    $(Self::$name => message!($noun),)+
                }
            }

            /// Where references to it are understood.
            #[must_use]
            pub fn reach(self) -> Reach {
                match self {
                    $(Self::$name => Reach::$reach,)+
                }
            }

            /// The code of the rule that an unknown reference breaks; none where nothing refers to this kind.
            #[must_use]
            pub fn rule(self) -> Option<&'static str> {
                let rules: &[&str] = match self {
                    $(Self::$name => &[$($rule)?],)+
                };
                rules.first().copied()
            }

            /// The kinds whose ids a reference to this one may name.
            #[must_use]
            pub fn counts(self) -> &'static [Self] {
                let others: &[Self] = match self {
                    $(Self::$name => &[$($($(Self::$counts),+)?)?],)+
                };
                if others.is_empty() { self.itself() } else { others }
            }

            fn itself(self) -> &'static [Self] {
                match self {
                    $(Self::$name => &[Self::$name],)+
                }
            }
        }

        $(
            #[doc = concat!("What messages call: ", $noun, ".")]
            #[derive(Debug, Clone, Copy)]
            pub enum $name {}

            impl Named for $name {
                const KIND: Option<Kind> = Some(Kind::$name);
            }
        )+
    };
}

kinds! {
    // The programme.
    Programme: "programme", Programme;
    Phase: "phase", Programme;
    Source: "source", Programme;
    Partner: "partner", Programme, "unknown-partner";
    Partnership: "partnership", Programme, "unknown-partnership";
    Finding: "finding", Programme;
    AddedValue: "point of added value", Programme;
    Section: "chapter or section", Programme;
    PhaseReport: "content report", Programme;
    Deliverable: "deliverable", File;

    // The method.
    Method: "method", Frame;
    Typology: "typology", Frame, "unknown-typology";
    Property: "property", Frame;
    Facet: "facet", Frame, "unknown-facet";
    Domain: "domain", Frame, "unknown-domain";
    CanvasBlock: "canvas block", Frame, "unknown-block";
    TensionClass: "tension class", Frame, "unknown-tension-class";
    ImpactValue: "kind of value", Frame, "unknown-impact-value";
    Dimension: "impact dimension", Frame, "unknown-dimension";
    SuccessFactor: "success factor", Frame;
    MethodStep: "step", Frame, "unknown-step";
    Worksheet: "worksheet", Frame, "unknown-worksheet";
    QuestionnairePart: "part of the questionnaire", Frame;
    TemplateTopic: "topic of the revenue template", Frame;
    PriceMethod: "price method", Frame;
    AgreementElement: "agreement element", Frame;

    // A partnership.
    Participant: "partner of this case", File, "partner-outside-case";
    External: "external actor", File;
    Actor: "partner of this case or external actor", File, "actor-outside-case", [Participant, External];
    Stage: "stage", File, "unknown-stage";
    ChainStep: "step of the value chain", File, "unknown-revenue-reference";
    Tension: "tension", File, "unknown-tension";

    // Its revenue model.
    Supplier: "supplier", File;
    Party: "partner, supplier or external actor of this case", File, "unknown-party", [Participant, External, Supplier];
    Investment: "investment", File;
    CostItem: "sub-action", File, "unknown-revenue-reference";
    CostDriver: "cost driver", File;
    FixedCost: "cost", File;
    Subsidy: "subsidy", File;

    // Its agreement, and the clause library.
    Signatory: "signatory", File;
    Body: "body", File;
    OpenPoint: "open point", File;
    Article: "article", Frame, "clause-unknown";
    Clause: "clause of the library", Frame, "clause-unknown";
    AddedClause: "added clause", File;
    Provision: "article or clause", File, "clause-unknown", [Article, Clause, AddedClause];
    Term: "term", Frame;

    // A canvas.
    PartnershipCanvas: "canvas", Programme;
    Column: "column", File, "unknown-canvas-column";
    CanvasPhase: "phase of the canvas", File;
    Theme: "theme", File;

    // A self-assessment.
    SelfAssessment: "self-assessment", Programme;
    Aspect: "aspect", File;
    Statement: "statement", File, "unknown-statement";
    Round: "round", File;

    // The needs analysis.
    NeedsAnalysis: "needs analysis", Programme;
    ContextTopic: "topic", File;
    PracticeCase: "practice case", File;
    Vote: "vote", File;
    Citation: "reference", Programme, "unknown-reference";

    // The call.
    Call: "call", Programme;
    Level: "level", File, "unknown-level";
    FormField: "field", File;
    Candidate: "candidate", File, "unknown-candidate";
    Lab: "lab", File;
}

impl Kind {
    /// Among which things an id of this kind is unique: all that one reference may mean.
    #[must_use]
    pub fn family(self) -> Self {
        let wider = Self::VARIANTS.iter().filter(|kind| kind.counts().contains(&self));
        wider.copied().max_by_key(|kind| kind.counts().len()).unwrap_or(self)
    }
}
