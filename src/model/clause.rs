//! The clause library: texts of articles, the conditions under which they stand, in three languages.

use macro_rules_attribute::apply;

use crate::locale::Language;

use super::{Located, OwnId, PlainText, RichText, closed_list, kind, record};

/// An article of the clause library.
#[apply(record)]
pub struct Article {
    /// Id of the article; texts refer to it as `{art:id}`.
    pub id: OwnId<kind::Article>,
    /// Id of the part it stands in.
    pub part: Located<AgreementPart>,
    /// Its title.
    pub title: TranslatedLine,
    /// Conditions that must all hold for the article to stand; none: always.
    #[serde(default)]
    pub when: Vec<Located<PlainText>>,
    /// Whether partners may not drop it.
    #[serde(default)]
    pub mandatory: bool,
    /// Parameters that must be known before the article is settled.
    #[serde(default)]
    pub needs: Vec<Located<PlainText>>,
    /// Its paragraphs.
    pub clauses: Vec<Clause>,
}

/// A part of the agreement: one of the seven elements.
#[apply(closed_list)]
pub enum AgreementPart {
    /// Form of cooperation.
    Form,
    /// Activities.
    Activities,
    /// Division of costs and revenues.
    Division,
    /// Decision-making.
    Governance,
    /// Risks and liability.
    Risks,
    /// Duration and termination.
    Duration,
    /// Legal form and closing.
    Closing,
}

/// A paragraph of an article.
#[apply(record)]
pub struct Clause {
    /// Id of the clause, unique in the library; texts refer to it as `{art:id}`.
    pub id: OwnId<kind::Clause>,
    /// Conditions that must all hold for the clause to stand; none: always.
    #[serde(default)]
    pub when: Vec<Located<PlainText>>,
    /// Whether partners may not drop or reword it.
    #[serde(default)]
    pub mandatory: bool,
    /// Why it is there: the rule or custom it rests on.
    pub why: Located<PlainText>,
    /// Its text, with parameters in braces.
    pub text: TranslatedText,
    /// What of the data is shown below the text.
    pub show: Option<Located<ClauseShow>>,
}

macro_rules! translated {
    ($(#[$doc:meta])* $name:ident, $kind:ty) => {
        $(#[$doc])*
        #[apply(record)]
        pub struct $name {
            /// In Dutch.
            pub nl: Option<Located<$kind>>,
            /// In French.
            pub fr: Option<Located<$kind>>,
            /// In English.
            pub en: Option<Located<$kind>>,
        }

        impl $name {
            /// What it says in this language.
            #[must_use]
            pub fn of(&self, language: Language) -> Option<&Located<$kind>> {
                match language {
                    Language::Nl => self.nl.as_ref(),
                    Language::Fr => self.fr.as_ref(),
                    Language::En => self.en.as_ref(),
                }
            }
        }
    };
}

translated!(
    /// A line in up to three languages.
    TranslatedLine,
    PlainText
);
translated!(
    /// A text in up to three languages.
    TranslatedText,
    RichText
);

/// What of the data is shown below the text of a clause.
#[apply(closed_list)]
pub enum ClauseShow {
    /// The parties, with everything that identifies them.
    Parties,
    /// The recitals that the partners wrote.
    Background,
    /// What the partners want to reach together.
    Purpose,
    /// The defined terms with their meaning.
    Terms,
    /// The activities that are exclusive.
    ExclusiveActivities,
    /// Who does and who supports each activity of the value chain.
    Roles,
    /// The tasks with their dates.
    Tasks,
    /// The investments of year 0.
    Investments,
    /// What each partner brings besides money.
    Contributions,
    /// The cost of a unit per partner and activity.
    CostTable,
    /// The price with its method, cost and margin.
    Price,
    /// The key with the share of each partner.
    Shares,
    /// The status of each party for value added tax.
    VatStatus,
    /// The parts of a hybrid key with their weights.
    KeyComponents,
    /// The divisions above the thresholds.
    Thresholds,
    /// Who gets the founding fee.
    FoundingFee,
    /// The effort that each partner owes.
    MinimumEffort,
    /// What figures of a year come to in a year in which the agreement begins or ends.
    PartYears,
    /// The costs that are spent in later years than that of the sale.
    LaterCosts,
    /// The division of the margin of the reference year, line by line.
    WorkedExample,
    /// The bodies with members, rhythm and majority.
    Bodies,
    /// The steps of a deadlock.
    Deadlock,
    /// The instructions that a host may give.
    Instructions,
    /// The de minimis aid per partner.
    DeMinimis,
    /// What knowledge each partner brings.
    BackgroundKnowledge,
    /// The risks and who bears them.
    Risks,
    /// The insurance policies.
    Insurance,
    /// What a newcomer must meet.
    AccessionConditions,
    /// What a review looks at.
    ReviewTopics,
    /// What happens with stock, customers and running orders.
    Settlement,
    /// The list of annexes.
    Annexes,
    /// The contact persons.
    Contacts,
}

/// A defined term of the library.
#[apply(record)]
pub struct Term {
    /// Id of the term; texts refer to it as `{term:id}`.
    pub id: OwnId<kind::Term>,
    /// How it stands in a sentence.
    pub term: TranslatedLine,
    /// What it means.
    pub meaning: TranslatedText,
}

/// The clause library.
#[derive(Debug, Clone, Default)]
pub struct ClauseLibrary {
    /// The articles, in order.
    pub articles: Vec<Article>,
    /// The defined terms, in order.
    pub terms: Vec<Term>,
}
