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
sources = Sources
eu-emblem-alt = Emblem of the European Union: a circle of twelve gold stars on a blue field.

## Estimates

estimate-mark = estimate
estimates = Estimates
no-estimates = This report contains no estimates.
values-estimated = estimated, each with its reason in the list of estimates
all-estimated = all values are estimates
stands-in = Stands in:
value-chain-estimate = The division of tasks among the partners is estimated.

## Typologies

in-scope = in scope
out-of-scope = out of scope
property = Property
success-factors = Success factors
tension-fields = Fields of tension
partnerships-of-type = Partnerships of this type

## Partners and partnerships

partnership = Partnership
partner = Partner
case = Case
takes-part-in = Takes part in:
external-party = external party

## Topics and status

topic = Topic
properties = Properties
key-questions = Key questions
facet = Facet
status = Status
strengths = Strengths
work-points = Points to work on
dimensions = Seen in

## Documents of a case

value-chain = Value chain
value-proposition = Value proposition and contributions
hybrid-tensions = Hybrid tensions
status-after = Status after the support
value-chain-of = Value chain of
steps-of = Steps in the value chain of
contributions-of = Contributions of the partners:
status-of = Status by facet:
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
gain-creators = Gain creators
pain-relievers = Pain relievers
no-tensions = No tensions are described for this partnership.
resolution = Resolution
examples = Examples
tension-index = Tensions by block of the business model

## Practice and worksheets

tools = Tools
worksheet = Worksheet
principles = Principles
tension = Tension
challenge = Challenge
agreed-step = Agreed step
who-when = Who and by when
canvas-block = Block of the canvas
question = Question
answer = Answer
agreement-element = Element
explanation = Explanation
our-agreement = Our agreement

## Revenue model

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
incentive = Incentive
margin-share-party = Share of the margin

## Numbers, dates and lists

number-decimal-mark = .
number-group-mark = ,
number-amount = €{ $digits }
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

sector-social = social economy
sector-regular = regular economy
sector-public = public body
status-settled = Fully settled
status-open-points = Open points
status-to-raise = Still to be raised
status-not-assessed = Not assessed
level-high = high
level-medium = medium
level-low = low
level-none = not assessed
state-open = open
state-agreed = agreed
impact-total = Total potential impact
impact-total-rule = The total of a dimension is the median of the partnerships; where it falls between two levels, the lower one counts.

## What an estimate is about

estimate-phase = Dates of a phase
estimate-status = Status of a facet
estimate-impact = Level of impact
estimate-tension = Class and state of a tension
estimate-chain = Value chain
estimate-chain-step = Step of a value chain
estimate-questions = Questions of the questionnaire

## Chapters of a report without an outline of its own

outline-definition = Definition
outline-research = The action research
outline-outcome = Outcome per case
outline-conclusions = Conclusions
outline-practice = Translation to practice
outline-appendix = Appendix

## What figures and tables show

show-programme-summary = What the programme is about
show-programme-objective = What the programme wants to reach
show-programme-scope = Why these typologies
show-definition = What a blended business model is
show-quadrant = Four typologies on two axes
show-typology-list = The typologies
show-property-comparison = Properties compared
show-canvas = The Business Model Canvas
show-tension-domains = Domains of hybrid tensions
show-timeline = Plan of approach
show-partnership-overview = The partnerships
show-partner-profiles = The partners
show-typology-assignment = Assignment to a typology
show-topics = Topics and key questions
show-case-documents = Documents per case
show-cases = The cases
show-findings = Findings
show-typology-page = Typology
show-success-factors = Success factors
show-added-value = Added value
show-steps = Steps
show-worksheet = Worksheet
show-questionnaire = Exercises and questionnaire
show-price-methods = Price methods
show-revenue-template = Template of the revenue model
show-agreement-elements = Elements of an agreement
show-sources = Sources
show-estimates = Estimates

## Claims composed from the data

claim-of-cases-none = none of the { $all-word } partnerships
claim-of-cases-all = { $all ->
    [one] the partnership
    [2] both partnerships
   *[other] all { $all-word } partnerships
}
claim-of-cases-some = { $some-word } of the { $all-word } partnerships
claim-chain = { $steps ->
    [one] one step makes the value chain: “{ $first }”
   *[other] { $steps-word } steps lead from “{ $first }” to “{ $last }”
}
claim-contributions = { $partners ->
    [one] one partner brings { $count } contributions
   *[other] { $partners-word } partners bring { $count } contributions together
}
claim-case-tensions = { $count-word } tensions, { $agreed-word } of which { $agreed ->
    [one] has
   *[other] have
} a resolution the partners agree on
claim-case-tensions-open = { $count ->
    [one] one tension still asks for an agreement
   *[other] { $count-word } tensions still ask for an agreement
}
claim-case-tensions-agreed = { $count ->
    [one] the partners agree on the one tension
   *[other] the partners agree on all { $count-word } tensions
}
claim-case-status = { $settled-word } of the { $all-word } facets { $settled ->
    [one] is
   *[other] are
} fully settled
claim-case-status-none = none of the { $all-word } facets is fully settled yet
claim-case-status-all = all { $all-word } facets are fully settled
claim-case-not-assessed = The status of this partnership has not been assessed yet
claim-status = { $of-cases } { $some ->
    [one] has
   *[other] have
} fully settled “{ $facet }”
claim-status-none = No facet is fully settled yet
claim-tensions-by-block = “{ $block }” raises most tensions: { $count-word } of { $all }
claim-tensions-by-class = { $agreed ->
    [0] the partners agree on none of the { $all } tensions yet
   *[other] the partners agree on { $agreed-word } of the { $all } tensions
}
claim-tensions-spread = { $all ->
    [one] One tension was recorded
   *[other] The { $all } tensions are spread over { $places } canvas blocks
}
claim-no-tensions = No tensions were recorded
claim-work-points = “{ $facet }” leaves most work: { $count } of the { $all } work points
claim-work-points-spread = { $all ->
    [one] One work point was recorded
   *[other] The { $all } work points are spread over { $places } facets
}
claim-no-work-points = No work points were recorded
claim-impact = { $of-cases } { $some ->
    [one] can
   *[other] can
} have a high impact on “{ $dimension }”
claim-impact-none = A high impact is expected of no partnership
claim-impact-profiles = { $name } can have a high impact on { $count-word } { $count ->
    [one] dimension
   *[other] dimensions
}

## Under the title of a chart

chart-status-by-facet = Number of partnerships by status and facet, n = { $n }
chart-tensions-by-block = Number of tensions by partnership and canvas block, n = { $n }
chart-tensions-by-class = Number of tensions by class and state, n = { $n }
chart-work-points = Number of work points by facet over all partnerships, n = { $n }
chart-impact-by-dimension = Number of partnerships by level and dimension, n = { $n }
chart-impact-profiles = Level of potential impact by partnership and dimension, n = { $n }
chart-estimated = based on estimates

## Alternative texts

alt-logo = Logo of { $name }
alt-quadrant = Plane with two axes: vertical “{ $vertical }”, horizontal “{ $horizontal }”.
alt-quadrant-cell = { $letter }, { $name }: { $vertical }, { $horizontal }.
alt-quadrant-highlight = Highlighted: { $names }.
alt-canvas = Business Model Canvas with its blocks grouped by domain.
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
