# Fixed words of the documents. One message a line; the same keys in every language.

## Document

page = pagina
of = van
contents = Inhoud
list-of-figures = Figuren
list-of-tables = Tabellen
figure = Figuur
table = Tabel
appendix = Bijlage
legend = Legende
see = Zie
note = Opmerking
total = Totaal
date = Datum

## Cover and colophon

colophon = Colofon
version = Versie
facilitators = Begeleiders
partnerships = Partnerschappen
data-date = Datum van de gegevens
content-hash = Vingerafdruk van de inhoud (SHA-256)
attached-data = Bijgevoegde gegevens
attached-data-description = De gegevens waaruit dit rapport is opgemaakt
made-with = Opgemaakt met
disclaimer = Voorbehoud
sources = Bronnen
eu-emblem-alt = Embleem van de Europese Unie: een cirkel van twaalf gouden sterren op een blauw veld.

## Estimates

estimate-mark = raming
estimates = Ramingen
no-estimates = Dit rapport bevat geen ramingen.
values-estimated = geraamd, elk met de reden in de lijst van ramingen
stands-in = Staat in:
value-chain-estimate = De verdeling van de taken over de partners is geraamd.

## Typologies

in-scope = in het onderzoek
out-of-scope = buiten het onderzoek
property = Eigenschap
success-factors = Succesfactoren
tension-fields = Spanningsvelden
partnerships-of-type = Partnerschappen van dit type

## Partners and partnerships

partnership = Partnerschap
partner = Partner
case = Case
takes-part-in = Werkt mee aan:
external-party = externe partij

## Topics and status

topic = Onderwerp
properties = Eigenschappen
key-questions = Kernvragen
facet = Onderwerp
status = Status
strengths = Sterke punten
work-points = Werkpunten
dimensions = Hieraan af te lezen

## Documents of a case

value-chain = Waardeketen
value-proposition = Waardepropositie en bijdragen
hybrid-tensions = Hybride spanningen
status-after = Status na de begeleiding
value-chain-of = Waardeketen van
steps-of = Stappen in de waardeketen van
contributions-of = Bijdragen van de partners:
status-of = Status per onderwerp:
step = Stap
who = Wie
what-happens = Wat er gebeurt
outcome = Mogelijke uitkomst
does = voert uit
supports = ondersteunt
supported-by = met steun van
trend = Beweging
contribution = Bijdrage
products-services = Producten en diensten
gain-creators = Voordeelverschaffers
pain-relievers = Pijnverzachters
no-tensions = Voor dit partnerschap zijn geen spanningen beschreven.
resolution = Oplossing
examples = Voorbeelden
tension-index = Spanningen per onderdeel van het business model

## Practice and worksheets

tools = Hulpmiddelen
worksheet = Werkblad
principles = Principes
tension = Spanning
challenge = Uitdaging
agreed-step = Afgesproken stap
who-when = Wie en tegen wanneer
canvas-block = Onderdeel van het canvas
question = Vraag
answer = Antwoord
agreement-element = Element
explanation = Toelichting
our-agreement = Onze afspraak

## Revenue model

party = Partij
external-suppliers = Externe leveranciers
investments-year-zero = Investeringen in jaar 0
investment = Investering
revenues = Verwachte opbrengsten
year = Jaar
scenario-best = Gunstig
scenario-middle = Gemiddeld
scenario-worst = Ongunstig
costs-yearly = Kosten per jaar
cost = Kost
required = Aantal nodig
project-cost = Projectkost
price-method = Methode
price = Prijs
margin = Marge
margin-share = Marge in % van de prijs
subsidy = Subsidie
total-margin = Totale marge
total-share = Totale marge in %
unit-cost = Kost per eenheid:
subsidy-per-unit = subsidie per eenheid:
cost-sheet-activity = Kosten per activiteit (één tabel per activiteit)
cost-sheet-party = Kosten per partij
margin-division = Verdeling van de marge
sub-action = Deelactie
unit-cost-column = Kost per eenheid
required-per-customer = Nodig per klant
total-cost = Totale kost
cost-share = Aandeel in de kosten
incentive = Extra vergoeding
margin-share-party = Deel van de marge
