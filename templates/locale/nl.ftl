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
all-estimated = alle waarden zijn geraamd
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

## Numbers, dates and lists

number-decimal-mark = ,
number-group-mark = .
number-amount = €{"\u00A0"}{ $digits }
number-percentage = { $digits }{"\u202F"}%
list-and = en
date-full = { $day } { $month } { $year }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
count-0 = nul
count-1 = één
count-2 = twee
count-3 = drie
count-4 = vier
count-5 = vijf
count-6 = zes
count-7 = zeven
count-8 = acht
count-9 = negen
count-10 = tien
count-11 = elf
count-12 = twaalf

## Closed lists of the domain

sector-social = sociale economie
sector-regular = reguliere economie
sector-public = publieke partner
status-settled = Volledig uitgeklaard
status-open-points = Open punten
status-to-raise = Nog aan te brengen
status-not-assessed = Niet beoordeeld
level-high = hoog
level-medium = middelmatig
level-low = laag
level-none = niet beoordeeld
state-open = open
state-agreed = afgesproken
impact-total = Totale potentiële impact
impact-total-rule = Het totaal per dimensie is de mediaan van de partnerschappen; valt die tussen twee niveaus, dan telt het laagste van de twee.

## What an estimate is about

estimate-phase = Data van een fase
estimate-status = Status van een onderwerp
estimate-impact = Niveau van impact
estimate-tension = Klasse en stand van een spanning
estimate-chain = Waardeketen
estimate-chain-step = Stap van een waardeketen
estimate-questions = Vragen van de vragenlijst

## Chapters of a report without an outline of its own

outline-definition = Definitie
outline-research = Het actieonderzoek
outline-outcome = Uitkomst per case
outline-conclusions = Conclusies
outline-practice = Vertaling naar de praktijk
outline-appendix = Bijlage

## What figures and tables show

show-programme-summary = Waar het programma over gaat
show-programme-objective = Wat het programma wil bereiken
show-programme-scope = Waarom deze typologieën
show-definition = Wat een blended business model is
show-quadrant = Vier typologieën op twee assen
show-typology-list = De typologieën
show-property-comparison = Eigenschappen vergeleken
show-canvas = Het Business Model Canvas
show-tension-domains = Domeinen van hybride spanningen
show-timeline = Plan van aanpak
show-partnership-overview = De partnerschappen
show-partner-profiles = De partners
show-typology-assignment = Toewijzing aan een typologie
show-topics = Onderwerpen en kernvragen
show-case-documents = Documenten per case
show-cases = De cases
show-findings = Bevindingen
show-typology-page = Typologie
show-success-factors = Succesfactoren
show-added-value = Meerwaarde
show-steps = Stappen
show-worksheet = Werkblad
show-questionnaire = Oefeningen en vragenlijst
show-price-methods = Prijsmethodes
show-revenue-template = Sjabloon voor het verdienmodel
show-agreement-elements = Elementen van een overeenkomst
show-sources = Bronnen
show-estimates = Ramingen

## Claims composed from the data

claim-of-cases-none = geen van de { $all-word } samenwerkingen
claim-of-cases-all = { $all ->
    [one] de samenwerking
    [2] beide samenwerkingen
   *[other] alle { $all-word } samenwerkingen
}
claim-of-cases-some = { $some-word } van de { $all-word } samenwerkingen
claim-chain = { $steps ->
    [one] één stap vormt de waardeketen: “{ $first }”
   *[other] { $steps-word } stappen leiden van “{ $first }” naar “{ $last }”
}
claim-contributions = { $partners ->
    [one] één partner brengt { $count } bijdragen in
   *[other] { $partners-word } partners leggen samen { $count } bijdragen op tafel
}
claim-case-tensions = { $count-word } spanningen, waarvan { $agreed-word } { $agreed ->
    [one] een oplossing heeft
   *[other] een oplossing hebben
} waarover de partners het eens zijn
claim-case-tensions-open = { $count ->
    [one] één spanning vraagt nog om een afspraak
   *[other] { $count-word } spanningen vragen nog om een afspraak
}
claim-case-tensions-agreed = { $count ->
    [one] over de ene spanning zijn de partners het eens
   *[other] over alle { $count-word } spanningen zijn de partners het eens
}
claim-case-status = { $settled-word } van de { $all-word } onderwerpen { $settled ->
    [one] is
   *[other] zijn
} volledig uitgeklaard
claim-case-status-none = nog geen van de { $all-word } onderwerpen is volledig uitgeklaard
claim-case-status-all = alle { $all-word } onderwerpen zijn volledig uitgeklaard
claim-case-not-assessed = De status van deze samenwerking is nog niet beoordeeld
claim-status = { $of-cases } { $some ->
    [one] heeft
   *[other] hebben
} het onderwerp “{ $facet }” volledig uitgeklaard
claim-status-none = Nog geen enkel onderwerp is volledig uitgeklaard
claim-tensions-by-block = “{ $block }” wekt de meeste spanningen op: { $count-word } van de { $all }
claim-tensions-by-class = { $agreed ->
    [0] over geen van de { $all } spanningen zijn de partners het al eens
   *[other] over { $agreed-word } van de { $all } spanningen zijn de partners het eens
}
claim-tensions-spread = { $all ->
    [one] Er is één spanning opgetekend
   *[other] De { $all } spanningen liggen verspreid over { $places } onderdelen van het canvas
}
claim-no-tensions = Er zijn geen spanningen opgetekend
claim-work-points = “{ $facet }” laat het meeste werk over: { $count } van de { $all } werkpunten
claim-work-points-spread = { $all ->
    [one] Er is één werkpunt opgetekend
   *[other] De { $all } werkpunten liggen verspreid over { $places } onderwerpen
}
claim-no-work-points = Er zijn geen werkpunten opgetekend
claim-impact = { $of-cases } { $some ->
    [one] kan
   *[other] kunnen
} een hoge impact hebben op “{ $dimension }”
claim-impact-none = Voor geen enkele samenwerking wordt een hoge impact verwacht
claim-impact-profiles = { $name } kan op { $count-word } { $count ->
    [one] dimensie
   *[other] dimensies
} een hoge impact hebben

## Under the title of a chart

chart-status-by-facet = Aantal partnerschappen per status en onderwerp, n = { $n }
chart-tensions-by-block = Aantal spanningen per partnerschap en onderdeel van het canvas, n = { $n }
chart-tensions-by-class = Aantal spanningen per klasse en stand, n = { $n }
chart-work-points = Aantal werkpunten per onderwerp over alle partnerschappen, n = { $n }
chart-impact-by-dimension = Aantal partnerschappen per niveau en dimensie, n = { $n }
chart-impact-profiles = Niveau van potentiële impact per partnerschap en dimensie, n = { $n }
chart-estimated = op basis van ramingen

## Alternative texts

alt-logo = Logo van { $name }
alt-quadrant = Vlak met twee assen: verticaal “{ $vertical }”, horizontaal “{ $horizontal }”.
alt-quadrant-cell = { $letter }, { $name }: { $vertical }, { $horizontal }.
alt-quadrant-highlight = Gemarkeerd: { $names }.
alt-canvas = Business Model Canvas met de onderdelen gegroepeerd per domein.
alt-timeline = Tijdlijn van { $period } met { $count ->
    [one] één fase
   *[other] { $count } fasen
}: { $phases }.
alt-chain = Waardeketen van { $name } in { $steps ->
    [one] één stap
   *[other] { $steps } stappen
}.
alt-chain-step = { $number }. { $title }: { $by }.
alt-chain-step-supported = { $number }. { $title }: { $by }, met steun van { $support }.
alt-stacked-bars = Gestapelde balken.
alt-heat-map = Tabel met kleurtinten.
alt-bars = Balken.
alt-profiles = Profielen op een schaal van laag tot hoog.
