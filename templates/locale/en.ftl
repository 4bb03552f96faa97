# Fixed words of the documents. One message a line; the same keys in every language.

## Document

page = page
of = of
contents = Contents
list-of-figures = Figures
list-of-tables = Tables
figure = Figure
table = Table
appendix = Appendix
legend = Legend
see = See
note = Note
total = Total
date = Date

## Cover and colophon

colophon = Colophon
version = Version
facilitators = Facilitators
partnerships = Partnerships
data-date = Date of the data
content-hash = Fingerprint of the content (SHA-256)
attached-data = Attached data
attached-data-description = The data from which this report was made
made-with = Made with
disclaimer = Disclaimer
publisher = Publisher
copyright = Copyright
colophon-contact = Contact
templates = Templates
glossary = Abbreviations and terms
link-lost = address not kept
link-gone = no longer available at { $url }
sources = Sources
eu-emblem-alt = Emblem of the European Union: a circle of twelve gold stars on a blue field.

## Estimates

estimates = What no source says in so many words
no-estimates = This document holds no separately marked values.
band-example = Example figures
band-fictional = Fictional
estimates-judged = { $count ->
    [one] 1 judgement
   *[other] { $count } judgements
}
estimates-reconstructed = { $count ->
    [one] 1 reconstruction
   *[other] { $count } reconstructions
}
estimates-example = { $count ->
    [one] 1 part with example figures
   *[other] { $count } parts with example figures
}
estimates-fictional = { $count ->
    [one] 1 fictional part
   *[other] { $count } fictional parts
}
all-estimated = all values:
stands-in = Stands in:
value-chain-estimate = No source gives the division of tasks among the partners as it stands:

## Typologies

in-scope = in scope
out-of-scope = out of scope
property = Property
success-factors = Success factors
tension-fields = Fields of tension
typology = Typology
typologies = Typologies
partnerships-of-type = Partnerships of this type

## Partners and partnerships

partnership = Partnership
partner = Partner
case = Partnership
takes-part-in = Takes part in:
external-party = external party

## Topics and status

properties = Properties
key-questions = Key questions
facet = Topic
facets = Topics
status = Status
strengths = Strengths
work-points = Points to work on
dimensions = Seen in

## Documents of a case

value-chain = Value chain
value-proposition = Value proposition and contributions
tensions = Tensions
status-after = Status by { LOWER(facet) }
value-chain-of = Value chain of
steps-of = Steps in the value chain of
contributions-of = Contributions of the partners:
status-of = Status by { LOWER(facet) }:
step = Step
who = Who
what-happens = What happens
outcome = Possible outcome
does = does
supports = supports
supported-by = supported by
trend = Trend
contribution = Contribution
products-services = Products and services
gain-creators = Gains for the customer
pain-relievers = Burdens taken away
no-tensions = No { LOWER(tensions) } are described for this partnership.
resolution = Approach
resolution-open = First idea
examples = Examples
tension-index = { tensions } by { LOWER(canvas-block) }

## Practice and worksheets

tools = Tools
worksheet = Worksheet
principles = Principles
tension = Tension
challenge = Challenge
agreed-step = Agreed step
who-when = Who and by when
canvas = Business model canvas
canvas-block = Block of the canvas
question = Question
answer = Answer
agreement-element = Element
explanation = Explanation
our-agreement = Our agreement


party = Party
external-suppliers = External suppliers
investments-year-zero = Investments in year 0
investment = Investment
revenues = Expected revenues
year = Year
scenario-best = Best case
scenario-middle = Middle case
scenario-worst = Worst case
costs-yearly = Costs a year
cost = Cost
required = Number required
project-cost = Project cost
price-method = Method
price = Price
margin = Margin
margin-share = Margin as % of the price
subsidy = Subsidy
total-margin = Total margin
total-share = Total margin in %
unit-cost = Unit cost:
subsidy-per-unit = subsidy per unit:
cost-sheet-activity = Costs by activity (one table for each activity)
cost-sheet-party = Costs by party
margin-division = Division of the margin
sub-action = Sub-action
unit-cost-column = Unit cost
required-per-customer = Required per customer
total-cost = Total cost
cost-share = Share of the costs
revenue-share-of-all-costs = Share of all costs
shares-equal = { $names } { $part } each
equal-part = { $n ->
    [3] one third
    [6] one sixth
    [7] one seventh
    [9] one ninth
   *[other] 1/{ $n }
}
incentive = Incentive
margin-share-party = Share of the margin

## Numbers, dates and lists

number-decimal-mark = .
number-group-mark = ,
number-amount = €{ $digits }
number-amount-negative = −€{ $digits }
number-percentage = { $digits }%
list-and = and
date-full = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
count-0 = zero
count-1 = one
count-2 = two
count-3 = three
count-4 = four
count-5 = five
count-6 = six
count-7 = seven
count-8 = eight
count-9 = nine
count-10 = ten
count-11 = eleven
count-12 = twelve

## Closed lists of the domain

sector-social = social enterprise
sector-regular = business
sector-public = public body
status-settled = Settled
status-open-points = Open points
status-to-raise = To be discussed
status-not-assessed = Not assessed
level-high = high
level-medium = medium
level-low = low
level-none = not assessed
state-open = open
state-agreed = agreed
impact-total = Total impact
impact-median = Median of the partnerships
impact-total-rule = The last row is, for each dimension, the median of the partnerships; where it falls between two levels, the lower one counts.

## What an estimate is about

estimate-phase = Dates of a phase
estimate-status = Status of a { LOWER(facet) }
estimate-impact = Level of impact
estimate-tension = Class and state of a { LOWER(tension) }
estimate-chain = Value chain
estimate-chain-step = Step of a value chain
estimate-questions = Questions of the questionnaire

## Chapters of a report without an outline of its own

outline-definition = Definition
outline-research = The programme
outline-outcome = Outcome by partnership
outline-conclusions = Conclusions
outline-practice = Into practice
outline-appendix = Appendix

## What figures and tables show

show-programme-summary = What the programme is about
show-programme-objective = What the programme wants to reach
show-programme-scope = Why these { LOWER(typologies) }
show-definition = Definition
show-quadrant = { typologies } on two axes
show-typology-list = { typologies }
show-property-comparison = Properties compared
show-canvas = { canvas }
show-tension-domains = { tensions } by domain
show-timeline = Plan of approach
show-partnership-overview = The partnerships
show-partner-profiles = The partners
show-typology-assignment = Assignment to a { LOWER(typology) }
show-topics = { facets } and key questions
show-case-documents = Documents by { LOWER(case) }
show-cases = Each partnership
show-findings = Findings
show-typology-page = { typology }
show-success-factors = { success-factors }
show-added-value = Added value
show-steps = Steps
show-worksheet = Worksheet
show-questionnaire = Exercises and questionnaire
show-price-methods = Price methods
show-revenue-template = Template of the revenue model
show-agreement-elements = Elements of an agreement
show-sources = Sources
show-templates = Templates to download
show-glossary = Abbreviations and terms
show-estimates = What no source says in so many words

## Claims composed from the data

hedged-judged = As judged: { $claim }
hedged-reconstructed = Reconstruction: { $claim }
hedged-example = Example figures: { $claim }
hedged-fictional = Fictional: { $claim }
claim-of-cases-all = { $all ->
    [2] both partnerships
   *[other] all { $all-word } partnerships
}
claim-of-cases-some = { $some-word } of the { $all-word } partnerships
claim-chain = { $steps ->
    [one] one step makes the value chain: “{ $first }”
   *[other] from “{ $first }” to “{ $last }” in { $steps-word } steps
}
claim-contributions = { $partners ->
    [one] one partner brings
   *[other] { $partners-word } partners together bring
} { $count ->
    [one] one contribution
   *[other] { $count-word } contributions
}
claim-case-tensions = { $count-word } { LOWER(tensions) }; an approach is agreed for { $agreed-word }
claim-case-tensions-open = { $count ->
    [one] one { LOWER(tension) }, still open
   *[other] { $count-word } { LOWER(tensions) }, all still open
}
claim-case-tensions-agreed = { $count ->
    [one] one { LOWER(tension) }, with an agreed approach
   *[other] { $count-word } { LOWER(tensions) }, all with an agreed approach
}
claim-case-status = { $settled-word } of the { $all-word } { LOWER(facets) } { $settled ->
    [one] is
   *[other] are
} rated “{ LOWER(status-settled) }”
claim-case-status-none = { $all ->
    [one] the { LOWER(facet) } is not rated “{ LOWER(status-settled) }” yet
   *[other] none of the { $all-word } { LOWER(facets) } is rated “{ LOWER(status-settled) }” yet
}
claim-case-status-all = { $all ->
    [one] the { LOWER(facet) } is rated “{ LOWER(status-settled) }”
    [2] both { LOWER(facets) } are rated “{ LOWER(status-settled) }”
   *[other] all { $all-word } { LOWER(facets) } are rated “{ LOWER(status-settled) }”
}
claim-case-not-assessed = The status of this partnership has not been assessed yet
claim-status = for { $of-cases }, { $facets } is rated “{ LOWER(status-settled) }”
claim-tensions-by-block = “{ $block }” holds { $count-word } of the { $all-word } { LOWER(tensions) }
claim-tensions-by-class = { $agreed ->
    [0] an approach is agreed for none of the { $all-word } { LOWER(tensions) }
    [one] an approach is agreed for one of the { $all-word } { LOWER(tensions) }
   *[other] an approach is agreed for { $agreed-word } of the { $all-word } { LOWER(tensions) }
}
claim-tensions-spread = { $all ->
    [one] One { LOWER(tension) } was recorded
   *[other] The { $all-word } { LOWER(tensions) } are spread over { $places-word } canvas blocks
}
claim-no-tensions = No { LOWER(tensions) } were recorded
claim-work-points = “{ $facet }” holds { $count-word } of the { $all-word } work points
claim-work-points-spread = { $all ->
    [one] One work point was recorded
   *[other] The { $all-word } work points are spread over { $places-word } { LOWER(facets) }
}
claim-no-work-points = No work points were recorded
claim-impact = for { $of-cases }, the impact on { $dimensions } is rated “{ LOWER(level-high) }”
claim-impact-none = { $all ->
    [one] no impact is rated “{ LOWER(level-high) }” for the one partnership
   *[other] no impact is rated “{ LOWER(level-high) }” for any of the { $all-word } partnerships
}
claim-impact-profiles = for { $names }, the impact on { $count ->
    [one] one dimension
   *[other] { $count-word } dimensions
} { $leaders ->
    [one] is
   *[other] is in each case
} rated “{ LOWER(level-high) }”
claim-case-impact = { $all ->
    [one] on the one dimension the impact is not rated “{ LOWER(level-high) }”
   *[other] on { $high ->
        [0] none
       *[other] { $high-word }
    } of the { $all-word } dimensions the impact is rated “{ LOWER(level-high) }”
}
claim-case-impact-all = { $all ->
    [one] on the one dimension
    [2] on both dimensions
   *[other] on all { $all-word } dimensions
} the impact is rated “{ LOWER(level-high) }”

## Under the title of a chart

chart-status-by-facet = Number of partnerships by status and { LOWER(facet) }, n = { $n }
chart-tensions-by-block = Number of { LOWER(tensions) } by partnership and { LOWER(canvas-block) }, n = { $n }
chart-tensions-by-class = Number of { LOWER(tensions) } by class and state, n = { $n }
chart-work-points = Number of work points by { LOWER(facet) } over all partnerships, n = { $n }
chart-impact-by-dimension = Number of partnerships by level and dimension, n = { $n }
chart-impact-profiles = Level of impact by partnership and dimension, n = { $n }

## Alternative texts

alt-logo = Logo of { $name }
alt-quadrant = Plane with two axes: vertical “{ $vertical }”, horizontal “{ $horizontal }”.
alt-quadrant-cell = { $letter }, { $name }: { $vertical }, { $horizontal }.
alt-quadrant-highlight = Highlighted: { $names }.
alt-canvas = { canvas } with its blocks grouped by domain.
alt-timeline = Timeline of { $period } with { $count ->
    [one] one phase
   *[other] { $count } phases
}: { $phases }.
alt-chain = Value chain of { $name } in { $steps ->
    [one] one step
   *[other] { $steps } steps
}.
alt-chain-step = { $number }. { $title }: { $by }.
alt-chain-step-supported = { $number }. { $title }: { $by }, supported by { $support }.
alt-stacked-bars = Stacked bars.
alt-heat-map = Table with shades.
alt-bars = Bars.
alt-profiles = Profiles on a scale from low to high.


calculation-step = Step
calculation-formula = Calculation
amount = Amount
number = No.
article = Article
annex = Annex
own-clause = own wording
open-points = Open points
open-point = What is still open
responsible = Who takes it up
due = Due
tension-kind = Domain and class
state = State
on-behalf-of = On behalf of
name = Name
place = Place
signature = Signature

## Parameters of clauses

parameter-accession-conditions = conditions for joining
parameter-accession-investment = minimum investment of a newcomer
parameter-accession-majority = majority needed to admit a newcomer
parameter-accession-open = choice whether third parties can join
parameter-accession-transfer = rule on transfer of the agreement
parameter-archive-keep-until = last day on which documents are kept
parameter-archive-keeper = party that keeps the file
parameter-confidentiality-years = years of confidentiality after the end
parameter-contributions = contribution of each party
parameter-de-minimis = de minimis aid received by each party
parameter-disputes-forum = choice between court and arbitration
parameter-disputes-law = law that applies
parameter-belgian-law = Belgian law
parameter-language = language of the binding text
parameter-disputes-mediation = choice for or against mediation
parameter-disputes-seat = competent court or seat of the arbitration
parameter-disputes-talk-days = days for talks on a dispute
parameter-duration-end = end date of the agreement
parameter-duration-renewal = rule on renewal
parameter-duration-renewal-months = length of a renewal in months
parameter-duration-renewal-notice = notice against renewal in months
parameter-duration-start = start date of the agreement
parameter-enclave = arrangements for an enclave
parameter-enclave-coach = coach of the enclave
parameter-enclave-host = party at whose site the enclave works
parameter-enclave-notified = date on which the enclave was notified
parameter-enclave-provider = employer of the enclave’s employees
parameter-enclave-start = start date of the enclave
parameter-exclusivity = choice on exclusivity
parameter-exclusivity-activities = activities that are exclusive
parameter-exclusivity-region = area of the exclusivity
parameter-goods = arrangements for goods in process
parameter-goods-owner = party that owns goods in process
parameter-goods-risk = choice who bears the risk of goods in process
parameter-governance-exit-months = months of deadlock after which a party may leave
parameter-indexation = arrangements for indexation
parameter-indexation-base = date of the base figure of the index
parameter-indexation-index = index that amounts follow
parameter-indexation-percent = part of an amount that follows the index
parameter-termination-not-before = first day on which a notice takes effect
parameter-vat = VAT status of each party
parameter-vat-invoicing = choice who draws up invoices for shares
parameter-vat-no-deduction = party that cannot deduct all VAT
parameter-fairness-tolerance = deviation allowed from the yardstick of fairness
parameter-fairness-yardstick = yardstick for a fair division
parameter-force-majeure-days = days within which force majeure is reported
parameter-force-majeure-end-months = months of force majeure after which a party may leave
parameter-funder = funder of the programme
parameter-funder-co-funding = statement of the co-funding
parameter-funder-name = name of the funder
parameter-governance-bodies = bodies that decide on the cooperation
parameter-governance-deadlock = steps in a deadlock
parameter-hardship = rule on changed circumstances
parameter-insurance = insurance policies of the parties
parameter-investments = investments of the parties
parameter-key-fee = founding fee
parameter-key-fee-amount = yearly amount of the founding fee
parameter-key-fee-percent = percentage of the margin for the founding fee
parameter-key-floor = minimum effort of each party a year
parameter-key-method = method of the distribution key
parameter-key-reason = reason for the chosen distribution key
parameter-key-shares = share of each party in the margin
parameter-key-thresholds = thresholds above which the margin is divided differently
parameter-later-costs = rule for costs of later years
parameter-later-costs-suppliers = cost of a supplier in a later year
parameter-part-years = rule for an incomplete calendar year
parameter-knowledge = arrangements for knowledge and results
parameter-knowledge-background = knowledge that each party brings
parameter-knowledge-licence-after = choice on the use of results after the end
parameter-knowledge-owner = party that comes to own the results
parameter-knowledge-results = rule on ownership of the results
parameter-liability-auxiliaries = choice on direct claims against auxiliaries
parameter-liability-cap = yearly limit of liability
parameter-liability-gross-fault = choice whether the limit of liability covers gross fault
parameter-liability-penalty = fixed compensation for a breach of confidentiality
parameter-parties = parties to the agreement
parameter-parties-names = names of the parties
parameter-partnership-name = name of the cooperation
parameter-partnership-title = description of the shared offer
parameter-payment-advance-months = months between advances
parameter-payment-days = payment term in days
parameter-payment-late-interest = rule on interest for late payment
parameter-payment-settlement-months = months within which the annual statement is made
parameter-personal-data = arrangements for personal data
parameter-personal-data-assessment = decision on a data protection impact assessment
parameter-personal-data-assessment-reason = explanation on the data protection impact assessment
parameter-personal-data-processor = party that processes personal data for the others
parameter-personal-data-role = responsibility for the processing of personal data
parameter-personal-data-target-group = choice on sharing data about target-group employees
parameter-pooled-assets = choice on common ownership
parameter-procurement = review under the rules on public procurement
parameter-programme-call = name of the call
parameter-programme-title = title of the programme
parameter-public = public body that takes part
parameter-public-names = name of the public body that takes part
parameter-revenue-model = revenue model
parameter-revenue-invoicer = party that invoices the customers
parameter-revenue-price = selling price per unit
parameter-revenue-price-method = pricing method
parameter-revenue-reference-year = reference year of the revenue model
parameter-revenue-unit = unit that customers buy
parameter-revenue-unit-cost = cost per unit
parameter-revenue-units = name of the unit in the plural
parameter-reviews-every = months between two reviews
parameter-reviews-first = date of the first review
parameter-reviews-topics = topics of the reviews
parameter-risks = risks and who bears them
parameter-signing-date = date of signing
parameter-signing-initials = choice whether every page is initialled
parameter-signing-level = kind of signature
parameter-signing-originals = number of originals
parameter-signing-place = place of signing
parameter-site-work = arrangements for work at another party’s site
parameter-site-work-contact = contact person for well-being at work
parameter-site-work-host = party at whose site the work is done
parameter-site-work-instructions = instructions that may be given on site
parameter-site-work-provider = employer of those who work on site
parameter-social = social enterprise that takes part
parameter-social-names = name of the social enterprise that takes part
parameter-subsidies = subsidies that enter the margin
parameter-suppliers = external suppliers for the shared offer
parameter-suppliers-names = names of the external suppliers
parameter-tasks = tasks of each party
parameter-termination-cure-days = days to remedy a breach
parameter-termination-handover = months in which open orders are finished and transferred
parameter-termination-notice = notice period in months
parameter-termination-settlement = settlement of stock, customers and open orders
parameter-transparency-audit-notice = days of notice before an audit
parameter-transparency-auditor = person who audits the figures
parameter-transparency-report-months = months between reports
parameter-value-chain = value chain of the cooperation
parameter-version = version of the agreement

## Words of parameters

word-majority-simple = a simple majority
word-majority-two-thirds = a two-thirds majority
word-majority-three-quarters = a three-quarters majority
word-majority-unanimous = the unanimous agreement
word-transfer-consent = transfer with the consent of all parties
word-transfer-group = free transfer within the group
word-exclusivity-none = no exclusivity
word-exclusivity-region = exclusivity within the region of the cooperation
word-exclusivity-full = full exclusivity
word-goods-risk-holder = whoever holds them
word-goods-risk-owner = the owner
word-share-invoicing-invoice = an invoice by the party that receives the share
word-share-invoicing-self-billing = an invoice that the payer draws up in the name of the other
vat-status = VAT status
vat-status-taxable = Taxable, with right to deduct
vat-status-small = Exemption scheme for small enterprises
vat-status-exempt = Exempt (VAT Code, article 44)
vat-status-mixed = Partly exempt
vat-status-outside = Not taxable
word-renewal-none = no renewal
word-renewal-express = extension only in a document that all parties sign
word-renewal-tacit = tacit renewal
word-late-interest-statutory = the statutory interest on late payment in commercial transactions
word-late-interest-excluded = no interest on late payment
word-results-owner-joint = joint ownership by all parties
word-results-owner-maker = ownership by the party that made them
word-results-owner-one = ownership by one party
word-data-role-separate = separate controllers
word-data-role-joint = joint controllers
word-data-role-processor = one party as processor for the others
word-assessment-done = a completed impact assessment
word-assessment-not-needed = no need for an impact assessment
word-assessment-open = a decision still to be taken on an impact assessment
word-gross-fault-capped = a limit that also covers gross fault
word-gross-fault-uncapped = a limit that does not cover gross fault
word-auxiliaries-excluded = exclusion of direct claims against auxiliaries
word-auxiliaries-kept = direct claims against auxiliaries under the law
word-hardship-renegotiate = renegotiation by steps of their own
word-hardship-statutory = the statutory rule on changed circumstances
word-hardship-excluded = exclusion of the statutory rule on changed circumstances
word-forum-court = the enterprise court
word-forum-arbitration = arbitration under the CEPANI rules
word-signature-level-handwritten = a handwritten signature
word-signature-level-qualified = a qualified electronic signature
word-signature-level-advanced = an advanced electronic signature
word-pricing-method-fixed-price = fixed price
word-pricing-method-fixed-margin = fixed margin
word-pricing-method-market-alternatives = market alternatives
word-pricing-method-added-value = added value
word-key-method-equal = equal shares
word-key-method-fixed = fixed shares
word-key-method-by-cost = division by cost
word-key-method-by-effort = division by effort
word-key-method-hybrid = weighted mix
word-later-costs-accrued = on the sale
word-later-costs-spent = when spent
word-part-year-whole = in full
word-part-year-by-days = by days
word-yardstick-cost = each party’s share in their costs of the year
word-yardstick-effort = each party’s share in the effort
word-yardstick-risk = what each party may lose
word-yardstick-stand-alone = what each party would earn alone
word-yardstick-shapley = the Shapley value

## Words of tables about prices, keys and agreements

majority-simple = simple majority
majority-two-thirds = two thirds
majority-three-quarters = three quarters
majority-unanimous = unanimity
premium-sustainability = sustainability premium
premium-strategic = strategic premium
premium-technical = technical premium
premium-social = social premium
key-part-equal = equal shares
key-part-fixed = fixed shares
key-part-cost = share in the unit cost
key-part-effort = effort (hours × rate)
key-part-investment = share in the investments
key-part-future = investing in the future
key-part-openness = open partnership
key-part-risk = entrepreneurial risk
yardstick-cost = By costs of the year
yardstick-effort = By effort
yardstick-risk = By risk
yardstick-stand-alone = Working alone
yardstick-shapley = Shapley value
input-price = Selling price
input-volume = Volume
input-subsidy = Subsidies
input-fixed-costs = Fixed costs
input-investments = Investments
cost-kind-work = Work
cost-kind-purchase = Purchase
cost-kind-other = Other
later-costs-accrued = in the year of the sale
later-costs-spent = in the year in which it is spent
part-year-whole = in full
part-year-by-days = by days
yearly-figure-fixed-costs = Fixed costs
yearly-figure-fees = Founding fee
yearly-figure-thresholds = Thresholds
yearly-figure-hours = Minimum hours
yearly-figure-amounts = Amounts for the yearly test
part-form = Form of the cooperation
part-activities = Activities
part-division = Division of costs and revenues
part-governance = Decision-making
part-risks = Risks and liability
part-duration = Duration and termination
part-closing = Legal form and closing

## Agreements
document-agreement = Cooperation agreement
between = between
agreement-final = Final version
agreement-ready = Draft, ready to be made final
agreement-draft = { $count ->
    [one] Draft with one open point
   *[other] Draft with { $count } open points
}
agreement-notice = Draft — legal review required. This document is not legal advice. Have it reviewed before the parties sign.
draft-watermark = DRAFT
open-points-intro = These points must be settled before the agreement can become final. Each says who takes it up.
all-parties = all parties
opening-reference = the opening
article-reference = article{"\u00A0"}{ $number }
annex-reference = annex{"\u00A0"}{ $number }
reference-missing = article still to be settled
open-parameter = Still to be settled: { $what }.
open-reference = The text refers to an article that is not in this agreement: { $what }.
open-party = { $party }: { $what } is missing.
open-mandate = { $party }: the basis of { $name }’s power to sign is missing.
open-tension = The { LOWER(tension) } “{ $title }” is still open.
open-tension-uncovered = The { LOWER(tension) } “{ $title }” is agreed, but no article records it.
open-facet = The { LOWER(facet) } “{ $facet }” still stands at “{ $status }”.
open-status = The status overview of the partnership is missing.
open-value-chain = The value chain with its roles is missing.
open-revenue-model = The revenue model with the distribution key is missing.
open-revenue-estimated = The figures of the revenue model stand in no source of the parties; the parties must confirm them.
open-agreement-estimated = The choices in this draft stand in no source of the parties; the parties must confirm them.
open-assessment = Still to be decided: whether a data protection impact assessment is needed.
party-legal-form = the legal form
party-enterprise-number = the enterprise number
party-seat = the seat
party-register = the entry in the register of legal persons
party-signatory = the name of who signs
party-line-form = Legal form: { $value }
party-line-number = Enterprise number { $value }
party-line-vat = VAT number { $value }
party-line-register = Register of legal persons (RPR) { $value }
party-line-seat = Seat: { $value }
party-line-iban = Account number { $value }
party-line-email = E-mail: { $value }
party-line-website = Website: { $value }
party-line-called = Hereinafter: { $value }
party-in-liquidation = In liquidation
party-represented = represented by { $name }, in the capacity of { $capacity }
party-represented-mandate = represented by { $name }, in the capacity of { $capacity }, on the basis of { $mandate }
signatures = Signatures
signatures-intro-handwritten = Whoever signs writes “read and approved” by hand, fills in place and date, and signs. The signature holds for all pages and annexes.
signatures-intro-qualified = Each signatory places a qualified electronic signature in their own field. It holds for all pages and annexes.
signatures-intro-advanced = Each signatory places an advanced electronic signature in their own field. It holds for all pages and annexes.
signatures-intro-translation = This is a translation, which nobody signs. The parties sign only the text in { $language }.
signature-field = Signature on behalf of { $party }: { $name }, { $capacity }
read-and-approved = read and approved
made-in-originals = { $count ->
    [one] made in one original
   *[other] made in { $count } originals
}
initials = Initials
estimate-agreement = Choices in the agreement
activity = Activity
carries-out = Carries out
task = Task
at-the-end = At the end
stays-own = stays its own
stays-with-partnership = stays with the cooperation
worth = Worth
body = Body
members-and-tasks = Who, and on what
meets = Meets
decides-by = Decides by
majority-with-quorum = { $majority }; present: at least { $quorum }
de-minimis-amount = De minimis aid over three years
background-knowledge = Background knowledge
by-the-key = all, by the key
risk = Risk
borne-by = Borne by
measure = Measure
policy = Policy
cover = Cover
contact-person = Contact person
role = Role
email = E-mail
phone = Telephone
to-be-named = to be named
contacts-caption = Whom to contact at each party
annex-value-chain = Value chain
annex-revenue-model = Revenue model
annex-tensions = Register of { LOWER(tensions) }
annex-contacts = Contact persons
annex-steps = Steps in the value chain: who does what
draft-notes = Notes to the draft
draft-notes-intro = What follows belongs to the draft and not to the agreement: it binds nobody and is not in the version to be signed.
annex-content = Content
annex-still-to-come = This annex has not been drawn up yet.
annex-revenue-intro = This annex is the Revenue Model of { $name }. Expected volumes and scenarios are estimates: no Party has to reach them. All amounts are in euro, without VAT.
annex-prices = Price by method
annex-costs = Costs of a unit by party
annex-investments = Investments at the start
annex-key-parts = Parts of the distribution key
annex-shares = Shares of the parties
annex-fee = Founding fee
annex-thresholds = Division above the thresholds
annex-minimum-effort = Minimum effort a year
annex-no-tensions = No tensions are recorded for this partnership.
annex-tensions-intro = This register shows for each { LOWER(tension) } how the parties deal with it and which article records that.
tension-not-covered = Still to be recorded in an article
tension-still-open = Still open between the parties
distribution-key = Distribution key
to-be-determined = to be determined
estimate-revenue-model = Figures of the revenue model

























## Revenue model of a partnership: the document

document-final-report = Final report
document-revenue-model = Revenue model
revenue-estimate = Figures of the revenue model
revenue-estimate-actuals = Actual figures of a year
revenue-section-summary = In short
revenue-section-assumptions = Assumptions
revenue-section-price = Price
revenue-section-costs = Costs
revenue-section-division = Distribution key
revenue-section-fairness = Fairness
revenue-section-scenarios = Scenarios
revenue-section-independence = Financial independence
revenue-section-sensitivity = Sensitivity
revenue-section-settlement = Settlement

## Revenue model: claims

revenue-claim-margin = together the partners make { $amount } in { $year }
revenue-claim-earned-back = together the partners make { $amount } in { $year } and earn back their investment by the end of { $since }
revenue-claim-not-earned-back = together the partners make { $amount } in { $year }, but do not earn back their investment of { $invested } within the plan
revenue-claim-nothing = income and costs balance exactly in { $year }
revenue-claim-loss = together the partners are { $amount } short in { $year }
revenue-claim-volumes = { $years ->
    [one] the plan counts on { $first } in { $first-year }
   *[other] the plan goes from { $first } in { $first-year } to { $last } in { $last-year }
}
revenue-claim-price = each { $unit } leaves { $margin } of a price of { $price }
revenue-claim-price-short = per { $unit }, a price of { $price } falls { $margin } short
revenue-claim-costs = { $name } bears { $amount } of the { $whole } of costs in { $year }
revenue-claim-costs-together = the partnership costs { $whole } in { $year }
division-after-fee = after the founding fee
division-up-to = up to a margin of { $above } a year
division-after-fee-up-to = after the founding fee, up to a margin of { $above } a year
revenue-claim-shares = the partners divide the margin as follows: { $shares }
revenue-claim-distance = the division differs by up to { $distance } percentage points from { $yardstick }; up to { $tolerance } is allowed
revenue-claim-fair-alone = in { $year } { $all ->
    [0] it is known of no partner whether it earns
    [one] the one partner of whom that is known does not earn
   *[other] none of the { $all-word } partners of whom that is known earns
} less than alone
revenue-claim-unfair-alone = { $names } { $count ->
    [one] earns
   *[other] earn
} less than alone in { $year }
revenue-claim-alone-unknown = what the partners would earn alone is not in the data
revenue-claim-fair-nothing = in { $year } there is no gain to divide: the margin is { $amount }
revenue-claim-result = at the end of { $year } the result since the start is { $least }
revenue-claim-results = at the end of { $year } the result since the start lies between { $least } and { $most }
revenue-claim-independent-start = in the middle scenario the revenues from customers cover all costs every year
revenue-claim-independent-since = in the middle scenario the revenues from customers cover all costs from { $year }
revenue-claim-independent-never = in the middle scenario the revenues from customers do not cover all costs in { $last }
revenue-claim-sensitivity = { $all ->
    [one] the one input that was varied, { $inputs }, changes the partners’ result by { $amount } for a difference of 10 %
   *[other] of the { $all-word } inputs that were varied, { $count ->
        [one] { $inputs } changes the partners’ result most: by { $amount }
       *[other] { $inputs } change the partners’ result most: by up to { $amount }
    } for a difference of 10 %
}
revenue-claim-settled-none = for { $year } none of the { $all-word } partners has anything left to pay
revenue-claim-settled-one = for { $year }, { $from } still pays { $amount } to { $to }
revenue-claim-settled-some = { $count-word } payments of { $amount } in all settle { $year }
revenue-claim-planned-none = if { $year } goes as planned, none of the { $all-word } partners has to pay
revenue-claim-planned-one = if { $year } goes as planned, { $from } pays { $amount } to { $to }
revenue-claim-planned-some = if { $year } goes as planned, { $count-word } payments of { $amount } in all are enough
revenue-claim-ledger = All { $count } figures, with how they are computed and where they come from

## Revenue model: key figures and verdicts

revenue-price-of-unit = Price per { $unit }
revenue-cost-of-the-unit = Cost per { $unit }
revenue-margin-of-unit = Margin per { $unit }
revenue-of-the-price = { $percent } of the price
revenue-fixed-besides = besides { $amount } of fixed costs a year
revenue-margin-in-year = Margin in { $year }
revenue-middle-with = middle scenario, { $units }
revenue-break-even = Investment earned back
revenue-earned-back-note = an investment of { $amount }
revenue-not-earned-back-note = not earned back by the end of { $year }
revenue-no-investments = no investment beforehand
revenue-key-shares = Division of the margin
revenue-key-equal = equal shares
revenue-key-fixed = fixed shares
revenue-key-by-cost = by cost
revenue-key-by-effort = by effort
revenue-key-hybrid = mixed key
revenue-key-equal-sentence = Every partner gets an equal share of the margin.
revenue-key-fixed-sentence = The partners set fixed shares of the margin.
revenue-key-by-cost-sentence = Each partner’s share follows its share in the unit cost.
revenue-key-by-effort-sentence = Each partner’s share follows its effort: hours times rate for a unit.
revenue-key-hybrid-sentence = The key weighs several kinds of contribution.
revenue-independent-question = Financially independent?
revenue-independent = Financially independent
revenue-independent-start = From the start
revenue-independent-since = From { $year }
revenue-independent-never = Not yet
revenue-independent-start-sentence = In the middle scenario, income from customers covers all costs every year. In { $year }, { $amount } is left without subsidy.
revenue-independent-since-sentence = In the middle scenario, income from customers covers all costs from { $year }. That year, { $amount } is left without subsidy.
revenue-independent-never-sentence = In the middle scenario, { $amount } is still lacking without subsidy in { $year }.
revenue-fair-question = Fairly divided?
revenue-fair-yes = Yes, by the yardstick
revenue-fair-no = No, not by the yardstick
revenue-fair-unknown = Cannot be tested
revenue-fair-planned-alone = As planned yes, in { $years } not
revenue-fair-sentence = The comparison is with { $yardstick }. In { $year } no share differs by more than { $distance } percentage points; { $tolerance } is allowed.
revenue-unfair-sentence = The comparison is with { $yardstick }. In { $year } a share differs by { $distance } percentage points; { $tolerance } at most is allowed.
revenue-unfair-nothing-sentence = The comparison is with { $yardstick }, but there is no gain to divide in { $year }.
revenue-alone-own = The comparison is with what each would earn alone.
revenue-alone-default = The data hold no yardstick of the partners; the comparison is with what each would earn alone.

## Revenue model: assumptions

revenue-volumes = { $units } sold per year
revenue-scenario = Scenario
revenue-price-change = Price
revenue-cost-change = Costs
revenue-investments = Investments before the start
revenue-together = { $name } together
revenue-subsidies = Subsidies
revenue-goes-to = Goes to
revenue-into-margin = the shared margin
revenue-subsidy-per-unit = { $amount } per { $unit }
revenue-subsidy-until = { $amount } per { $unit } up to { $year }
revenue-subsidy-in-year = { $amount } in { $year }

## Revenue model: prices

revenue-price-methods = Price methods side by side; the chosen one is marked
revenue-price-note = Cost per { $unit }: { $cost }. Margin = price − cost.
revenue-price-note-subsidy = Subsidy: what comes into the margin per unit in { $year }.
revenue-price-note-fixed = Cost per { $unit }: { $cost }. Margin = price − cost, before the fixed costs per year.
revenue-market = What customers pay elsewhere
revenue-market-lowest = Lowest price
revenue-market-average = Average price
revenue-market-highest = Highest price
revenue-offer = Alternative
revenue-premiums = Price by added value: base and premiums
revenue-price-part = Part
revenue-premium-reason = Why customers pay it
revenue-base-price = Base price
revenue-chosen-price = Chosen price ({ $method })
revenue-subsidy-first-year = Subsidy ({ $year })
revenue-cost-of = Costs of { $name }
revenue-part-of = Share of { $name }
revenue-waterfall-title = How the price of one { $unit } is divided
revenue-waterfall-measure = Euro per { $unit }
revenue-waterfall-measure-fixed = Euro per { $unit }, before the fixed costs per year
revenue-alt-waterfall = Waterfall chart. { $title }. { $list }.

## Revenue model: costs

revenue-partners = Partners
revenue-cost-of-unit = Cost per unit
revenue-cost-in-year = Costs in { $year }
revenue-costs-by-party = Costs per party, middle scenario
revenue-fixed-included = Costs in { $year } include { $amount } of fixed costs.
revenue-fixed-costs = Fixed costs per year
revenue-fixed-cost = Fixed cost
revenue-amount-a-year = Per year
revenue-costs-by-activity = Costs of one { $unit }, per activity
revenue-activity = Activity
revenue-unpaid = unpaid
revenue-later-costs = Costs that are spent later, per unit
revenue-spent-after = Years after the sale
revenue-accrued-example = Example: for { $units } this is { $amount } together.
revenue-per = Per
revenue-cost-of-piece = Cost per piece
revenue-activities-title = Who bears the cost of each activity
revenue-activities-measure = Part of the cost of a unit, without fixed costs
revenue-activities-measure-some = Part of the cost of a unit, without fixed costs; the { $count } costliest activities
revenue-alt-shares = Bars of shares. { $title }. { $list }.

## Revenue model: the key

revenue-share = Share
revenue-key-part = Part of the key
revenue-key-parts = The key: parts, weights and what each partner gets
revenue-key-result = Chosen key
revenue-rewards = What each part rewards
revenue-weight = Weight
revenue-founding-fee = Founding fee
revenue-fee-percent = The fee is { $percent } of the margin, taken before the rest is divided. Without a positive margin there is no fee.
revenue-fee-amount = The fee is { $amount } a year, at most the whole margin, taken before the rest is divided. Without a positive margin there is no fee.
revenue-thresholds = Division per slice of the margin of a year
revenue-slice = Slice
revenue-method = Division
revenue-slice-first = Up to { $to }
revenue-slice-between = From { $from } to { $to }
revenue-slice-above = Above { $from }
revenue-slice-after-fee = Slices apply to the margin after the founding fee.
revenue-minimum-effort = Minimum effort per year
revenue-hours-a-year = Hours per year
revenue-lacking-hour = Per lacking hour
revenue-yearly-figure = Per calendar year
revenue-in-part-year = In a year of beginning or end
revenue-part-of-year = { $year }, { $days } of { $of } days
revenue-part-years = Yearly figures in an incomplete calendar year
revenue-exact-share = Exact share
revenue-party-or-group = Party or group
revenue-example = Worked example: { $year }, middle scenario
revenue-sales = Income from customers
revenue-plus-subsidies = Subsidies into the margin
revenue-minus-cost = Costs of { $name }
revenue-minus-fee = Founding fee
revenue-fee-of = Founding fee of { $name }
revenue-to-divide = To divide
revenue-in-all = { $name } gets in all
revenue-residue = Rounding to the cent left a remainder: { $list }.
revenue-residue-part = { $cents ->
    [one] { $cents } cent went to { $name }
   *[other] { $cents } cents went to { $name }
}

## Revenue model: fairness

revenue-agreed-key = Chosen division
revenue-fairness-title = The chosen division beside every yardstick
revenue-fairness-measure = Share of the margin of { $year }, middle scenario
revenue-fairness-table = Amounts, shares and difference per yardstick
revenue-yardstick = Yardstick
revenue-share-and-deviation = share (difference)
revenue-deviation-note = In brackets: by how many percentage points the chosen division lies above (+) or below (−) the yardstick.
revenue-yardstick-cost = who bears more of the costs of the year gets proportionally more of the margin.
revenue-yardstick-effort = the margin follows each partner’s hours times rate, unpaid hours included.
revenue-yardstick-risk = who may lose more in investments and risks gets proportionally more.
revenue-yardstick-stand-alone = the margin follows what each partner would earn alone.
revenue-yardstick-shapley = each partner gets the average of what it adds to every group that it can join (Shapley, 1953).
revenue-yardsticks = Yardsticks of fairness, { $year }
revenue-alone-table = Together against alone
revenue-alone-what = What the partner would do alone
revenue-alone = Alone
revenue-with-others = Together
revenue-difference = Difference
revenue-core-kept = { $groups ->
    [one] The possible group does not earn more without the others.
   *[other] None of the { $groups } possible groups earns more without the others.
}
revenue-core-left = There is more to earn without the others:
revenue-objection = { $names }: { $earns } instead of { $gets }

## Revenue model: scenarios

revenue-start = Start
revenue-volume = Volume
revenue-turnover = Turnover
revenue-costs = Costs
revenue-own-subsidies = Own subsidies
revenue-since-start = Since the start
revenue-whole-euro = In whole euro; the appendix gives every figure to the cent.
revenue-whole-euro-own = In whole euro; the appendix gives every figure to the cent. Own subsidies stay with the partner that gets them.
revenue-scenarios-title = When the investment comes back, per scenario
revenue-scenarios-title-result = Result since the start, per scenario
revenue-scenarios-measure = Result since the start, with investments and all subsidies
revenue-scenarios-axis = euro
revenue-earned-back-in = earned back in { $year }
revenue-alt-lines = Line chart. { $title }. { $list }.
revenue-years-table = { $scenario }: { $price } per { $unit }
revenue-returns = Result and return of each partner at the end of the plan
revenue-invested = Invested
revenue-result-in = { $scenario }
revenue-return = Return
revenue-returns-note = In euro. Result = share of margins + own subsidies − investment; return = result ÷ investment over the whole plan.
revenue-results-note = In euro. Result = share of margins + own subsidies.
revenue-volume-needed = { $units } a year cover the fixed costs: { $fixed } ÷ ({ $price } − { $cost }), rounded up and without subsidy.
revenue-volume-first = There are no fixed costs: every { $unit } brings a margin from the first one ({ $price } − { $cost }).
revenue-volume-never = Without subsidy no volume pays: the price of { $price } is not above the cost of { $cost } per { $unit }.
revenue-without-subsidy = Margin without any subsidy

## Revenue model: sensitivity

revenue-input-activity = Activity: { $name }
revenue-now = now { $amount }
revenue-lower = input { $percent } lower
revenue-higher = input { $percent } higher
revenue-tornado-title = What moves the result of { $name }
revenue-tornado-measure = Result of { $name } at the end of { $year }, middle scenario, in euro
revenue-alt-tornado = Tornado chart. { $title }; { $now }. Low and high: { $list }.
revenue-what-if = What if an input changes: margin and division in { $year }, in euro
revenue-what-if-note = One input changes, the rest stays as planned. The range was checked per tenth of a per cent, up to 30 % lower and higher.
revenue-change-of-input = Change
revenue-fair = Fair?
revenue-yes = yes
revenue-no = no
revenue-range-all = fair over the whole range
revenue-range-none = not fair as planned
revenue-range-fall = fair down to { $fall }
revenue-range-rise = fair up to { $rise }
revenue-range-both = fair from { $fall } to { $rise }

## Revenue model: settlement

revenue-settlement-of = Settlement of { $year }
revenue-settlement-example = There are no actual figures yet. This example settles { $year } as if everything went as planned: { $invoicer } invoices all customers and pays the suppliers.
revenue-settlement-volume = Settlement of { $year }, with { $units } sold
revenue-received-by = { $name } received from customers
revenue-subsidies-of = { $name } received in subsidies
revenue-paid-by = { $name } paid in costs
revenue-reserve-of = Reserve of { $name } for later costs
revenue-lacking-of = Lacking hours of { $name }
revenue-compensation-of = Compensation for { $name }
revenue-effort-met = { $count ->
    [one] The one partner with a minimum of hours spent that minimum.
    [2] Both partners with a minimum of hours spent that minimum.
   *[other] All { $count-word } partners with a minimum of hours spent that minimum.
}
revenue-balances = What each partner is due and still receives or pays ({ $year })
revenue-costs-paid = Costs paid
revenue-reserves = Reserve
revenue-compensation = Compensation for hours
revenue-entitled = Entitled to
revenue-holds = Already received
revenue-balance = Balance
revenue-balance-note = Entitled to = costs + share of the margin + compensation. Balance with +: to receive; with −: to pay.
revenue-balance-note-reserves = Entitled to = costs + reserve + share of the margin + compensation. Balance with +: to receive; with −: to pay.
revenue-payments = Who pays whom ({ $year })
revenue-payer = Pays
revenue-payee = Receives
revenue-no-payments = No payments are needed: everyone has received what is due.
revenue-entitled-of = { $name } is entitled to
revenue-balance-of = Balance of { $name }
revenue-payment-of = { $from } pays to { $to }
revenue-test-passed = The key passes the test of { $year }: no part of the margin differs by more than { $distance } percentage points from { $yardstick }; { $tolerance } is allowed.
revenue-test-failed = The key does not pass the test of { $year }: a part of the margin differs by { $distance } percentage points from { $yardstick }; { $tolerance } is allowed.
revenue-test-nothing = The key does not pass the test of { $year }: there is no positive margin.
revenue-test-unmeasured = The key does not pass the test of { $year }: the figures of that year give no yardstick.
revenue-test-alone-passed = The key passes the test of { $year }: none of the { $all-word } partners gets less than it would earn alone.
revenue-test-alone-failed = The key does not pass the test of { $year }: less than alone goes to { $names }.

## Revenue model: appendix

revenue-ledger = Formulas and origin
revenue-ledger-intro = Each row shows a figure, how it is computed with the numbers filled in, and the lines of the data that it rests on. The same figures are attached to this PDF as a data file.
revenue-figure = Figure
revenue-value = Value
revenue-lines = Lines
revenue-lines-note = Lines without a file name are in { $file }. A figure without lines follows from the other figures in its formula.
revenue-never = not within the plan
revenue-own-subsidy-of = Own subsidy of { $name }
revenue-since-start-of = { $name } since the start
role-supports = Supports
agreement-final-translation = Final version, translation
agreement-translation = Translation. Only the text in { $language } binds the parties, and it is the one that is signed. Data of the parties stand as they were written.
within-language-nl = Dutch
within-language-en = English
within-language-fr = French
the-social-economy = the social economy
definition-mark = :
annex-volumes = Expected volumes by scenario
annex-activities = Hours, quantities and rates of a unit
annex-fixed-costs = Fixed costs a year
annex-subsidies = Subsidies
annex-yardsticks = The key beside the yardsticks ({ $year })
annex-alone = Together against alone ({ $year })
annex-later-costs = Costs that are spent in a later year
annex-exact-shares = Shares that the parties calculate with where a percentage is rounded
annex-part-years = Figures by days in an incomplete calendar year
annex-test = Figures for the yearly test
annex-test-cost = The share of a Party in the costs of the year is what counts as its cost in the year, without what it paid external suppliers, divided by the sum of this for all Parties.
annex-test-effort = The share of a Party in the effort is its amount in the table, divided by the sum of those amounts. That amount is the budgeted hours for one unit times the hourly rate, unpaid hours included.
annex-test-risk = The share of a Party in the risk is its amount in the table, divided by the sum of those amounts. That amount is what it invested plus what it may lose besides.
annex-test-stand-alone = The part of each Party in the Margin of the year is compared with its amount in the table.
annex-test-shapley = A Party that joins a group adds to it the amount of the group with that Party, minus the amount of the group without it. The amount of a Party alone and that of each group are in the table; the amount of nobody is zero, that of all Parties together is the Margin of the year. The Shapley value of a Party is the average of what it adds, over all orders in which the Parties can join one by one. The values are rounded down to the cent; the cents that the Margin lacks go one by one to the Parties with the largest remainder, for equal remainders in the order of the Parties at the head of the Agreement.
annex-planned-year = A planned year is reckoned as follows. The revenue is the number of units times the price. A subsidy is the number times its amount per unit, plus its amount for that year. The cost of a Party or supplier is the number times its cost of a unit, plus its fixed costs. The revenue, each subsidy and the cost of each Party are rounded to the cent once, half a cent away from zero. The Margin follows from these as defined.
annex-planned-later = A cost that is spent a number of years after the sale counts in the planned year that many years after the sale.
annex-constant-prices = The amounts in this annex are those of the start; the worked example uses them as well. { $reference } adjusts some of them every year.
annex-balances = Example: balances of { $year }, if everything goes as planned
annex-payments = Example: who then pays whom ({ $year })

## Content reports
document-phase-report = Content report
phase-estimate = Part of the report
phase-project = project { $value }
phase-organisation = Organisation
phase-project-name = Project
phase-project-number = Project number
phase-call = Call
phase-programme = Operational programme
phase-period = Period
phase-submitted = Handed in on
phase-deliverable = Deliverable
phase-holds = Content
phase-file = File
phase-sum = Checksum
phase-sum-note = Checksum: the first characters of the file’s SHA-256, reckoned anew when this document was made.
phase-deliverables-caption = Deliverables of this report
phase-question = Question { $number }
phase-question-1 = { $count ->
    [0] no deliverables are listed
    [one] one deliverable is listed as an annex
   *[other] { $count-word } deliverables are listed as annexes
}
phase-pieces = { $count ->
    [one] one deliverable belongs to this report
   *[other] { $count-word } deliverables belong to this report
}: { $kinds }
phase-pieces-sourced = { $count ->
    [one] one that was listed
   *[other] { $count-word } that were listed
}
phase-pieces-judged = { $count ->
    [one] one judgement
   *[other] { $count-word } judgements
}
phase-pieces-reconstructed = { $count ->
    [one] one reconstruction
   *[other] { $count-word } reconstructions
}
phase-pieces-example = { $count ->
    [one] one example
   *[other] { $count-word } examples
}
phase-pieces-fictional = { $count ->
    [one] one fictional piece
   *[other] { $count-word } fictional pieces
}
phase-question-2 = How we took the remarks into account
phase-question-4 = Lessons and critical success factors
phase-question-5 = How we judge the support
phase-question-7 = { $count ->
    [0] no page is given for the publicity duty
    [one] one page is given for the publicity duty
   *[other] { $count-word } pages are given for the publicity duty
}
phase-package = Work package { $number }: { $title }
phase-knowledge = Keeping and sharing knowledge
phase-aim = Initial aim
phase-state = Final state
phase-deviation = Deviation
phase-motive = Motive
phase-replaced-by = Replaced by
phase-eligibility = Funding
eligibility-yes = Eligible
eligibility-partly = Partly eligible
eligibility-no = Not eligible
phase-part = Part
phase-what = Explanation
phase-lessons-of = Lessons of { $value }
phase-success-factors = Critical success factors
phase-consent-question = Contact for communication?
phase-consent-yes = Yes
phase-consent-no = No
phase-consent-yes-sentence = The project may be contacted to share the results.
phase-consent-no-sentence = The project does not want to be contacted to share the results.
phase-consent-yes-claim = The project may be contacted for communication
phase-consent-no-claim = The project does not want to be contacted for communication
phase-page = Page
phase-address = Address
phase-publicity-caption = Pages given for the publicity duty
phase-answer-deliverables = deliverables
phase-answer-remarks = remarks
phase-answer-changes = changes
phase-answer-lessons = lessons
phase-answer-support = support
phase-answer-consent = consent
phase-answer-publicity = publicity

## Dossiers
document-dossier = Dossier
dossier-sector = Sector
dossier-who = Who it is
dossier-partners = The partners
dossier-claim-typology = { $name } is a partnership of { $count-word } partners, { LOWER(typology) } “{ $typology }”
dossier-claim-partners = { $name } is a partnership of { $count-word } partners
dossier-unchanged = unchanged
dossier-better = forward
dossier-worse = back
dossier-new = newly assessed
dossier-unassessed = not assessed
dossier-change = Change
dossier-history = Status by { LOWER(facet) } at each date
dossier-claim-history = { $moved ->
    [0] none of the { $all-word } { LOWER(facets) } assessed both times moved forward since the last review
    [one] one of the { $all-word } { LOWER(facets) } assessed both times moved forward since the last review
   *[other] { $moved-word } of the { $all-word } { LOWER(facets) } assessed both times moved forward since the last review
}
dossier-claim-history-none = no { LOWER(facet) } was assessed both times
dossier-margin = Margin of the reference year
dossier-see-revenue = The revenue model has a document of its own, with every formula and the lines it rests on.
dossier-claim-revenue = the margin is divided: { $shares }
dossier-claim-revenue-open = Price and division: to be determined
dossier-see-revenue-example = The document about the revenue model shows with example figures how price, costs and division are related.
open-own-clause = The own clause “{ $what }” belongs to an article that is not in this agreement.
open-knowledge = Still to be agreed: who owns knowledge and results.
open-personal-data = Still to be agreed: how the parties handle personal data of target-group employees.
open-public-money = Still to be checked: state aid in the subsidies (de minimis statement of each party).
open-deadlock = Still to be agreed: the steps when no decision is reached.
party-contact = the contact person

## Progress
document-progress-overview = Progress overview
progress-of = { $part } of { $whole }
progress-settled = { LOWER(facets) } rated “{ LOWER(status-settled) }”
progress-open-tensions = { LOWER(tensions) } still open
progress-ready = documents without an open point
progress-claim-tensions = { $count ->
    [0] { $all ->
        [one] one { LOWER(tension) }, no longer open
       *[other] none of the { $all-word } { LOWER(tensions) } is open any more
    }
    [one] one { LOWER(tension) } is still open
   *[other] { $count-word } { LOWER(tensions) } are still open
}
progress-is-ready = no open point
progress-lacks = { $count ->
    [one] one point open
   *[other] { $count } points open
}
progress-document = Document
progress-blocks = Blocks
progress-blocks-agreement = the agreement
progress-blocks-signing = signing
progress-blocks-report = handing in to the funder
progress-kind-revenue-model = Revenue model
progress-kind-agreement = Cooperation agreement
progress-kind-agreement-fictional = Fictional draft agreement
progress-kind-phase-report = Content report
progress-claim-documents = { $ready ->
    [0] { $count ->
        [one] the one document still has at least one open point
       *[other] the { $count-word } documents each still have at least one open point
    }
    [one] one of the { $count-word } documents has no open point
   *[other] { $ready-word } of the { $count-word } documents have no open point
}
progress-moved = { LOWER(facets) } moved forward since the last review
progress-standing = Status by { LOWER(facet) }, now and at the last review
progress-standing-now = Status by { LOWER(facet) }
progress-since = last review: { $date }
progress-no-review = no earlier review
progress-no-reviews = The data holds no earlier review yet, so the table shows the present state only.
progress-was = was
progress-open-of = open
progress-missing = What is missing
progress-more = and { $count } more
progress-kind-dossier = Dossier
progress-blocks-final-report = a confirmed status in the final report
gap-question = Question { $number } has no answer yet.
gap-package = Work package { $number } lacks its aim or its final state.
gap-file = Deliverable “{ $item }” names no file.
gap-unreadable = The file { $path } can’t be read.
gap-changed = The file { $path } has changed since.
gap-sum = Deliverable “{ $item }” has no checksum.
gap-typology = The { LOWER(typology) } has not been chosen yet.
gap-chain = The value chain is missing.
gap-status = The status by { LOWER(facet) } is missing.
gap-facets = { $count ->
    [one] One { LOWER(facet) } has not been assessed yet.
   *[other] { $count } { LOWER(facets) } have not been assessed yet.
}
gap-contribution = The contribution of { $partner } is missing.
gap-unconfirmed = From no source, still to be confirmed: { $what }.
gap-replace = Example figures, to be replaced by the partners’ own: { $what }.
gap-estimated-status = status by { LOWER(facet) }
gap-estimated-chain = value chain
gap-estimated-report = titles, aims and files
gap-estimated-amounts = all amounts
gap-estimated-year = settlement of { $year }
gap-revenue = There is no revenue model yet.
gap-scenario = The scenario “{ $scenario }” is missing.
gap-agreement = There is no draft agreement yet.

## Self-assessment


## Canvases and contribution sheets

document-partnership-canvas = Partnership canvas
document-business-model-canvas = { canvas }
document-value-proposition = Value proposition by partner
canvas-blank-title = Blank canvas to fill in
canvas-phase = Phase
canvas-conditions = Conditions for success
canvas-summary = In short
canvas-ambition = Ambition
canvas-challenge = Challenge
canvas-source = Source
canvas-estimate = Answers on the canvas
canvas-claim-blank = { $all ->
    [one] one question is waiting for an answer
   *[other] from { $first } to { $last }: { $all-word } questions to answer together
}
canvas-claim-all = { $all ->
    [one] the only question has an answer
    [2] both questions have an answer, from { $first } to { $last }
   *[other] all { $all-word } questions have an answer, from { $first } to { $last }
}
canvas-claim-some = of the { $all-word } questions, { $answered ->
    [one] one has
   *[other] { $answered-word } have
} an answer
canvas-business-claim-blank = { $all ->
    [one] one block is waiting for an answer
   *[other] the { $all-word } blocks are waiting for an answer
}
canvas-business-claim-all = { $all ->
    [one] the only block is filled in
    [2] both blocks are filled in
   *[other] all { $all-word } blocks are filled in
}
canvas-business-claim-some = of the { $all-word } blocks, { $filled ->
    [one] one is
   *[other] { $filled-word } are
} filled in
document-company-booklet = Company booklet
canvas-booklet-subtitle = The participants’ business models
canvas-booklet-claim = { $missing ->
    [0] { $all ->
        [2] both
       *[other] all { $all-word }
    } participants describe their business model
   *[other] of the { $all-word } participants, { $some-word } describe their business model
}
canvas-booklet-overview = { $missing ->
    [0] { $all ->
        [2] both
       *[other] all { $all-word }
    } participants are in this booklet
    [one] one of the { $all-word } participants has no canvas in this booklet
   *[other] of the { $all-word } participants, { $some-word } have a canvas in this booklet and { $missing-word } have none
}
canvas-booklet-blocks-full = none of the { $count } canvases has an empty block
canvas-booklet-blocks = “{ $block }” is filled in for { $filled-word } of the { $all-word } participants
canvas-booklet-blocks-several = { $blocks } are each filled in for { $filled-word } of the { $all-word } participants
canvas-booklet-company-blank = { $name } has filled in none of the { $all-word } blocks yet
canvas-booklet-company-all = { $name } fills in all { $all-word } blocks
canvas-booklet-company-some = { $name } fills in { $filled-word } of the { $all-word } blocks
canvas-booklet-overview-caption = The participants and their business model
canvas-booklet-blocks-caption = How often each block is filled in
canvas-booklet-company-caption = The business model of { $name }
canvas-booklet-participants = Participants
canvas-booklet-with-canvas = With a canvas
canvas-booklet-points = Answers
canvas-booklet-points-note = { $mean } per canvas on average
canvas-booklet-company = Participant
canvas-booklet-sector = Sector
canvas-booklet-in-short = In short
canvas-booklet-filled = Filled in
canvas-booklet-block = Block
canvas-booklet-answer = Answer
canvas-booklet-empty-with = Empty at
canvas-booklet-no-canvas = no canvas
canvas-booklet-not-described = not described

## Self-assessment

document-self-assessment = Self-assessment
assessment-quoted = “{ $name }”
assessment-fewer = fewer than { $n }
assessment-claim-about = { $statements ->
    [one] one statement
   *[other] { $statements-word } statements
} on { $aspects ->
    [one] one aspect
   *[other] { $aspects-word } aspects
}, { $rounds ->
    [0] not filled in yet
    [one] filled in during one round
   *[other] filled in during { $rounds-word } rounds
}
assessment-aspect-line = { $title }: { $count ->
    [one] one statement
   *[other] { $count-word } statements
} ({ $names })
assessment-participation = Rounds and respondents
assessment-round = Round
assessment-basis = Origin
assessment-basis-sourced = completed questionnaires
assessment-basis-judged = judgement
assessment-basis-reconstructed = reconstruction
assessment-basis-example = example figures
assessment-basis-fictional = fictional
assessment-respondents = Respondents
assessment-respondents-few = { $n } respondents
assessment-privacy = Answers of fewer than { $minimum } respondents are left out, so that nobody can be recognised. Names of respondents are neither in this document nor in the attached data.
assessment-claim-form = { $count ->
    [one] tick one answer for the statement
   *[other] tick one answer for each of the { $count-word } statements
}
assessment-organisation = Organisation
assessment-statement = Statement
assessment-claim-blank = { $count ->
    [one] one statement to fill in
   *[other] { $count-word } statements to fill in
}
assessment-claim-majority = { $some ->
    [0] More than half of the respondents agree with none of the statements.
   *[other] More than half of the respondents agree with { $some-word } of the { $all-word } statements.
}
assessment-round-claim = round { $number } – { $claim }
assessment-claim-hidden = too few respondents to show results
assessment-claim-none = none of the { $n } respondents agrees with any statement
assessment-claim-all = all { $n } respondents agree with { $names }
assessment-claim-all-many = all { $n } respondents agree with { $count-word } of the { $all-word } statements
assessment-claim-most = { $percent } of the { $n } respondents agree with { $names }
assessment-claim-most-many = { $percent } of the { $n } respondents agree with each of { $count-word } statements
assessment-hidden-round = Fewer than { $minimum } people answered in this round. Their answers are not shown, so that nobody can be recognised.
assessment-hidden-aspect = Fewer than { $minimum } people answered the statements on { $aspect }; their answers are not shown.
assessment-hidden-statements = Fewer than { $minimum } people answered { $names }; their answers are not shown.
assessment-n = n = { $n }
assessment-chart = { $round }: answers in % of respondents, n = { $n }
assessment-alt-chart = Bars per statement, disagreement left of the centre and agreement right of it. { $claim }. { $list }.
assessment-alt-statement = { $name }: { $agree } agree, { $neutral } neutral, { $disagree } disagree
assessment-results-table = { $round }: answers per statement
assessment-column-n = n
assessment-column-share-disagree = Total disagree
assessment-column-share-neutral = Share neutral
assessment-column-share-agree = Total agree
assessment-column-mean = Mean
assessment-table-note = Total disagree: { $full-no } and { $no }. Total agree: { $yes } and { $full-yes }. Percentages are rounded. The mean runs from 1 ({ $full-no }) to 5 ({ $full-yes }).
assessment-part-all = All { $n } respondents agree with { $names }.
assessment-part-all-but-one = { $k } of the { $n } respondents agree with { $names }.
assessment-part-large = A large majority ({ $k } of { $n }) agree with { $names }.
assessment-part-three-quarters = Three quarters ({ $k } of { $n }) agree with { $names }.
assessment-part-two-thirds = Two thirds ({ $k } of { $n }) agree with { $names }.
assessment-part-majority = A majority ({ $k } of { $n }) agree with { $names }.
assessment-part-small-majority = A small majority ({ $k } of { $n }) agree with { $names }.
assessment-part-half = Half ({ $k } of { $n }) agree with { $names }.
assessment-part-minority = A minority ({ $k } of { $n }) agree with { $names }.
assessment-part-third = A third ({ $k } of { $n }) agree with { $names }.
assessment-part-quarter = A quarter ({ $k } of { $n }) agree with { $names }.
assessment-part-small-minority = A small minority ({ $k } of { $n }) agree with { $names }.
assessment-part-none = None of the { $n } respondents agrees with { $names }.
assessment-claim-same = { $all ->
    [one] agreement stays the same on the one statement
    [2] agreement stays the same on both statements
   *[other] agreement stays the same on all { $all-word } statements
}
assessment-claim-moved = agreement rises on { $up ->
    [0] none
   *[other] { $up-word }
} and falls on { $down ->
    [0] none
   *[other] { $down-word }
} of the { $all ->
    [one] one statement
   *[other] { $all-word } statements
}
assessment-claim-moved-most = { $moved }; on { $names } it { $rises ->
    [one] rises
   *[other] falls
} by { $points } percentage points
assessment-changes = From round { $first } to round { $last }, agreement rises on { $up ->
    [0] no statement
    [one] one statement
   *[other] { $up-word } statements
}, falls on { $down ->
    [0] none
   *[other] { $down-word }
} and stays the same on { $same ->
    [0] none
   *[other] { $same-word }
}.
assessment-comparison-table = Who agrees: from “{ $first }” to “{ $last }”
assessment-round-n = Round { $number }
assessment-change = Change in percentage points
assessment-direction = Direction
assessment-higher = ↑ higher
assessment-lower = ↓ lower
assessment-equal = → the same
assessment-comparison-note = The change is worked out before percentages are rounded.
assessment-caution = One respondent already weighs { $points } percentage points, so read small differences with care. The rounds compare groups: answers of the same person are not linked.
assessment-claim-notes = { $count ->
    [one] one remark on the results
   *[other] { $count-word } remarks on the results
}
assessment-source = Source: { $source }
assessment-estimate = Answers of { $round }
assessment-see-table = Counts and means per statement: see the appendix
assessment-claim-tables = How often each answer was given, per statement
assessment-both-estimated = In neither round do the counts come from the questionnaires themselves.

## Forms to fill in on screen

document-self-assessment-form = Self-assessment to fill in
document-registration-form = Registration form
document-partnership-canvas-form = Partnership canvas to fill in
document-contributions-form = Contributions of the partners to fill in
document-phase-report-form = Content report to fill in
fill-in-description = { $title }, a form to fill in on screen
fill-in-how = Fill in this form on screen and save the file, or print it and write. The tab key takes you to the next field.
fill-in-how-aloud = Do you use a screen reader? Then open the file in Firefox or Evince: Chrome and Edge do not read fields aloud. If that fails, ask for the spreadsheet.
fill-in-about-you = Who fills this in
fill-in-respondent = Your code
fill-in-respondent-help = the code that you were given, no name
fill-in-statements = Statements
fill-in-no-answer = no answer
fill-in-remarks = Remarks
fill-in-remarks-help = What else do you want to say?
fill-in-registration = Your registration
fill-in-date = day/month/year, for instance 31/12/2026
fill-in-one-a-line = one answer a line
fill-in-not-in-a-field = This text does not fit in a field. Tell us separately what should change.
fill-in-contribution-of = Contribution of { $name }
fill-in-changes = Changes in broad lines
fill-in-lessons = Lessons of all partners
fill-in-code = Code
fill-in-code-help = Code of this form, fixed
fill-in-code-why = The code tells us which form this is when it comes back.

## Needs analysis

document-needs-analysis = Needs analysis
needs-authors = Authors
needs-coordinator = { $country } · coordinator
needs-summary = In short
needs-claim-summary = In short: { $counts }
needs-count-gaps = gaps in { $count ->
    [one] one sector
   *[other] { $count-word } sectors
}
needs-count-challenges = challenges for { $count ->
    [one] one group
   *[other] { $count-word } groups
}
needs-count-practices = { $count ->
    [one] one practice case
   *[other] { $count-word } practice cases
}
needs-claim-context = The context in { $count ->
    [one] one topic
   *[other] { $count-word } topics
}
needs-claim-figures = { $count ->
    [one] One key figure
   *[other] { $count-word } key figures
}
needs-claim-levels = State of { $count ->
    [one] one topic
   *[other] { $count-word } topics
} in { $region }: { $levels }
needs-count-established = { $count-word } established
needs-count-fragmented = { $count-word } fragmented
needs-count-developing = { $count-word } in development
needs-count-absent = { $count-word } absent
needs-level-established = Established
needs-level-fragmented = Fragmented
needs-level-developing = In development
needs-level-absent = Absent
needs-levels-of = State of each topic, { $region }
needs-topic = Topic
needs-estimate-level = State of a topic
needs-source = { $count ->
    [one] Source
   *[other] Sources
}
needs-claim-ecosystem = The ecosystem: { $count ->
    [one] one actor
   *[other] { $count-word } actors
} in { $other ->
    [one] one domain
   *[other] { $other-word } domains
}
needs-actors-of = Domains and actors, { $region }
needs-domain = Domain
needs-actors-head = Actors, with their region or kind
needs-actors = { $count ->
    [one] 1 actor
   *[other] { $count } actors
}
needs-claim-gaps = Gaps in { $other ->
    [one] one sector
   *[other] { $other-word } sectors
}
needs-claim-challenges = Challenges for { $other ->
    [one] one group
   *[other] { $other-word } groups
}
needs-practice = Practice case: { $title }
needs-claim-practice = { $title }: { $count ->
    [one] one takeaway
   *[other] { $count-word } takeaways
}
needs-practice-place = Practice case { $number } of { $all }
needs-part-takeaways = What to take away
needs-part-story = The story
needs-part-challenges = Challenges, problem and target group
needs-part-stakeholders = Stakeholders
needs-part-importance = Importance for society
needs-part-solutions = Possible solutions
needs-part-remarks = Remarks
needs-who = Who took part
needs-when-where = When and where
needs-participants = Participants
needs-respondents = { $count ->
    [one] One person took part.
   *[other] { $count } people took part.
}
needs-method = Method
needs-findings = Findings
needs-closing = In closing
needs-claim-focus-group = { $count ->
    [one] one participant
   *[other] { $count-word } participants
} in the focus group
needs-top = { $names } with { $several ->
    [one] { $count ->
        [one] 1 vote
       *[other] { $count } votes
    }
   *[other] { $count ->
        [one] 1 vote
       *[other] { $count } votes
    } each
}
needs-claim-votes = chosen most in { $votes ->
    [one] one vote
   *[other] { $votes-word } separate votes
} by { $count ->
    [one] one participant
   *[other] { $count-word } participants
}: { $tops }
needs-claim-votes-close = from { $votes ->
    [one] one vote
   *[other] { $votes-word } separate votes
} by { $count ->
    [one] one participant
   *[other] { $count-word } participants
}: { $tops }
needs-claim-votes-excess = { $claim }; { $excess }
needs-votes-excess = the source counts { $all } votes where there could be { $most } at most
needs-votes-excess-option = { $count ->
    [one] { $names } got more votes than there were participants
   *[other] { $names } each got more votes than there were participants
}
needs-claim-vote = { $names } { $count ->
    [one] gets { $votes }
   *[other] get { $votes } each
} of the { $all ->
    [one] one vote
   *[other] { $all } votes
}
needs-claim-vote-none = Nobody voted
needs-vote-measure = Number of votes · n = { $respondents ->
    [one] 1 participant
   *[other] { $respondents } participants
}, { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
}
needs-votes-of = Votes: { $title }
needs-option = Answer
needs-votes = Votes
needs-share = Share
needs-estimate-vote = Vote
needs-claim-references = References: { $count ->
    [one] one source
   *[other] { $count-word } sources
}
needs-no-date = n.d.
needs-accessed = Accessed { $date }.
needs-votes-together = The votes side by side

## Call for enterprises

document-call = Call
call-by = Call by { $organiser }
call-eligible = Who may register?
call-deliverables = What does a lab deliver?
call-levels-sought = At which levels?
call-levels-open = These levels are examples: another level is welcome too.
call-outcome = Intended outcome
call-selection = How a lab is composed
call-privacy = Your data
call-deadline = Register by
call-contact = Contact
call-required = required
call-one-answer = One answer
call-more-answers = More than one answer possible
call-day = day
call-month = month
call-year = year
call-return-to = Questions? Contact:
call-send-to = Return the completed form to:
call-other-answer = Something else:
call-claim-form = Registering takes { $count ->
    [one] one answer, which is { $required ->
        [0] not required
       *[other] required
    }
   *[other] { $count-word } answers, { $required ->
        [0] none of them required
        [one] one of them required
       *[other] { $required-word } of them required
    }
}
call-candidates = Candidates
call-enterprise = Enterprise
call-sector = { dossier-sector }
call-sector-social = social
call-sector-regular = regular
call-sector-public = public
call-has = { $name }: { $measured }
call-lacks = { $name }: { $measured }, asked { $asked }
call-region = Region
call-activity = Activity
call-employees = Employees
call-target-group = Target group
call-levels = Levels
call-none-given = none given
call-dash-note = A dash marks what the candidate did not state; the total counts what was stated.
call-target-group-note = Target group is the number of target-group employees among the employees.
call-offers-and-needs = What candidates offer and seek
call-offers = Offers
call-seeks = Seeks
call-registered = Registered
call-contacts = Contact data of the candidates
call-contacts-internal = For internal use only.
call-claim-register = { $count ->
    [one] one candidate
   *[other] { $count-word } candidates
} from { $regions ->
    [one] one region
   *[other] { $regions-word } regions
}; { $social ->
    [0] none is listed under “{ sector-social }”
    [one] one is listed under “{ sector-social }”
   *[other] { $social-word } are listed under “{ sector-social }”
}
call-estimate = Candidates and labs
call-without-lab = Not in a lab yet: { $names }.
call-labs-compared = The labs side by side
call-lab = Lab
call-yes = yes
call-no = no
call-composed-by = Composed by { $name }.
call-criteria-of = Criteria: { $title }
call-members-of = Members: { $title }
call-aim = What the lab aims at
call-criterion = Criterion
call-asked = Asked
call-measured = In this lab
call-meets = Met
call-criterion-social-share = Share of “{ sector-social }”
call-criterion-members = Number of members
call-criterion-region = Members of one region
call-criterion-level = Level that all members seek
call-short-social-share = Share of “{ call-sector-social }”
call-short-members = Members
call-short-region = Same region
call-short-level = Shared level
call-asked-social-share = { $least } to { $most }
call-asked-members = { $least } to { $most } members
call-asked-region = at least 2 members
call-asked-level = at least 1 level
call-measured-social-share = { $percent } ({ $social } of { $members })
call-measured-members = { $members ->
    [one] 1 member
   *[other] { $members } members
}
call-measured-region = { $count ->
    [0] none
   *[other] { $count } from { $region }
}
call-measured-level = { $count ->
    [0] none
   *[other] { $count }: { $names }
}
call-verdict-question = Does the lab meet the criteria?
call-verdict-yes = { $count ->
    [one] Yes, the criterion is met
    [2] Yes, both criteria are met
   *[other] Yes, all { $count-word } criteria are met
}
call-verdict-no = No, { $met } of { $count } criteria are met
call-claim-labs-unjudged = { $count ->
    [one] one lab
   *[other] { $count-word } labs
} with { $members ->
    [one] one candidate
   *[other] { $members } candidates together
}
call-claim-labs-none = { $count ->
    [one] the lab does not meet { $criteria } yet
   *[other] none of the { $count-word } labs meets { $criteria }
}
call-claim-labs-all = { $count ->
    [one] the lab meets { $criteria }
    [2] both labs meet { $criteria }
   *[other] all { $count-word } labs meet { $criteria }
}
call-all-criteria = { $count ->
    [2] both criteria
   *[other] all { $count-word } criteria
}
call-claim-labs-some = { $met ->
    [one] one of the { $count-word } labs meets
   *[other] { $met-word } of the { $count-word } labs meet
} { $criteria }

## Editions

edition-internal = Internal edition – do not distribute
edition-partners = Edition for the partners
edition-funder = Edition for the funder
edition-facilitators = Edition for the facilitators
edition-public = Public edition
withheld = [not in this edition]

## Workbook
document-workbook = Workbook
workbook-blank = Blank workbook to the method
workbook-claim = { $known ->
    [one] one field already holds what is in the data
   *[other] { $known-word } fields already hold what is in the data
}; { $open ->
    [0] no field waits for your answer
    [one] one field waits for your answer
   *[other] { $open-word } fields wait for your answer
}
workbook-claim-blank = { $open ->
    [one] one field to complete with your partner
   *[other] { $open-word } fields to complete with your partner
}
workbook-how = How to use this workbook
workbook-step-known = First read what is filled in already, and correct what no longer holds.
workbook-step-open = Then, on your own and without consulting, complete what is still open. What does not apply stays empty.
workbook-step-alone = First complete the exercises on your own, without consulting. What does not apply stays empty.
workbook-step-together = Put the answers of all partners side by side and discuss the differences.
workbook-step-back = Hand what you agreed to your facilitator. It goes into the dossier, the revenue model and the agreement.
workbook-look-known = filled in from the data
workbook-look-write = to complete
workbook-filled-by = Completed by
workbook-estimated = rests on
workbook-standing = Starting point
workbook-standing-title = Where do you stand?
workbook-status-now = Status so far
workbook-own-view = Your own view
workbook-why-next = Why, and what is the next step?
workbook-contributions = Exercise 1
workbook-contributions-title = What does each partner contribute?
workbook-questions = Exercise 2
workbook-questions-title = Questionnaire
workbook-known-canvas = On the canvas
workbook-known-tensions = { tensions }
workbook-challenges = Challenges
workbook-so-far = So far
workbook-costs = Revenue model · costs
workbook-costs-of-unit = Costs of one product or service
workbook-costs-of = Costs per { $unit }
workbook-revenues = Revenue model · price and revenue
workbook-revenues-title = Price, revenues and division of the margin
workbook-revenues-of = Expected revenues (and number of { $units })
workbook-prices = Price
workbook-chosen = Chosen
workbook-why-this = Chosen, and why?
workbook-our-proposal = Our proposal
workbook-key = Parts of the distribution key
workbook-agreement = Agreement
workbook-in-draft = In the draft
workbook-worked-out = Worked out
workbook-open = Still open: { $count }
workbook-open-more = and { $count } more, see the agreement
workbook-other-points = Other open points

## Changes between versions
document-change-note = Change note
change-general = General
change-text-of-agreement = Text of the agreement
change-consequences = Consequences for the figures
change-changed = { $what }: { $old } → { $new }
change-added = { $what }: { $new } (added)
change-removed = { $what }: { $old } (removed)
change-moved = { $what }: another order
change-private = { $what }: changed, the data itself is not shown
change-file = File { $path }: content changed
change-file-added = File { $path }: added
change-file-removed = File { $path }: removed
change-mark-added = { $path } is now marked !{ $mark }
change-mark-removed = { $path } is no longer marked !{ $mark }
change-nothing = The data of both versions say the same.
change-item = no. { $number }
change-quoted = “{ $text }”
change-yes = yes
change-no = no
basis-sourced = from a source
basis-judged = judgement
basis-reconstructed = reconstruction
basis-example = example figures
basis-fictional = fictional
change-kind-add = added to the standard text
change-kind-replace = other words
change-kind-drop = left out
change-partner-added = New partner: { $name }
change-partner-removed = Partner removed: { $name }
change-partnership-added = New partnership: { $name }
change-partnership-removed = Partnership removed: { $name }
change-joins = { $name } takes part from now on
change-leaves = { $name } no longer takes part
change-role = Role of { $name }: { $old } → { $new }
change-status = Status of “{ $name }”: { $old } → { $new }
change-tension-added = New tension: “{ $name }”
change-tension-removed = Tension removed: “{ $name }”
change-tension-agreed = Tension “{ $name }” was agreed
change-tension-reopened = Tension “{ $name }” is open again
change-resolution = Approach to tension “{ $name }”: { $old } → { $new }
change-impact = Impact on “{ $name }”: { $old } → { $new }
change-share = Share of { $name }: { $old } → { $new }
change-share-in = Share of { $name } in { $place }: { $old } → { $new }
change-share-computed = Computed share of { $name }: { $old } → { $new }
change-part-of-margin = Part of { $name } in the margin of { $year }: { $old } → { $new }
change-margin = Margin in { $year }: { $old } → { $new }
change-price = Price per { $unit }: { $old } → { $new }
change-cost = Cost per { $unit }: { $old } → { $new }
change-open-closed = No longer open: { $text }
change-open-new = New open point: { $text }
change-article-added = { $place } inserted: { $text }
change-article-removed = { $place } struck: { $text }
change-article-changed = { $place }: { $old } → { $new }
change-nothing-there = nothing
change-compared = Comparison of { $old } with { $new }
change-side = { $name } (data of { $date })
change-files-untold = Changed without effect on the data (layout or comments): { $paths }
change-subject = Subject
change-number = Changes of the data
document-changed-agreement = Agreement with changes
changed-agreement-notice = This document shows what changed. It is not the text to sign.
changed-legend = How to read the changes
changed-legend-inserted = inserted in the new version
changed-legend-struck = struck from the earlier version
changed-legend-bar = A bar and a word in the margin stand beside every clause that changed. Inserted words are underlined and stand between [+ and +], struck words are struck through and stand between [− and −]. Numbers of articles are those of the new version, except for what was struck.
changed-inserted = inserted
changed-struck = struck
changed-changed = changed
changed-renumbered = was { $number }
change-count = { $count ->
    [one] One change
   *[other] { $count } changes
}
change-claim = { $changes } from { $old } to { $new }
change-by-subject = Changes by subject
change-summary = In short
changed-scope = Everything that binds the parties is compared: the preamble, the articles with what stands below them, the annexes with their figures, and the signing. Tables are compared cell by cell. A reference of which only the number changed is no change.
agreement-issue = version { $version } of { $date }
agreement-issue-numbered = no. { $number } · version { $version } of { $date }
agreement-version-numbered = { $version } (no. { $number })
changed-what = What changed
changed-article = Article { $number } – { $title }
changed-of = { $name }: { $count ->
    [one] one change
   *[other] { $count } changes
}
changed-articles = { $count ->
    [one] one article
   *[other] { $count } articles
}
changed-annexes = { $count ->
    [one] one annex
   *[other] { $count } annexes
}
changed-count-where = { $count }, in { $places }.
changed-opening = the preamble
changed-signatures = the signing
changed-title = Title
changed-told = { $place }: “{ $old }” becomes “{ $new }”.
changed-told-more = { $place }: “{ $text }” is added.
changed-told-less = { $place }: “{ $text }” is removed.
changed-told-new = { $place } is new: “{ $text }”.
changed-told-gone = { $place } (old number) was struck: “{ $text }”.
changed-told-dropped = { $place } was struck: “{ $text }”.
changed-count = { $count ->
    [0] Nothing that binds changed
    [one] One change
   *[other] { $count } changes
}
change-layout = { $what }: the same words, with another layout, emphasis or link

## Names of the data, in sentences about changes
field-above = above
field-accent = accent colour
field-accent-line = colour of lines on the accent
field-accent-soft = soft accent colour
field-accessed = accessed on
field-accession = accession
field-actions = actions
field-activities = activities
field-activity = activity
field-actor = actor
field-actors = actors
field-actuals = actuals
field-added-value = added value
field-advance-months = advance months
field-after = after
field-agreement = agreement
field-agreement-elements = elements of the agreement
field-aim = aim
field-ambition = ambition
field-amount = amount
field-amounts = amounts
field-answer = answer
field-answers = answers
field-appendix = appendix
field-archive = retention
field-article = article
field-aspects = aspects
field-assessment = assessment
field-assessment-reason = assessment reason
field-assumptions = assumptions
field-audit-notice-days = audit notice days
field-auditor = auditor
field-authors = authors
field-auxiliaries = auxiliary persons
field-axes = axes
field-axes-explained = axes explained
field-background = background
field-base = base price
field-basis = origin
field-bearer = borne by
field-block = block of the canvas
field-blocks = blocks of the canvas
field-bodies = bodies
field-brand = brand
field-business-model = business model
field-by = carried out by
field-call = call
field-callout = callout
field-candidates = candidates
field-cap = cap
field-capacity = capacity
field-caption = caption
field-case = scenario
field-case-documents = case documents
field-challenge = challenge
field-challenges = challenges
field-change = change
field-changed-circumstances = changed circumstances
field-changes = changes
field-chapter = chapter
field-chosen = chosen method
field-citation = citation
field-claim = claim
field-class = class
field-clause = clause
field-clauses = own clauses
field-closing = closing
field-co-funding = co funding
field-coach = coach
field-coalitions = coalitions
field-colours = colours
field-column = column
field-columns = columns
field-components = components
field-conclusions = conclusions
field-conditions = conditions
field-confidentiality = confidentiality
field-confidentiality-reason = reason for confidentiality
field-consent = consent
field-consent-note = consent note
field-contact = contact
field-container = container
field-context = context
field-contributions = contributions
field-coordinator = coordinator
field-core-activity = core activity
field-cost-change = cost change
field-cost-drivers = cost drivers
field-country = country
field-counts = counts
field-cover = cover
field-covers-injury = cover of injury
field-covers-intent = cover of intent
field-criteria = criteria
field-cure-days = cure days
field-date = date
field-days = days
field-de-minimis = de minimis aid
field-deadline = deadline
field-deadlock = deadlock
field-decides = decisions
field-default = default
field-definition = definition
field-definition-source = definition source
field-deliverables = deliverables
field-description = description
field-details = details
field-deviation = deviation
field-dimension = dimension
field-dimensions = dimensions
field-disclaimer = disclaimer
field-display = typeface of titles
field-disputes = disputes
field-document = document
field-domain = domain
field-domain-reason = domain reason
field-domains = domains
field-due = due date
field-duration = duration
field-ecosystem = ecosystem
field-effort = effort
field-eligible = eligible
field-email = email
field-employees = employees
field-enclave = enclave
field-end = end
field-end-months = end months
field-covers = what comes from it
field-enterprise-number = enterprise number
field-eu-emblem = emblem of the European Union
field-every-months = every months
field-evidence = evidence
field-example = example
field-examples = examples
field-exclusivity = exclusivity
field-exclusivity-scope = scope of the exclusivity
field-indexation = indexation
field-index = index
field-vat = VAT
field-invoicing = invoicing of shares
field-goods-in-process = goods in process
field-exit-months = months until exit in a deadlock
field-not-before = not before
field-risk = risk
field-exercises = exercises
field-externals = external actors
field-facet = facet
field-facets = facets
field-facilitators = facilitators
field-fairness = fairness
field-fees = founding fees
field-figures = figures
field-file = file
field-findings = findings
field-first = first
field-first-year = first year
field-fixed-costs = fixed costs
field-fixed-margin = fixed margin
field-fixed-price = fixed price
field-focus-group = focus group
field-fonts = typefaces
field-form = form
field-forum = forum
field-founding-fee = founding fee
field-funder = funder
field-gain-creators = gain creators
field-gaps = gaps
field-general = general
field-governance = governance
field-gross-fault = gross fault
field-group = group
field-groups = groups
field-handover-months = handover months
field-hardship = changed circumstances
field-help = help
field-high = high
field-host = host
field-host-instructions = host instructions
field-hours = hours
field-iban = account number
field-id = id
field-impact = impact
field-importance = importance
field-in-liquidation = in liquidation
field-initials = initials
field-ink = text colour
field-innovation = innovation
field-instruction = instruction
field-instructions = instructions
field-insurance = insurance
field-intro = intro
field-investment = investment
field-investments = investments
field-invoiced-by = invoicing partner
field-items = items
field-keep-until = kept until
field-keeper = keeper
field-key = distribution key
field-keywords = keywords
field-kind = kind
field-knowledge = knowledge
field-knowledge-sharing = knowledge sharing
field-label = label
field-labs = labs
field-language = language
field-law = applicable law
field-largest = largest
field-late-interest = interest on late payment
field-later-costs = costs of later years
field-lead = lead
field-legal-form = legal form
field-legal-name = legal name
field-lessons = lessons
field-letter = letter
field-level = level
field-levels = levels
field-liability = liability
field-licence-after = licence after
field-links = links
field-logo = logo
field-logos = logos
field-low = low
field-made = made on
field-majority = majority
field-mandate = power to sign
field-mandatory = mandatory
field-market-alternatives = market alternatives
field-matchmaker = matchmaker
field-meaning = meaning
field-measure = measure
field-mediation = mediation
field-meets = meetings
field-members = members
field-method = method
field-methods = methods
field-minimum = minimum
field-minimum-effort = minimum effort
field-motive = motive
field-muted = colour of notes
field-name = name
field-needs = needs
field-needs-analysis = needs analysis
field-note = note
field-notes = notes
field-notice-days = notice days
field-notice-months = notice months
field-notified = notified on
field-number = number
field-numbers = numbers
field-objective = objective
field-of = about
field-offers = offers
field-open = open to third parties
field-open-points = open points
field-operational-programme = operational programme
field-options = options
field-organisation = organisation
field-organisation-number = organisation number
field-organiser = organiser
field-originals = originals
field-outcome = outcome
field-outcomes = outcomes
field-owner = owner
field-paid = paid
field-pain-relievers = pain relievers
field-part = part
field-part-years = incomplete years
field-participants = participants
field-parties = parties
field-partner = partner
field-partners = partners
field-partnership = partnership
field-partnership-canvas = partnership canvas
field-partnership-canvases = partnership canvases
field-partnerships = partnerships
field-party = party
field-payment = payment
field-penalty = penalty
field-per = per
field-per-person = per person
field-per-unit = per unit
field-percent = percentage
field-period = period
field-personal-data = personal data
field-phase = phase
field-phase-report = content report
field-phase-reports = content reports
field-phases = phases
field-phone = phone
field-place = place
field-points = points
field-policy = policy
field-pooled-assets = pooled assets
field-practices = practice cases
field-premiums = premiums
field-price = price
field-price-change = price change
field-prices = prices
field-principles = principles
field-priority = priority
field-privacy = privacy
field-processor = processor
field-procurement = procurement
field-products-services = products services
field-programme = programme
field-project = project
field-project-number = project number
field-properties = properties
field-provider = provider
field-public-money = public money
field-publicity = publicity
field-purpose = purpose
field-question = question
field-questionnaire = questionnaire
field-questions = questions
field-quorum = quorum
field-rate = rate
field-ratings = ratings
field-reason = reason
field-reasons = reasons
field-received = received on
field-recognised = recognised
field-reference = reference
field-reference-year = reference year
field-references = references
field-region = region
field-register = register
field-registered = registered on
field-remarks = remarks
field-renewal = renewal
field-renewal-months = renewal months
field-renewal-notice-months = renewal notice months
field-replaced-by = replaced by
field-report = report
field-report-months = report months
field-required = quantity needed
field-resolution = approach
field-respondent = respondent
field-respondents = respondents
field-results = results
field-retention-basis = basis of the retention period
field-retention-years = retention period in years
field-returns = comes back
field-revenue-model = revenue model
field-revenue-template = revenue template
field-reviews = reviews
field-risks = risks
field-role = role
field-roots = roots
field-rounds = rounds
field-rule = colour of table rules
field-same-region = same region
field-scale = scale
field-scenarios = scenarios
field-scope = scope
field-seat = seat
field-sections = sections
field-sector = sector
field-seeks = seeks
field-selection = selection
field-self-assessment = self assessment
field-self-assessments = self assessments
field-series = series
field-settled = colour of what is settled
field-settlement = settlement
field-settlement-months = settlement months
field-sha256 = checksum
field-shared-level = shared level
field-shares = shares
field-sheet = sheet
field-show = display
field-signatories = signatories
field-signing = signing
field-site-work = site work
field-smallest = smallest
field-social-share-least = social share least
field-social-share-most = social share most
field-solutions = solutions
field-source = source
field-sources = sources
field-spent-after = spent after (years)
field-stakeholders = stakeholders
field-stand-alone = income without cooperation
field-start = start
field-state = state
field-statement = statement
field-statements = statements
field-status = status
field-step = step
field-steps = steps
field-story = story
field-strengths = strengths
field-subject = subject
field-submitted = submitted on
field-subsidies = subsidies
field-subsidy = subsidy
field-subtitle = subtitle
field-success-factors = success factors
field-success-factors-conclusion = success factors conclusion
field-summary = summary
field-suppliers = suppliers
field-support = support
field-takeaways = takeaways
field-talk-days = talk days
field-target-group = data on target-group employees
field-tasks = tasks
field-tension = tension
field-tension-classes = tension classes
field-tension-fields = tension fields
field-tensions = tensions
field-tensions-explained = tensions explained
field-term = term
field-termination = termination
field-terms = terms
field-text = text
field-themes = themes
field-thresholds = thresholds
field-tint = background tint
field-title = title
field-to-raise = colour of what is to be raised
field-tolerance = tolerance
field-tools = tools
field-topic = topic
field-topics = topics
field-transfer = transfer
field-transparency = transparency
field-trends = trends
field-type = typology
field-typologies = typologies
field-typology = typology
field-unit = unit
field-unit-cost = unit cost
field-units = units
field-unpaid = unpaid
field-until = until
field-url = web address
field-use = market price used
field-value = value
field-value-chain = value chain
field-values = values
field-version = version
field-volume = volume
field-volumes = volumes
field-votes = votes
field-website = website
field-weight = weight
field-why = why
field-work-packages = work packages
field-work-points = work points
field-worksheets = worksheets
field-yardstick = yardstick
field-year = year
field-yearly = yearly
field-years = years
field-words = words
field-cases = heading over the cases
field-canvas = name of the canvas
field-canvas-block = word for a block of the canvas
field-sector-social = word for social partners
field-sector-regular = word for regular partners
field-sector-public = word for public partners
field-sector-social-short = short word for social partners
field-sector-regular-short = short word for regular partners
field-sector-public-short = short word for public partners
field-status-settled = word for what is settled
field-status-open-points = word for what has open points
field-status-to-raise = word for what is still to be raised
field-status-not-assessed = word for what is not assessed
field-status-after = heading over the status
field-level-high = word for the highest level of impact
field-level-medium = word for the middle level of impact
field-level-low = word for the lowest level of impact
field-chapter-definition = title of the chapter that defines
field-chapter-research = title of the chapter on the programme
field-chapter-outcome = title of the chapter on the cases
field-chapter-conclusions = title of the chapter with conclusions
field-chapter-practice = title of the chapter on practice
field-chapter-appendix = title of the appendix
field-contacts-for = contact data are for
field-copyright = copyright
field-glossary = abbreviations and terms
field-impact-total = total impact
field-levels-open = list of levels is open
field-lost = lost
field-phase-form = form of the content report
field-publisher = publisher
field-return-to = return to
field-templates = templates
field-in-words-case = word for one case

## Changes between versions: counts, places and closed lists
change-number-effects = Consequences
change-effects = { $count ->
    [one] one consequence
   *[other] { $count } consequences
}
change-claim-effects = { $changes } with { $effects }, from { $old } to { $new }
change-weightiest = What weighs most
change-of-group = { $group }: { $change }
change-side-of = { $name } of { $date }
change-version = version { $version }
change-earlier-data = earlier data, version { $version }
change-current-data = current data, version { $version }
change-article-replaced = { $place } replaced: { $old } → { $new }
change-articles-renamed = Only a name is different in { $places }: { $old } → { $new }
change-place-old = { $place } (old)
change-place-was = { $place } (formerly { $number })
change-article-named = { $place } “{ $title }”
change-clause-in = a clause of “{ $title }”
field-in-archiveinfo-confidentiality = confidentiality
field-in-section-blocks = blocks
field-in-formfield-open = another answer possible
changed-old-number = old number
access-public = public
access-internal = internal
access-confidential = confidential
case-document-kind-value-chain = value chain
case-document-kind-contributions = contributions
case-document-kind-tensions = tensions
case-document-kind-status = status
form-field-kind-line = one line
form-field-kind-text = several lines
form-field-kind-choice = one choice
form-field-kind-choices = several choices
form-field-kind-date = a date
language-code-nl = Dutch
language-code-en = English
language-code-fr = French
sheet-contributions = contributions
sheet-canvas = canvas
sheet-value-chain = value chain
sheet-tensions = tensions
sheet-challenges = challenges
sheet-revenue-model = revenue model
sheet-agreement = agreement
change-show-status-matrix = Status by partnership and topic
change-show-tension-overview = Overview of the tensions
change-show-impact-values = Values of the impact
change-show-impact-matrix = Impact by partnership and dimension
change-show-chart-status-by-facet = Chart: status by topic
change-show-chart-tensions-by-block = Chart: tensions by block of the canvas
change-show-chart-tensions-by-class = Chart: tensions by class
change-show-chart-impact-by-dimension = Chart: impact by dimension
change-show-chart-impact-profiles = Chart: impact by partnership
change-show-chart-work-points = Chart: work points by topic

## Archive

archive-kind-final-report = Final report
archive-kind-revenue-model = Revenue model
archive-kind-agreement = Cooperation agreement
archive-kind-dossier = Dossier
archive-kind-phase-report = Content report
archive-kind-self-assessment = Self-assessment
archive-kind-partnership-canvas = Partnership canvas
archive-kind-business-model-canvas = { canvas }
archive-kind-value-proposition = Value proposition
archive-kind-workbook = Workbook
archive-kind-company-booklet = Company booklet
archive-kind-needs-analysis = Needs analysis
archive-kind-call = Call
archive-kind-progress-overview = Progress overview
archive-master = { $kind } – { $title } (unsigned master)
archive-signed-copy = Cooperation agreement – { $title } (signed copy)
archive-partly-signed-copy = Cooperation agreement – { $title } (partly signed copy)
archive-unchecked-copy = Cooperation agreement – { $title } (copy whose signatures were not checked)
archive-received-copy = Cooperation agreement – { $title } (copy that does not derive from the master)
archive-retention-default = Ten years after closing, the default of Brugwerk; the data states no period itself.

## What an edition for an audience does not tell
assessment-unknown = not known here
progress-untold = This edition does not tell what the documents of { $names } lack.
edition-counts = counts only what it holds
claim-status-untold = The status of each { LOWER(facet) } is not told in this edition

## Claims that say what is known
claim-of-cases-all-known = { $all ->
    [2] both partnerships
   *[other] all { $all-word } partnerships
} with a known rating
claim-of-cases-some-known = { $some-word } of the { $all-word } partnerships with a known rating
claim-quoted = “{ $name }”
claim-facets-all = { $all ->
    [2] both { LOWER(facets) }
   *[other] all { $all-word } { LOWER(facets) }
}
claim-facets-some = { $some-word } of the { $all-word } { LOWER(facets) }
claim-dimensions-all = { $all ->
    [2] both dimensions
   *[other] all { $all-word } dimensions
}
claim-dimensions-some = { $some-word } of the { $all-word } dimensions
claim-status-same = for { $of-cases }, { $facets } are rated “{ LOWER(status-settled) }”
claim-status-each = { $facets } are each rated “{ LOWER(status-settled) }” for { $of-cases }
claim-status-none-known = { $all ->
    [one] of what is known here, the { LOWER(facet) } is not rated “{ LOWER(status-settled) }” yet
   *[other] of what is known here, none of the { $all-word } { LOWER(facets) } is rated “{ LOWER(status-settled) }” yet
}
claim-status-not-assessed = The status of each { LOWER(facet) } has not been assessed yet
claim-case-untold = The status of this partnership is not told in this edition
claim-tensions-untold = This edition holds no { LOWER(tensions) }
claim-work-points-untold = This edition holds no work points
claim-impact-each = on { $dimensions }, the impact is rated “{ LOWER(level-high) }” for { $of-cases } each time
claim-impact-none-known = { $all ->
    [one] no impact is rated “{ LOWER(level-high) }” for the one partnership with a known rating
   *[other] no impact is rated “{ LOWER(level-high) }” for any of the { $all-word } partnerships with a known rating
}
claim-impact-not-assessed = The impact has not been assessed yet
claim-impact-untold = The impact is not told in this edition
impact-total-rule-known = The last row is, for each dimension, the median of the { $n ->
    [one] one partnership
   *[other] { $n } partnerships
} with a known rating; where it falls between two levels, the lower one counts.
progress-claim-tensions-here = { $all ->
    [one] in this edition: one { LOWER(tension) }, no longer open
   *[other] none of the { $all-word } { LOWER(tensions) } in this edition is open any more
}
progress-review-untold = earlier review not known here
progress-reviews-untold = Earlier reviews are not told in this edition, so the table shows today’s status alone.
dossier-claim-history-back = { $moved ->
    [0] none
   *[other] { $moved-word }
} of the { $all-word } { LOWER(facets) } assessed both times moved forward since the last review, { $back-word } fell back
canvas-booklet-company-untold = What { $name } filled in is not told in this edition
phase-no-packages = no work packages are given
phase-deviated = { $count ->
    [0] { $all ->
        [one] no deviation is given for the work package
       *[other] a deviation is given for none of the { $all-word } work packages
    }
    [one] a deviation is given for one of the { $all-word } work packages
   *[other] a deviation is given for { $count-word } of the { $all-word } work packages
}
phase-deviated-all = a deviation is given for { $all ->
    [one] the work package
    [2] both work packages
   *[other] all { $all-word } work packages
}
phase-ineligible = { $count ->
    [one] one is not eligible
   *[other] { $count-word } are not eligible
}
phase-ineligible-all = { $all ->
    [one] it is not eligible
    [2] neither is eligible
   *[other] none of the { $all-word } is eligible
}
phase-partly-eligible = { $count ->
    [one] one is partly eligible
   *[other] { $count-word } are partly eligible
}
phase-partly-eligible-all = { $all ->
    [one] it is partly eligible
    [2] both are partly eligible
   *[other] all { $all-word } are partly eligible
}
revenue-reward = { $part }: { $reason }
needs-rounded = Shares are rounded, so they do not add up to 100 % everywhere.
needs-actors-repeated = { $count ->
    [one] one actor occurs more than once and is counted once in the heading.
   *[other] { $count-word } actors occur more than once and are each counted once in the heading.
}
dossier-domain = Domain
dossier-class = Class
dossier-dimension = Dimension
dossier-level = Impact
dossier-impact = Impact by dimension
progress-claim-documents-all = { $count ->
    [one] the one document has no open point
   *[other] none of the { $count-word } documents has an open point
}
open-status-untold = The status overview of the partnership is not in this edition.
open-value-chain-untold = The value chain with the division of roles is not in this edition.
open-revenue-model-untold = The revenue model with the distribution key is not in this edition.
annex-untold = This annex is not in this edition.
annex-tensions-untold = This edition holds no tensions.
phase-changes = { $deviated }; as reported, { $eligibility }

## `brugwerk explain` of an agreement
explain-summary = { $articles } articles with { $clauses } clauses stand in the agreement; { $out } clauses of the library do not.
explain-changed = What the partners changed themselves:
explain-all = With --all every clause of the library is listed, with the reason why it stands or does not.
explain-stands = stands
explain-left-out = left out
explain-dropped = dropped
explain-mandatory = mandatory
explain-holds = holds
explain-fails = does not hold
explain-nothing = nothing is filled in
explain-known = { $what } is filled in
explain-unknown = { $what } is not filled in
explain-is = { $what } is “{ $word }”
explain-is-not = { $what } is other than “{ $word }”
explain-more = { $what } is more than { $number }
explain-added = added by the partners
explain-reworded = reworded by the partners
explain-struck = dropped by the partners
explain-open-count = { $count ->
    [0] Nothing is open.
    [one] 1 open point:
   *[other] { $count } open points:
}
explain-open = to be settled by { $owner }; field “{ $field }” at { $place }

## Workbooks to fill in

sheet-title = Data of { $programme }
sheet-title-of = { $name }: data in { $programme }
sheet-intro = Fill in the light cells. What is not light is fixed; leave column A as it is, for a row is recognised by it.
sheet-intro-rows = Write a new row below the last one and leave its column A empty. Clear a whole row that may go.
sheet-intro-return = Type amounts and dates as you always do. Send the file back as an Excel workbook (.xlsx).
sheet-contents = Contents
sheet-rows = Rows
sheet-empty = Empty cells
sheet-state = State
sheet-complete = complete
sheet-incomplete = incomplete
sheet-key = Key
sheet-partnership = Partnership
sheet-in-percent = { $what } (in %)
sheet-hint-key = Leave this as it is. In a new row it stays empty.
sheet-hint-required = Required.
sheet-hint-text = Text on one line.
sheet-hint-rich = Text; an empty line (Alt+Enter) begins a new paragraph.
sheet-hint-list = One a line (Alt+Enter).
sheet-hint-money = Amount in euro, with up to two decimals.
sheet-hint-percent = Percentage without the sign: 24 for 24%.
sheet-hint-whole = Whole number.
sheet-hint-number = Number.
sheet-hint-day = Date, for instance 31/12/2026.
sheet-hint-choice = Choose from the list.
table-of-partners = Partners
table-of-partnerships = Partnerships
table-of-participants = Roles
table-of-statuses = Statuses
table-of-impact = Impact
table-of-tensions = Tensions
table-of-contributions = Contributions
table-of-value-chain = Value chain
table-of-revenue-model = Revenue model
table-of-prices = Prices
sheet-offers = Market prices
sheet-premiums = Premiums
table-of-investments = Investments
table-of-costs = Costs of a unit
table-of-cost-drivers = Cost drivers
table-of-fixed-costs = Fixed costs
table-of-subsidies = Subsidies
table-of-scenarios = Scenarios
table-of-actuals = Actual figures
table-of-received = Amounts received
table-of-paid = Amounts paid
table-of-effort = Hours spent
table-of-agreements = Agreements
table-of-tasks-agreed = Tasks in the agreement
table-of-open-points = Open points
table-of-candidates = Registrations
table-of-canvases = Canvases
sheet-tasks = Tasks
sheet-tasks-of = Tasks for { $name }
sheet-task-who = For whom
sheet-task-about = About
sheet-task-text = What
sheet-task-due = By
sheet-task-place = Where in the data
sheet-task-answer = Answer
table-of-answers = Answers
sheet-round = Round
sheet-respondent = Respondent
sheet-hint-answer = A whole number from 1 to { $most }, or empty.
sheet-answer-changed = { $round }: the answer of { $respondent } to “{ $statement }” changed
sheet-answers-added = { $round }: answers of { $respondent } are added
sheet-answers-gone = { $round }: the answers of { $respondent } are gone
task-open-parameter = Still to be settled: { $what }.
task-open-reference = The text refers to an article that is not in the agreement: { $what }. Remove the reference, or add the article.
task-open-party = Supply { $what } of { $party }.
task-open-mandate = Say what the power of { $name } to sign for { $party } rests on.
task-open-tension = Agree how to deal with the { LOWER(tension) } “{ $title }”.
task-open-tension-uncovered = Record what was agreed on the { LOWER(tension) } “{ $title }” in an article of the agreement.
task-open-facet = Settle the { LOWER(facet) } “{ $facet }”: its status is “{ $status }”.
task-open-status = Fill in the status by { LOWER(facet) }.
task-open-value-chain = Describe the value chain: which steps there are, and who does what.
task-open-revenue-model = Work out a revenue model, with a price and a distribution key.
task-open-revenue-estimated = Confirm or correct the figures of the revenue model: they stand in no source of the partners.
task-open-agreement-estimated = Confirm or correct the choices in the draft agreement: they stand in no source of the partners.
task-open-assessment = Decide whether a data protection impact assessment is needed.
task-open-own-clause = The own clause “{ $what }” belongs to an article that is not in the agreement. Remove it, or put it with another article.
task-open-knowledge = Agree who owns knowledge and results.
task-open-personal-data = Agree how to handle personal data of target-group employees.
task-open-public-money = Find out whether the subsidies are state aid, and each supply a de minimis statement.
task-open-deadlock = Agree which steps follow when no decision is reached.
task-gap-question = Answer question { $number } of the report.
task-gap-package = Write for work package { $number } what it aimed at and how it ended.
task-gap-file = Supply the file of deliverable “{ $item }”.
task-gap-unreadable = Supply the file { $path } again: it can’t be read.
task-gap-changed = The file { $path } has changed since it was noted. Confirm the new version, or put the old one back.
task-gap-sum = Confirm that the file of deliverable “{ $item }” is the right one: it has no checksum yet.
task-gap-typology = Choose a { LOWER(typology) }.
task-gap-contribution = Describe what { $partner } brings.
task-gap-scenario = Work out the scenario “{ $scenario }”.
task-gap-agreement = Draw up a draft agreement.
task-phase-report = Write the content report that the programme undertakes to deliver.
task-round = Collect more answers in the round “{ $round }”: results of fewer than { $minimum } people are not shown.
task-confirm = Confirm or correct { $what }. { $basis }: { $reason }
task-replace = Replace { $what } by your own data. { $basis }: { $reason }
task-of-canvas-estimate = { $count ->
    [0] the answers on the canvas
    [one] the answers on the canvas for “{ $title }”
   *[other] the answers on the canvas for these themes
}
task-of-estimate-phase = { $count ->
    [one] the dates of the phase “{ $title }”
   *[other] the dates of these phases
}
task-of-estimate-status = { $count ->
    [one] the status of the { LOWER(facet) } “{ $title }”
   *[other] the status by { LOWER(facet) }
}
task-of-estimate-impact = { $count ->
    [0] the levels of impact
    [one] the level of impact “{ $title }”
   *[other] these levels of impact
}
task-of-estimate-tension = { $count ->
    [one] the class and state of the { LOWER(tension) } “{ $title }”
   *[other] the class and state by { LOWER(tension) }
}
task-of-estimate-chain = the value chain
task-of-estimate-chain-step = { $count ->
    [one] the step “{ $title }” of the value chain
   *[other] these steps of the value chain
}
task-of-estimate-questions = { $count ->
    [one] the questions of the questionnaire on “{ $title }”
   *[other] these parts of the questionnaire
}
task-of-estimate-agreement = the choices in the draft agreement
task-of-estimate-revenue-model = the figures of the revenue model
task-of-revenue-estimate = { $count ->
    [0] the estimated figures in the revenue model
    [one] the figure of “{ $title }” in the revenue model
   *[other] these figures in the revenue model
}
task-of-revenue-estimate-actuals = the actual figures of { $title }
task-of-assessment-estimate = { $count ->
    [one] the answers of the round “{ $title }”
   *[other] the answers of these rounds
}
task-of-phase-estimate = { $count ->
    [0] the report
    [one] the part “{ $title }” of the report
   *[other] these parts of the report
}
task-of-phase-estimate-lessons = the lessons of this partner in the report
task-of-needs-estimate-level = { $count ->
    [one] the level of the topic “{ $title }”
   *[other] the levels of these topics
}
task-of-needs-estimate-vote = { $count ->
    [one] the vote “{ $title }”
   *[other] these votes
}
task-of-call-estimate = the candidates and the labs
task-kind-open-point = open point
task-kind-missing = missing datum
task-kind-question = question
task-kind-confirm = to confirm
tasks-of = { $who }: { $count }
tasks-none = Nothing is to be done.
tasks-count = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
tasks-together = { $names } together
tasks-unassigned = Not assigned to anybody yet
tasks-due = by { $date }
tasks-about-partner = Data of { $name }
tasks-about-report = Content report { $phase } ({ $name })
## Living workbook

living-title = Revenue model: { $title }
living-sheet-explained = About
living-sheet-inputs = Inputs
living-sheet-costs = Costs and price
living-sheet-key = Key
living-sheet-fairness = Fairness
living-sheet-settled = Settlement { $year }
living-sheet-steps = Steps
living-about = About this workbook
living-limits = What it does not do
living-sheets = Sheets
living-checks = Checks
living-version = What it was made from
living-subject-what = What it is
living-says-what = This workbook works out the revenue model with the very formulas of the documents. Change a price, a cost, a volume or a share, and every figure follows.
living-subject-inputs = What you can change
living-says-inputs = Only the yellow cells of the sheet “Inputs”. All other cells are computed and locked, without a password. Type a percentage without its sign: 16 is 16%.
living-subject-rounding = How it rounds
living-says-rounding = What a year brings or costs is rounded once to the cent, half a cent away from zero; a total adds up rounded amounts. What partners divide is divided without loss: the cents that are left go to the largest remainders, equal ones in the order of the partners.
living-subject-binary = Why ROUND stands twice
living-says-binary = A spreadsheet keeps numbers in binary, in which 1.005 is slightly less. Formulas therefore round to ten decimals first, and then to the cent.
living-subject-steps = Where dividing stands
living-says-steps = The sheet “Steps” shows each division to the cent, partner by partner.
living-subject-structure = New lines
living-says-structure = Another cost, partner, year or threshold, or another method, is not possible here. It belongs in the data, from which this workbook is then made again.
living-subject-yardsticks = Yardsticks
living-says-yardsticks = A yardstick with nothing to measure in the present data is left out. A dash stands where a yardstick has nothing left to measure after a change.
living-subject-size = Large amounts
living-says-size = A spreadsheet keeps fifteen digits. With amounts over ten million euro, a cent of a division may therefore go to another partner.
living-subject-back = Back to the data
living-says-back = What you change here stays here. Beside each input stands the file and the line where it belongs.
living-hash = Checksum of the data (SHA-256)
living-made-by = Made with
living-adds-up = adds up
living-does-not = does not add up
living-check-shares = Shares together 100%
living-check-thresholds = Thresholds in rising order
living-check-parts = { $name }: parts together the margin
living-check-balances = { $year }: balances together zero
living-inputs-about = The yellow cells are open. Each number of the data stands here once.
living-costs-about = In euro without VAT.
living-key-about = Which part of the margin goes to each partner.
living-scenario-about = In euro without VAT; the volume in units.
living-fairness-about = What each partner would get of the margin by each yardstick, in euro.
living-settled-about = In euro without VAT. A positive balance is still to be received, a negative one to be paid.
living-steps-about = Cells that the other sheets rest on: divisions to the cent, and what takes more than one formula.
living-what = Input
living-unit-of = Unit
living-stands-in = Stands in
living-scenario = Scenario: { $name }
living-unit = Per { $unit }
living-turning = From when
living-costs-of = Costs: { $activity }
living-euro = euro
living-euro-a-year = euro a year
living-euro-per = euro per { $unit }
living-percent = %
living-per = { $piece } per { $unit }
living-piece = piece
living-hours = hours
living-hour = hour
living-threshold = Threshold { $number }
living-above-threshold = Share above threshold { $number }
living-key-weight = { $part }: weight
living-key-share = { $part }: share
living-alone = Earnings without the others, { $year }
living-risks = Amounts that a partner may lose
living-actual-year = Actual figures of { $year }
living-received = Received from customers
living-subsidies = Subsidies received
living-to-suppliers = Of which to suppliers
living-hours-spent = Hours spent
living-accrued = Of which reserve for later
living-cost-at-sale = Cost in the year of the sale
living-cost-after = { $count ->
    [one] Cost one year later
   *[other] Cost { $count } years later
}
living-own-costs = Own costs, without suppliers
living-lacking-hours = Missing hours
living-effort-paid = To pay for missing hours
living-effort-pot = Together for missing hours
living-scaled = Weight as a whole number
living-long-division = Remainder of the long division
living-with-rest = With the remainder from before
living-weighed = Weighted digits
living-carried = Carried to the middle
living-digits-1 = Share: decimals 1 to 6
living-digits-2 = Share: decimals 7 to 12
living-digits-3 = Share: decimals 13 to 18
living-digits-last = Decimals 13 to 18, together exactly one
living-in-cents = In cents
living-times-1 = Times decimals 1 to 6
living-times-2 = Times decimals 7 to 12
living-times-3 = Times decimals 13 to 18
living-remainder-more = Remainder, further decimals
living-exact-part = Exact part, in cents
living-whole-cents = Whole cents
living-remainder = Remainder (total: cents left over)
living-order = Rank of the remainder
living-part = Part, in euro
living-group = Group
living-worth = Worth together
living-nobody = Nobody
living-holds = Zero or more from here on (1 = yes)
living-term = Term
living-payments = who pays whom
living-payer = Place of who pays
living-payee = Place of who receives
living-open-after = Still open after that
