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
