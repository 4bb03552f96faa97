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
publisher = Uitgever
copyright = Auteursrecht
colophon-contact = Contact
templates = Sjablonen
glossary = Afkortingen en begrippen
link-lost = adres niet bewaard
link-gone = niet meer bereikbaar op { $url }
sources = Bronnen
eu-emblem-alt = Embleem van de Europese Unie: een cirkel van twaalf gouden sterren op een blauw veld.

## Estimates

estimates = Wat niet letterlijk uit een bron komt
no-estimates = Dit document bevat geen afzonderlijk gemarkeerde waarden.
band-example = Voorbeeldcijfers
band-fictional = Verzonnen
estimates-judged = { $count ->
    [one] 1 inschatting
   *[other] { $count } inschattingen
}
estimates-reconstructed = { $count ->
    [one] 1 reconstructie
   *[other] { $count } reconstructies
}
estimates-example = { $count ->
    [one] 1 onderdeel met voorbeeldcijfers
   *[other] { $count } onderdelen met voorbeeldcijfers
}
estimates-fictional = { $count ->
    [one] 1 verzonnen onderdeel
   *[other] { $count } verzonnen onderdelen
}
all-estimated = alle waarden:
stands-in = Staat in:
value-chain-estimate = De verdeling van de taken over de partners staat zo niet in een bron:

## Typologies

in-scope = binnen het programma
out-of-scope = buiten het programma
property = Eigenschap
success-factors = Succesfactoren
tension-fields = Spanningsvelden
typology = Typologie
typologies = Typologieën
partnerships-of-type = Partnerschappen van dit type

## Partners and partnerships

partnership = Partnerschap
partner = Partner
case = Partnerschap
takes-part-in = Werkt mee aan:
external-party = externe partij

## Topics and status

properties = Eigenschappen
key-questions = Kernvragen
facet = Onderwerp
facets = Onderwerpen
status = Status
strengths = Sterke punten
work-points = Werkpunten
dimensions = Hieraan af te lezen

## Documents of a case

value-chain = Waardeketen
value-proposition = Waardepropositie en bijdragen
tensions = Spanningen
status-after = Status per { LOWER(facet) }
value-chain-of = Waardeketen van
steps-of = Stappen in de waardeketen van
contributions-of = Bijdragen van de partners:
status-of = Status per { LOWER(facet) }:
step = Stap
who = Wie
what-happens = Wat er gebeurt
outcome = Mogelijke uitkomst
does = voert uit
supports = ondersteunt
supported-by = met steun van
trend = Trend
contribution = Bijdrage
products-services = Producten en diensten
gain-creators = Voordelen voor de klant
pain-relievers = Lasten die wegvallen
no-tensions = Voor dit partnerschap zijn geen { LOWER(tensions) } beschreven.
resolution = Aanpak
resolution-open = Aanzet
examples = Voorbeelden
tension-index = { tensions } per { LOWER(canvas-block) }

## Practice and worksheets

tools = Hulpmiddelen
worksheet = Werkblad
principles = Principes
tension = Spanning
challenge = Uitdaging
agreed-step = Afgesproken stap
who-when = Wie en tegen wanneer
canvas = Business Model Canvas
canvas-block = Onderdeel van het canvas
question = Vraag
answer = Antwoord
agreement-element = Element
explanation = Toelichting
our-agreement = Onze afspraak


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
unit-cost = Kostprijs per eenheid:
subsidy-per-unit = subsidie per eenheid:
cost-sheet-activity = Kosten per activiteit (één tabel per activiteit)
cost-sheet-party = Kosten per partij
margin-division = Verdeling van de marge
sub-action = Deelactie
unit-cost-column = Kostprijs per eenheid
required-per-customer = Nodig per klant
total-cost = Totale kosten
cost-share = Aandeel in de kosten
revenue-share-of-all-costs = Aandeel in alle kosten
shares-equal = { $names } elk { $part }
equal-part = { $n ->
    [3] een derde
    [6] een zesde
    [7] een zevende
    [9] een negende
   *[other] 1/{ $n }
}
incentive = Extra vergoeding
margin-share-party = Deel van de marge

## Numbers, dates and lists

number-decimal-mark = ,
number-group-mark = .
number-amount = €{"\u00A0"}{ $digits }
number-amount-negative = €{"\u00A0"}−{ $digits }
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

sector-social = sociale onderneming
sector-regular = onderneming
sector-public = overheid
status-settled = Uitgeklaard
status-open-points = Open punten
status-to-raise = Nog te bespreken
status-not-assessed = Niet beoordeeld
level-high = hoog
level-medium = middelmatig
level-low = laag
level-none = niet beoordeeld
state-open = open
state-agreed = afgesproken
impact-total = Totale impact
impact-median = Mediaan van de partnerschappen
impact-total-rule = De onderste rij is per dimensie de mediaan van de partnerschappen; valt die tussen twee niveaus, dan telt het laagste van de twee.

## What an estimate is about

estimate-phase = Data van een fase
estimate-status = Status van een { LOWER(facet) }
estimate-impact = Niveau van impact
estimate-tension = Klasse en stand van een { LOWER(tension) }
estimate-chain = Waardeketen
estimate-chain-step = Stap van een waardeketen
estimate-questions = Vragen van de vragenlijst

## Chapters of a report without an outline of its own

outline-definition = Definitie
outline-research = Het programma
outline-outcome = Uitkomst per partnerschap
outline-conclusions = Conclusies
outline-practice = Aan de slag
outline-appendix = Bijlage

## What figures and tables show

show-programme-summary = Waar het programma over gaat
show-programme-objective = Wat het programma wil bereiken
show-programme-scope = Waarom deze { LOWER(typologies) }
show-definition = Definitie
show-quadrant = { typologies } op twee assen
show-typology-list = { typologies }
show-property-comparison = Eigenschappen vergeleken
show-canvas = { canvas }
show-tension-domains = { tensions } per domein
show-timeline = Plan van aanpak
show-partnership-overview = De partnerschappen
show-partner-profiles = De partners
show-typology-assignment = Toewijzing van een { LOWER(typology) }
show-topics = { facets } en kernvragen
show-case-documents = Documenten per { LOWER(case) }
show-cases = Elk partnerschap
show-findings = Bevindingen
show-typology-page = { typology }
show-success-factors = { success-factors }
show-added-value = Meerwaarde
show-steps = Stappen
show-worksheet = Werkblad
show-questionnaire = Oefeningen en vragenlijst
show-price-methods = Prijsmethodes
show-revenue-template = Sjabloon voor het verdienmodel
show-agreement-elements = Elementen van een overeenkomst
show-sources = Bronnen
show-templates = Sjablonen om te downloaden
show-glossary = Afkortingen en begrippen
show-estimates = Wat niet letterlijk uit een bron komt

## Claims composed from the data

hedged-judged = Naar inschatting: { $claim }
hedged-reconstructed = Reconstructie: { $claim }
hedged-example = Voorbeeldcijfers: { $claim }
hedged-fictional = Verzonnen: { $claim }
claim-of-cases-all = { $all ->
    [2] beide partnerschappen
   *[other] alle { $all-word } de partnerschappen
}
claim-of-cases-some = { $some-word } van de { $all-word } partnerschappen
claim-chain = { $steps ->
    [one] één stap vormt de waardeketen: “{ $first }”
   *[other] van “{ $first }” tot “{ $last }” in { $steps-word } stappen
}
claim-contributions = { $partners ->
    [one] één partner brengt
   *[other] { $partners-word } partners brengen samen
} { $count ->
    [one] één bijdrage
   *[other] { $count-word } bijdragen
} in
claim-case-tensions = { $count-word } { LOWER(tensions) }; voor { $agreed-word } is een aanpak afgesproken
claim-case-tensions-open = { $count ->
    [one] één { LOWER(tension) }, nog open
   *[other] { $count-word } { LOWER(tensions) }, allemaal nog open
}
claim-case-tensions-agreed = { $count ->
    [one] één { LOWER(tension) }, met een afgesproken aanpak
   *[other] { $count-word } { LOWER(tensions) }, allemaal met een afgesproken aanpak
}
claim-case-status = { $settled-word } van de { $all-word } { LOWER(facets) } { $settled ->
    [one] staat
   *[other] staan
} op “{ LOWER(status-settled) }”
claim-case-status-none = { $all ->
    [one] één { LOWER(facet) } staat nog niet op “{ LOWER(status-settled) }”
   *[other] nog geen van de { $all-word } { LOWER(facets) } staat op “{ LOWER(status-settled) }”
}
claim-case-status-all = { $all ->
    [one] één { LOWER(facet) } staat op “{ LOWER(status-settled) }”
    [2] beide { LOWER(facets) } staan op “{ LOWER(status-settled) }”
   *[other] alle { $all-word } de { LOWER(facets) } staan op “{ LOWER(status-settled) }”
}
claim-case-not-assessed = De status van dit partnerschap is nog niet beoordeeld
claim-status = bij { $of-cases } staat { $facets } op “{ LOWER(status-settled) }”
claim-tensions-by-block = “{ $block }” telt { $count-word } van de { $all-word } { LOWER(tensions) }
claim-tensions-by-class = { $agreed ->
    [0] bij geen van de { $all-word } { LOWER(tensions) }
    [one] bij één van de { $all-word } { LOWER(tensions) }
   *[other] bij { $agreed-word } van de { $all-word } { LOWER(tensions) }
} is een aanpak afgesproken
claim-tensions-spread = { $all ->
    [one] Er is één { LOWER(tension) } opgetekend
   *[other] De { $all-word } { LOWER(tensions) } liggen verspreid over { $places-word } onderdelen van het canvas
}
claim-no-tensions = Er zijn geen { LOWER(tensions) } opgetekend
claim-work-points = “{ $facet }” telt { $count-word } van de { $all-word } werkpunten
claim-work-points-spread = { $all ->
    [one] Er is één werkpunt opgetekend
   *[other] De { $all-word } werkpunten liggen verspreid over { $places-word } { LOWER(facets) }
}
claim-no-work-points = Er zijn geen werkpunten opgetekend
claim-impact = bij { $of-cases } is de impact op { $dimensions } beoordeeld als “{ LOWER(level-high) }”
claim-impact-none = { $all ->
    [one] bij het ene partnerschap is geen impact beoordeeld als “{ LOWER(level-high) }”
   *[other] bij geen van de { $all-word } partnerschappen is een impact beoordeeld als “{ LOWER(level-high) }”
}
claim-impact-profiles = bij { $names } is de impact { $leaders ->
    [one] op
   *[other] telkens op
} { $count ->
    [one] één dimensie
   *[other] { $count-word } dimensies
} beoordeeld als “{ LOWER(level-high) }”
claim-case-impact = { $all ->
    [one] op de ene dimensie is de impact niet beoordeeld als “{ LOWER(level-high) }”
   *[other] op { $high ->
        [0] geen
       *[other] { $high-word }
    } van de { $all-word } dimensies is de impact beoordeeld als “{ LOWER(level-high) }”
}
claim-case-impact-all = { $all ->
    [one] op de ene dimensie
    [2] op beide dimensies
   *[other] op alle { $all-word } de dimensies
} is de impact beoordeeld als “{ LOWER(level-high) }”

## Under the title of a chart

chart-status-by-facet = Aantal partnerschappen per status en { LOWER(facet) }, n = { $n }
chart-tensions-by-block = Aantal { LOWER(tensions) } per partnerschap en { LOWER(canvas-block) }, n = { $n }
chart-tensions-by-class = Aantal { LOWER(tensions) } per klasse en stand, n = { $n }
chart-work-points = Aantal werkpunten per { LOWER(facet) } over alle partnerschappen, n = { $n }
chart-impact-by-dimension = Aantal partnerschappen per niveau en dimensie, n = { $n }
chart-impact-profiles = Niveau van impact per partnerschap en dimensie, n = { $n }

## Alternative texts

alt-logo = Logo van { $name }
alt-quadrant = Vlak met twee assen: verticaal “{ $vertical }”, horizontaal “{ $horizontal }”.
alt-quadrant-cell = { $letter }, { $name }: { $vertical }, { $horizontal }.
alt-quadrant-highlight = Gemarkeerd: { $names }.
alt-canvas = { canvas }, met de onderdelen gegroepeerd per domein.
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


calculation-step = Stap
calculation-formula = Berekening
amount = Bedrag
number = Nr.
article = Artikel
annex = Bijlage
own-clause = eigen bewoording
open-points = Open punten
open-point = Wat nog open is
responsible = Wie dit opneemt
due = Tegen
tension-kind = Domein en klasse
state = Stand
on-behalf-of = Namens
name = Naam
place = Plaats
signature = Handtekening

## Parameters of clauses

parameter-accession-conditions = voorwaarden om toe te treden
parameter-accession-investment = minimale investering van wie toetreedt
parameter-accession-majority = meerderheid voor een toetreding
parameter-accession-open = keuze of derden kunnen toetreden
parameter-accession-transfer = regel voor de overdracht van de overeenkomst
parameter-archive-keep-until = laatste dag waarop stukken worden bewaard
parameter-archive-keeper = partij die het dossier bewaart
parameter-confidentiality-years = duur van de geheimhouding in jaren na het einde
parameter-contributions = bijdrage van elke partij
parameter-de-minimis = ontvangen de-minimissteun per partij
parameter-disputes-forum = keuze tussen rechtbank en arbitrage
parameter-disputes-law = recht dat van toepassing is
parameter-belgian-law = Belgisch recht
parameter-language = taal van de bindende tekst
parameter-disputes-mediation = keuze voor of tegen bemiddeling
parameter-disputes-seat = bevoegde rechtbank of plaats van de arbitrage
parameter-disputes-talk-days = termijn voor overleg over een geschil in dagen
parameter-duration-end = einddatum van de overeenkomst
parameter-duration-renewal = regel voor de verlenging
parameter-duration-renewal-months = duur van een verlenging in maanden
parameter-duration-renewal-notice = termijn om een verlenging te weigeren in maanden
parameter-duration-start = begindatum van de overeenkomst
parameter-enclave = afspraken over een enclave
parameter-enclave-coach = begeleider van de enclave
parameter-enclave-host = partij waar de enclave werkt
parameter-enclave-notified = datum waarop de enclave is gemeld
parameter-enclave-provider = werkgever van de medewerkers in de enclave
parameter-enclave-start = startdatum van de enclave
parameter-exclusivity = keuze over exclusiviteit
parameter-exclusivity-activities = activiteiten die exclusief zijn
parameter-exclusivity-region = gebied van de exclusiviteit
parameter-goods = afspraken over goederen in bewerking
parameter-goods-owner = partij die eigenaar is van goederen in bewerking
parameter-goods-risk = keuze wie het risico van goederen in bewerking draagt
parameter-governance-exit-months = maanden impasse waarna een partij mag vertrekken
parameter-indexation = afspraken over indexering
parameter-indexation-base = datum van het basiscijfer van de index
parameter-indexation-index = index die bedragen volgen
parameter-indexation-percent = deel van een bedrag dat de index volgt
parameter-termination-not-before = eerste dag waarop een opzegging gevolg heeft
parameter-vat = btw-statuut van elke partij
parameter-vat-invoicing = keuze wie facturen voor aandelen opmaakt
parameter-vat-no-deduction = partij die niet alle btw kan aftrekken
parameter-fairness-tolerance = toegestane afwijking van de maatstaf voor eerlijkheid
parameter-fairness-yardstick = maatstaf voor een eerlijke verdeling
parameter-force-majeure-days = termijn om overmacht te melden in dagen
parameter-force-majeure-end-months = duur van de overmacht waarna een partij mag uitstappen, in maanden
parameter-funder = subsidiegever van het programma
parameter-funder-co-funding = vermelding van de cofinanciering
parameter-funder-name = naam van de subsidiegever
parameter-governance-bodies = organen die over de samenwerking beslissen
parameter-governance-deadlock = stappen bij een impasse
parameter-hardship = regel voor gewijzigde omstandigheden
parameter-insurance = verzekeringen van de partijen
parameter-investments = investeringen van de partijen
parameter-key-fee = stichtersvergoeding
parameter-key-fee-amount = jaarlijks bedrag van de stichtersvergoeding
parameter-key-fee-percent = percentage van de marge voor de stichtersvergoeding
parameter-key-floor = minimale inspanning van elke partij per jaar
parameter-key-method = methode van de verdeelsleutel
parameter-key-reason = reden voor de gekozen verdeelsleutel
parameter-key-shares = aandeel van elke partij in de marge
parameter-key-thresholds = drempels waarboven de marge anders wordt verdeeld
parameter-later-costs = regel voor kosten van latere jaren
parameter-later-costs-suppliers = kost van een leverancier in een later jaar
parameter-part-years = regel voor een onvolledig kalenderjaar
parameter-knowledge = afspraken over kennis en resultaten
parameter-knowledge-background = kennis die elke partij inbrengt
parameter-knowledge-licence-after = keuze over het gebruik van resultaten na het einde
parameter-knowledge-owner = partij die eigenaar wordt van de resultaten
parameter-knowledge-results = regel voor de eigendom van de resultaten
parameter-liability-auxiliaries = keuze over rechtstreekse vorderingen tegen hulppersonen
parameter-liability-cap = jaarlijkse grens van de aansprakelijkheid
parameter-liability-gross-fault = keuze of de aansprakelijkheidsgrens ook voor een zware fout geldt
parameter-liability-penalty = vaste vergoeding bij een schending van de vertrouwelijkheid
parameter-parties = partijen bij de overeenkomst
parameter-parties-names = namen van de partijen
parameter-partnership-name = naam van de samenwerking
parameter-partnership-title = omschrijving van het gezamenlijke aanbod
parameter-payment-advance-months = periode van de voorschotten in maanden
parameter-payment-days = betalingstermijn in dagen
parameter-payment-late-interest = regel voor interest bij late betaling
parameter-payment-settlement-months = termijn van de jaarafrekening in maanden
parameter-personal-data = afspraken over persoonsgegevens
parameter-personal-data-assessment = beslissing over een gegevensbeschermingseffectbeoordeling
parameter-personal-data-assessment-reason = toelichting bij de gegevensbeschermingseffectbeoordeling
parameter-personal-data-processor = partij die persoonsgegevens verwerkt voor de andere
parameter-personal-data-role = verantwoordelijkheid voor de verwerking van persoonsgegevens
parameter-personal-data-target-group = keuze over het delen van gegevens van doelgroepmedewerkers
parameter-pooled-assets = keuze over gemeenschappelijke eigendom
parameter-procurement = toetsing aan de regels voor overheidsopdrachten
parameter-programme-call = naam van de oproep
parameter-programme-title = titel van het programma
parameter-public = overheid die deelneemt
parameter-public-names = naam van de overheid die deelneemt
parameter-revenue-model = verdienmodel
parameter-revenue-invoicer = partij die de klanten factureert
parameter-revenue-price = verkoopprijs per eenheid
parameter-revenue-price-method = methode van de prijs
parameter-revenue-reference-year = referentiejaar van het verdienmodel
parameter-revenue-unit = eenheid die klanten kopen
parameter-revenue-unit-cost = kostprijs per eenheid
parameter-revenue-units = naam van de eenheid in het meervoud
parameter-reviews-every = tijd tussen twee evaluaties in maanden
parameter-reviews-first = datum van de eerste evaluatie
parameter-reviews-topics = onderwerpen van de evaluaties
parameter-risks = risico’s en wie ze draagt
parameter-signing-date = datum van de ondertekening
parameter-signing-initials = keuze of elke bladzijde wordt geparafeerd
parameter-signing-level = soort handtekening
parameter-signing-originals = aantal originelen
parameter-signing-place = plaats van de ondertekening
parameter-site-work = afspraken over werk op de locatie van een andere partij
parameter-site-work-contact = contactpersoon voor welzijn op het werk
parameter-site-work-host = partij op wier locatie wordt gewerkt
parameter-site-work-instructions = instructies die op de locatie mogen worden gegeven
parameter-site-work-provider = werkgever van wie op de locatie werkt
parameter-social = sociale onderneming die deelneemt
parameter-social-names = naam van de sociale onderneming die deelneemt
parameter-subsidies = subsidies die in de marge komen
parameter-suppliers = externe leveranciers van het aanbod
parameter-suppliers-names = namen van de externe leveranciers
parameter-tasks = taken van elke partij
parameter-termination-cure-days = termijn om een tekortkoming te herstellen in dagen
parameter-termination-handover = termijn om lopende bestellingen af te werken en over te dragen, in maanden
parameter-termination-notice = opzegtermijn in maanden
parameter-termination-settlement = afwikkeling van voorraad, klanten en lopende bestellingen
parameter-transparency-audit-notice = termijn om een controle aan te kondigen in dagen
parameter-transparency-auditor = persoon die de cijfers controleert
parameter-transparency-report-months = periode van de rapportering in maanden
parameter-value-chain = waardeketen van de samenwerking
parameter-version = versie van de overeenkomst

## Words of parameters

word-majority-simple = een gewone meerderheid
word-majority-two-thirds = een meerderheid van twee derde
word-majority-three-quarters = een meerderheid van drie vierde
word-majority-unanimous = eenparigheid
word-transfer-consent = overdracht met het akkoord van alle partijen
word-transfer-group = vrije overdracht binnen de groep
word-exclusivity-none = geen exclusiviteit
word-exclusivity-region = exclusiviteit binnen de streek van de samenwerking
word-exclusivity-full = volledige exclusiviteit
word-goods-risk-holder = wie ze onder zich heeft
word-goods-risk-owner = de eigenaar
word-share-invoicing-invoice = een factuur van wie het aandeel krijgt
word-share-invoicing-self-billing = een factuur die de betaler in naam van de ander opmaakt
vat-status = Btw-statuut
vat-status-taxable = Btw-plichtig, met recht op aftrek
vat-status-small = Vrijstellingsregeling voor kleine ondernemingen
vat-status-exempt = Vrijgesteld (btw-wetboek, artikel 44)
vat-status-mixed = Gemengd btw-plichtig
vat-status-outside = Niet btw-plichtig
word-renewal-none = geen verlenging
word-renewal-express = verlenging alleen in een document dat alle partijen ondertekenen
word-renewal-tacit = stilzwijgende verlenging
word-late-interest-statutory = de wettelijke interest bij late betaling van handelstransacties
word-late-interest-excluded = geen interest bij late betaling
word-results-owner-joint = gezamenlijke eigendom van alle partijen
word-results-owner-maker = eigendom van de partij die ze maakte
word-results-owner-one = eigendom van één partij
word-data-role-separate = afzonderlijke verwerkingsverantwoordelijken
word-data-role-joint = gezamenlijke verwerkingsverantwoordelijken
word-data-role-processor = één partij als verwerker voor de andere
word-assessment-done = een uitgevoerde effectbeoordeling
word-assessment-not-needed = geen nood aan een effectbeoordeling
word-assessment-open = een nog te nemen beslissing over een effectbeoordeling
word-gross-fault-capped = een grens die ook voor een zware fout geldt
word-gross-fault-uncapped = een grens die niet voor een zware fout geldt
word-auxiliaries-excluded = uitsluiting van rechtstreekse vorderingen tegen hulppersonen
word-auxiliaries-kept = rechtstreekse vorderingen tegen hulppersonen volgens de wet
word-hardship-renegotiate = heronderhandeling volgens eigen stappen
word-hardship-statutory = de wettelijke regel voor gewijzigde omstandigheden
word-hardship-excluded = uitsluiting van de wettelijke regel voor gewijzigde omstandigheden
word-forum-court = de ondernemingsrechtbank
word-forum-arbitration = arbitrage volgens het reglement van CEPANI
word-signature-level-handwritten = een handgeschreven handtekening
word-signature-level-qualified = een gekwalificeerde elektronische handtekening
word-signature-level-advanced = een geavanceerde elektronische handtekening
word-pricing-method-fixed-price = vaste prijs
word-pricing-method-fixed-margin = vaste marge
word-pricing-method-market-alternatives = alternatieven op de markt
word-pricing-method-added-value = toegevoegde waarde
word-key-method-equal = gelijke aandelen
word-key-method-fixed = vaste aandelen
word-key-method-by-cost = verdeling naar kosten
word-key-method-by-effort = verdeling naar inspanning
word-key-method-hybrid = gewogen mengvorm
word-later-costs-accrued = bij de verkoop
word-later-costs-spent = bij de uitgave
word-part-year-whole = volledig
word-part-year-by-days = naar dagen
word-yardstick-cost = het aandeel van elke partij in hun jaarkosten
word-yardstick-effort = het aandeel van elke partij in de inspanning
word-yardstick-risk = wat elke partij kan verliezen
word-yardstick-stand-alone = wat elke partij alleen zou verdienen
word-yardstick-shapley = de Shapley-waarde

## Words of tables about prices, keys and agreements

majority-simple = gewone meerderheid
majority-two-thirds = twee derde
majority-three-quarters = drie vierde
majority-unanimous = eenparigheid
premium-sustainability = duurzaamheidspremie
premium-strategic = strategische premie
premium-technical = technische premie
premium-social = sociale premie
key-part-equal = gelijke aandelen
key-part-fixed = vaste aandelen
key-part-cost = aandeel in de kostprijs
key-part-effort = inspanning (uren × tarief)
key-part-investment = aandeel in de investeringen
key-part-future = investeren in de toekomst
key-part-openness = open partnerschap
key-part-risk = ondernemersrisico
yardstick-cost = Naar jaarkosten
yardstick-effort = Naar inspanning
yardstick-risk = Naar risico
yardstick-stand-alone = Alleen werken
yardstick-shapley = Shapley-waarde
input-price = Verkoopprijs
input-volume = Volume
input-subsidy = Subsidies
input-fixed-costs = Vaste kosten
input-investments = Investeringen
cost-kind-work = Werk
cost-kind-purchase = Aankoop
cost-kind-other = Andere
later-costs-accrued = in het jaar van de verkoop
later-costs-spent = in het jaar van de uitgave
part-year-whole = volledig
part-year-by-days = naar dagen
yearly-figure-fixed-costs = Vaste kosten
yearly-figure-fees = Stichtersvergoeding
yearly-figure-thresholds = Drempels
yearly-figure-hours = Minimale uren
yearly-figure-amounts = Bedragen voor de jaarlijkse toets
part-form = Vorm van de samenwerking
part-activities = Activiteiten
part-division = Verdeling van kosten en opbrengsten
part-governance = Besluitvorming
part-risks = Risico’s en aansprakelijkheid
part-duration = Duur en beëindiging
part-closing = Juridische vorm en slot

## Agreements
document-agreement = Samenwerkingsovereenkomst
between = tussen
agreement-final = Definitieve versie
agreement-ready = Ontwerp, klaar om definitief te maken
agreement-draft = { $count ->
    [one] Ontwerp met één open punt
   *[other] Ontwerp met { $count } open punten
}
agreement-notice = Ontwerp — juridisch nazicht vereist. Dit document is geen juridisch advies. Laat het nalezen voor de partijen tekenen.
draft-watermark = ONTWERP
open-points-intro = Deze punten moeten rond zijn voor de overeenkomst definitief kan worden. Bij elk punt staat wie het opneemt.
all-parties = alle partijen
opening-reference = de aanhef
article-reference = artikel{"\u00A0"}{ $number }
annex-reference = bijlage{"\u00A0"}{ $number }
reference-missing = artikel nog te bepalen
open-parameter = Nog te bepalen: { $what }.
open-reference = De tekst verwijst naar een artikel dat niet in deze overeenkomst staat: { $what }.
open-party = { $party }: { $what } ontbreekt.
open-mandate = { $party }: de grondslag van de tekenbevoegdheid van { $name } ontbreekt.
open-tension = { tension } “{ $title }” is nog open.
open-tension-uncovered = Over { LOWER(tension) } “{ $title }” is er een akkoord, maar geen artikel legt het vast.
open-facet = { facet } “{ $facet }” staat nog op “{ $status }”.
open-status = Het statusoverzicht van de samenwerking ontbreekt.
open-value-chain = De waardeketen met de rolverdeling ontbreekt.
open-revenue-model = Het verdienmodel met de verdeelsleutel ontbreekt.
open-revenue-estimated = De cijfers van het verdienmodel staan niet in een bron van de partijen; de partijen moeten ze bevestigen.
open-agreement-estimated = De keuzes in dit ontwerp staan niet in een bron van de partijen; de partijen moeten ze bevestigen.
open-assessment = Nog te beslissen: of een gegevensbeschermingseffectbeoordeling nodig is.
party-legal-form = de rechtsvorm
party-enterprise-number = het ondernemingsnummer
party-seat = de zetel
party-register = de vermelding van het rechtspersonenregister
party-signatory = de naam van wie tekent
party-line-form = Rechtsvorm: { $value }
party-line-number = Ondernemingsnummer { $value }
party-line-vat = Btw-nummer { $value }
party-line-register = RPR { $value }
party-line-seat = Zetel: { $value }
party-line-iban = Rekeningnummer { $value }
party-line-email = E-mail: { $value }
party-line-website = Website: { $value }
party-line-called = Hierna: { $value }
party-in-liquidation = In vereffening
party-represented = vertegenwoordigd door { $name }, in de hoedanigheid van { $capacity }
party-represented-mandate = vertegenwoordigd door { $name }, in de hoedanigheid van { $capacity }, op grond van { $mandate }
signatures = Ondertekening
signatures-intro-handwritten = Wie tekent, schrijft met de hand “gelezen en goedgekeurd”, vult plaats en datum in en tekent. De handtekening geldt voor alle bladzijden en bijlagen.
signatures-intro-qualified = Elke ondertekenaar plaatst een gekwalificeerde elektronische handtekening in het eigen veld. Ze geldt voor alle bladzijden en bijlagen.
signatures-intro-advanced = Elke ondertekenaar plaatst een geavanceerde elektronische handtekening in het eigen veld. Ze geldt voor alle bladzijden en bijlagen.
signatures-intro-translation = Dit is een vertaling, die niemand ondertekent. De partijen ondertekenen alleen de tekst in het { $language }.
signature-field = Handtekening namens { $party }: { $name }, { $capacity }
read-and-approved = gelezen en goedgekeurd
made-in-originals = { $count ->
    [one] opgemaakt in één origineel
   *[other] opgemaakt in { $count } originelen
}
initials = Paraaf
estimate-agreement = Keuzes in de overeenkomst
activity = Activiteit
carries-out = Voert uit
task = Taak
at-the-end = Na afloop
stays-own = blijft eigendom
stays-with-partnership = blijft bij de samenwerking
worth = Waarde
body = Orgaan
members-and-tasks = Wie, en waarover
meets = Komt samen
decides-by = Beslist met
majority-with-quorum = { $majority }; aanwezig: minstens { $quorum }
de-minimis-amount = De-minimissteun over drie jaar
background-knowledge = Achtergrondkennis
by-the-key = allen, volgens de sleutel
risk = Risico
borne-by = Gedragen door
measure = Maatregel
policy = Verzekering
cover = Dekking
contact-person = Contactpersoon
role = Rol
email = E-mail
phone = Telefoon
to-be-named = nog aan te duiden
contacts-caption = Wie elke partij aanspreekt
annex-value-chain = Waardeketen
annex-revenue-model = Verdienmodel
annex-tensions = Spanningenregister
annex-contacts = Contactpersonen
annex-steps = Stappen in de waardeketen: wie doet wat
draft-notes = Toelichting bij het ontwerp
draft-notes-intro = Wat hier staat, hoort bij het ontwerp en niet bij de overeenkomst: het bindt niemand en staat niet in de versie die wordt ondertekend.
annex-content = Inhoud
annex-still-to-come = Deze bijlage is nog niet opgemaakt.
annex-revenue-intro = Deze bijlage is het Verdienmodel van { $name }. Verwachte volumes en scenario’s zijn ramingen: geen Partij moet ze halen. Alle bedragen zijn in euro, zonder btw.
annex-prices = Prijs per methode
annex-costs = Kosten van een eenheid per partij
annex-investments = Investeringen bij de start
annex-key-parts = Onderdelen van de verdeelsleutel
annex-shares = Aandeel van elke partij in de marge
annex-fee = Stichtersvergoeding
annex-thresholds = Verdeling boven de drempels
annex-minimum-effort = Minimale inspanning per jaar
annex-no-tensions = Voor deze samenwerking zijn geen spanningen genoteerd.
annex-tensions-intro = Dit register toont per { LOWER(tension) } hoe de partijen ermee omgaan en welk artikel dat vastlegt.
tension-not-covered = Nog in een artikel vast te leggen
tension-still-open = Nog open tussen de partijen
distribution-key = Verdeelsleutel
to-be-determined = nog te bepalen
estimate-revenue-model = Cijfers van het verdienmodel

























## Revenue model of a partnership: the document

document-final-report = Finaal rapport
document-revenue-model = Verdienmodel
revenue-estimate = Cijfers van het verdienmodel
revenue-estimate-actuals = Werkelijke cijfers van een jaar
revenue-section-summary = In het kort
revenue-section-assumptions = Aannames
revenue-section-price = Prijs
revenue-section-costs = Kosten
revenue-section-division = Verdeelsleutel
revenue-section-fairness = Eerlijkheid
revenue-section-scenarios = Scenario’s
revenue-section-independence = Financiële onafhankelijkheid
revenue-section-sensitivity = Gevoeligheid
revenue-section-settlement = Afrekening

## Revenue model: claims

revenue-claim-margin = de partners houden in { $year } samen { $amount } over
revenue-claim-earned-back = de partners houden in { $year } samen { $amount } over en verdienen hun investering tegen eind { $since } terug
revenue-claim-not-earned-back = de partners houden in { $year } samen { $amount } over, maar verdienen hun investering van { $invested } binnen het plan niet terug
revenue-claim-nothing = opbrengsten en kosten zijn in { $year } precies in evenwicht
revenue-claim-loss = de partners komen in { $year } samen { $amount } tekort
revenue-claim-volumes = { $years ->
    [one] het plan rekent op { $first } in { $first-year }
   *[other] het plan gaat van { $first } in { $first-year } naar { $last } in { $last-year }
}
revenue-claim-price = per { $unit } blijft { $margin } over van een prijs van { $price }
revenue-claim-price-short = per { $unit } is een prijs van { $price } te laag: er is { $margin } te kort
revenue-claim-costs = { $name } draagt in { $year } { $amount } van de { $whole } kosten
revenue-claim-costs-together = de samenwerking kost in { $year } { $whole }
division-after-fee = na de stichtersvergoeding
division-up-to = tot een marge van { $above } per jaar
division-after-fee-up-to = na de stichtersvergoeding, tot een marge van { $above } per jaar
revenue-claim-shares = de partners verdelen de marge zo: { $shares }
revenue-claim-distance = de verdeling wijkt tot { $distance } procentpunt af van { $yardstick }; tot { $tolerance } mag
revenue-claim-fair-alone = in { $year } { $all ->
    [0] is van geen partner bekend of die minder verdient dan
    [one] verdient de partner waarvan dat bekend is, niet minder dan
   *[other] verdient geen van de { $all-word } partners waarvan dat bekend is, minder dan
} alleen
revenue-claim-unfair-alone = { $names } { $count ->
    [one] verdient
   *[other] verdienen
} in { $year } minder dan alleen
revenue-claim-alone-unknown = wat de partners alleen zouden verdienen, staat niet in de gegevens
revenue-claim-fair-nothing = in { $year } is er geen winst te verdelen: de marge is { $amount }
revenue-claim-result = eind { $year } staat het resultaat sinds de start op { $least }
revenue-claim-results = eind { $year } ligt het resultaat sinds de start tussen { $least } en { $most }
revenue-claim-independent-start = in het gemiddelde scenario dekken de opbrengsten van klanten elk jaar alle kosten
revenue-claim-independent-since = in het gemiddelde scenario dekken de opbrengsten van klanten vanaf { $year } alle kosten
revenue-claim-independent-never = in het gemiddelde scenario dekken de opbrengsten van klanten in { $last } niet alle kosten
revenue-claim-sensitivity = { $all ->
    [one] het enige doorgerekende gegeven, { $inputs }, verandert het resultaat van de partners met { $amount } bij 10 % verschil
   *[other] van de { $all-word } doorgerekende gegevens { $count ->
        [one] verandert { $inputs } het resultaat van de partners het meest: { $amount }
       *[other] veranderen { $inputs } het resultaat van de partners het meest: tot { $amount }
    } bij 10 % verschil
}
revenue-claim-settled-none = voor { $year } hoeft geen van de { $all-word } partners nog iets te betalen
revenue-claim-settled-one = voor { $year } betaalt { $from } nog { $amount } aan { $to }
revenue-claim-settled-some = { $count-word } betalingen van samen { $amount } sluiten { $year } af
revenue-claim-planned-none = loopt { $year } zoals gepland, dan hoeft geen van de { $all-word } partners te betalen
revenue-claim-planned-one = loopt { $year } zoals gepland, dan betaalt { $from } { $amount } aan { $to }
revenue-claim-planned-some = loopt { $year } zoals gepland, dan volstaan { $count-word } betalingen van samen { $amount }
revenue-claim-ledger = Alle { $count } cijfers met hun berekening en herkomst

## Revenue model: key figures and verdicts

revenue-price-of-unit = Prijs per { $unit }
revenue-cost-of-the-unit = Kostprijs per { $unit }
revenue-margin-of-unit = Marge per { $unit }
revenue-of-the-price = { $percent } van de prijs
revenue-fixed-besides = daarnaast { $amount } vaste kosten per jaar
revenue-margin-in-year = Marge in { $year }
revenue-middle-with = gemiddeld scenario, { $units }
revenue-break-even = Investering terugverdiend
revenue-earned-back-note = een investering van { $amount }
revenue-not-earned-back-note = niet terugverdiend eind { $year }
revenue-no-investments = geen investering vooraf
revenue-key-shares = Verdeling van de marge
revenue-key-equal = gelijke aandelen
revenue-key-fixed = vaste aandelen
revenue-key-by-cost = naar kosten
revenue-key-by-effort = naar inspanning
revenue-key-hybrid = gemengde sleutel
revenue-key-equal-sentence = Elke partner krijgt een gelijk aandeel in de marge.
revenue-key-fixed-sentence = De partners legden vaste aandelen in de marge vast.
revenue-key-by-cost-sentence = Het deel van elke partner volgt zijn aandeel in de kostprijs van een eenheid.
revenue-key-by-effort-sentence = Het deel van elke partner volgt zijn inspanning: uren maal tarief voor een eenheid.
revenue-key-hybrid-sentence = De sleutel weegt verschillende soorten bijdragen.
revenue-independent-question = Financieel onafhankelijk?
revenue-independent = Financieel onafhankelijk
revenue-independent-start = Vanaf de start
revenue-independent-since = Vanaf { $year }
revenue-independent-never = Nog niet
revenue-independent-start-sentence = In het gemiddelde scenario dekken de opbrengsten van klanten elk jaar alle kosten. In { $year } blijft zonder subsidie { $amount } over.
revenue-independent-since-sentence = In het gemiddelde scenario dekken de opbrengsten van klanten vanaf { $year } alle kosten. Dat jaar blijft zonder subsidie { $amount } over.
revenue-independent-never-sentence = In het gemiddelde scenario is er in { $year } zonder subsidie nog { $amount } te kort.
revenue-fair-question = Eerlijk verdeeld?
revenue-fair-yes = Ja, volgens de maatstaf
revenue-fair-no = Nee, niet volgens de maatstaf
revenue-fair-unknown = Niet te toetsen
revenue-fair-planned-alone = Volgens de planning wel, in { $years } niet
revenue-fair-sentence = De maatstaf is { $yardstick }. In { $year } wijkt geen deel meer dan { $distance } procentpunt af; { $tolerance } is toegelaten.
revenue-unfair-sentence = De maatstaf is { $yardstick }. In { $year } wijkt een deel { $distance } procentpunt af; hoogstens { $tolerance } is toegelaten.
revenue-unfair-nothing-sentence = De maatstaf is { $yardstick }, maar in { $year } is er geen winst te verdelen.
revenue-alone-own = De maatstaf is wat elk alleen zou verdienen.
revenue-alone-default = In de gegevens staat geen maatstaf van de partners; de vergelijking is met wat elk alleen zou verdienen.

## Revenue model: assumptions

revenue-volumes = Verkochte { $units } per jaar
revenue-scenario = Scenario
revenue-price-change = Prijs
revenue-cost-change = Kosten
revenue-investments = Investeringen voor de start
revenue-together = { $name } samen
revenue-subsidies = Subsidies
revenue-goes-to = Gaat naar
revenue-into-margin = de gezamenlijke marge
revenue-subsidy-per-unit = { $amount } per { $unit }
revenue-subsidy-until = { $amount } per { $unit } tot en met { $year }
revenue-subsidy-in-year = { $amount } in { $year }

## Revenue model: prices

revenue-price-methods = Prijsmethodes naast elkaar; de gekozen methode is gemarkeerd
revenue-price-note = Kostprijs per { $unit }: { $cost }. Marge = prijs − kostprijs.
revenue-price-note-subsidy = Subsidie: wat per eenheid in { $year } in de marge komt.
revenue-price-note-fixed = Kostprijs per { $unit }: { $cost }. Marge = prijs − kostprijs, vóór de vaste kosten per jaar.
revenue-market = Wat klanten elders betalen
revenue-market-lowest = Laagste prijs
revenue-market-average = Gemiddelde prijs
revenue-market-highest = Hoogste prijs
revenue-offer = Alternatief
revenue-premiums = Prijs volgens toegevoegde waarde: basis en premies
revenue-price-part = Onderdeel
revenue-premium-reason = Waarom de klant dit betaalt
revenue-base-price = Basisprijs
revenue-chosen-price = Gekozen prijs ({ $method })
revenue-subsidy-first-year = Subsidie ({ $year })
revenue-cost-of = Kosten van { $name }
revenue-part-of = Aandeel van { $name }
revenue-waterfall-title = Zo wordt de prijs van één { $unit } verdeeld
revenue-waterfall-measure = Euro per { $unit }
revenue-waterfall-measure-fixed = Euro per { $unit }, vóór de vaste kosten per jaar
revenue-alt-waterfall = Watervalgrafiek. { $title }. { $list }.

## Revenue model: costs

revenue-partners = Partners
revenue-cost-of-unit = Kostprijs per eenheid
revenue-cost-in-year = Kosten in { $year }
revenue-costs-by-party = Kosten per partij, gemiddeld scenario
revenue-fixed-included = De kosten in { $year } tellen { $amount } vaste kosten mee.
revenue-fixed-costs = Vaste kosten per jaar
revenue-fixed-cost = Vaste kost
revenue-amount-a-year = Per jaar
revenue-costs-by-activity = Kosten van één { $unit }, per activiteit
revenue-activity = Activiteit
revenue-unpaid = onbezoldigd
revenue-later-costs = Kosten die later worden uitgegeven, per eenheid
revenue-spent-after = Jaren na de verkoop
revenue-accrued-example = Voorbeeld: voor { $units } is dat samen { $amount }.
revenue-per = Per
revenue-cost-of-piece = Kostprijs per stuk
revenue-activities-title = Wie de kosten van elke activiteit draagt
revenue-activities-measure = Deel van de kostprijs per eenheid, zonder vaste kosten
revenue-activities-measure-some = Deel van de kostprijs per eenheid, zonder vaste kosten; de { $count } duurste activiteiten
revenue-alt-shares = Balken met aandelen. { $title }. { $list }.

## Revenue model: the key

revenue-share = Aandeel
revenue-key-part = Onderdeel van de sleutel
revenue-key-parts = De sleutel: onderdelen, gewichten en wat elke partner krijgt
revenue-key-result = Gekozen sleutel
revenue-rewards = Wat elk onderdeel beloont
revenue-weight = Gewicht
revenue-founding-fee = Stichtersvergoeding
revenue-fee-percent = De vergoeding is { $percent } van de marge en gaat eraf voor de rest wordt verdeeld. Zonder positieve marge is er geen vergoeding.
revenue-fee-amount = De vergoeding is { $amount } per jaar, hoogstens de hele marge, en gaat eraf voor de rest wordt verdeeld. Zonder positieve marge is er geen vergoeding.
revenue-thresholds = Verdeling per schijf van de marge in één jaar
revenue-slice = Schijf
revenue-method = Verdeling
revenue-slice-first = Tot { $to }
revenue-slice-between = Van { $from } tot { $to }
revenue-slice-above = Boven { $from }
revenue-slice-after-fee = De schijven gelden voor de marge na de stichtersvergoeding.
revenue-minimum-effort = Minimale inspanning per jaar
revenue-hours-a-year = Uren per jaar
revenue-lacking-hour = Per ontbrekend uur
revenue-yearly-figure = Per kalenderjaar
revenue-in-part-year = In een jaar van begin of einde
revenue-part-of-year = { $year }, { $days } van { $of } dagen
revenue-part-years = Cijfers per jaar in een onvolledig kalenderjaar
revenue-exact-share = Exact aandeel
revenue-party-or-group = Partij of groep
revenue-example = Uitgewerkt voorbeeld: { $year }, gemiddeld scenario
revenue-sales = Opbrengst van klanten
revenue-plus-subsidies = Subsidies in de marge
revenue-minus-cost = Kosten van { $name }
revenue-minus-fee = Stichtersvergoeding
revenue-fee-of = Stichtersvergoeding van { $name }
revenue-to-divide = Te verdelen
revenue-in-all = { $name } krijgt in totaal
revenue-residue = Na afronding op de cent bleef er een rest over: { $list }.
revenue-residue-part = { $cents } cent ging naar { $name }

## Revenue model: fairness

revenue-agreed-key = Gekozen verdeling
revenue-fairness-title = De gekozen verdeling naast elke maatstaf
revenue-fairness-measure = Deel van de marge van { $year }, gemiddeld scenario
revenue-fairness-table = Bedragen, delen en verschil per maatstaf
revenue-yardstick = Maatstaf
revenue-share-and-deviation = aandeel (verschil)
revenue-deviation-note = Tussen haakjes: hoeveel procentpunt de gekozen verdeling boven (+) of onder (−) de maatstaf ligt.
revenue-yardstick-cost = wie meer van de jaarkosten draagt, krijgt evenredig meer van de marge.
revenue-yardstick-effort = de marge volgt de uren maal het tarief van elke partner, onbezoldigde uren inbegrepen.
revenue-yardstick-risk = wie meer kan verliezen aan investeringen en risico’s, krijgt evenredig meer.
revenue-yardstick-stand-alone = de marge volgt wat elke partner alleen zou verdienen.
revenue-yardstick-shapley = elke partner krijgt het gemiddelde van wat hij toevoegt aan elke groep waarbij hij zich kan aansluiten (Shapley, 1953).
revenue-yardsticks = Maatstaven voor eerlijkheid, { $year }
revenue-alone-table = Samen tegenover alleen
revenue-alone-what = Wat de partner alleen zou doen
revenue-alone = Alleen
revenue-with-others = Samen
revenue-difference = Verschil
revenue-core-kept = { $groups ->
    [one] Ook de enige mogelijke groep verdient niet meer zonder de anderen.
   *[other] Ook geen van de { $groups } mogelijke groepen verdient meer zonder de anderen.
}
revenue-core-left = Zonder de anderen is er meer te verdienen:
revenue-objection = { $names }: { $earns } in plaats van { $gets }

## Revenue model: scenarios

revenue-start = Start
revenue-volume = Volume
revenue-turnover = Omzet
revenue-costs = Kosten
revenue-own-subsidies = Eigen subsidies
revenue-since-start = Sinds de start
revenue-whole-euro = In hele euro; de bijlage geeft elk cijfer op de cent.
revenue-whole-euro-own = In hele euro; de bijlage geeft elk cijfer op de cent. Eigen subsidies blijven bij de partner die ze krijgt.
revenue-scenarios-title = Wanneer de investering terugkomt, per scenario
revenue-scenarios-title-result = Resultaat sinds de start, per scenario
revenue-scenarios-measure = Resultaat sinds de start, met investeringen en alle subsidies
revenue-scenarios-axis = euro
revenue-earned-back-in = terugverdiend in { $year }
revenue-alt-lines = Lijngrafiek. { $title }. { $list }.
revenue-years-table = { $scenario }: { $price } per { $unit }
revenue-returns = Resultaat en rendement van elke partner aan het einde van het plan
revenue-invested = Geïnvesteerd
revenue-result-in = { $scenario }
revenue-return = Rendement
revenue-returns-note = In euro. Resultaat = deel van de marges + eigen subsidies − investering; rendement = resultaat ÷ investering over de hele looptijd.
revenue-results-note = In euro. Resultaat = deel van de marges + eigen subsidies.
revenue-volume-needed = { $units } per jaar dekken de vaste kosten: { $fixed } ÷ ({ $price } − { $cost }), naar boven afgerond en zonder subsidie.
revenue-volume-first = Er zijn geen vaste kosten: elke { $unit } levert vanaf de eerste marge op ({ $price } − { $cost }).
revenue-volume-never = Zonder subsidie is geen enkel volume rendabel: de prijs van { $price } ligt niet boven de kostprijs van { $cost } per { $unit }.
revenue-without-subsidy = Marge zonder enige subsidie

## Revenue model: sensitivity

revenue-input-activity = Activiteit: { $name }
revenue-now = nu { $amount }
revenue-lower = gegeven { $percent } lager
revenue-higher = gegeven { $percent } hoger
revenue-tornado-title = Wat het resultaat van { $name } doet bewegen
revenue-tornado-measure = Resultaat van { $name } eind { $year }, gemiddeld scenario, in euro
revenue-alt-tornado = Tornadografiek. { $title }; { $now }. Laag en hoog: { $list }.
revenue-what-if = Wat als een gegeven verandert: marge en verdeling in { $year }, in euro
revenue-what-if-note = Eén gegeven verandert, de rest blijft zoals gepland. Het bereik is per tiende procent nagerekend, tot 30 % lager en hoger.
revenue-change-of-input = Verandering
revenue-fair = Eerlijk?
revenue-yes = ja
revenue-no = nee
revenue-range-all = eerlijk over het hele bereik
revenue-range-none = nu al niet eerlijk
revenue-range-fall = eerlijk tot { $fall }
revenue-range-rise = eerlijk tot { $rise }
revenue-range-both = eerlijk van { $fall } tot { $rise }

## Revenue model: settlement

revenue-settlement-of = Afrekening van { $year }
revenue-settlement-example = Er zijn nog geen werkelijke cijfers. Dit voorbeeld rekent { $year } af alsof alles loopt zoals gepland: { $invoicer } factureert alle klanten en betaalt de leveranciers.
revenue-settlement-volume = Afrekening van { $year }, met { $units } verkocht
revenue-received-by = { $name } ontving van klanten
revenue-subsidies-of = { $name } ontving aan subsidies
revenue-paid-by = { $name } betaalde aan kosten
revenue-reserve-of = Reserve voor latere kosten van { $name }
revenue-lacking-of = Ontbrekende uren van { $name }
revenue-compensation-of = Vergoeding voor { $name }
revenue-effort-met = { $count ->
    [one] De ene partner met een minimum aan uren leverde dat minimum.
    [2] Beide partners met een minimum aan uren leverden dat minimum.
   *[other] Alle { $count-word } de partners met een minimum aan uren leverden dat minimum.
}
revenue-balances = Wat elke partner toekomt en nog krijgt of betaalt ({ $year })
revenue-costs-paid = Betaalde kosten
revenue-reserves = Reserve
revenue-compensation = Vergoeding uren
revenue-entitled = Recht op
revenue-holds = Al ontvangen
revenue-balance = Saldo
revenue-balance-note = Recht op = kosten + deel van de marge + vergoeding. Saldo met +: nog te ontvangen; met −: nog te betalen.
revenue-balance-note-reserves = Recht op = kosten + reserve + deel van de marge + vergoeding. Saldo met +: nog te ontvangen; met −: nog te betalen.
revenue-payments = Wie betaalt wie ({ $year })
revenue-payer = Betaalt
revenue-payee = Ontvangt
revenue-no-payments = Er zijn geen betalingen nodig: iedereen heeft ontvangen wat hem toekomt.
revenue-entitled-of = { $name } heeft recht op
revenue-balance-of = Saldo van { $name }
revenue-payment-of = { $from } betaalt aan { $to }
revenue-test-passed = De sleutel doorstaat de toets van { $year }: geen deel van de marge wijkt meer dan { $distance } procentpunt af van { $yardstick }; { $tolerance } is toegelaten.
revenue-test-failed = De sleutel doorstaat de toets van { $year } niet: een deel van de marge wijkt { $distance } procentpunt af van { $yardstick }; { $tolerance } is toegelaten.
revenue-test-nothing = De sleutel doorstaat de toets van { $year } niet: er is geen positieve marge.
revenue-test-unmeasured = De sleutel doorstaat de toets van { $year } niet: de cijfers van dat jaar geven geen maatstaf.
revenue-test-alone-passed = De sleutel doorstaat de toets van { $year }: geen van de { $all-word } partners krijgt minder dan hij alleen zou verdienen.
revenue-test-alone-failed = De sleutel doorstaat de toets van { $year } niet: minder dan alleen krijgt { $names }.

## Revenue model: appendix

revenue-ledger = Formules en herkomst
revenue-ledger-intro = Elke regel toont een cijfer, de berekening met de getallen ingevuld, en de regels van de gegevens waarop het steunt. Dezelfde cijfers zitten als gegevensbestand in deze pdf.
revenue-figure = Cijfer
revenue-value = Waarde
revenue-lines = Regels
revenue-lines-note = Regels zonder bestandsnaam staan in { $file }. Een cijfer zonder regels volgt uit de andere cijfers in zijn berekening.
revenue-never = niet binnen het plan
revenue-own-subsidy-of = Eigen subsidie van { $name }
revenue-since-start-of = { $name } sinds de start
role-supports = Ondersteunt
agreement-final-translation = Definitieve versie, vertaling
agreement-translation = Vertaling. Alleen de tekst in het { $language } bindt de partijen.
within-language-nl = Nederlands
within-language-en = Engels
within-language-fr = Frans
the-social-economy = de sociale economie
definition-mark = :
annex-volumes = Verwachte volumes per scenario
annex-activities = Uren, hoeveelheden en tarieven van een eenheid
annex-fixed-costs = Vaste kosten per jaar
annex-subsidies = Subsidies
annex-yardsticks = De sleutel naast de maatstaven ({ $year })
annex-alone = Samen tegenover alleen ({ $year })
annex-later-costs = Kosten die pas in een later jaar worden uitgegeven
annex-exact-shares = Aandelen waarmee de partijen rekenen waar een percentage afgerond is
annex-part-years = Cijfers naar dagen in een onvolledig kalenderjaar
annex-test = Cijfers voor de jaarlijkse toets
annex-test-cost = Het aandeel van een Partij in de jaarkosten is wat in het jaar als kost van haar telt, zonder wat ze aan externe leveranciers betaalde, gedeeld door de som daarvan voor alle Partijen.
annex-test-effort = Het aandeel van een Partij in de inspanning is haar bedrag in de tabel, gedeeld door de som van die bedragen. Dat bedrag is de begrote uren voor een eenheid maal het uurtarief, onbezoldigde uren inbegrepen.
annex-test-risk = Het aandeel van een Partij in het risico is haar bedrag in de tabel, gedeeld door de som van die bedragen. Dat bedrag is wat ze investeerde plus wat ze daarnaast kan verliezen.
annex-test-stand-alone = Naast het deel van elke Partij in de Marge van het jaar komt haar bedrag in de tabel.
annex-test-shapley = Een Partij die tot een groep toetreedt, voegt daaraan het bedrag van de groep met haar toe, min het bedrag van de groep zonder haar. Het bedrag van een Partij alleen en dat van elke groep staan in de tabel; het bedrag van niemand is nul, dat van alle Partijen samen is de Marge van het jaar. De Shapley-waarde van een Partij is het gemiddelde van wat ze toevoegt, over alle volgordes waarin de Partijen een voor een kunnen toetreden. De waarden worden naar beneden afgerond op de cent; de centen die aan de Marge ontbreken, gaan één voor één naar de Partijen met de grootste rest, bij gelijke rest in de volgorde van de Partijen bovenaan de Overeenkomst.
annex-planned-year = Een begroot jaar rekent zo. De opbrengst is het aantal eenheden maal de prijs. Een subsidie is het aantal maal haar bedrag per eenheid, plus haar bedrag voor dat jaar. De kost van een Partij of leverancier is het aantal maal haar kostprijs van een eenheid, plus haar vaste kosten. De opbrengst, elke subsidie en de kost van elke Partij worden één keer afgerond op de cent, een halve cent van nul weg. De Marge volgt daaruit zoals ze bij de begrippen is omschreven.
annex-planned-later = Een kost die pas een aantal jaren na de verkoop wordt uitgegeven, telt in het begrote jaar dat zoveel jaren na de verkoop komt.
annex-constant-prices = De bedragen in deze bijlage zijn die van de start; ook het uitgewerkte voorbeeld rekent met die bedragen. { $reference } past sommige ervan elk jaar aan.
annex-balances = Voorbeeld: saldi van { $year }, als alles loopt zoals gepland
annex-payments = Voorbeeld: wie dan wie betaalt ({ $year })

## Content reports
document-phase-report = Inhoudelijke rapportering
phase-estimate = Deel van de rapportering
phase-project = project { $value }
phase-organisation = Organisatie
phase-project-name = Project
phase-project-number = Projectnummer
phase-call = Oproep
phase-programme = Operationeel programma
phase-period = Periode
phase-submitted = Ingediend op
phase-deliverable = Stuk
phase-holds = Inhoud
phase-file = Bestand
phase-sum = Controlecode
phase-sum-note = Controlecode: de eerste tekens van de SHA-256 van het bestand, nagerekend bij de opmaak van dit document.
phase-deliverables-caption = Stukken bij deze rapportering
phase-question = Vraag { $number }
phase-question-1 = { $count ->
    [0] er zijn geen stukken opgegeven
    [one] één stuk is als bijlage opgegeven
   *[other] { $count-word } stukken zijn als bijlage opgegeven
}
phase-pieces = { $count ->
    [one] één stuk hoort bij deze rapportering
   *[other] { $count-word } stukken horen bij deze rapportering
}: { $kinds }
phase-pieces-sourced = { $count ->
    [one] één stuk dat is opgegeven
   *[other] { $count-word } stukken die zijn opgegeven
}
phase-pieces-judged = { $count ->
    [one] één inschatting
   *[other] { $count-word } inschattingen
}
phase-pieces-reconstructed = { $count ->
    [one] één reconstructie
   *[other] { $count-word } reconstructies
}
phase-pieces-example = { $count ->
    [one] één voorbeeld
   *[other] { $count-word } voorbeelden
}
phase-pieces-fictional = { $count ->
    [one] één verzonnen stuk
   *[other] { $count-word } verzonnen stukken
}
phase-question-2 = Zo hielden we rekening met de opmerkingen
phase-question-4 = Lessen en kritische succesfactoren
phase-question-5 = Zo beoordelen we de begeleiding
phase-question-7 = { $count ->
    [0] er is geen pagina opgegeven voor de publiciteitsplicht
    [one] één pagina is opgegeven voor de publiciteitsplicht
   *[other] { $count-word } pagina’s zijn opgegeven voor de publiciteitsplicht
}
phase-package = Werkpakket { $number }: { $title }
phase-knowledge = Kennisborging en verspreiding
phase-aim = Doel bij de start
phase-state = Eindstand
phase-deviation = Afwijking
phase-motive = Motivering
phase-replaced-by = Vervangen door
phase-eligibility = Subsidie
eligibility-yes = Subsidiabel
eligibility-partly = Deels subsidiabel
eligibility-no = Niet subsidiabel
phase-part = Onderdeel
phase-what = Toelichting
phase-lessons-of = Lessen van { $value }
phase-success-factors = Kritische succesfactoren
phase-consent-question = Contact voor communicatie?
phase-consent-yes = Ja
phase-consent-no = Nee
phase-consent-yes-sentence = Het project mag gecontacteerd worden om de resultaten te delen.
phase-consent-no-sentence = Het project wil niet gecontacteerd worden om de resultaten te delen.
phase-consent-yes-claim = Het project mag gecontacteerd worden voor communicatie
phase-consent-no-claim = Het project wil niet gecontacteerd worden voor communicatie
phase-page = Pagina
phase-address = Adres
phase-publicity-caption = Pagina’s opgegeven voor de publiciteitsplicht
phase-answer-deliverables = stukken
phase-answer-remarks = opmerkingen
phase-answer-changes = wijzigingen
phase-answer-lessons = lessen
phase-answer-support = begeleiding
phase-answer-consent = toestemming
phase-answer-publicity = publiciteit

## Dossiers
document-dossier = Dossier
dossier-sector = Sector
dossier-who = Wie het is
dossier-partners = De partners
dossier-claim-typology = { $name } is een partnerschap van { $count-word } partners, { LOWER(typology) } “{ $typology }”
dossier-claim-partners = { $name } is een partnerschap van { $count-word } partners
dossier-unchanged = gelijk
dossier-better = vooruit
dossier-worse = achteruit
dossier-new = nieuw beoordeeld
dossier-unassessed = niet beoordeeld
dossier-change = Evolutie
dossier-history = Status per { LOWER(facet) } op elke datum
dossier-claim-history = { $moved ->
    [0] geen van de { $all-word } { LOWER(facets) } die beide keren beoordeeld zijn, ging vooruit sinds de vorige evaluatie
    [one] één van de { $all-word } { LOWER(facets) } die beide keren beoordeeld zijn, ging vooruit sinds de vorige evaluatie
   *[other] { $moved-word } van de { $all-word } { LOWER(facets) } die beide keren beoordeeld zijn, gingen vooruit sinds de vorige evaluatie
}
dossier-claim-history-none = geen { LOWER(facet) } is beide keren beoordeeld
dossier-margin = Marge in het referentiejaar
dossier-see-revenue = Het verdienmodel zelf staat in een eigen document, met elke formule en de regels waaruit ze volgt.
dossier-claim-revenue = de marge wordt verdeeld: { $shares }
dossier-claim-revenue-open = Prijs en verdeling: nog te bepalen
dossier-see-revenue-example = Het document over het verdienmodel toont met voorbeeldcijfers hoe prijs, kosten en verdeling samenhangen.
open-own-clause = De eigen bepaling “{ $what }” hoort bij een artikel dat niet in deze overeenkomst staat.
open-knowledge = Nog af te spreken: van wie kennis en resultaten zijn.
open-personal-data = Nog af te spreken: hoe de partijen omgaan met persoonsgegevens van doelgroepmedewerkers.
open-public-money = Nog na te gaan: staatssteun bij de subsidies (de-minimisverklaring van elke partij).
open-deadlock = Nog af te spreken: de stappen wanneer een besluit uitblijft.
party-contact = de contactpersoon

## Progress
document-progress-overview = Voortgangsoverzicht
progress-of = { $part } van { $whole }
progress-settled = { LOWER(facets) } op “{ LOWER(status-settled) }”
progress-open-tensions = { LOWER(tensions) } nog open
progress-ready = documenten zonder open punt
progress-claim-tensions = { $count ->
    [0] { $all ->
        [one] één { LOWER(tension) }, niet meer open
       *[other] geen van de { $all-word } { LOWER(tensions) } staat nog open
    }
    [one] één { LOWER(tension) } staat nog open
   *[other] { $count-word } { LOWER(tensions) } staan nog open
}
progress-is-ready = geen open punt
progress-lacks = { $count ->
    [one] één punt open
   *[other] { $count } punten open
}
progress-document = Document
progress-blocks = Houdt tegen
progress-blocks-agreement = de overeenkomst
progress-blocks-signing = de ondertekening
progress-blocks-report = de indiening bij de subsidiegever
progress-kind-revenue-model = Verdienmodel
progress-kind-agreement = Samenwerkingsovereenkomst
progress-kind-agreement-fictional = Verzonnen ontwerp van overeenkomst
progress-kind-phase-report = Inhoudelijke rapportering
progress-claim-documents = { $ready ->
    [0] { $count ->
        [one] het ene document heeft nog minstens één open punt
       *[other] de { $count-word } documenten hebben elk nog minstens één open punt
    }
    [one] één van de { $count-word } documenten heeft geen open punt
   *[other] { $ready-word } van de { $count-word } documenten hebben geen open punt
}
progress-moved = { LOWER(facets) } vooruit sinds de vorige evaluatie
progress-standing = Status per { LOWER(facet) }, nu en bij de vorige evaluatie
progress-standing-now = Status per { LOWER(facet) }
progress-since = vorige evaluatie: { $date }
progress-no-review = geen eerdere evaluatie
progress-no-reviews = In de gegevens staat nog geen eerdere evaluatie, dus toont de tabel alleen de huidige status.
progress-was = was
progress-open-of = open
progress-missing = Wat ontbreekt
progress-more = en nog { $count }
progress-kind-dossier = Dossier
progress-blocks-final-report = een bevestigde status in het finaal rapport
gap-question = Vraag { $number } heeft nog geen antwoord.
gap-package = Werkpakket { $number } mist zijn doel of zijn eindstand.
gap-file = Stuk “{ $item }” noemt geen bestand.
gap-unreadable = Het bestand { $path } is niet te lezen.
gap-changed = Het bestand { $path } is sindsdien gewijzigd.
gap-sum = Stuk “{ $item }” heeft geen controlecode.
gap-typology = Er is nog geen { LOWER(typology) } gekozen.
gap-chain = De waardeketen ontbreekt.
gap-status = De status per { LOWER(facet) } ontbreekt.
gap-facets = { $count ->
    [one] Eén { LOWER(facet) } is nog niet beoordeeld.
   *[other] { $count } { LOWER(facets) } zijn nog niet beoordeeld.
}
gap-contribution = De bijdrage van { $partner } ontbreekt.
gap-unconfirmed = Niet uit een bron, nog te bevestigen: { $what }.
gap-replace = Voorbeeldcijfers, door eigen cijfers te vervangen: { $what }.
gap-estimated-status = status per { LOWER(facet) }
gap-estimated-chain = waardeketen
gap-estimated-report = titels, doelen en bestanden
gap-estimated-amounts = alle bedragen
gap-estimated-year = afrekening van { $year }
gap-revenue = Er is nog geen verdienmodel.
gap-scenario = Het scenario “{ $scenario }” ontbreekt.
gap-agreement = Er is nog geen ontwerp van overeenkomst.

## Self-assessment


## Canvases and contribution sheets

document-partnership-canvas = Samenwerkingscanvas
document-business-model-canvas = { canvas }
document-value-proposition = Waardepropositie per partner
canvas-blank-title = Leeg canvas om in te vullen
canvas-phase = Fase
canvas-conditions = Voorwaarden om te slagen
canvas-summary = In het kort
canvas-ambition = Ambitie
canvas-challenge = Uitdaging
canvas-source = Bron
canvas-estimate = Antwoorden op het canvas
canvas-claim-blank = { $all ->
    [one] eén vraag wacht nog op een antwoord
   *[other] van { $first } tot { $last }: { $all-word } vragen om samen te beantwoorden
}
canvas-claim-all = { $all ->
    [one] de enige vraag is beantwoord
    [2] beide vragen zijn beantwoord, van { $first } tot { $last }
   *[other] de { $all-word } vragen zijn allemaal beantwoord, van { $first } tot { $last }
}
canvas-claim-some = van de { $all-word } vragen { $answered ->
    [one] is er één
   *[other] zijn er { $answered-word }
} beantwoord
canvas-business-claim-blank = { $all ->
    [one] eén onderdeel wacht op een antwoord
   *[other] de { $all-word } onderdelen wachten op een antwoord
}
canvas-business-claim-all = { $all ->
    [one] het enige onderdeel is ingevuld
    [2] beide onderdelen zijn ingevuld
   *[other] de { $all-word } onderdelen zijn allemaal ingevuld
}
canvas-business-claim-some = van de { $all-word } onderdelen { $filled ->
    [one] is er één
   *[other] zijn er { $filled-word }
} ingevuld
document-company-booklet = Bedrijvenboekje
canvas-booklet-subtitle = Businessmodellen van de deelnemers
canvas-booklet-claim = { $missing ->
    [0] { $all ->
        [2] beide
       *[other] alle { $all-word } de
    } deelnemers beschrijven hun businessmodel
   *[other] van de { $all-word } deelnemers beschrijven er { $some-word } hun businessmodel
}
canvas-booklet-overview = { $missing ->
    [0] { $all ->
        [2] beide
       *[other] alle { $all-word } de
    } deelnemers staan in dit boekje
    [one] van de { $all-word } deelnemers heeft er één geen canvas in dit boekje
   *[other] van de { $all-word } deelnemers hebben er { $some-word } een canvas in dit boekje en { $missing-word } geen
}
canvas-booklet-blocks-full = geen van de { $count } canvassen heeft een leeg vak
canvas-booklet-blocks = “{ $block }” is ingevuld voor { $filled-word } van de { $all-word } deelnemers
canvas-booklet-blocks-several = { $blocks } zijn elk ingevuld voor { $filled-word } van de { $all-word } deelnemers
canvas-booklet-company-blank = { $name } vult nog geen van de { $all-word } onderdelen in
canvas-booklet-company-all = { $name } vult alle { $all-word } de onderdelen in
canvas-booklet-company-some = { $name } vult { $filled-word } van de { $all-word } onderdelen in
canvas-booklet-overview-caption = De deelnemers en hun businessmodel
canvas-booklet-blocks-caption = Hoe vaak elk onderdeel is ingevuld
canvas-booklet-company-caption = Het businessmodel van { $name }
canvas-booklet-participants = Deelnemers
canvas-booklet-with-canvas = Met een canvas
canvas-booklet-points = Antwoorden
canvas-booklet-points-note = gemiddeld { $mean } per canvas
canvas-booklet-company = Deelnemer
canvas-booklet-sector = Sector
canvas-booklet-in-short = In het kort
canvas-booklet-filled = Ingevuld
canvas-booklet-block = Onderdeel
canvas-booklet-answer = Antwoord
canvas-booklet-empty-with = Leeg bij
canvas-booklet-no-canvas = geen canvas
canvas-booklet-not-described = niet beschreven

## Self-assessment

document-self-assessment = Zelfbeoordeling
assessment-quoted = “{ $name }”
assessment-fewer = minder dan { $n }
assessment-claim-about = { $statements ->
    [one] één stelling
   *[other] { $statements-word } stellingen
} over { $aspects ->
    [one] één aspect
   *[other] { $aspects-word } aspecten
}, { $rounds ->
    [0] nog niet ingevuld
    [one] ingevuld in één ronde
   *[other] ingevuld in { $rounds-word } rondes
}
assessment-aspect-line = { $title }: { $count ->
    [one] één stelling
   *[other] { $count-word } stellingen
} ({ $names })
assessment-participation = Rondes en respondenten
assessment-round = Ronde
assessment-basis = Herkomst
assessment-basis-sourced = ingevulde vragenlijsten
assessment-basis-judged = inschatting
assessment-basis-reconstructed = reconstructie
assessment-basis-example = voorbeeldcijfers
assessment-basis-fictional = verzonnen
assessment-respondents = Respondenten
assessment-respondents-few = { $n } respondenten
assessment-privacy = Antwoorden van minder dan { $minimum } respondenten blijven weg, zodat niemand te herkennen is. Namen van respondenten staan niet in dit document en niet in de bijgevoegde gegevens.
assessment-claim-form = { $count ->
    [one] kruis bij de stelling één antwoord aan
   *[other] kruis bij elk van de { $count-word } stellingen één antwoord aan
}
assessment-organisation = Organisatie
assessment-statement = Stelling
assessment-claim-blank = { $count ->
    [one] één stelling om in te vullen
   *[other] { $count-word } stellingen om in te vullen
}
assessment-claim-majority = { $some ->
    [0] Met geen enkele stelling is meer dan de helft van de respondenten het eens.
   *[other] Met { $some-word } van de { $all-word } stellingen is meer dan de helft van de respondenten het eens.
}
assessment-round-claim = ronde { $number } – { $claim }
assessment-claim-hidden = te weinig respondenten om resultaten te tonen
assessment-claim-none = geen van de { $n } respondenten is het eens met een stelling
assessment-claim-all = alle { $n } respondenten zijn het eens met { $names }
assessment-claim-all-many = alle { $n } respondenten zijn het eens met { $count-word } van de { $all-word } stellingen
assessment-claim-most = { $percent } van de { $n } respondenten is het eens met { $names }
assessment-claim-most-many = { $percent } van de { $n } respondenten is het eens met elk van { $count-word } stellingen
assessment-hidden-round = In deze ronde antwoordden minder dan { $minimum } mensen. Hun antwoorden worden niet getoond, zodat niemand te herkennen is.
assessment-hidden-aspect = Op de stellingen over { $aspect } antwoordden minder dan { $minimum } mensen; die antwoorden worden niet getoond.
assessment-hidden-statements = Op { $names } antwoordden minder dan { $minimum } mensen; die antwoorden worden niet getoond.
assessment-n = n = { $n }
assessment-chart = { $round }: antwoorden in % van de respondenten, n = { $n }
assessment-alt-chart = Balken per stelling, links van het midden oneens en rechts eens. { $claim }. { $list }.
assessment-alt-statement = { $name }: { $agree } eens, { $neutral } neutraal, { $disagree } oneens
assessment-results-table = { $round }: antwoorden per stelling
assessment-column-n = n
assessment-column-share-disagree = Samen oneens
assessment-column-share-neutral = Aandeel neutraal
assessment-column-share-agree = Samen eens
assessment-column-mean = Gemiddelde
assessment-table-note = Samen oneens: { $full-no } en { $no }. Samen eens: { $yes } en { $full-yes }. Percentages zijn afgerond. Het gemiddelde loopt van 1 ({ $full-no }) tot 5 ({ $full-yes }).
assessment-part-all = Alle { $n } respondenten zijn het eens met { $names }.
assessment-part-all-but-one = { $k } van de { $n } respondenten zijn het eens met { $names }.
assessment-part-large = Een grote meerderheid ({ $k } van { $n }) is het eens met { $names }.
assessment-part-three-quarters = Driekwart ({ $k } van { $n }) is het eens met { $names }.
assessment-part-two-thirds = Twee derde ({ $k } van { $n }) is het eens met { $names }.
assessment-part-majority = Een meerderheid ({ $k } van { $n }) is het eens met { $names }.
assessment-part-small-majority = Een kleine meerderheid ({ $k } van { $n }) is het eens met { $names }.
assessment-part-half = De helft ({ $k } van { $n }) is het eens met { $names }.
assessment-part-minority = Een minderheid ({ $k } van { $n }) is het eens met { $names }.
assessment-part-third = Een derde ({ $k } van { $n }) is het eens met { $names }.
assessment-part-quarter = Een kwart ({ $k } van { $n }) is het eens met { $names }.
assessment-part-small-minority = Een kleine minderheid ({ $k } van { $n }) is het eens met { $names }.
assessment-part-none = Geen van de { $n } respondenten is het eens met { $names }.
assessment-claim-same = { $all ->
    [one] de instemming blijft bij de ene stelling gelijk
    [2] de instemming blijft bij beide stellingen gelijk
   *[other] de instemming blijft bij alle { $all-word } de stellingen gelijk
}
assessment-claim-moved = de instemming stijgt bij { $up ->
    [0] geen
   *[other] { $up-word }
} en daalt bij { $down ->
    [0] geen
   *[other] { $down-word }
} van de { $all ->
    [one] ene stelling
   *[other] { $all-word } stellingen
}
assessment-claim-moved-most = { $moved }; bij { $names } { $rises ->
    [one] stijgt
   *[other] daalt
} ze met { $points } procentpunt
assessment-changes = Van ronde { $first } naar ronde { $last } stijgt de instemming bij { $up ->
    [0] geen enkele stelling
    [one] één stelling
   *[other] { $up-word } stellingen
}, daalt ze bij { $down ->
    [0] geen
   *[other] { $down-word }
} en blijft ze gelijk bij { $same ->
    [0] geen
   *[other] { $same-word }
}.
assessment-comparison-table = Wie het eens is: van “{ $first }” naar “{ $last }”
assessment-round-n = Ronde { $number }
assessment-change = Verschil in procentpunt
assessment-direction = Richting
assessment-higher = ↑ hoger
assessment-lower = ↓ lager
assessment-equal = → gelijk
assessment-comparison-note = Het verschil is berekend vóór de percentages zijn afgerond.
assessment-caution = Eén respondent weegt al { $points } procentpunt; lees kleine verschillen dus met voorzichtigheid. De rondes vergelijken groepen: antwoorden van dezelfde persoon zijn niet gekoppeld.
assessment-claim-notes = { $count ->
    [one] één kanttekening bij de resultaten
   *[other] { $count-word } kanttekeningen bij de resultaten
}
assessment-source = Bron: { $source }
assessment-estimate = Antwoorden van { $round }
assessment-see-table = Aantallen en gemiddelden per stelling: zie de bijlage
assessment-claim-tables = Hoe vaak elk antwoord is gegeven, per stelling
assessment-both-estimated = Van geen van beide rondes komen de aantallen uit de vragenlijsten zelf.

## Forms to fill in on screen

document-self-assessment-form = Zelfbeoordeling om in te vullen
document-registration-form = Registratieformulier
document-partnership-canvas-form = Samenwerkingscanvas om in te vullen
document-contributions-form = Bijdragen van de partners om in te vullen
document-phase-report-form = Inhoudelijke rapportering om in te vullen
fill-in-description = { $title }, een formulier om op het scherm in te vullen
fill-in-how = Vul dit formulier in op het scherm en bewaar het bestand, of druk het af en schrijf. Met de tabtoets gaat u naar het volgende veld.
fill-in-how-aloud = Werkt u met een schermlezer? Open het bestand dan in Firefox of Evince: Chrome en Edge lezen de velden niet voor. Lukt het niet, vraag dan het rekenblad.
fill-in-about-you = Wie vult in
fill-in-respondent = Uw code
fill-in-respondent-help = de code die u kreeg, geen naam
fill-in-statements = Stellingen
fill-in-no-answer = geen antwoord
fill-in-remarks = Opmerkingen
fill-in-remarks-help = Wat wilt u nog kwijt?
fill-in-registration = Uw registratie
fill-in-date = dag/maand/jaar, bijvoorbeeld 31/12/2026
fill-in-one-a-line = één antwoord per regel
fill-in-not-in-a-field = Deze tekst past niet in een veld. Meld wijzigingen apart.
fill-in-contribution-of = Bijdrage van { $name }
fill-in-changes = Wijzigingen in grote lijnen
fill-in-lessons = Lessen van alle partners
fill-in-code = Kenmerk
fill-in-code-help = Kenmerk van dit formulier, vast
fill-in-code-why = Aan het kenmerk herkennen wij dit formulier als het terugkomt.

## Needs analysis

document-needs-analysis = Nodenanalyse
needs-authors = Auteurs
needs-coordinator = { $country } · coördinator
needs-summary = In het kort
needs-claim-summary = In het kort: { $counts }
needs-count-gaps = hiaten in { $count ->
    [one] één sector
   *[other] { $count-word } sectoren
}
needs-count-challenges = uitdagingen voor { $count ->
    [one] één groep
   *[other] { $count-word } groepen
}
needs-count-practices = { $count ->
    [one] één praktijkvoorbeeld
   *[other] { $count-word } praktijkvoorbeelden
}
needs-claim-context = De context in { $count ->
    [one] één thema
   *[other] { $count-word } thema’s
}
needs-claim-figures = { $count ->
    [one] Eén kerncijfer
   *[other] { $count-word } kerncijfers
}
needs-claim-levels = Stand van { $count ->
    [one] één thema
   *[other] { $count-word } thema’s
} in { $region }: { $levels }
needs-count-established = { $count-word } gevestigd
needs-count-fragmented = { $count-word } versnipperd
needs-count-developing = { $count-word } in ontwikkeling
needs-count-absent = { $count-word } afwezig
needs-level-established = Gevestigd
needs-level-fragmented = Versnipperd
needs-level-developing = In ontwikkeling
needs-level-absent = Afwezig
needs-levels-of = Stand per thema, { $region }
needs-topic = Thema
needs-estimate-level = Stand van een thema
needs-source = { $count ->
    [one] Bron
   *[other] Bronnen
}
needs-claim-ecosystem = Het ecosysteem: { $count ->
    [one] één actor
   *[other] { $count-word } actoren
} in { $other ->
    [one] één domein
   *[other] { $other-word } domeinen
}
needs-actors-of = Domeinen en actoren, { $region }
needs-domain = Domein
needs-actors-head = Actoren, met hun gewest of soort
needs-actors = { $count ->
    [one] 1 actor
   *[other] { $count } actoren
}
needs-claim-gaps = Hiaten in { $other ->
    [one] één sector
   *[other] { $other-word } sectoren
}
needs-claim-challenges = Uitdagingen voor { $other ->
    [one] één groep
   *[other] { $other-word } groepen
}
needs-practice = Praktijkvoorbeeld: { $title }
needs-claim-practice = { $title }: { $count ->
    [one] één punt
   *[other] { $count-word } punten
} om mee te nemen
needs-practice-place = Praktijkvoorbeeld { $number } van { $all }
needs-part-takeaways = Wat we eruit meenemen
needs-part-story = Het verhaal
needs-part-challenges = Uitdagingen, probleem en doelgroep
needs-part-stakeholders = Belanghebbenden
needs-part-importance = Maatschappelijk belang
needs-part-solutions = Mogelijke oplossingen
needs-part-remarks = Opmerkingen
needs-who = Wie deelnam
needs-when-where = Wanneer en waar
needs-participants = Deelnemers
needs-respondents = { $count ->
    [one] Eén persoon nam deel.
   *[other] { $count } personen namen deel.
}
needs-method = Aanpak
needs-findings = Bevindingen
needs-closing = Tot slot
needs-claim-focus-group = { $count ->
    [one] één deelnemer
   *[other] { $count-word } deelnemers
} in de focusgroep
needs-top = { $names } met { $several ->
    [one] { $count ->
        [one] 1 stem
       *[other] { $count } stemmen
    }
   *[other] telkens { $count ->
        [one] 1 stem
       *[other] { $count } stemmen
    }
}
needs-claim-votes = het vaakst gekozen in { $votes ->
    [one] één stemming
   *[other] { $votes-word } aparte stemmingen
} van { $count ->
    [one] één deelnemer
   *[other] { $count-word } deelnemers
}: { $tops }
needs-claim-votes-close = uit { $votes ->
    [one] één stemming
   *[other] { $votes-word } aparte stemmingen
} van { $count ->
    [one] één deelnemer
   *[other] { $count-word } deelnemers
}: { $tops }
needs-claim-votes-excess = { $claim }; { $excess }
needs-votes-excess = de bron telt daarbij { $all } stemmen waar er hoogstens { $most } konden zijn
needs-votes-excess-option = { $count ->
    [one] { $names } kreeg meer stemmen dan er deelnemers waren
   *[other] { $names } kregen elk meer stemmen dan er deelnemers waren
}
needs-claim-vote = { $names } { $count ->
    [one] krijgt
   *[other] krijgen elk
} { $votes } van de { $all ->
    [one] ene stem
   *[other] { $all } stemmen
}
needs-claim-vote-none = Niemand stemde
needs-vote-measure = Aantal stemmen · n = { $respondents ->
    [one] 1 deelnemer
   *[other] { $respondents } deelnemers
}, { $votes ->
    [one] 1 stem
   *[other] { $votes } stemmen
}
needs-votes-of = Stemmen: { $title }
needs-option = Antwoord
needs-votes = Stemmen
needs-share = Aandeel
needs-estimate-vote = Stemming
needs-claim-references = Referenties: { $count ->
    [one] één bron
   *[other] { $count-word } bronnen
}
needs-no-date = z.d.
needs-accessed = Geraadpleegd op { $date }.
needs-votes-together = Stemmen naast elkaar

## Call for enterprises

document-call = Oproep
call-by = Oproep van { $organiser }
call-eligible = Wie mag zich registreren?
call-deliverables = Wat levert een proeftuin op?
call-levels-sought = Op welke niveaus?
call-levels-open = Deze niveaus zijn voorbeelden: een ander niveau mag ook.
call-outcome = Beoogd resultaat
call-selection = Hoe een proeftuin wordt samengesteld
call-privacy = Uw gegevens
call-deadline = Registreren tot en met
call-contact = Contact
call-required = verplicht
call-one-answer = Eén antwoord
call-more-answers = Meerdere antwoorden mogelijk
call-day = dag
call-month = maand
call-year = jaar
call-return-to = Vragen? Neem contact op:
call-send-to = Bezorg het ingevulde formulier aan:
call-other-answer = Iets anders:
call-claim-form = Registreren vraagt { $count ->
    [one] één antwoord, dat { $required ->
        [0] niet verplicht is
       *[other] verplicht is
    }
   *[other] { $count-word } antwoorden, waarvan { $required ->
        [0] geen enkel verplicht
        [one] één verplicht
       *[other] { $required-word } verplicht
    }
}
call-candidates = Kandidaten
call-enterprise = Onderneming
call-sector = { dossier-sector }
call-sector-social = sociaal
call-sector-regular = regulier
call-sector-public = publiek
call-has = { $name }: { $measured }
call-lacks = { $name }: { $measured }, gevraagd { $asked }
call-region = Streek
call-activity = Activiteit
call-employees = Medewerkers
call-target-group = Doelgroep
call-levels = Niveaus
call-none-given = geen opgegeven
call-dash-note = Een streepje staat waar de kandidaat niets opgaf; het totaal telt wat wel opgegeven is.
call-target-group-note = Doelgroep is het aantal doelgroepmedewerkers onder de medewerkers.
call-offers-and-needs = Wat kandidaten meebrengen en zoeken
call-offers = Brengt mee
call-seeks = Zoekt
call-registered = Geregistreerd
call-contacts = Contactgegevens van de kandidaten
call-contacts-internal = Alleen voor intern gebruik.
call-claim-register = { $count ->
    [one] één kandidaat
   *[other] { $count-word } kandidaten
} uit { $regions ->
    [one] één streek
   *[other] { $regions-word } streken
}, van wie er { $social ->
    [0] geen enkele onder “{ sector-social }” staat
    [one] één onder “{ sector-social }” staat
   *[other] { $social-word } onder “{ sector-social }” staan
}
call-estimate = Kandidaten en proeftuinen
call-without-lab = Nog zonder proeftuin: { $names }.
call-labs-compared = De proeftuinen naast elkaar
call-lab = Proeftuin
call-yes = ja
call-no = nee
call-composed-by = Samengesteld door { $name }.
call-criteria-of = Criteria: { $title }
call-members-of = Leden: { $title }
call-aim = Waar de proeftuin op mikt
call-criterion = Criterium
call-asked = Gevraagd
call-measured = In deze proeftuin
call-meets = Voldoet
call-criterion-social-share = Aandeel “{ sector-social }”
call-criterion-members = Aantal leden
call-criterion-region = Leden uit één streek
call-criterion-level = Niveau dat alle leden zoeken
call-short-social-share = Aandeel “{ call-sector-social }”
call-short-members = Leden
call-short-region = Zelfde streek
call-short-level = Gedeeld niveau
call-asked-social-share = { $least } tot { $most }
call-asked-members = { $least } tot { $most } leden
call-asked-region = minstens 2 leden
call-asked-level = minstens 1 niveau
call-measured-social-share = { $percent } ({ $social } van { $members })
call-measured-members = { $members ->
    [one] 1 lid
   *[other] { $members } leden
}
call-measured-region = { $count ->
    [0] geen
   *[other] { $count } uit { $region }
}
call-measured-level = { $count ->
    [0] geen
   *[other] { $count }: { $names }
}
call-verdict-question = Voldoet de proeftuin aan de criteria?
call-verdict-yes = { $count ->
    [one] Ja, aan het criterium is voldaan
    [2] Ja, aan beide criteria is voldaan
   *[other] Ja, aan alle { $count-word } de criteria is voldaan
}
call-verdict-no = Nee, aan { $met } van { $count } criteria is voldaan
call-claim-labs-unjudged = { $count ->
    [one] één proeftuin
   *[other] { $count-word } proeftuinen
} met samen { $members ->
    [one] één kandidaat
   *[other] { $members } kandidaten
}
call-claim-labs-none = { $count ->
    [one] de proeftuin voldoet nog niet aan { $criteria }
   *[other] geen van de { $count-word } proeftuinen voldoet aan { $criteria }
}
call-claim-labs-all = { $count ->
    [one] de proeftuin voldoet aan { $criteria }
    [2] beide proeftuinen voldoen aan { $criteria }
   *[other] alle { $count-word } de proeftuinen voldoen aan { $criteria }
}
call-all-criteria = { $count ->
    [2] beide criteria
   *[other] alle { $count-word } de criteria
}
call-claim-labs-some = { $met ->
    [one] één van de { $count-word } proeftuinen voldoet
   *[other] { $met-word } van de { $count-word } proeftuinen voldoen
} aan { $criteria }

## Editions

edition-internal = Interne uitgave – niet verspreiden
edition-partners = Uitgave voor de partners
edition-funder = Uitgave voor de subsidiegever
edition-facilitators = Uitgave voor de begeleiders
edition-public = Publieke uitgave
withheld = [niet in deze uitgave]

## Workbook
document-workbook = Werkboek
workbook-blank = Blanco werkboek bij de methode
workbook-claim = { $known ->
    [one] één vak is al ingevuld met wat in de gegevens staat
   *[other] { $known-word } vakken zijn al ingevuld met wat in de gegevens staat
}; { $open ->
    [0] geen enkel vak wacht op uw antwoord
    [one] één vak wacht op uw antwoord
   *[other] { $open-word } vakken wachten op uw antwoord
}
workbook-claim-blank = { $open ->
    [one] één vak om samen met uw partners in te vullen
   *[other] { $open-word } vakken om samen met uw partners in te vullen
}
workbook-how = Zo gebruikt u dit werkboek
workbook-step-known = Lees eerst wat al ingevuld is en verbeter wat niet meer klopt.
workbook-step-open = Vul daarna zelf in wat nog openstaat, zonder overleg. Wat niet van toepassing is, blijft leeg.
workbook-step-alone = Vul de oefeningen eerst zelf in, zonder overleg. Wat niet van toepassing is, blijft leeg.
workbook-step-together = Leg de antwoorden van alle partners naast elkaar en bespreek de verschillen.
workbook-step-back = Bezorg wat u samen afsprak aan wie u begeleidt. Het komt in het dossier, het verdienmodel en de overeenkomst.
workbook-look-known = al ingevuld uit de gegevens
workbook-look-write = in te vullen
workbook-filled-by = Ingevuld door
workbook-estimated = steunt op
workbook-standing = Startpunt
workbook-standing-title = Waar staat u nu?
workbook-status-now = Huidige status
workbook-own-view = Uw inschatting
workbook-why-next = Waarom, en wat is de volgende stap?
workbook-contributions = Oefening 1
workbook-contributions-title = Wat brengt elke partner in?
workbook-questions = Oefening 2
workbook-questions-title = Vragenlijst
workbook-known-canvas = Op het canvas
workbook-known-tensions = { tensions }
workbook-challenges = Uitdagingen
workbook-so-far = Tot nu
workbook-costs = Verdienmodel · kosten
workbook-costs-of-unit = Kosten van één product of dienst
workbook-costs-of = Kosten per { $unit }
workbook-revenues = Verdienmodel · prijs en opbrengst
workbook-revenues-title = Prijs, opbrengsten en verdeling van de marge
workbook-revenues-of = Verwachte opbrengsten (en aantal { $units })
workbook-prices = Prijs
workbook-chosen = Gekozen
workbook-why-this = Gekozen, en waarom?
workbook-our-proposal = Ons voorstel
workbook-key = Opbouw van de verdeelsleutel
workbook-agreement = Overeenkomst
workbook-in-draft = In het ontwerp
workbook-worked-out = Uitgewerkt
workbook-open = Nog open: { $count }
workbook-open-more = en nog { $count }, zie de overeenkomst
workbook-other-points = Andere open punten

## Changes between versions
document-change-note = Wijzigingsnota
change-general = Algemeen
change-text-of-agreement = Tekst van de overeenkomst
change-consequences = Gevolgen voor de cijfers
change-changed = { $what }: { $old } → { $new }
change-added = { $what }: { $new } (toegevoegd)
change-removed = { $what }: { $old } (geschrapt)
change-moved = { $what }: andere volgorde
change-private = { $what }: gewijzigd, zonder vermelding van de gegevens
change-file = Bestand { $path }: inhoud gewijzigd
change-file-added = Bestand { $path }: toegevoegd
change-file-removed = Bestand { $path }: verwijderd
change-mark-added = { $path } is voortaan gemarkeerd met !{ $mark }
change-mark-removed = { $path } is niet langer gemarkeerd met !{ $mark }
change-nothing = De gegevens van beide versies zeggen hetzelfde.
change-item = nr. { $number }
change-quoted = “{ $text }”
change-yes = ja
change-no = nee
basis-sourced = uit een bron
basis-judged = inschatting
basis-reconstructed = reconstructie
basis-example = voorbeeldcijfers
basis-fictional = verzonnen
change-kind-add = toegevoegd aan de standaardtekst
change-kind-replace = andere bewoording
change-kind-drop = weggelaten
change-partner-added = Nieuwe partner: { $name }
change-partner-removed = Partner geschrapt: { $name }
change-partnership-added = Nieuw partnerschap: { $name }
change-partnership-removed = Partnerschap geschrapt: { $name }
change-joins = { $name } neemt voortaan deel
change-leaves = { $name } neemt niet meer deel
change-role = Rol van { $name }: { $old } → { $new }
change-status = Status van “{ $name }”: { $old } → { $new }
change-tension-added = Nieuwe spanning: “{ $name }”
change-tension-removed = Spanning geschrapt: “{ $name }”
change-tension-agreed = Spanning “{ $name }” staat nu als afgesproken
change-tension-reopened = Spanning “{ $name }” is weer open
change-resolution = Aanpak van spanning “{ $name }”: { $old } → { $new }
change-impact = Impact op “{ $name }”: { $old } → { $new }
change-share = Aandeel van { $name }: { $old } → { $new }
change-share-in = Aandeel van { $name } in { $place }: { $old } → { $new }
change-share-computed = Berekend aandeel van { $name }: { $old } → { $new }
change-part-of-margin = Deel van { $name } in de marge van { $year }: { $old } → { $new }
change-margin = Marge in { $year }: { $old } → { $new }
change-price = Prijs per { $unit }: { $old } → { $new }
change-cost = Kostprijs per { $unit }: { $old } → { $new }
change-open-closed = Niet langer open: { $text }
change-open-new = Nieuw open punt: { $text }
change-article-added = { $place } ingevoegd: { $text }
change-article-removed = { $place } geschrapt: { $text }
change-article-changed = { $place }: { $old } → { $new }
change-nothing-there = niets
change-compared = Vergelijking van { $old } met { $new }
change-side = { $name } (gegevens van { $date })
change-files-untold = Gewijzigd zonder gevolg voor de gegevens (opmaak of commentaar): { $paths }
change-subject = Onderwerp
change-number = Wijzigingen in de gegevens
document-changed-agreement = Overeenkomst met wijzigingen
changed-agreement-notice = Dit document toont wat er veranderde. Het is niet de tekst om te ondertekenen.
changed-legend = Zo leest u de wijzigingen
changed-legend-inserted = ingevoegd in de nieuwe versie
changed-legend-struck = geschrapt uit de eerdere versie
changed-legend-bar = Een streep en een woord in de marge staan bij elke bepaling die veranderde. Ingevoegde woorden zijn onderstreept en staan tussen [+ en +], geschrapte woorden zijn doorstreept en staan tussen [− en −]. Nummers van artikelen zijn die van de nieuwe versie, behalve bij wat geschrapt is.
changed-inserted = ingevoegd
changed-struck = geschrapt
changed-changed = gewijzigd
changed-renumbered = was { $number }
change-count = { $count ->
    [one] Eén wijziging
   *[other] { $count } wijzigingen
}
change-claim = { $changes } van { $old } naar { $new }
change-by-subject = Wijzigingen per onderwerp
change-summary = In het kort
changed-scope = Vergeleken is alles wat de partijen bindt: de aanhef, de artikelen met wat eronder staat, de bijlagen met hun cijfers en de ondertekening. Een tabel is cel per cel vergeleken. Een verwijzing die alleen een ander nummer kreeg, is geen wijziging.
agreement-issue = versie { $version } van { $date }
agreement-issue-numbered = nr. { $number } · versie { $version } van { $date }
agreement-version-numbered = { $version } (nr. { $number })
changed-what = Wat er veranderde
changed-article = Artikel { $number } – { $title }
changed-of = { $name }: { $count ->
    [one] één wijziging
   *[other] { $count } wijzigingen
}
changed-articles = { $count ->
    [one] één artikel
   *[other] { $count } artikelen
}
changed-annexes = { $count ->
    [one] één bijlage
   *[other] { $count } bijlagen
}
changed-count-where = { $count }, in { $places }.
changed-opening = de aanhef
changed-signatures = de ondertekening
changed-title = Titel
changed-told = { $place }: “{ $old }” wordt “{ $new }”.
changed-told-more = { $place }: “{ $text }” komt erbij.
changed-told-less = { $place }: “{ $text }” valt weg.
changed-told-new = { $place } is nieuw: “{ $text }”.
changed-told-gone = { $place } (oud nummer) is geschrapt: “{ $text }”.
changed-told-dropped = { $place } is geschrapt: “{ $text }”.
changed-count = { $count ->
    [0] Er veranderde niets dat bindt
    [one] Eén wijziging
   *[other] { $count } wijzigingen
}
change-layout = { $what }: zelfde woorden, andere indeling, opmaak of koppeling

## Names of the data, in sentences about changes
field-above = boven
field-accent = accentkleur
field-accent-line = kleur van lijnen op het accent
field-accent-soft = zachte accentkleur
field-accessed = geraadpleegd op
field-accession = toetreding
field-actions = acties
field-activities = activiteiten
field-activity = activiteit
field-actor = actor
field-actors = actoren
field-actuals = werkelijke cijfers
field-added-value = toegevoegde waarde
field-advance-months = periode van voorschotten in maanden
field-after = na
field-agreement = overeenkomst
field-agreement-elements = elementen van de overeenkomst
field-aim = doel
field-ambition = ambitie
field-amount = bedrag
field-amounts = bedragen
field-answer = antwoord
field-answers = antwoorden
field-appendix = bijlage
field-archive = bewaring
field-article = artikel
field-aspects = aspecten
field-assessment = effectbeoordeling
field-assessment-reason = toelichting bij de effectbeoordeling
field-assumptions = aannames
field-audit-notice-days = aankondiging van een controle in dagen
field-auditor = controleur
field-authors = auteurs
field-auxiliaries = hulppersonen
field-axes = assen
field-axes-explained = uitleg bij de assen
field-background = achtergrond
field-base = basisprijs
field-basis = herkomst
field-bearer = drager
field-block = onderdeel van het canvas
field-blocks = onderdelen van het canvas
field-bodies = organen
field-brand = huisstijl
field-business-model = Business Model Canvas
field-by = uitvoerder
field-call = oproep
field-callout = kadertekst
field-candidates = kandidaten
field-cap = grens
field-capacity = hoedanigheid
field-caption = bijschrift
field-case = scenario
field-case-documents = documenten per case
field-challenge = uitdaging
field-challenges = uitdagingen
field-change = wijziging
field-changed-circumstances = gewijzigde omstandigheden
field-changes = wijzigingen
field-chapter = hoofdstuk
field-chosen = gekozen methode
field-citation = bronvermelding
field-claim = stelling
field-class = klasse
field-clause = bepaling
field-clauses = eigen bepalingen
field-closing = slot
field-co-funding = vermelding van de cofinanciering
field-coach = begeleider
field-coalitions = coalities
field-colours = kleuren
field-column = kolom
field-columns = kolommen
field-components = onderdelen
field-conclusions = conclusies
field-conditions = voorwaarden
field-confidentiality = vertrouwelijkheid
field-confidentiality-reason = reden van de vertrouwelijkheid
field-consent = toestemming
field-consent-note = tekst van de toestemming
field-contact = contactpersoon
field-container = kader
field-context = context
field-contributions = bijdragen
field-coordinator = coördinator
field-core-activity = kernactiviteit
field-cost-change = wijziging van de kosten
field-cost-drivers = kostendrijvers
field-country = land
field-counts = aantallen
field-cover = dekking
field-covers-injury = dekking van letsels
field-covers-intent = dekking van opzet
field-criteria = criteria
field-cure-days = hersteltermijn in dagen
field-date = datum
field-days = dagen
field-de-minimis = de-minimissteun
field-deadline = uiterste datum
field-deadlock = stappen bij een impasse
field-decides = beslissingen
field-default = standaardwaarde
field-definition = definitie
field-definition-source = bron van de definitie
field-deliverables = stukken
field-description = beschrijving
field-details = details
field-deviation = afwijking
field-dimension = dimensie
field-dimensions = dimensies
field-disclaimer = voorbehoud
field-display = lettertype van titels
field-disputes = geschillen
field-document = document
field-domain = domein
field-domain-reason = reden voor het domein
field-domains = domeinen
field-due = uiterste datum
field-duration = duur
field-ecosystem = ecosysteem
field-effort = inspanning
field-eligible = subsidiabel
field-email = e-mailadres
field-employees = medewerkers
field-enclave = enclave
field-end = einde
field-end-months = overmacht waarna een partij mag uitstappen in maanden
field-covers = wat eruit komt
field-enterprise-number = ondernemingsnummer
field-eu-emblem = Europees embleem
field-every-months = tijd tussen evaluaties in maanden
field-evidence = onderbouwing
field-example = voorbeeld
field-examples = voorbeelden
field-exclusivity = exclusiviteit
field-exclusivity-scope = bereik van de exclusiviteit
field-indexation = indexering
field-index = index
field-vat = btw
field-invoicing = facturatie van aandelen
field-goods-in-process = goederen in bewerking
field-exit-months = maanden impasse waarna een partij mag vertrekken
field-not-before = ten vroegste
field-risk = risico
field-exercises = oefeningen
field-externals = externe actoren
field-facet = onderwerp
field-facets = onderwerpen
field-facilitators = begeleiders
field-fairness = eerlijkheid
field-fees = stichtersvergoedingen
field-figures = cijfers
field-file = bestand
field-findings = bevindingen
field-first = eerste
field-first-year = eerste jaar
field-fixed-costs = vaste kosten
field-fixed-margin = vaste marge
field-fixed-price = vaste prijs
field-focus-group = focusgroep
field-fonts = lettertypen
field-form = formulier
field-forum = bevoegde instantie
field-founding-fee = stichtersvergoeding
field-funder = subsidiegever
field-gain-creators = voordeelverschaffers
field-gaps = hiaten
field-general = algemeen
field-governance = besluitvorming
field-gross-fault = zware fout
field-group = groep
field-groups = groepen
field-handover-months = overdracht in maanden
field-hardship = regel voor gewijzigde omstandigheden
field-help = uitleg
field-high = hoog
field-host = gastpartner
field-host-instructions = instructies door de gastpartner
field-hours = uren
field-iban = rekeningnummer
field-id = id
field-impact = impact
field-importance = belang
field-in-liquidation = in vereffening
field-initials = parafen
field-ink = tekstkleur
field-innovation = innovatie
field-instruction = instructie
field-instructions = instructies
field-insurance = verzekeringen
field-intro = inleiding
field-investment = investering
field-investments = investeringen
field-invoiced-by = facturerende partner
field-items = onderdelen
field-keep-until = bewaren tot
field-keeper = bewaarder
field-key = verdeelsleutel
field-keywords = trefwoorden
field-kind = soort
field-knowledge = kennis
field-knowledge-sharing = kennisdeling
field-label = label
field-labs = proeftuinen
field-language = taal
field-law = toepasselijk recht
field-largest = grootste
field-late-interest = interest bij late betaling
field-later-costs = kosten van latere jaren
field-lead = trekker
field-legal-form = rechtsvorm
field-legal-name = juridische naam
field-lessons = lessen
field-letter = letter
field-level = niveau
field-levels = niveaus
field-liability = aansprakelijkheid
field-licence-after = gebruiksrecht na het einde
field-links = links
field-logo = logo
field-logos = logo’s
field-low = laag
field-made = gemaakt op
field-majority = meerderheid
field-mandate = grondslag van de tekenbevoegdheid
field-mandatory = verplicht
field-market-alternatives = alternatieven op de markt
field-matchmaker = matchmaker
field-meaning = betekenis
field-measure = maatregel
field-mediation = bemiddeling
field-meets = vergaderritme
field-members = leden
field-method = methode
field-methods = methodes
field-minimum = minimum
field-minimum-effort = minimale inspanning
field-motive = motief
field-muted = kleur van noten
field-name = naam
field-needs = noden
field-needs-analysis = nodenanalyse
field-note = noot
field-notes = noten
field-notice-days = meldingstermijn in dagen
field-notice-months = opzegtermijn in maanden
field-notified = gemeld op
field-number = nummer
field-numbers = cijfers
field-objective = doelstelling
field-of = over
field-offers = aanbod
field-open = open voor derden
field-open-points = open punten
field-operational-programme = operationeel programma
field-options = opties
field-organisation = organisatie
field-organisation-number = organisatienummer
field-organiser = organisator
field-originals = originelen
field-outcome = uitkomst
field-outcomes = uitkomsten
field-owner = eigenaar
field-paid = betaald
field-pain-relievers = pijnverzachters
field-part = deel
field-part-years = onvolledige jaren
field-participants = deelnemers
field-parties = partijen
field-partner = partner
field-partners = partners
field-partnership = partnerschap
field-partnership-canvas = samenwerkingscanvas
field-partnership-canvases = samenwerkingscanvassen
field-partnerships = partnerschappen
field-party = partij
field-payment = betaling
field-penalty = vaste vergoeding bij een schending
field-per = per
field-per-person = per persoon
field-per-unit = per eenheid
field-percent = percentage
field-period = periode
field-personal-data = persoonsgegevens
field-phase = fase
field-phase-report = inhoudelijke rapportering
field-phase-reports = inhoudelijke rapporteringen
field-phases = fasen
field-phone = telefoonnummer
field-place = plaats
field-points = punten
field-policy = polis
field-pooled-assets = gemeenschappelijke eigendom
field-practices = praktijkvoorbeelden
field-premiums = premies
field-price = prijs
field-price-change = wijziging van de prijs
field-prices = prijzen
field-principles = principes
field-priority = prioriteit
field-privacy = privacy
field-processor = verwerker
field-procurement = overheidsopdrachten
field-products-services = producten en diensten
field-programme = programma
field-project = project
field-project-number = projectnummer
field-properties = eigenschappen
field-provider = werkgever
field-public-money = publieke middelen
field-publicity = publiciteit
field-purpose = doel
field-question = vraag
field-questionnaire = vragenlijst
field-questions = vragen
field-quorum = quorum
field-rate = tarief
field-ratings = beoordelingen
field-reason = reden
field-reasons = redenen
field-received = ontvangen op
field-recognised = erkend
field-reference = referentie
field-reference-year = referentiejaar
field-references = referenties
field-region = streek
field-register = register
field-registered = geregistreerd op
field-remarks = opmerkingen
field-renewal = verlenging
field-renewal-months = duur van een verlenging in maanden
field-renewal-notice-months = termijn om een verlenging te weigeren in maanden
field-replaced-by = vervangen door
field-report = rapport
field-report-months = periode van de rapportering in maanden
field-required = benodigd aantal
field-resolution = aanpak
field-respondent = respondent
field-respondents = respondenten
field-results = resultaten
field-retention-basis = grondslag van de bewaartermijn
field-retention-years = bewaartermijn in jaren
field-returns = keert terug
field-revenue-model = verdienmodel
field-revenue-template = sjabloon van het verdienmodel
field-reviews = evaluaties
field-risks = risico’s
field-role = rol
field-roots = thema’s van de context
field-rounds = rondes
field-rule = kleur van tabellijnen
field-same-region = zelfde streek
field-scale = schaal
field-scenarios = scenario’s
field-scope = afbakening
field-seat = zetel
field-sections = onderdelen
field-sector = sector
field-seeks = zoekt
field-selection = selectie
field-self-assessment = zelfbeoordeling
field-self-assessments = zelfbeoordelingen
field-series = reeks
field-settled = kleur van wat uitgeklaard is
field-settlement = afrekening
field-settlement-months = termijn van de jaarafrekening in maanden
field-sha256 = controlecode
field-shared-level = gedeeld niveau
field-shares = aandelen
field-sheet = blad
field-show = weergave
field-signatories = ondertekenaars
field-signing = ondertekening
field-site-work = werk op locatie
field-smallest = kleinste
field-social-share-least = kleinste sociaal aandeel
field-social-share-most = grootste sociaal aandeel
field-solutions = oplossingen
field-source = bron
field-sources = bronnen
field-spent-after = uitgegeven na (jaren)
field-stakeholders = belanghebbenden
field-stand-alone = opbrengst zonder samenwerking
field-start = begin
field-state = stand
field-statement = stelling
field-statements = stellingen
field-status = status
field-step = stap
field-steps = stappen
field-story = verhaal
field-strengths = sterke punten
field-subject = onderwerp
field-submitted = ingediend op
field-subsidies = subsidies
field-subsidy = subsidie
field-subtitle = ondertitel
field-success-factors = succesfactoren
field-success-factors-conclusion = conclusie over de succesfactoren
field-summary = samenvatting
field-suppliers = leveranciers
field-support = ondersteuning
field-takeaways = leerpunten
field-talk-days = overlegtermijn in dagen
field-target-group = gegevens van doelgroepmedewerkers
field-tasks = taken
field-tension = spanning
field-tension-classes = klassen van spanningen
field-tension-fields = spanningsvelden
field-tensions = spanningen
field-tensions-explained = uitleg bij de spanningen
field-term = begrip
field-termination = beëindiging
field-terms = begrippen
field-text = tekst
field-themes = thema’s
field-thresholds = drempels
field-tint = achtergrondtint
field-title = titel
field-to-raise = kleur van wat nog te bespreken is
field-tolerance = toegelaten afwijking
field-tools = hulpmiddelen
field-topic = thema
field-topics = thema’s
field-transfer = overdracht
field-transparency = transparantie
field-trends = trends
field-type = typologie
field-typologies = typologieën
field-typology = typologie
field-unit = eenheid
field-unit-cost = kostprijs per stuk
field-units = eenheden
field-unpaid = onbezoldigd
field-until = tot
field-url = webadres
field-use = gekozen marktprijs
field-value = waarde
field-value-chain = waardeketen
field-values = waarden
field-version = versie
field-volume = volume
field-volumes = volumes
field-votes = stemmen
field-website = website
field-weight = gewicht
field-why = waarom
field-work-packages = werkpakketten
field-work-points = werkpunten
field-worksheets = werkbladen
field-yardstick = maatstaf
field-year = jaar
field-yearly = per jaar
field-years = jaren
field-words = woorden
field-cases = kop over de cases
field-canvas = naam van het canvas
field-canvas-block = woord voor een onderdeel van het canvas
field-sector-social = woord voor sociale partners
field-sector-regular = woord voor reguliere partners
field-sector-public = woord voor publieke partners
field-sector-social-short = kort woord voor sociale partners
field-sector-regular-short = kort woord voor reguliere partners
field-sector-public-short = kort woord voor publieke partners
field-status-settled = woord voor wat uitgeklaard is
field-status-open-points = woord voor wat open punten heeft
field-status-to-raise = woord voor wat nog te bespreken is
field-status-not-assessed = woord voor wat niet beoordeeld is
field-status-after = kop over de status
field-level-high = woord voor het hoogste niveau van impact
field-level-medium = woord voor het middelste niveau van impact
field-level-low = woord voor het laagste niveau van impact
field-chapter-definition = titel van het hoofdstuk met de definitie
field-chapter-research = titel van het hoofdstuk over het programma
field-chapter-outcome = titel van het hoofdstuk over de cases
field-chapter-conclusions = titel van het hoofdstuk met conclusies
field-chapter-practice = titel van het hoofdstuk over de praktijk
field-chapter-appendix = titel van de bijlage
field-contacts-for = bestemd voor
field-copyright = auteursrecht
field-glossary = afkortingen en begrippen
field-impact-total = totale impact
field-levels-open = lijst van niveaus blijft open
field-lost = niet bewaard
field-phase-form = formulier van de rapportering
field-publisher = uitgever
field-return-to = terug te bezorgen aan
field-templates = sjablonen
field-in-words-case = woord voor één case

## Changes between versions: counts, places and closed lists
change-number-effects = Gevolgen
change-effects = { $count ->
    [one] één gevolg
   *[other] { $count } gevolgen
}
change-claim-effects = { $changes } met { $effects }, van { $old } naar { $new }
change-weightiest = Wat het meest weegt
change-of-group = { $group }: { $change }
change-side-of = { $name } van { $date }
change-version = versie { $version }
change-earlier-data = eerdere gegevens, versie { $version }
change-current-data = huidige gegevens, versie { $version }
change-article-replaced = { $place } vervangen: { $old } → { $new }
change-articles-renamed = Enkel een naam is anders in { $places }: { $old } → { $new }
change-place-old = { $place } (oud)
change-place-was = { $place } (vroeger { $number })
change-article-named = { $place } “{ $title }”
change-clause-in = een bepaling van “{ $title }”
field-in-archiveinfo-confidentiality = vertrouwelijkheid
field-in-section-blocks = blokken
field-in-formfield-open = eigen antwoord mogelijk
changed-old-number = oud nummer
access-public = openbaar
access-internal = intern
access-confidential = vertrouwelijk
case-document-kind-value-chain = waardeketen
case-document-kind-contributions = bijdragen
case-document-kind-tensions = spanningen
case-document-kind-status = status
form-field-kind-line = één regel
form-field-kind-text = meerdere regels
form-field-kind-choice = één keuze
form-field-kind-choices = meerdere keuzes
form-field-kind-date = een datum
language-code-nl = Nederlands
language-code-en = Engels
language-code-fr = Frans
sheet-contributions = bijdragen
sheet-canvas = canvas
sheet-value-chain = waardeketen
sheet-tensions = spanningen
sheet-challenges = uitdagingen
sheet-revenue-model = verdienmodel
sheet-agreement = overeenkomst
change-show-status-matrix = Status per partnerschap en onderwerp
change-show-tension-overview = Overzicht van de spanningen
change-show-impact-values = Waarden van de impact
change-show-impact-matrix = Impact per partnerschap en dimensie
change-show-chart-status-by-facet = Grafiek: status per onderwerp
change-show-chart-tensions-by-block = Grafiek: spanningen per onderdeel van het canvas
change-show-chart-tensions-by-class = Grafiek: spanningen per klasse
change-show-chart-impact-by-dimension = Grafiek: impact per dimensie
change-show-chart-impact-profiles = Grafiek: impact per partnerschap
change-show-chart-work-points = Grafiek: werkpunten per onderwerp

## Archive

archive-kind-final-report = Finaal rapport
archive-kind-revenue-model = Verdienmodel
archive-kind-agreement = Samenwerkingsovereenkomst
archive-kind-dossier = Dossier
archive-kind-phase-report = Inhoudelijke rapportering
archive-kind-self-assessment = Zelfbeoordeling
archive-kind-partnership-canvas = Samenwerkingscanvas
archive-kind-business-model-canvas = { canvas }
archive-kind-value-proposition = Waardepropositie
archive-kind-workbook = Werkboek
archive-kind-company-booklet = Bedrijvenboekje
archive-kind-needs-analysis = Nodenanalyse
archive-kind-call = Oproep
archive-kind-progress-overview = Voortgangsoverzicht
archive-master = { $kind } – { $title } (niet-ondertekend moederexemplaar)
archive-signed-copy = Samenwerkingsovereenkomst – { $title } (ondertekend exemplaar)
archive-partly-signed-copy = Samenwerkingsovereenkomst – { $title } (gedeeltelijk ondertekend exemplaar)
archive-unchecked-copy = Samenwerkingsovereenkomst – { $title } (exemplaar waarvan de handtekeningen niet nagekeken zijn)
archive-received-copy = Samenwerkingsovereenkomst – { $title } (exemplaar dat niet van het moederexemplaar is afgeleid)
archive-retention-default = Tien jaar na afsluiting, de standaard van Brugwerk; de gegevens noemen zelf geen termijn.

## What an edition for an audience does not tell
assessment-unknown = hier niet bekend
progress-untold = Wat er aan de documenten van { $names } ontbreekt, staat niet in deze uitgave.
edition-counts = telt alleen wat ze bevat
claim-status-untold = De status per { LOWER(facet) } staat niet in deze uitgave

## Claims that say what is known
claim-of-cases-all-known = { $all ->
    [2] beide partnerschappen
   *[other] alle { $all-word } de partnerschappen
} met een bekende beoordeling
claim-of-cases-some-known = { $some-word } van de { $all-word } partnerschappen met een bekende beoordeling
claim-quoted = “{ $name }”
claim-facets-all = { $all ->
    [2] beide { LOWER(facets) }
   *[other] alle { $all-word } de { LOWER(facets) }
}
claim-facets-some = { $some-word } van de { $all-word } { LOWER(facets) }
claim-dimensions-all = { $all ->
    [2] beide dimensies
   *[other] alle { $all-word } de dimensies
}
claim-dimensions-some = { $some-word } van de { $all-word } dimensies
claim-status-same = bij { $of-cases } staan { $facets } op “{ LOWER(status-settled) }”
claim-status-each = { $facets } staan elk bij { $of-cases } op “{ LOWER(status-settled) }”
claim-status-none-known = { $all ->
    [one] van wat hier bekend is, staat één { LOWER(facet) } nog niet op “{ LOWER(status-settled) }”
   *[other] van wat hier bekend is, staat nog geen van de { $all-word } { LOWER(facets) } op “{ LOWER(status-settled) }”
}
claim-status-not-assessed = De status per { LOWER(facet) } is nog niet beoordeeld
claim-case-untold = De status van dit partnerschap staat niet in deze uitgave
claim-tensions-untold = In deze uitgave staan geen { LOWER(tensions) }
claim-work-points-untold = In deze uitgave staan geen werkpunten
claim-impact-each = op { $dimensions } is de impact telkens bij { $of-cases } beoordeeld als “{ LOWER(level-high) }”
claim-impact-none-known = { $all ->
    [one] bij het ene partnerschap met een bekende beoordeling is geen impact beoordeeld als “{ LOWER(level-high) }”
   *[other] bij geen van de { $all-word } partnerschappen met een bekende beoordeling is een impact beoordeeld als “{ LOWER(level-high) }”
}
claim-impact-not-assessed = De impact is nog niet beoordeeld
claim-impact-untold = De impact staat niet in deze uitgave
impact-total-rule-known = De onderste rij is per dimensie de mediaan van { $n ->
    [one] het ene partnerschap
   *[other] de { $n } partnerschappen
} met een bekende beoordeling; valt die tussen twee niveaus, dan telt het laagste van de twee.
progress-claim-tensions-here = { $all ->
    [one] in deze uitgave: één { LOWER(tension) }, niet meer open
   *[other] in deze uitgave staat geen van de { $all-word } { LOWER(tensions) } nog open
}
progress-review-untold = eerdere evaluatie hier niet bekend
progress-reviews-untold = Eerdere evaluaties staan niet in deze uitgave, dus toont de tabel alleen de huidige status.
dossier-claim-history-back = { $moved ->
    [0] geen van de { $all-word } { LOWER(facets) } die beide keren beoordeeld zijn, ging
    [one] één van de { $all-word } { LOWER(facets) } die beide keren beoordeeld zijn, ging
   *[other] { $moved-word } van de { $all-word } { LOWER(facets) } die beide keren beoordeeld zijn, gingen
} vooruit sinds de vorige evaluatie, { $back-word } { $back ->
    [one] ging
   *[other] gingen
} achteruit
canvas-booklet-company-untold = Wat { $name } invulde, staat niet in deze uitgave
phase-no-packages = er zijn geen werkpakketten opgegeven
phase-deviated = { $count ->
    [0] { $all ->
        [one] bij het werkpakket is geen afwijking opgegeven
       *[other] bij geen van de { $all-word } werkpakketten is een afwijking opgegeven
    }
    [one] bij één van de { $all-word } werkpakketten is een afwijking opgegeven
   *[other] bij { $count-word } van de { $all-word } werkpakketten is een afwijking opgegeven
}
phase-deviated-all = { $all ->
    [one] bij het werkpakket
    [2] bij beide werkpakketten
   *[other] bij alle { $all-word } de werkpakketten
} is een afwijking opgegeven
phase-ineligible = { $count ->
    [one] is één niet subsidiabel
   *[other] zijn { $count-word } niet subsidiabel
}
phase-ineligible-all = { $all ->
    [one] is het niet subsidiabel
    [2] is geen van beide subsidiabel
   *[other] is geen van de { $all-word } subsidiabel
}
phase-partly-eligible = { $count ->
    [one] is één deels subsidiabel
   *[other] zijn { $count-word } deels subsidiabel
}
phase-partly-eligible-all = { $all ->
    [one] is het deels subsidiabel
    [2] zijn beide deels subsidiabel
   *[other] zijn alle { $all-word } deels subsidiabel
}
revenue-reward = { $part }: { $reason }
needs-rounded = De aandelen zijn afgerond; daardoor tellen ze niet overal op tot 100 %.
needs-actors-repeated = { $count ->
    [one] één actor staat er meer dan eens in en telt in de titel één keer mee.
   *[other] { $count-word } actoren staan er meer dan eens in en tellen in de titel elk één keer mee.
}
dossier-domain = Domein
dossier-class = Klasse
dossier-dimension = Dimensie
dossier-level = Impact
dossier-impact = Impact per dimensie
progress-claim-documents-all = { $count ->
    [one] het ene document heeft geen open punt
   *[other] geen van de { $count-word } documenten heeft een open punt
}
open-status-untold = Het statusoverzicht van de samenwerking staat niet in deze uitgave.
open-value-chain-untold = De waardeketen met de rolverdeling staat niet in deze uitgave.
open-revenue-model-untold = Het verdienmodel met de verdeelsleutel staat niet in deze uitgave.
annex-untold = Deze bijlage staat niet in deze uitgave.
annex-tensions-untold = In deze uitgave staan geen spanningen.
phase-changes = { $deviated }; volgens opgave { $eligibility }

## `brugwerk explain` of an agreement
explain-summary = { $articles } artikelen met { $clauses } bepalingen staan in de overeenkomst; { $out } bepalingen van de bibliotheek niet.
explain-changed = Wat de partners zelf wijzigden:
explain-all = Met --all staat elke bepaling van de bibliotheek er, met de reden waarom ze er staat of niet.
explain-stands = staat er
explain-left-out = valt weg
explain-dropped = geschrapt
explain-mandatory = verplicht
explain-holds = klopt
explain-fails = klopt niet
explain-nothing = niets ingevuld
explain-known = { $what } is ingevuld
explain-unknown = { $what } is niet ingevuld
explain-is = { $what } is “{ $word }”
explain-is-not = { $what } is iets anders dan “{ $word }”
explain-more = { $what } is meer dan { $number }
explain-added = toegevoegd door de partners
explain-reworded = herschreven door de partners
explain-struck = geschrapt door de partners
explain-open-count = { $count ->
    [0] Niets staat nog open.
    [one] 1 open punt:
   *[other] { $count } open punten:
}
explain-open = te regelen door { $owner }; veld “{ $field }” op { $place }

## Workbooks to fill in

sheet-title = Gegevens van { $programme }
sheet-title-of = { $name }: gegevens in { $programme }
sheet-intro = Vul de lichte cellen in. Wat niet licht is, staat vast; kolom A laat u zoals ze is, want daaraan wordt een rij herkend.
sheet-intro-rows = Een nieuwe rij schrijft u onder de laatste: kolom A blijft dan leeg. Een rij die weg mag, wist u helemaal.
sheet-intro-return = Bedragen en datums typt u zoals u dat gewoon bent (1.250,50 en 31/12/2026). Stuur het bestand terug als werkboek van Excel (.xlsx).
sheet-contents = Inhoud
sheet-rows = Rijen
sheet-empty = Lege cellen
sheet-state = Stand
sheet-complete = volledig
sheet-incomplete = onvolledig
sheet-key = Sleutel
sheet-partnership = Partnerschap
sheet-in-percent = { $what } (in %)
sheet-hint-key = Laat dit staan. In een nieuwe rij blijft het leeg.
sheet-hint-required = Verplicht.
sheet-hint-text = Tekst op één regel.
sheet-hint-rich = Tekst; een lege regel (Alt+Enter) begint een nieuwe alinea.
sheet-hint-list = Eén per regel (Alt+Enter).
sheet-hint-money = Bedrag in euro, bijvoorbeeld 1.250,50.
sheet-hint-percent = Percentage zonder teken: 24 voor 24 %.
sheet-hint-whole = Geheel getal.
sheet-hint-number = Getal, bijvoorbeeld 2,4.
sheet-hint-day = Datum, bijvoorbeeld 31/12/2026.
sheet-hint-choice = Kies uit de lijst.
table-of-partners = Partners
table-of-partnerships = Partnerschappen
table-of-participants = Rollen
table-of-statuses = Statussen
table-of-impact = Impact
table-of-tensions = Spanningen
table-of-contributions = Bijdragen
table-of-value-chain = Waardeketen
table-of-revenue-model = Verdienmodel
table-of-prices = Prijzen
sheet-offers = Marktprijzen
sheet-premiums = Toeslagen
table-of-investments = Investeringen
table-of-costs = Kosten per eenheid
table-of-cost-drivers = Kostendrijvers
table-of-fixed-costs = Vaste kosten
table-of-subsidies = Subsidies
table-of-scenarios = Scenario’s
table-of-actuals = Werkelijke cijfers
table-of-received = Ontvangen bedragen
table-of-paid = Betaalde bedragen
table-of-effort = Gepresteerde uren
table-of-agreements = Overeenkomsten
table-of-tasks-agreed = Taken in de overeenkomst
table-of-open-points = Open punten
table-of-candidates = Inschrijvingen
table-of-canvases = Canvassen
sheet-tasks = Taken
sheet-tasks-of = Taken voor { $name }
sheet-task-who = Voor wie
sheet-task-about = Waarover
sheet-task-text = Wat
sheet-task-due = Tegen
sheet-task-place = Waar in de gegevens
sheet-task-answer = Antwoord
table-of-answers = Antwoorden
sheet-round = Ronde
sheet-respondent = Respondent
sheet-hint-answer = Een geheel getal van 1 tot { $most }, of leeg.
sheet-answer-changed = { $round }: het antwoord van { $respondent } op “{ $statement }” is gewijzigd
sheet-answers-added = { $round }: antwoorden van { $respondent } komen erbij
sheet-answers-gone = { $round }: de antwoorden van { $respondent } vallen weg
task-open-parameter = Bepaal nog: { $what }.
task-open-reference = De tekst verwijst naar een artikel dat niet in de overeenkomst staat: { $what }. Schrap de verwijzing of zet het artikel erbij.
task-open-party = Geef door voor { $party }: { $what }.
task-open-mandate = Geef door op welke grond { $name } mag tekenen voor { $party }.
task-open-tension = Maak een afspraak over { LOWER(tension) } “{ $title }”.
task-open-tension-uncovered = Leg het akkoord over { LOWER(tension) } “{ $title }” vast in een artikel van de overeenkomst.
task-open-facet = Rond { LOWER(facet) } “{ $facet }” af: de status is “{ $status }”.
task-open-status = Vul de status per { LOWER(facet) } in.
task-open-value-chain = Beschrijf de waardeketen: welke stappen er zijn en wie wat doet.
task-open-revenue-model = Werk een verdienmodel uit, met een prijs en een verdeelsleutel.
task-open-revenue-estimated = Bevestig of verbeter de cijfers van het verdienmodel: ze staan niet in een bron van de partners.
task-open-agreement-estimated = Bevestig of verbeter de keuzes in het ontwerp van overeenkomst: ze staan niet in een bron van de partners.
task-open-assessment = Beslis of een gegevensbeschermingseffectbeoordeling nodig is.
task-open-own-clause = De eigen bepaling “{ $what }” hoort bij een artikel dat niet in de overeenkomst staat. Schrap ze, of zet ze bij een ander artikel.
task-open-knowledge = Spreek af van wie kennis en resultaten zijn.
task-open-personal-data = Spreek af hoe u omgaat met persoonsgegevens van doelgroepmedewerkers.
task-open-public-money = Ga na of de subsidies staatssteun zijn, en geef elk een de-minimisverklaring door.
task-open-deadlock = Spreek af welke stappen volgen wanneer een besluit uitblijft.
task-gap-question = Beantwoord vraag { $number } van de rapportering.
task-gap-package = Schrijf voor werkpakket { $number } wat het doel was en hoe het afliep.
task-gap-file = Bezorg het bestand van stuk “{ $item }”.
task-gap-unreadable = Bezorg het bestand { $path } opnieuw: het is niet te lezen.
task-gap-changed = Het bestand { $path } is gewijzigd sinds het werd genoteerd. Bevestig de nieuwe versie, of zet de oude terug.
task-gap-sum = Bevestig dat het bestand van stuk “{ $item }” het juiste is: het heeft nog geen controlecode.
task-gap-typology = Kies een { LOWER(typology) }.
task-gap-contribution = Beschrijf wat { $partner } inbrengt.
task-gap-scenario = Werk het scenario “{ $scenario }” uit.
task-gap-agreement = Maak een ontwerp van overeenkomst.
task-phase-report = Maak de inhoudelijke rapportering die het programma toezegt.
task-round = Verzamel meer antwoorden in de ronde “{ $round }”: resultaten van minder dan { $minimum } mensen worden niet getoond.
task-confirm = Bevestig of verbeter { $what }. { $basis }: { $reason }
task-replace = Vervang { $what } door eigen gegevens. { $basis }: { $reason }
task-of-canvas-estimate = { $count ->
    [0] de antwoorden op het canvas
    [one] de antwoorden op het canvas bij “{ $title }”
   *[other] de antwoorden op het canvas bij deze thema’s
}
task-of-estimate-phase = { $count ->
    [one] de data van de fase “{ $title }”
   *[other] de data van deze fasen
}
task-of-estimate-status = { $count ->
    [one] de status van { LOWER(facet) } “{ $title }”
   *[other] de status per { LOWER(facet) }
}
task-of-estimate-impact = { $count ->
    [0] de niveaus van impact
    [one] het niveau van impact “{ $title }”
   *[other] deze niveaus van impact
}
task-of-estimate-tension = { $count ->
    [one] de klasse en de stand van { LOWER(tension) } “{ $title }”
   *[other] de klasse en de stand per { LOWER(tension) }
}
task-of-estimate-chain = de waardeketen
task-of-estimate-chain-step = { $count ->
    [one] de stap “{ $title }” van de waardeketen
   *[other] deze stappen van de waardeketen
}
task-of-estimate-questions = { $count ->
    [one] de vragen van de vragenlijst bij “{ $title }”
   *[other] deze delen van de vragenlijst
}
task-of-estimate-agreement = de keuzes in het ontwerp van overeenkomst
task-of-estimate-revenue-model = de cijfers van het verdienmodel
task-of-revenue-estimate = { $count ->
    [0] de geschatte cijfers in het verdienmodel
    [one] het cijfer van “{ $title }” in het verdienmodel
   *[other] deze cijfers in het verdienmodel
}
task-of-revenue-estimate-actuals = de werkelijke cijfers van { $title }
task-of-assessment-estimate = { $count ->
    [one] de antwoorden van de ronde “{ $title }”
   *[other] de antwoorden van deze ronden
}
task-of-phase-estimate = { $count ->
    [0] de rapportering
    [one] het deel “{ $title }” van de rapportering
   *[other] deze delen van de rapportering
}
task-of-phase-estimate-lessons = de lessen van deze partner in de rapportering
task-of-needs-estimate-level = { $count ->
    [one] de stand van het thema “{ $title }”
   *[other] de stand van deze thema’s
}
task-of-needs-estimate-vote = { $count ->
    [one] de stemming “{ $title }”
   *[other] deze stemmingen
}
task-of-call-estimate = de kandidaten en de proeftuinen
task-kind-open-point = open punt
task-kind-missing = ontbrekend gegeven
task-kind-question = vraag
task-kind-confirm = te bevestigen
tasks-of = { $who }: { $count }
tasks-none = Er is niets te doen.
tasks-count = { $count ->
    [one] 1 taak
   *[other] { $count } taken
}
tasks-together = { $names } samen
tasks-unassigned = Nog aan niemand toegewezen
tasks-due = tegen { $date }
tasks-about-partner = Gegevens van { $name }
tasks-about-report = Inhoudelijke rapportering { $phase } ({ $name })
## Living workbook

living-title = Verdienmodel: { $title }
living-sheet-explained = Uitleg
living-sheet-inputs = Invoer
living-sheet-costs = Kosten en prijs
living-sheet-key = Verdeelsleutel
living-sheet-fairness = Eerlijkheid
living-sheet-settled = Afrekening { $year }
living-sheet-steps = Tussenstappen
living-about = Over dit werkboek
living-limits = Wat het niet doet
living-sheets = Bladen
living-checks = Controle
living-version = Waaruit het is gemaakt
living-subject-what = Wat het is
living-says-what = Dit werkboek rekent het verdienmodel na met de formules van de documenten zelf. Wie een prijs, een kost, een volume of een aandeel verandert, ziet alle cijfers volgen.
living-subject-inputs = Wat u kunt veranderen
living-says-inputs = Alleen de gele cellen van het blad “Invoer”. Alle andere cellen zijn berekend en vergrendeld, zonder wachtwoord. Een percentage typt u zonder teken: 16 is 16 %.
living-subject-rounding = Hoe het afrondt
living-says-rounding = Wat een jaar opbrengt of kost, wordt één keer op de cent afgerond, een halve cent weg van nul; een totaal telt afgeronde bedragen op. Wat partners verdelen, wordt verdeeld zonder verlies: de centen die overblijven gaan naar de grootste resten, bij gelijke resten in de volgorde van de partners.
living-subject-binary = Waarom twee keer ROUND
living-says-binary = Een rekenblad houdt getallen tweetallig bij: 1,005 is er net iets minder. Daarom ronden formules eerst af op tien decimalen en dan op de cent.
living-subject-steps = Waar het verdelen staat
living-says-steps = Het blad “Tussenstappen” toont elke verdeling tot op de cent, partner per partner.
living-subject-structure = Nieuwe lijnen
living-says-structure = Een kost, een partner, een jaar of een drempel erbij, of een andere methode: dat kan hier niet. Het hoort in de gegevens, waaruit dit werkboek dan opnieuw wordt gemaakt.
living-subject-yardsticks = Maatstaven
living-says-yardsticks = Een maatstaf die met de gegevens van nu niets te meten heeft, staat hier niet. Een streepje staat waar een maatstaf na een wijziging niets meer te meten heeft.
living-subject-size = Grote bedragen
living-says-size = Een rekenblad houdt vijftien cijfers bij. Bij bedragen boven tien miljoen euro kan daardoor een cent van een verdeling bij een andere partner terechtkomen.
living-subject-back = Terug naar de gegevens
living-says-back = Wat u hier verandert, blijft hier. Naast elk gegeven staat in welk bestand en op welke regel het thuishoort.
living-hash = Controlecode van de gegevens (SHA-256)
living-made-by = Gemaakt met
living-adds-up = klopt
living-does-not = klopt niet
living-check-shares = Aandelen samen 100 %
living-check-thresholds = Drempels in stijgende volgorde
living-check-parts = { $name }: delen samen de marge
living-check-balances = { $year }: saldi samen nul
living-inputs-about = De gele cellen staan open. Elk getal van de gegevens staat er één keer.
living-costs-about = In euro zonder btw.
living-key-about = Welk deel van de marge naar elke partner gaat.
living-scenario-about = In euro zonder btw; het volume in eenheden.
living-fairness-about = Wat elke partner volgens elke maatstaf van de marge zou krijgen, in euro.
living-settled-about = In euro zonder btw. Saldo met +: nog te ontvangen; met −: nog te betalen.
living-steps-about = Hulpcellen waar de andere bladen op steunen: verdelingen tot op de cent, en wat meer dan één formule vraagt.
living-what = Gegeven
living-unit-of = Eenheid
living-stands-in = Staat in
living-scenario = Scenario: { $name }
living-unit = Per { $unit }
living-turning = Vanaf wanneer
living-costs-of = Kosten: { $activity }
living-euro = euro
living-euro-a-year = euro per jaar
living-euro-per = euro per { $unit }
living-percent = %
living-per = { $piece } per { $unit }
living-piece = stuk
living-hours = uur
living-hour = uur
living-threshold = Drempel { $number }
living-above-threshold = Aandeel boven drempel { $number }
living-key-weight = { $part }: gewicht
living-key-share = { $part }: aandeel
living-alone = Opbrengst zonder de anderen, { $year }
living-risks = Bedragen die een partner kan verliezen
living-actual-year = Werkelijke cijfers van { $year }
living-received = Ontvangen van klanten
living-subsidies = Ontvangen subsidies
living-to-suppliers = Daarvan aan leveranciers
living-hours-spent = Geleverde uren
living-accrued = Waarvan reserve voor later
living-cost-at-sale = Kost in het jaar van verkoop
living-cost-after = { $count ->
    [one] Kost één jaar later
   *[other] Kost { $count } jaar later
}
living-own-costs = Eigen kosten, zonder leveranciers
living-lacking-hours = Ontbrekende uren
living-effort-paid = Te betalen voor ontbrekende uren
living-effort-pot = Samen voor ontbrekende uren
living-scaled = Gewicht als geheel getal
living-long-division = Rest van de staartdeling
living-with-rest = Met de rest van ervoor
living-weighed = Gewogen cijfers
living-carried = Overdracht naar het midden
living-digits-1 = Aandeel: decimalen 1 tot 6
living-digits-2 = Aandeel: decimalen 7 tot 12
living-digits-3 = Aandeel: decimalen 13 tot 18
living-digits-last = Decimalen 13 tot 18, samen precies één
living-in-cents = In cent
living-times-1 = Maal decimalen 1 tot 6
living-times-2 = Maal decimalen 7 tot 12
living-times-3 = Maal decimalen 13 tot 18
living-remainder-more = Rest, volgende decimalen
living-exact-part = Precies deel, in cent
living-whole-cents = Hele cent
living-remainder = Rest (totaal: cent die overblijven)
living-order = Rang van de rest
living-part = Deel, in euro
living-group = Groep
living-worth = Samen waard
living-nobody = Niemand
living-holds = Vanaf hier nul of meer (1 = ja)
living-term = Term
living-payments = wie betaalt wie
living-payer = Plaats van wie betaalt
living-payee = Plaats van wie ontvangt
living-open-after = Daarna nog open
