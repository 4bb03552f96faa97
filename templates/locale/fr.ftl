# Fixed words of the documents. One message a line; the same keys in every language.

## Document

page = page
of = sur
contents = Table des matières
list-of-figures = Figures
list-of-tables = Tableaux
figure = Figure
table = Tableau
appendix = Annexe
legend = Légende
see = Voir
note = Remarque
total = Total
date = Date

## Cover and colophon

colophon = Colophon
version = Version
facilitators = Accompagnateurs
partnerships = Partenariats
data-date = Date des données
content-hash = Empreinte du contenu (SHA-256)
attached-data = Données jointes
attached-data-description = Les données à partir desquelles ce rapport a été établi
made-with = Réalisé avec
disclaimer = Avertissement
publisher = Éditeur
copyright = Droit d’auteur
colophon-contact = Contact
templates = Modèles
glossary = Abréviations et termes
link-lost = adresse non conservée
link-gone = n’est plus accessible à l’adresse { $url }
sources = Sources
eu-emblem-alt = Emblème de l’Union européenne : un cercle de douze étoiles d’or sur un champ bleu.

## Estimates

estimates = Ce qu’aucune source ne dit textuellement
no-estimates = Ce document ne contient pas de valeurs signalées séparément.
band-example = Chiffres d’exemple
band-fictional = Fictif
estimates-judged = { $count ->
    [one] 1 appréciation
   *[other] { $count } appréciations
}
estimates-reconstructed = { $count ->
    [one] 1 reconstitution
   *[other] { $count } reconstitutions
}
estimates-example = { $count ->
    [one] 1 partie avec des chiffres d’exemple
   *[other] { $count } parties avec des chiffres d’exemple
}
estimates-fictional = { $count ->
    [one] 1 partie fictive
   *[other] { $count } parties fictives
}
all-estimated = toutes les valeurs :
stands-in = Figure dans :
value-chain-estimate = Aucune source ne donne telle quelle la répartition des tâches entre les partenaires :

## Typologies

in-scope = dans le périmètre
out-of-scope = hors périmètre
property = Propriété
success-factors = Facteurs de succès
tension-fields = Champs de tension
typology = Typologie
typologies = Typologies
partnerships-of-type = Partenariats de ce type

## Partners and partnerships

partnership = Partenariat
partner = Partenaire
case = Partenariat
takes-part-in = Participe à :
external-party = partie externe

## Topics and status

properties = Propriétés
key-questions = Questions clés
facet = Sujet
facets = Sujets
status = Statut
strengths = Points forts
work-points = Points à travailler
dimensions = Visible dans

## Documents of a case

value-chain = Chaîne de valeur
value-proposition = Proposition de valeur et contributions
tensions = Tensions
status-after = Statut par { LOWER(facet) }
value-chain-of = Chaîne de valeur de
steps-of = Étapes de la chaîne de valeur de
contributions-of = Contributions des partenaires :
status-of = Statut par { LOWER(facet) } :
step = Étape
who = Qui
what-happens = Ce qui se passe
outcome = Issue possible
does = réalise
supports = soutient
supported-by = avec le soutien de
trend = Tendance
contribution = Contribution
products-services = Produits et services
gain-creators = Avantages pour le client
pain-relievers = Difficultés levées
no-tensions = Aucune tension n’est décrite pour ce partenariat.
resolution = Approche
resolution-open = Piste
examples = Exemples
tension-index = { tensions } par { LOWER(canvas-block) }

## Practice and worksheets

tools = Outils
worksheet = Fiche de travail
principles = Principes
tension = Tension
challenge = Défi
agreed-step = Mesure convenue
who-when = Qui et pour quand
canvas = Business Model Canvas
canvas-block = Bloc du canevas
question = Question
answer = Réponse
agreement-element = Élément
explanation = Explication
our-agreement = Notre accord


party = Partie
external-suppliers = Fournisseurs externes
investments-year-zero = Investissements de l’année 0
investment = Investissement
revenues = Recettes attendues
year = Année
scenario-best = Favorable
scenario-middle = Moyen
scenario-worst = Défavorable
costs-yearly = Coûts annuels
cost = Coût
required = Nombre requis
project-cost = Coût du projet
price-method = Méthode
price = Prix
margin = Marge
margin-share = Marge en % du prix
subsidy = Subvention
total-margin = Marge totale
total-share = Marge totale en %
unit-cost = Coût par unité :
subsidy-per-unit = subvention par unité :
cost-sheet-activity = Coûts par activité (un tableau par activité)
cost-sheet-party = Coûts par partie
margin-division = Répartition de la marge
sub-action = Sous-action
unit-cost-column = Coût par unité
required-per-customer = Requis par client
total-cost = Coût total
cost-share = Part des coûts
revenue-share-of-all-costs = Part de tous les coûts
shares-equal = { $names } chacun { $part }
equal-part = { $n ->
    [3] un tiers
    [6] un sixième
    [7] un septième
    [9] un neuvième
   *[other] 1/{ $n }
}
incentive = Incitant
margin-share-party = Part de la marge

## Numbers, dates and lists

number-decimal-mark = ,
number-group-mark = .
number-amount = { $digits }{"\u00A0"}€
number-amount-negative = −{ $digits }{"\u00A0"}€
number-percentage = { $digits }{"\u202F"}%
list-and = et
date-full = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
count-0 = zéro
count-1 = un
count-2 = deux
count-3 = trois
count-4 = quatre
count-5 = cinq
count-6 = six
count-7 = sept
count-8 = huit
count-9 = neuf
count-10 = dix
count-11 = onze
count-12 = douze

## Closed lists of the domain

sector-social = entreprise sociale
sector-regular = entreprise
sector-public = organisme public
status-settled = Réglé
status-open-points = Points ouverts
status-to-raise = À aborder
status-not-assessed = Non évalué
level-high = élevé
level-medium = moyen
level-low = faible
level-none = non évalué
state-open = ouverte
state-agreed = convenue
impact-total = Impact total
impact-median = Médiane des partenariats
impact-total-rule = La dernière ligne est, par dimension, la médiane des partenariats ; entre deux niveaux, le plus bas des deux compte.

## What an estimate is about

estimate-phase = Dates d’une phase
estimate-status = Statut d’un sujet
estimate-impact = Niveau d’impact
estimate-tension = Classe et état d’une tension
estimate-chain = Chaîne de valeur
estimate-chain-step = Étape d’une chaîne de valeur
estimate-questions = Questions du questionnaire

## Chapters of a report without an outline of its own

outline-definition = Définition
outline-research = Le programme
outline-outcome = Résultats par partenariat
outline-conclusions = Conclusions
outline-practice = Mise en pratique
outline-appendix = Annexe

## What figures and tables show

show-programme-summary = De quoi traite le programme
show-programme-objective = Ce que le programme veut atteindre
show-programme-scope = Pourquoi ces typologies
show-definition = Définition
show-quadrant = { typologies } sur deux axes
show-typology-list = { typologies }
show-property-comparison = Comparaison des propriétés
show-canvas = { canvas }
show-tension-domains = { tensions } par domaine
show-timeline = Plan d’approche
show-partnership-overview = Les partenariats
show-partner-profiles = Les partenaires
show-typology-assignment = Attribution à une typologie
show-topics = { facets } et questions clés
show-case-documents = Documents par { LOWER(case) }
show-cases = Chaque partenariat
show-findings = Constats
show-typology-page = { typology }
show-success-factors = { success-factors }
show-added-value = Valeur ajoutée
show-steps = Étapes
show-worksheet = Fiche de travail
show-questionnaire = Exercices et questionnaire
show-price-methods = Méthodes de prix
show-revenue-template = Gabarit du modèle de revenus
show-agreement-elements = Éléments d’une convention
show-sources = Sources
show-templates = Modèles à télécharger
show-glossary = Abréviations et termes
show-estimates = Ce qu’aucune source ne dit textuellement

## Claims composed from the data

hedged-judged = Selon notre appréciation : { $claim }
hedged-reconstructed = Reconstitution : { $claim }
hedged-example = Chiffres d’exemple : { $claim }
hedged-fictional = Fictif : { $claim }
claim-of-cases-all = { $all ->
    [2] les deux partenariats
   *[other] les { $all-word } partenariats
}
claim-of-cases-some = { $some-word } des { $all-word } partenariats
claim-chain = { $steps ->
    [one] une étape forme la chaîne de valeur : « { $first } »
   *[other] de « { $first } » à « { $last } » en { $steps-word } étapes
}
claim-contributions = { $partners ->
    [one] un partenaire apporte
   *[other] { $partners-word } partenaires apportent ensemble
} { $count ->
    [one] une contribution
   *[other] { $count-word } contributions
}
claim-case-tensions = { $count-word } { LOWER(tensions) } ; une approche est convenue pour { $agreed ->
    [one] l’une d’elles
   *[other] { $agreed-word } d’entre elles
}
claim-case-tensions-open = { $count ->
    [one] une tension, encore ouverte
   *[other] { $count-word } { LOWER(tensions) }, toutes encore ouvertes
}
claim-case-tensions-agreed = { $count ->
    [one] une tension, avec une approche convenue
   *[other] { $count-word } { LOWER(tensions) }, toutes avec une approche convenue
}
claim-case-status = { $settled-word } des { $all-word } { LOWER(facets) } { $settled ->
    [one] a
   *[other] ont
} le statut « { LOWER(status-settled) } »
claim-case-status-none = { $all ->
    [one] le sujet n’a pas encore le statut « { LOWER(status-settled) } »
   *[other] aucun des { $all-word } { LOWER(facets) } n’a encore le statut « { LOWER(status-settled) } »
}
claim-case-status-all = { $all ->
    [one] le sujet a le statut « { LOWER(status-settled) } »
   *[other] les { $all-word } { LOWER(facets) } ont le statut « { LOWER(status-settled) } »
}
claim-case-not-assessed = Le statut de ce partenariat n’a pas encore été évalué
claim-status = pour { $of-cases }, { $facets } a le statut « { LOWER(status-settled) } »
claim-tensions-by-block = « { $block } » compte { $count-word } des { $all-word } { LOWER(tensions) }
claim-tensions-by-class = { $agreed ->
    [0] aucune approche n’est convenue pour les { $all-word } { LOWER(tensions) }
    [1] une approche est convenue pour une des { $all-word } { LOWER(tensions) }
   *[other] une approche est convenue pour { $agreed-word } des { $all-word } { LOWER(tensions) }
}
claim-tensions-spread = { $all ->
    [one] Une seule tension a été relevée
   *[other] Les { $all-word } { LOWER(tensions) } se répartissent sur { $places-word } blocs du canevas
}
claim-no-tensions = Aucune tension n’a été relevée
claim-work-points = « { $facet } » compte { $count-word } des { $all-word } points à travailler
claim-work-points-spread = { $all ->
    [one] Un seul point à travailler a été relevé
   *[other] Les { $all-word } points à travailler se répartissent sur { $places-word } { LOWER(facets) }
}
claim-no-work-points = Aucun point à travailler n’a été relevé
claim-impact = pour { $of-cases }, l’impact sur { $dimensions } est au niveau « { LOWER(level-high) } »
claim-impact-none = { $all ->
    [one] pour le seul partenariat, aucun impact n’est au niveau « { LOWER(level-high) } »
   *[other] pour aucun des { $all-word } partenariats, l’impact n’est au niveau « { LOWER(level-high) } »
}
claim-impact-profiles = pour { $names }, l’impact sur { $count ->
    [one] une dimension
   *[other] { $count-word } dimensions
} { $leaders ->
    [one] est
   *[other] est chaque fois
} au niveau « { LOWER(level-high) } »
claim-case-impact = { $all ->
    [one] pour la seule dimension, l’impact n’est pas au niveau « { LOWER(level-high) } »
   *[other] { $high ->
        [0] pour aucune des { $all-word } dimensions l’impact n’est
        [one] pour une des { $all-word } dimensions, l’impact est
       *[other] pour { $high-word } des { $all-word } dimensions, l’impact est
    } au niveau « { LOWER(level-high) } »
}
claim-case-impact-all = { $all ->
    [one] pour la seule dimension
   *[other] pour les { $all-word } dimensions
}, l’impact est au niveau « { LOWER(level-high) } »

## Under the title of a chart

chart-status-by-facet = Nombre de partenariats par statut et { LOWER(facet) }, n = { $n }
chart-tensions-by-block = Nombre de { LOWER(tensions) } par partenariat et { LOWER(canvas-block) }, n = { $n }
chart-tensions-by-class = Nombre de { LOWER(tensions) } par classe et état, n = { $n }
chart-work-points = Nombre de points à travailler par { LOWER(facet) }, tous partenariats, n = { $n }
chart-impact-by-dimension = Nombre de partenariats par niveau et dimension, n = { $n }
chart-impact-profiles = Niveau d’impact par partenariat et dimension, n = { $n }

## Alternative texts

alt-logo = Logo de { $name }
alt-quadrant = Plan à deux axes : vertical « { $vertical } », horizontal « { $horizontal } ».
alt-quadrant-cell = { $letter }, { $name } : { $vertical }, { $horizontal }.
alt-quadrant-highlight = Mis en évidence : { $names }.
alt-canvas = { canvas }, avec ses blocs groupés par domaine.
alt-timeline = Ligne du temps de { $period } avec { $count ->
    [one] une phase
   *[other] { $count } phases
} : { $phases }.
alt-chain = Chaîne de valeur de { $name } en { $steps ->
    [one] une étape
   *[other] { $steps } étapes
}.
alt-chain-step = { $number }. { $title } : { $by }.
alt-chain-step-supported = { $number }. { $title } : { $by }, avec le soutien de { $support }.
alt-stacked-bars = Barres empilées.
alt-heat-map = Tableau en teintes.
alt-bars = Barres.
alt-profiles = Profils sur une échelle de faible à élevé.


calculation-step = Étape
calculation-formula = Calcul
amount = Montant
number = N°
article = Article
annex = Annexe
own-clause = rédaction propre
open-points = Points ouverts
open-point = Ce qui reste ouvert
responsible = Qui s’en charge
due = Pour le
tension-kind = Domaine et classe
state = État
on-behalf-of = Pour
name = Nom
place = Lieu
signature = Signature

## Parameters of clauses

parameter-accession-conditions = conditions d’adhésion
parameter-accession-investment = investissement minimal de celui qui adhère
parameter-accession-majority = majorité requise pour une adhésion
parameter-accession-open = choix d’admettre ou non des tiers
parameter-accession-transfer = règle de cession de la convention
parameter-archive-keep-until = dernier jour de conservation des documents
parameter-archive-keeper = partie qui conserve le dossier
parameter-confidentiality-years = durée de la confidentialité en années après la fin
parameter-contributions = contribution de chaque partie
parameter-de-minimis = aides de minimis reçues par chaque partie
parameter-disputes-forum = choix entre tribunal et arbitrage
parameter-disputes-law = droit applicable
parameter-belgian-law = droit belge
parameter-language = langue du texte qui lie
parameter-disputes-mediation = choix de recourir ou non à la médiation
parameter-disputes-seat = tribunal compétent ou siège de l’arbitrage
parameter-disputes-talk-days = délai de concertation sur un litige en jours
parameter-duration-end = date de fin de la convention
parameter-duration-renewal = règle de reconduction
parameter-duration-renewal-months = durée d’une reconduction en mois
parameter-duration-renewal-notice = délai pour refuser une reconduction en mois
parameter-duration-start = date de début de la convention
parameter-enclave = accords sur une enclave
parameter-enclave-coach = accompagnateur de l’enclave
parameter-enclave-host = partie chez laquelle l’enclave travaille
parameter-enclave-notified = date de la notification de l’enclave
parameter-enclave-provider = employeur des travailleurs de l’enclave
parameter-enclave-start = date de début de l’enclave
parameter-exclusivity = choix en matière d’exclusivité
parameter-exclusivity-activities = activités exclusives
parameter-exclusivity-region = territoire de l’exclusivité
parameter-goods = accords sur les biens en cours de transformation
parameter-goods-owner = partie propriétaire des biens en cours de transformation
parameter-goods-risk = choix de celui qui supporte le risque des biens en cours de transformation
parameter-governance-exit-months = mois de blocage après lesquels une partie peut partir
parameter-indexation = accords sur l’indexation
parameter-indexation-base = date du chiffre de base de l’indice
parameter-indexation-index = indice que suivent les montants
parameter-indexation-percent = part d’un montant qui suit l’indice
parameter-termination-not-before = premier jour où une résiliation produit ses effets
parameter-vat = statut TVA de chaque partie
parameter-vat-invoicing = choix de celui qui établit les factures des parts
parameter-vat-no-deduction = partie qui ne peut déduire toute la TVA
parameter-fairness-tolerance = écart admis par rapport au critère d’équité
parameter-fairness-yardstick = critère d’une répartition équitable
parameter-force-majeure-days = délai pour signaler la force majeure en jours
parameter-force-majeure-end-months = durée de la force majeure permettant à une partie de se retirer, en mois
parameter-funder = bailleur de fonds du programme
parameter-funder-co-funding = mention du cofinancement
parameter-funder-name = nom du bailleur de fonds
parameter-governance-bodies = organes de décision de la collaboration
parameter-governance-deadlock = étapes en cas de blocage
parameter-hardship = règle en cas de changement de circonstances
parameter-insurance = assurances des parties
parameter-investments = investissements des parties
parameter-key-fee = indemnité des fondateurs
parameter-key-fee-amount = montant annuel de l’indemnité des fondateurs
parameter-key-fee-percent = pourcentage de la marge pour l’indemnité des fondateurs
parameter-key-floor = effort minimal de chaque partie par an
parameter-key-method = méthode de la clé de répartition
parameter-key-reason = raison du choix de la clé de répartition
parameter-key-shares = part de chaque partie dans la marge
parameter-key-thresholds = seuils au-delà desquels la marge est répartie autrement
parameter-later-costs = règle pour les coûts des années ultérieures
parameter-later-costs-suppliers = coût d’un fournisseur d’une année ultérieure
parameter-part-years = règle pour une année civile incomplète
parameter-knowledge = accords sur les connaissances et les résultats
parameter-knowledge-background = connaissances apportées par chaque partie
parameter-knowledge-licence-after = choix quant à l’utilisation des résultats après la fin
parameter-knowledge-owner = partie qui devient propriétaire des résultats
parameter-knowledge-results = règle de propriété des résultats
parameter-liability-auxiliaries = choix quant aux actions directes contre les auxiliaires
parameter-liability-cap = limite annuelle de la responsabilité
parameter-liability-gross-fault = choix d’étendre ou non la limite de responsabilité à la faute lourde
parameter-liability-penalty = indemnité forfaitaire en cas de violation de la confidentialité
parameter-parties = parties à la convention
parameter-parties-names = noms des parties
parameter-partnership-name = nom de la collaboration
parameter-partnership-title = description de l’offre commune
parameter-payment-advance-months = périodicité des avances en mois
parameter-payment-days = délai de paiement en jours
parameter-payment-late-interest = règle d’intérêts en cas de retard de paiement
parameter-payment-settlement-months = délai du décompte annuel en mois
parameter-personal-data = accords sur les données à caractère personnel
parameter-personal-data-assessment = décision sur une analyse d’impact relative à la protection des données
parameter-personal-data-assessment-reason = explication concernant l’analyse d’impact relative à la protection des données
parameter-personal-data-processor = partie qui traite les données à caractère personnel pour les autres
parameter-personal-data-role = responsabilité du traitement des données à caractère personnel
parameter-personal-data-target-group = choix quant au partage de données sur les travailleurs du groupe cible
parameter-pooled-assets = choix en matière de copropriété
parameter-procurement = examen au regard des règles des marchés publics
parameter-programme-call = nom de l’appel
parameter-programme-title = titre du programme
parameter-public = organisme public participant
parameter-public-names = nom de l’organisme public participant
parameter-revenue-model = modèle de revenus
parameter-revenue-invoicer = partie qui facture aux clients
parameter-revenue-price = prix de vente par unité
parameter-revenue-price-method = méthode de fixation du prix
parameter-revenue-reference-year = année de référence du modèle de revenus
parameter-revenue-unit = unité que les clients achètent
parameter-revenue-unit-cost = coût par unité
parameter-revenue-units = nom de l’unité au pluriel
parameter-reviews-every = intervalle entre deux évaluations en mois
parameter-reviews-first = date de la première évaluation
parameter-reviews-topics = sujets des évaluations
parameter-risks = risques et parties qui les supportent
parameter-signing-date = date de la signature
parameter-signing-initials = choix de parapher ou non chaque page
parameter-signing-level = type de signature
parameter-signing-originals = nombre d’originaux
parameter-signing-place = lieu de la signature
parameter-site-work = accords sur le travail sur le site d’une autre partie
parameter-site-work-contact = personne de contact pour le bien-être au travail
parameter-site-work-host = partie sur le site de laquelle le travail a lieu
parameter-site-work-instructions = instructions qui peuvent être données sur le site
parameter-site-work-provider = employeur des personnes qui travaillent sur le site
parameter-social = entreprise sociale participante
parameter-social-names = nom de l’entreprise sociale participante
parameter-subsidies = subventions qui entrent dans la marge
parameter-suppliers = fournisseurs externes de l’offre commune
parameter-suppliers-names = noms des fournisseurs externes
parameter-tasks = tâches de chaque partie
parameter-termination-cure-days = délai pour remédier à un manquement en jours
parameter-termination-handover = délai pour terminer et transférer les commandes en cours, en mois
parameter-termination-notice = délai de préavis en mois
parameter-termination-settlement = règlement des stocks, des clients et des commandes en cours
parameter-transparency-audit-notice = délai d’annonce d’un contrôle en jours
parameter-transparency-auditor = personne qui contrôle les chiffres
parameter-transparency-report-months = périodicité du rapport en mois
parameter-value-chain = chaîne de valeur de la collaboration
parameter-version = version de la convention

## Words of parameters

word-majority-simple = la majorité simple
word-majority-two-thirds = la majorité des deux tiers
word-majority-three-quarters = la majorité des trois quarts
word-majority-unanimous = l’unanimité
word-transfer-consent = la cession avec l’accord de toutes les parties
word-transfer-group = la cession libre au sein du groupe
word-exclusivity-none = l’absence d’exclusivité
word-exclusivity-region = l’exclusivité dans la région de la collaboration
word-exclusivity-full = l’exclusivité totale
word-goods-risk-holder = celui qui les détient
word-goods-risk-owner = le propriétaire
word-share-invoicing-invoice = une facture de celui qui reçoit la part
word-share-invoicing-self-billing = une facture que le payeur établit au nom de l’autre
vat-status = Statut TVA
vat-status-taxable = Assujetti avec droit à déduction
vat-status-small = Régime de la franchise pour petites entreprises
vat-status-exempt = Exempté (Code TVA, article 44)
vat-status-mixed = Assujetti mixte
vat-status-outside = Non assujetti
word-renewal-none = l’absence de reconduction
word-renewal-express = la prolongation uniquement par un document que signent toutes les parties
word-renewal-tacit = la reconduction tacite
word-late-interest-statutory = l’intérêt légal de retard dans les transactions commerciales
word-late-interest-excluded = l’absence d’intérêts de retard
word-results-owner-joint = la propriété commune de toutes les parties
word-results-owner-maker = la propriété de la partie qui les a créés
word-results-owner-one = la propriété d’une seule partie
word-data-role-separate = des responsables distincts du traitement
word-data-role-joint = des responsables conjoints du traitement
word-data-role-processor = une partie comme sous-traitant des autres
word-assessment-done = une analyse d’impact réalisée
word-assessment-not-needed = l’absence de nécessité d’une analyse d’impact
word-assessment-open = une décision encore à prendre sur une analyse d’impact
word-gross-fault-capped = une limite qui vaut aussi pour la faute lourde
word-gross-fault-uncapped = une limite qui ne vaut pas pour la faute lourde
word-auxiliaries-excluded = l’exclusion des actions directes contre les auxiliaires
word-auxiliaries-kept = les actions directes contre les auxiliaires selon la loi
word-hardship-renegotiate = la renégociation selon des étapes propres
word-hardship-statutory = la règle légale sur le changement de circonstances
word-hardship-excluded = l’exclusion de la règle légale sur le changement de circonstances
word-forum-court = le tribunal de l’entreprise
word-forum-arbitration = l’arbitrage selon le règlement du CEPANI
word-signature-level-handwritten = une signature manuscrite
word-signature-level-qualified = une signature électronique qualifiée
word-signature-level-advanced = une signature électronique avancée
word-pricing-method-fixed-price = prix fixe
word-pricing-method-fixed-margin = marge fixe
word-pricing-method-market-alternatives = alternatives sur le marché
word-pricing-method-added-value = valeur ajoutée
word-key-method-equal = parts égales
word-key-method-fixed = parts fixes
word-key-method-by-cost = répartition selon les coûts
word-key-method-by-effort = répartition selon l’effort
word-key-method-hybrid = combinaison pondérée
word-later-costs-accrued = lors de la vente
word-later-costs-spent = lors de la dépense
word-part-year-whole = entièrement
word-part-year-by-days = au prorata des jours
word-yardstick-cost = la part de chaque partie dans leurs coûts de l’année
word-yardstick-effort = la part de chaque partie dans l’effort
word-yardstick-risk = ce que chaque partie peut perdre
word-yardstick-stand-alone = ce que chaque partie gagnerait seule
word-yardstick-shapley = la valeur de Shapley

## Words of tables about prices, keys and agreements

majority-simple = majorité simple
majority-two-thirds = deux tiers
majority-three-quarters = trois quarts
majority-unanimous = unanimité
premium-sustainability = prime de durabilité
premium-strategic = prime stratégique
premium-technical = prime technique
premium-social = prime sociale
key-part-equal = parts égales
key-part-fixed = parts fixes
key-part-cost = part dans le coût par unité
key-part-effort = effort (heures × tarif)
key-part-investment = part dans les investissements
key-part-future = investissement dans l’avenir
key-part-openness = partenariat ouvert
key-part-risk = risque d’entreprise
yardstick-cost = Selon les coûts de l’année
yardstick-effort = Selon l’effort
yardstick-risk = Selon le risque
yardstick-stand-alone = Travailler seul
yardstick-shapley = Valeur de Shapley
input-price = Prix de vente
input-volume = Volume
input-subsidy = Subventions
input-fixed-costs = Coûts fixes
input-investments = Investissements
cost-kind-work = Travail
cost-kind-purchase = Achat
cost-kind-other = Autre
later-costs-accrued = l’année de la vente
later-costs-spent = l’année de la dépense
part-year-whole = entièrement
part-year-by-days = au prorata des jours
yearly-figure-fixed-costs = Coûts fixes
yearly-figure-fees = Indemnité des fondateurs
yearly-figure-thresholds = Seuils
yearly-figure-hours = Heures minimales
yearly-figure-amounts = Montants du test annuel
part-form = Forme de la collaboration
part-activities = Activités
part-division = Répartition des coûts et des recettes
part-governance = Prise de décision
part-risks = Risques et responsabilité
part-duration = Durée et fin
part-closing = Forme juridique et clôture

## Agreements
document-agreement = Convention de coopération
between = entre
agreement-final = Version définitive
agreement-ready = Projet, prêt à être finalisé
agreement-draft = { $count ->
    [one] Projet avec un point ouvert
   *[other] Projet avec { $count } points ouverts
}
agreement-notice = Projet — contrôle juridique requis. Ce document n’est pas un avis juridique. Faites-le relire avant que les parties ne signent.
draft-watermark = PROJET
open-points-intro = Ces points doivent être réglés avant que la convention puisse devenir définitive. Chaque point indique qui s’en charge.
all-parties = toutes les parties
opening-reference = le préambule
article-reference = article{"\u00A0"}{ $number }
annex-reference = annexe{"\u00A0"}{ $number }
reference-missing = article à déterminer
open-parameter = À déterminer : { $what }.
open-reference = Le texte renvoie à un article qui ne figure pas dans cette convention : { $what }.
open-party = { $party } : il manque { $what }.
open-mandate = { $party } : le fondement du pouvoir de signature de { $name } manque.
open-tension = { tension } « { $title } » : encore un point ouvert.
open-tension-uncovered = { tension } « { $title } » : une approche est convenue, mais aucun article ne la constate.
open-facet = Le sujet « { $facet } » est encore « { $status } ».
open-status = L’aperçu des statuts de la collaboration manque.
open-value-chain = La chaîne de valeur avec la répartition des rôles manque.
open-revenue-model = Le modèle de revenus avec la clé de répartition manque.
open-revenue-estimated = Les chiffres du modèle de revenus ne figurent dans aucune source des parties ; les parties doivent les confirmer.
open-agreement-estimated = Les choix de ce projet ne figurent dans aucune source des parties ; les parties doivent les confirmer.
open-assessment = À décider : si une analyse d’impact relative à la protection des données est nécessaire.
party-legal-form = la forme juridique
party-enterprise-number = le numéro d’entreprise
party-seat = le siège
party-register = la mention du registre des personnes morales
party-signatory = le nom du signataire
party-line-form = Forme juridique : { $value }
party-line-number = Numéro d’entreprise { $value }
party-line-vat = Numéro de TVA { $value }
party-line-register = RPM { $value }
party-line-seat = Siège : { $value }
party-line-iban = Numéro de compte { $value }
party-line-email = E-mail : { $value }
party-line-website = Site web : { $value }
party-line-called = Ci-après : { $value }
party-in-liquidation = En liquidation
party-represented = représentée par { $name }, en qualité de { $capacity }
party-represented-mandate = représentée par { $name }, en qualité de { $capacity }, sur la base de { $mandate }
signatures = Signatures
signatures-intro-handwritten = Le signataire écrit à la main « lu et approuvé », complète le lieu et la date et signe. La signature vaut pour toutes les pages et annexes.
signatures-intro-qualified = Chaque signataire appose une signature électronique qualifiée dans son propre champ. Elle vaut pour toutes les pages et annexes.
signatures-intro-advanced = Chaque signataire appose une signature électronique avancée dans son propre champ. Elle vaut pour toutes les pages et annexes.
signatures-intro-translation = Ceci est une traduction, que personne ne signe. Les parties signent uniquement le texte en { $language }.
signature-field = Signature au nom de { $party } : { $name }, { $capacity }
read-and-approved = lu et approuvé
made-in-originals = { $count ->
    [one] établi en un original
   *[other] établi en { $count } originaux
}
initials = Paraphe
estimate-agreement = Choix de la convention
activity = Activité
carries-out = Réalise
task = Tâche
at-the-end = À la fin
stays-own = reste sa propriété
stays-with-partnership = reste à la collaboration
worth = Valeur
body = Organe
members-and-tasks = Qui, et sur quoi
meets = Se réunit
decides-by = Majorité
majority-with-quorum = { $majority } ; présents : au moins { $quorum }
de-minimis-amount = Aide de minimis sur trois ans
background-knowledge = Connaissances préexistantes
by-the-key = tous, selon la clé
risk = Risque
borne-by = Supporté par
measure = Mesure
policy = Assurance
cover = Couverture
contact-person = Personne de contact
role = Rôle
email = E-mail
phone = Téléphone
to-be-named = à désigner
contacts-caption = À qui s’adresser auprès de chaque partie
annex-value-chain = Chaîne de valeur
annex-revenue-model = Modèle de revenus
annex-tensions = Registre : { LOWER(tensions) }
annex-contacts = Personnes de contact
annex-steps = Étapes de la chaîne de valeur : qui fait quoi
draft-notes = Notes sur le projet
draft-notes-intro = Ce qui suit accompagne le projet et ne fait pas partie de la convention : cela ne lie personne et ne figure pas dans la version à signer.
annex-content = Contenu
annex-still-to-come = Cette annexe n’est pas encore établie.
annex-revenue-intro = Cette annexe est le Modèle de revenus de { $name }. Les volumes attendus et les scénarios sont des estimations : aucune Partie n’est tenue de les atteindre. Tous les montants sont en euros, hors TVA.
annex-prices = Prix par méthode
annex-costs = Coûts d’une unité par partie
annex-investments = Investissements au départ
annex-key-parts = Composantes de la clé de répartition
annex-shares = Parts des parties
annex-fee = Indemnité des fondateurs
annex-thresholds = Répartition au-delà des seuils
annex-minimum-effort = Effort minimal par an
annex-no-tensions = Aucune tension n’est notée pour cette collaboration.
annex-tensions-intro = Ce registre montre, pour chaque { LOWER(tension) }, comment les parties la traitent et quel article le fixe.
tension-not-covered = À fixer encore dans un article
tension-still-open = Encore ouverte entre les parties
distribution-key = Clé de répartition
to-be-determined = à déterminer
estimate-revenue-model = Chiffres du modèle de revenus

























## Revenue model of a partnership: the document

document-final-report = Rapport final
document-revenue-model = Modèle de revenus
revenue-estimate = Chiffres du modèle de revenus
revenue-estimate-actuals = Chiffres réels d’une année
revenue-section-summary = En bref
revenue-section-assumptions = Hypothèses
revenue-section-price = Prix
revenue-section-costs = Coûts
revenue-section-division = Clé de répartition
revenue-section-fairness = Équité
revenue-section-scenarios = Scénarios
revenue-section-independence = Indépendance financière
revenue-section-sensitivity = Sensibilité
revenue-section-settlement = Décompte

## Revenue model: claims

revenue-claim-margin = les partenaires dégagent ensemble { $amount } en { $year }
revenue-claim-earned-back = les partenaires dégagent ensemble { $amount } en { $year } et récupèrent leur investissement d’ici fin { $since }
revenue-claim-not-earned-back = les partenaires dégagent ensemble { $amount } en { $year }, mais ne récupèrent pas leur investissement de { $invested } pendant le plan
revenue-claim-nothing = recettes et coûts s’équilibrent exactement en { $year }
revenue-claim-loss = il manque { $amount } aux partenaires en { $year }
revenue-claim-volumes = { $years ->
    [1] le plan compte sur { $first } en { $first-year }
   *[other] le plan passe de { $first } en { $first-year } à { $last } en { $last-year }
}
revenue-claim-price = par { $unit }, il reste { $margin } sur un prix de { $price }
revenue-claim-price-short = par { $unit }, un prix de { $price } ne suffit pas : il manque { $margin }
revenue-claim-costs = { $name } supporte en { $year } { $amount } des { $whole } de coûts
revenue-claim-costs-together = la collaboration coûte { $whole } en { $year }
division-after-fee = après l’indemnité des fondateurs
division-up-to = jusqu’à une marge de { $above } par an
division-after-fee-up-to = après l’indemnité des fondateurs, jusqu’à une marge de { $above } par an
revenue-claim-shares = les partenaires répartissent la marge ainsi : { $shares }
revenue-claim-distance = la répartition s’écarte de { $distance } points de pourcentage au plus de { $yardstick } ; { $tolerance } au plus sont admis
revenue-claim-fair-alone = en { $year }, { $all ->
    [0] on ne sait d’aucun partenaire s’il gagne
    [one] le seul partenaire dont on le sait ne gagne pas
   *[other] aucun des { $all-word } partenaires dont on le sait ne gagne
} moins que seul
revenue-claim-unfair-alone = { $names } { $count ->
    [1] gagne
   *[other] gagnent
} moins que seul en { $year }
revenue-claim-alone-unknown = ce que les partenaires gagneraient seuls ne figure pas dans les données
revenue-claim-fair-nothing = en { $year }, il n’y a pas de bénéfice à répartir : la marge est de { $amount }
revenue-claim-result = fin { $year }, le résultat depuis le départ est de { $least }
revenue-claim-results = fin { $year }, le résultat depuis le départ se situe entre { $least } et { $most }
revenue-claim-independent-start = dans le scénario moyen, les recettes des clients couvrent chaque année tous les coûts
revenue-claim-independent-since = dans le scénario moyen, les recettes des clients couvrent tous les coûts à partir de { $year }
revenue-claim-independent-never = dans le scénario moyen, les recettes des clients ne couvrent pas tous les coûts en { $last }
revenue-claim-sensitivity = { $all ->
    [one] la seule donnée que le calcul fait varier, { $inputs }, change le résultat des partenaires de { $amount } pour un écart de 10 %
   *[other] des { $all-word } données que le calcul fait varier, { $count ->
        [one] { $inputs } change le plus le résultat des partenaires : de { $amount }
       *[other] { $inputs } changent le plus le résultat des partenaires : de { $amount } au plus
    } pour un écart de 10 %
}
revenue-claim-settled-none = pour { $year }, aucun des { $all-word } partenaires ne doit encore payer
revenue-claim-settled-one = pour { $year }, { $from } paie encore { $amount } à { $to }
revenue-claim-settled-some = { $count-word } paiements d’un total de { $amount } clôturent { $year }
revenue-claim-planned-none = si { $year } se déroule comme prévu, aucun des { $all-word } partenaires ne doit payer
revenue-claim-planned-one = si { $year } se déroule comme prévu, { $from } paie { $amount } à { $to }
revenue-claim-planned-some = si { $year } se déroule comme prévu, { $count-word } paiements d’un total de { $amount } suffisent
revenue-claim-ledger = Les { $count } chiffres, avec leur calcul et leur origine

## Revenue model: key figures and verdicts

revenue-price-of-unit = Prix par { $unit }
revenue-cost-of-the-unit = Coût par { $unit }
revenue-margin-of-unit = Marge par { $unit }
revenue-of-the-price = { $percent } du prix
revenue-fixed-besides = plus { $amount } de coûts fixes par an
revenue-margin-in-year = Marge en { $year }
revenue-middle-with = scénario moyen, { $units }
revenue-break-even = Investissement récupéré
revenue-earned-back-note = un investissement de { $amount }
revenue-not-earned-back-note = non récupéré fin { $year }
revenue-no-investments = pas d’investissement préalable
revenue-key-shares = Répartition de la marge
revenue-key-equal = parts égales
revenue-key-fixed = parts fixes
revenue-key-by-cost = selon les coûts
revenue-key-by-effort = selon l’effort
revenue-key-hybrid = clé mixte
revenue-key-equal-sentence = Chaque partenaire reçoit une part égale de la marge.
revenue-key-fixed-sentence = Les partenaires ont fixé des parts de la marge.
revenue-key-by-cost-sentence = La part de chaque partenaire suit sa part dans le coût par unité.
revenue-key-by-effort-sentence = La part de chaque partenaire suit son effort : heures fois tarif pour une unité.
revenue-key-hybrid-sentence = La clé pondère plusieurs types de contributions.
revenue-independent-question = Financièrement indépendant ?
revenue-independent = Financièrement indépendant
revenue-independent-start = Dès le départ
revenue-independent-since = Dès { $year }
revenue-independent-never = Pas encore
revenue-independent-start-sentence = Dans le scénario moyen, les recettes des clients couvrent tous les coûts chaque année. En { $year }, il reste { $amount } sans subvention.
revenue-independent-since-sentence = Dans le scénario moyen, les recettes des clients couvrent tous les coûts dès { $year }. Cette année-là, il reste { $amount } sans subvention.
revenue-independent-never-sentence = Dans le scénario moyen, il manque encore { $amount } sans subvention en { $year }.
revenue-fair-question = Répartition équitable ?
revenue-fair-yes = Oui, selon le critère
revenue-fair-no = Non, pas selon le critère
revenue-fair-unknown = Non vérifiable
revenue-fair-planned-alone = Selon le plan oui, en { $years } non
revenue-fair-sentence = Le critère est { $yardstick }. En { $year }, aucune part ne s’écarte de plus de { $distance } points de pourcentage ; { $tolerance } sont admis.
revenue-unfair-sentence = Le critère est { $yardstick }. En { $year }, une part s’écarte de { $distance } points de pourcentage ; { $tolerance } au plus sont admis.
revenue-unfair-nothing-sentence = Le critère est { $yardstick }, mais il n’y a pas de bénéfice à répartir en { $year }.
revenue-alone-own = Le critère est ce que chacun gagnerait seul.
revenue-alone-default = Les données ne contiennent pas de critère des partenaires ; la comparaison porte sur ce que chacun gagnerait seul.

## Revenue model: assumptions

revenue-volumes = Ventes par an : { $units }
revenue-scenario = Scénario
revenue-price-change = Prix
revenue-cost-change = Coûts
revenue-investments = Investissements avant le départ
revenue-together = { $name }, total
revenue-subsidies = Subventions
revenue-goes-to = Revient à
revenue-into-margin = la marge commune
revenue-subsidy-per-unit = { $amount } par { $unit }
revenue-subsidy-until = { $amount } par { $unit } jusqu’en { $year }
revenue-subsidy-in-year = { $amount } en { $year }

## Revenue model: prices

revenue-price-methods = Méthodes de prix comparées ; la méthode choisie est marquée
revenue-price-note = Coût par { $unit } : { $cost }. Marge = prix − coût.
revenue-price-note-subsidy = Subvention : ce qui entre dans la marge par unité en { $year }.
revenue-price-note-fixed = Coût par { $unit } : { $cost }. Marge = prix − coût, avant les coûts fixes annuels.
revenue-market = Ce que les clients paient ailleurs
revenue-market-lowest = Prix le plus bas
revenue-market-average = Prix moyen
revenue-market-highest = Prix le plus élevé
revenue-offer = Alternative
revenue-premiums = Prix selon la valeur ajoutée : base et primes
revenue-price-part = Élément
revenue-premium-reason = Pourquoi le client le paie
revenue-base-price = Prix de base
revenue-chosen-price = Prix choisi ({ $method })
revenue-subsidy-first-year = Subvention ({ $year })
revenue-cost-of = Coûts : { $name }
revenue-part-of = Part : { $name }
revenue-waterfall-title = Répartition du prix par { $unit }
revenue-waterfall-measure = Euros par { $unit }
revenue-waterfall-measure-fixed = Euros par { $unit }, avant les coûts fixes annuels
revenue-alt-waterfall = Graphique en cascade. { $title }. { $list }.

## Revenue model: costs

revenue-partners = Partenaires
revenue-cost-of-unit = Coût par unité
revenue-cost-in-year = Coûts en { $year }
revenue-costs-by-party = Coûts par partie, scénario moyen
revenue-fixed-included = Les coûts en { $year } comprennent { $amount } de coûts fixes.
revenue-fixed-costs = Coûts fixes par an
revenue-fixed-cost = Coût fixe
revenue-amount-a-year = Par an
revenue-costs-by-activity = Coûts par { $unit }, par activité
revenue-activity = Activité
revenue-unpaid = non rémunéré
revenue-later-costs = Coûts dépensés plus tard, par unité
revenue-spent-after = Années après la vente
revenue-accrued-example = Exemple : pour { $units }, cela fait { $amount } au total.
revenue-per = Par
revenue-cost-of-piece = Coût par pièce
revenue-activities-title = Qui supporte les coûts de chaque activité
revenue-activities-measure = Portion du coût par unité, sans coûts fixes
revenue-activities-measure-some = Portion du coût par unité, sans coûts fixes ; les { $count } activités les plus coûteuses
revenue-alt-shares = Barres de parts. { $title }. { $list }.

## Revenue model: the key

revenue-share = Part
revenue-key-part = Composante de la clé
revenue-key-parts = La clé : composantes, poids et part de chaque partenaire
revenue-key-result = Clé choisie
revenue-rewards = Ce que récompense chaque composante
revenue-weight = Poids
revenue-founding-fee = Indemnité des fondateurs
revenue-fee-percent = L’indemnité est de { $percent } de la marge et est prélevée avant la répartition du reste. Sans marge positive, il n’y a pas d’indemnité.
revenue-fee-amount = L’indemnité est de { $amount } par an, au plus toute la marge, et est prélevée avant la répartition du reste. Sans marge positive, il n’y a pas d’indemnité.
revenue-thresholds = Répartition par tranche de la marge annuelle
revenue-slice = Tranche
revenue-method = Répartition
revenue-slice-first = Jusqu’à { $to }
revenue-slice-between = De { $from } à { $to }
revenue-slice-above = Au-dessus de { $from }
revenue-slice-after-fee = Les tranches valent pour la marge après l’indemnité des fondateurs.
revenue-minimum-effort = Effort minimal par an
revenue-hours-a-year = Heures par an
revenue-lacking-hour = Par heure manquante
revenue-yearly-figure = Par année civile
revenue-in-part-year = L’année du début ou de la fin
revenue-part-of-year = { $year }, { $days } jours sur { $of }
revenue-part-years = Chiffres annuels dans une année civile incomplète
revenue-exact-share = Part exacte
revenue-party-or-group = Partie ou groupe
revenue-example = Exemple chiffré : { $year }, scénario moyen
revenue-sales = Recettes des clients
revenue-plus-subsidies = Subventions dans la marge
revenue-minus-cost = Coûts : { $name }
revenue-minus-fee = Indemnité des fondateurs
revenue-fee-of = Indemnité : { $name }
revenue-to-divide = À répartir
revenue-in-all = { $name } reçoit au total
revenue-residue = Après arrondi au cent, il restait : { $list }.
revenue-residue-part = { $cents ->
    [1] { $cents } cent pour { $name }
   *[other] { $cents } cents pour { $name }
}

## Revenue model: fairness

revenue-agreed-key = Répartition choisie
revenue-fairness-title = La répartition choisie face à chaque critère
revenue-fairness-measure = Part de la marge de { $year }, scénario moyen
revenue-fairness-table = Montants, parts et écart par critère
revenue-yardstick = Critère
revenue-share-and-deviation = part (écart)
revenue-deviation-note = Entre parenthèses : de combien de points de pourcentage la répartition choisie dépasse le critère (+) ou reste en dessous (−).
revenue-yardstick-cost = qui supporte plus de coûts de l’année reçoit une part proportionnelle de la marge.
revenue-yardstick-effort = la marge suit les heures fois le tarif de chaque partenaire, heures non rémunérées comprises.
revenue-yardstick-risk = qui peut perdre plus en investissements et en risques reçoit proportionnellement plus.
revenue-yardstick-stand-alone = la marge suit ce que chaque partenaire gagnerait seul.
revenue-yardstick-shapley = chaque partenaire reçoit la moyenne de ce qu’il ajoute à chaque groupe qu’il peut rejoindre (Shapley, 1953).
revenue-yardsticks = Critères d’équité, { $year }
revenue-alone-table = Ensemble ou seul
revenue-alone-what = Ce que le partenaire ferait seul
revenue-alone = Seul
revenue-with-others = Ensemble
revenue-difference = Différence
revenue-core-kept = { $groups ->
    [1] Le groupe possible ne gagne pas plus sans les autres.
   *[other] Aucun des { $groups } groupes possibles ne gagne plus sans les autres.
}
revenue-core-left = Il y a plus à gagner sans les autres :
revenue-objection = { $names } : { $earns } au lieu de { $gets }

## Revenue model: scenarios

revenue-start = Départ
revenue-volume = Volume
revenue-turnover = Chiffre d’affaires
revenue-costs = Coûts
revenue-own-subsidies = Subventions propres
revenue-since-start = Depuis le départ
revenue-whole-euro = En euros entiers ; l’annexe donne chaque chiffre au cent.
revenue-whole-euro-own = En euros entiers ; l’annexe donne chaque chiffre au cent. Les subventions propres restent au partenaire qui les reçoit.
revenue-scenarios-title = Quand l’investissement est récupéré, par scénario
revenue-scenarios-title-result = Résultat depuis le départ, par scénario
revenue-scenarios-measure = Résultat depuis le départ, investissements et subventions compris
revenue-scenarios-axis = euros
revenue-earned-back-in = récupéré en { $year }
revenue-alt-lines = Graphique en lignes. { $title }. { $list }.
revenue-years-table = { $scenario } : { $price } par { $unit }
revenue-returns = Résultat et rendement de chaque partenaire à la fin du plan
revenue-invested = Investi
revenue-result-in = { $scenario }
revenue-return = Rendement
revenue-returns-note = En euros. Résultat = part des marges + subventions propres − investissement ; rendement = résultat ÷ investissement sur toute la durée.
revenue-results-note = En euros. Résultat = part des marges + subventions propres.
revenue-volume-needed = { $units } par an couvrent les coûts fixes : { $fixed } ÷ ({ $price } − { $cost }), arrondi vers le haut et sans subvention.
revenue-volume-first = Il n’y a pas de coûts fixes : chaque { $unit } rapporte dès le premier ({ $price } − { $cost }).
revenue-volume-never = Sans subvention, aucun volume n’est rentable : le prix de { $price } ne dépasse pas le coût de { $cost } par { $unit }.
revenue-without-subsidy = Marge sans aucune subvention

## Revenue model: sensitivity

revenue-input-activity = Activité : { $name }
revenue-now = actuellement { $amount }
revenue-lower = donnée { $percent } plus basse
revenue-higher = donnée { $percent } plus haute
revenue-tornado-title = Ce qui fait varier le résultat de { $name }
revenue-tornado-measure = Résultat fin { $year }, { $name }, scénario moyen, en euros
revenue-alt-tornado = Graphique en tornade. { $title } ; { $now }. Bas et haut : { $list }.
revenue-what-if = Et si une donnée change : marge et répartition en { $year }, en euros
revenue-what-if-note = Une donnée change, le reste demeure comme prévu. La marge est vérifiée par dixième de pour cent, jusqu’à 30 % plus bas et plus haut.
revenue-change-of-input = Changement
revenue-fair = Équitable ?
revenue-yes = oui
revenue-no = non
revenue-range-all = équitable sur toute la plage
revenue-range-none = déjà non équitable
revenue-range-fall = équitable jusqu’à { $fall }
revenue-range-rise = équitable jusqu’à { $rise }
revenue-range-both = équitable de { $fall } à { $rise }

## Revenue model: settlement

revenue-settlement-of = Décompte de { $year }
revenue-settlement-example = Il n’y a pas encore de chiffres réels. Cet exemple règle { $year } comme si tout se déroulait comme prévu : { $invoicer } facture tous les clients et paie les fournisseurs.
revenue-settlement-volume = Décompte de { $year }, pour { $units }
revenue-received-by = { $name } a reçu des clients
revenue-subsidies-of = { $name } a reçu en subventions
revenue-paid-by = { $name } a payé en coûts
revenue-reserve-of = Réserve pour coûts ultérieurs : { $name }
revenue-lacking-of = Heures manquantes : { $name }
revenue-compensation-of = Compensation : { $name }
revenue-effort-met = { $count ->
    [one] Le seul partenaire tenu à un minimum d’heures a fourni ce minimum.
   *[other] Les { $count-word } partenaires tenus à un minimum d’heures ont fourni ce minimum.
}
revenue-balances = Ce qui revient à chaque partenaire et ce qu’il reçoit ou paie encore ({ $year })
revenue-costs-paid = Coûts payés
revenue-reserves = Réserve
revenue-compensation = Compensation heures
revenue-entitled = A droit à
revenue-holds = Déjà reçu
revenue-balance = Solde
revenue-balance-note = A droit à = coûts + part de la marge + compensation. Solde avec + : à recevoir ; avec − : à payer.
revenue-balance-note-reserves = A droit à = coûts + réserve + part de la marge + compensation. Solde avec + : à recevoir ; avec − : à payer.
revenue-payments = Qui paie qui ({ $year })
revenue-payer = Paie
revenue-payee = Reçoit
revenue-no-payments = Aucun paiement n’est nécessaire : chacun a reçu son dû.
revenue-entitled-of = { $name } a droit à
revenue-balance-of = Solde : { $name }
revenue-payment-of = { $from } paie à { $to }
revenue-test-passed = La clé satisfait au test de { $year } : aucune part de la marge ne s’écarte de plus de { $distance } points de pourcentage de { $yardstick } ; { $tolerance } sont admis.
revenue-test-failed = La clé ne satisfait pas au test de { $year } : une part de la marge s’écarte de { $distance } points de pourcentage de { $yardstick } ; { $tolerance } sont admis.
revenue-test-nothing = La clé ne satisfait pas au test de { $year } : il n’y a pas de marge positive.
revenue-test-unmeasured = La clé ne satisfait pas au test de { $year } : les chiffres de cette année ne donnent pas de critère.
revenue-test-alone-passed = La clé satisfait au test de { $year } : aucun des { $all-word } partenaires ne reçoit moins que ce qu’il gagnerait seul.
revenue-test-alone-failed = La clé ne satisfait pas au test de { $year } : reçoit moins que ce qu’il gagnerait seul : { $names }.

## Revenue model: appendix

revenue-ledger = Formules et origine
revenue-ledger-intro = Chaque ligne montre un chiffre, son calcul avec les nombres, et les lignes des données sur lesquelles il repose. Les mêmes chiffres sont joints à ce PDF comme fichier de données.
revenue-figure = Chiffre
revenue-value = Valeur
revenue-lines = Lignes
revenue-lines-note = Les lignes sans nom de fichier se trouvent dans { $file }. Un chiffre sans ligne découle des autres chiffres de son calcul.
revenue-never = pas pendant le plan
revenue-own-subsidy-of = Subvention propre : { $name }
revenue-since-start-of = { $name } depuis le départ
role-supports = Soutient
agreement-final-translation = Version définitive, traduction
agreement-translation = Traduction. Seul le texte en { $language } lie les parties ; c’est lui qui est signé. Les données des parties sont reprises telles quelles.
within-language-nl = néerlandais
within-language-en = anglais
within-language-fr = français
the-social-economy = l’économie sociale
definition-mark = {"\u00A0"}:
annex-volumes = Volumes prévus par scénario
annex-activities = Heures, quantités et tarifs d’une unité
annex-fixed-costs = Coûts fixes par an
annex-subsidies = Subventions
annex-yardsticks = La clé face aux critères d’équité ({ $year })
annex-alone = Ensemble plutôt que seul ({ $year })
annex-later-costs = Coûts dépensés une année ultérieure
annex-exact-shares = Parts utilisées pour le calcul lorsqu’un pourcentage est arrondi
annex-part-years = Chiffres au prorata des jours dans une année civile incomplète
annex-test = Chiffres du test annuel
annex-test-cost = La part d’une Partie dans les coûts de l’année est ce qui compte comme son coût dans l’année, sans ce qu’elle a payé à des fournisseurs externes, divisé par la somme de ces montants pour toutes les Parties.
annex-test-effort = La part d’une Partie dans l’effort est son montant dans le tableau, divisé par la somme de ces montants. Ce montant est le nombre d’heures budgété pour une unité multiplié par le tarif horaire, heures non rémunérées comprises.
annex-test-risk = La part d’une Partie dans le risque est son montant dans le tableau, divisé par la somme de ces montants. Ce montant est ce qu’elle a investi plus ce qu’elle peut perdre en outre.
annex-test-stand-alone = La part de chaque Partie dans la Marge de l’année est comparée à son montant dans le tableau.
annex-test-shapley = Une Partie qui rejoint un groupe y ajoute le montant du groupe avec elle, moins le montant du groupe sans elle. Le montant d’une Partie seule et celui de chaque groupe figurent dans le tableau ; le montant de personne est zéro, celui de toutes les Parties ensemble est la Marge de l’année. La valeur de Shapley d’une Partie est la moyenne de ce qu’elle ajoute, sur tous les ordres dans lesquels les Parties peuvent entrer une à une. Les valeurs sont arrondies au cent inférieur ; les cents qui manquent à la Marge sont attribués un à un aux Parties dont le reste est le plus grand, à reste égal dans l’ordre des Parties en tête de la Convention.
annex-planned-year = Une année budgétée se calcule comme suit. Les recettes sont le nombre d’unités multiplié par le prix. Une subvention est le nombre multiplié par son montant par unité, plus son montant pour cette année. Le coût d’une Partie ou d’un fournisseur est le nombre multiplié par son coût d’une unité, plus ses coûts fixes. Les recettes, chaque subvention et le coût de chaque Partie sont arrondis une fois au cent, un demi-cent en s’éloignant de zéro. La Marge en résulte selon sa définition.
annex-planned-later = Un coût dépensé un certain nombre d’années après la vente compte dans l’année budgétée située autant d’années après la vente.
annex-constant-prices = Les montants de cette annexe sont ceux du début ; l’exemple chiffré les utilise aussi. { $reference } en adapte certains chaque année.
annex-balances = Exemple : soldes de { $year }, si tout se passe comme prévu
annex-payments = Exemple : qui paie alors qui ({ $year })

## Content reports
document-phase-report = Rapport d’activités
phase-estimate = Partie du rapport
phase-project = projet { $value }
phase-organisation = Organisation
phase-project-name = Projet
phase-project-number = Numéro de projet
phase-call = Appel
phase-programme = Programme opérationnel
phase-period = Période
phase-submitted = Introduit le
phase-deliverable = Livrable
phase-holds = Contenu
phase-file = Fichier
phase-sum = Somme de contrôle
phase-sum-note = Somme de contrôle : les premiers caractères du SHA-256 du fichier, recalculés à l’établissement de ce document.
phase-deliverables-caption = Livrables de ce rapport
phase-question = Question { $number }
phase-question-1 = { $count ->
    [0] aucun livrable n’est mentionné
    [one] un livrable est mentionné en annexe
   *[other] { $count-word } livrables sont mentionnés en annexe
}
phase-pieces = { $count ->
    [one] un livrable accompagne ce rapport
   *[other] { $count-word } livrables accompagnent ce rapport
} : { $kinds }
phase-pieces-sourced = { $count ->
    [one] un livrable mentionné
   *[other] { $count-word } livrables mentionnés
}
phase-pieces-judged = { $count ->
    [one] une appréciation
   *[other] { $count-word } appréciations
}
phase-pieces-reconstructed = { $count ->
    [one] une reconstitution
   *[other] { $count-word } reconstitutions
}
phase-pieces-example = { $count ->
    [one] un exemple
   *[other] { $count-word } exemples
}
phase-pieces-fictional = { $count ->
    [one] un livrable fictif
   *[other] { $count-word } livrables fictifs
}
phase-question-2 = Comment nous avons tenu compte des remarques
phase-question-4 = Leçons et facteurs critiques de succès
phase-question-5 = Notre évaluation de l’accompagnement
phase-question-7 = { $count ->
    [0] aucune page n’est indiquée pour l’obligation de publicité
    [one] une page est indiquée pour l’obligation de publicité
   *[other] { $count-word } pages sont indiquées pour l’obligation de publicité
}
phase-package = Lot de travail { $number } : { $title }
phase-knowledge = Ancrage et diffusion des connaissances
phase-aim = Objectif initial
phase-state = État final
phase-deviation = Écart
phase-motive = Motivation
phase-replaced-by = Remplacé par
phase-eligibility = Subvention
eligibility-yes = Subsidiable
eligibility-partly = Partiellement subsidiable
eligibility-no = Non subsidiable
phase-part = Élément
phase-what = Explication
phase-lessons-of = Leçons de { $value }
phase-success-factors = Facteurs critiques de succès
phase-consent-question = Contact pour la communication ?
phase-consent-yes = Oui
phase-consent-no = Non
phase-consent-yes-sentence = Le projet peut être contacté pour partager les résultats.
phase-consent-no-sentence = Le projet ne souhaite pas être contacté pour partager les résultats.
phase-consent-yes-claim = Le projet peut être contacté pour la communication
phase-consent-no-claim = Le projet ne souhaite pas être contacté pour la communication
phase-page = Page
phase-address = Adresse
phase-publicity-caption = Pages indiquées pour l’obligation de publicité
phase-answer-deliverables = livrables
phase-answer-remarks = remarques
phase-answer-changes = modifications
phase-answer-lessons = leçons
phase-answer-support = accompagnement
phase-answer-consent = consentement
phase-answer-publicity = publicité

## Dossiers
document-dossier = Dossier
dossier-sector = Secteur
dossier-who = Présentation
dossier-partners = Les partenaires
dossier-claim-typology = { $name } est un partenariat de { $count-word } partenaires, { LOWER(typology) } « { $typology } »
dossier-claim-partners = { $name } est un partenariat de { $count-word } partenaires
dossier-unchanged = inchangé
dossier-better = progrès
dossier-worse = recul
dossier-new = nouvellement évalué
dossier-unassessed = non évalué
dossier-change = Évolution
dossier-history = Statut par { LOWER(facet) } à chaque date
dossier-claim-history = { $moved ->
    [0] aucun des { $all-word } { LOWER(facets) } évalués les deux fois n’a progressé depuis l’évaluation précédente
    [one] un des { $all-word } { LOWER(facets) } évalués les deux fois a progressé depuis l’évaluation précédente
   *[other] { $moved-word } des { $all-word } { LOWER(facets) } évalués les deux fois ont progressé depuis l’évaluation précédente
}
dossier-claim-history-none = aucun sujet n’a été évalué les deux fois
dossier-margin = Marge de l’année de référence
dossier-see-revenue = Le modèle de revenus fait l’objet d’un document propre, avec chaque formule et ses lignes d’origine.
dossier-claim-revenue = la marge est répartie ainsi : { $shares }
dossier-claim-revenue-open = Prix et répartition : à déterminer
dossier-see-revenue-example = Le document sur le modèle de revenus montre, avec des chiffres d’exemple, comment le prix, les coûts et la répartition sont liés.
open-own-clause = La clause propre « { $what } » relève d’un article qui ne figure pas dans cette convention.
open-knowledge = À convenir : à qui appartiennent les connaissances et les résultats.
open-personal-data = À convenir : le traitement des données à caractère personnel des travailleurs du groupe cible.
open-public-money = À vérifier : aides d’État liées aux subventions (déclaration de minimis de chaque partie).
open-deadlock = À convenir : les étapes en cas de blocage d’une décision.
party-contact = la personne de contact

## Progress
document-progress-overview = État d’avancement
progress-of = { $part } sur { $whole }
progress-settled = { LOWER(facets) } au statut « { LOWER(status-settled) } »
progress-open-tensions = { LOWER(tensions) } encore ouvertes
progress-ready = documents sans point ouvert
progress-claim-tensions = { $count ->
    [0] { $all ->
        [one] la seule tension n’est plus ouverte
       *[other] aucune des { $all-word } { LOWER(tensions) } n’est encore ouverte
    }
    [one] une tension est encore ouverte
   *[other] { $count-word } { LOWER(tensions) } sont encore ouvertes
}
progress-is-ready = aucun point ouvert
progress-lacks = { $count ->
    [one] un point ouvert
   *[other] { $count } points ouverts
}
progress-document = Document
progress-blocks = Bloque
progress-blocks-agreement = la convention
progress-blocks-signing = la signature
progress-blocks-report = l’introduction auprès du bailleur de fonds
progress-kind-revenue-model = Modèle de revenus
progress-kind-agreement = Convention de coopération
progress-kind-agreement-fictional = Projet de convention fictif
progress-kind-phase-report = Rapport d’activités
progress-claim-documents = { $ready ->
    [0] { $count ->
        [one] le seul document a encore au moins un point ouvert
       *[other] les { $count-word } documents ont chacun encore au moins un point ouvert
    }
    [one] un des { $count-word } documents n’a aucun point ouvert
   *[other] { $ready-word } des { $count-word } documents n’ont aucun point ouvert
}
progress-moved = { LOWER(facets) } en progrès depuis l’évaluation précédente
progress-standing = Statut par { LOWER(facet) }, maintenant et lors de l’évaluation précédente
progress-standing-now = Statut par { LOWER(facet) }
progress-since = évaluation précédente : { $date }
progress-no-review = pas d’évaluation antérieure
progress-no-reviews = Les données ne contiennent pas encore d’évaluation antérieure ; le tableau ne montre que le statut actuel.
progress-was = était
progress-open-of = ouvertes
progress-missing = Ce qui manque
progress-more = et encore { $count }
progress-kind-dossier = Dossier
progress-blocks-final-report = un statut confirmé dans le rapport final
gap-question = La question { $number } n’a pas encore de réponse.
gap-package = Le lot de travail { $number } n’a pas d’objectif ou d’état final.
gap-file = Le livrable « { $item } » n’indique pas de fichier.
gap-unreadable = Le fichier { $path } est illisible.
gap-changed = Le fichier { $path } a changé depuis.
gap-sum = Le livrable « { $item } » n’a pas de somme de contrôle.
gap-typology = La typologie n’est pas encore choisie.
gap-chain = La chaîne de valeur manque.
gap-status = Le statut par { LOWER(facet) } manque.
gap-facets = { $count ->
    [one] Un sujet n’a pas encore été évalué.
   *[other] { $count } { LOWER(facets) } n’ont pas encore été évalués.
}
gap-contribution = La contribution de { $partner } manque.
gap-unconfirmed = Sans source, encore à confirmer : { $what }.
gap-replace = Chiffres d’exemple, à remplacer par ceux des partenaires : { $what }.
gap-estimated-status = statut par { LOWER(facet) }
gap-estimated-chain = chaîne de valeur
gap-estimated-report = titres, objectifs et fichiers
gap-estimated-amounts = tous les montants
gap-estimated-year = décompte de { $year }
gap-revenue = Il n’y a pas encore de modèle de revenus.
gap-scenario = Le scénario « { $scenario } » manque.
gap-agreement = Il n’y a pas encore de projet de convention.

## Self-assessment


## Canvases and contribution sheets

document-partnership-canvas = Canevas de partenariat
document-business-model-canvas = { canvas }
document-value-proposition = Proposition de valeur par partenaire
canvas-blank-title = Canevas vierge à compléter
canvas-phase = Phase
canvas-conditions = Conditions de réussite
canvas-summary = En bref
canvas-ambition = Ambition
canvas-challenge = Défi
canvas-source = Source
canvas-estimate = Réponses du canevas
canvas-claim-blank = { $all ->
    [one] une question attend une réponse
   *[other] de { $first } à { $last } : { $all-word } questions auxquelles répondre ensemble
}
canvas-claim-all = { $all ->
    [one] l’unique question a sa réponse
   *[other] les { $all-word } questions ont une réponse, de { $first } à { $last }
}
canvas-claim-some = sur les { $all-word } questions, { $answered ->
    [one] une seule a
   *[other] { $answered-word } ont
} une réponse
canvas-business-claim-blank = { $all ->
    [one] un bloc attend une réponse
   *[other] les { $all-word } blocs attendent une réponse
}
canvas-business-claim-all = { $all ->
    [one] l’unique bloc est complété
   *[other] les { $all-word } blocs sont complétés
}
canvas-business-claim-some = sur les { $all-word } blocs, { $filled ->
    [one] un seul est complété
   *[other] { $filled-word } sont complétés
}
document-company-booklet = Livret des entreprises
canvas-booklet-subtitle = Les modèles d’affaires des participants
canvas-booklet-claim = { $missing ->
    [0] les { $all-word } participants décrivent leur modèle d’affaires
   *[other] sur les { $all-word } participants, { $some-word } décrivent leur modèle d’affaires
}
canvas-booklet-overview = { $missing ->
    [0] les { $all-word } participants figurent tous dans ce livret
    [one] un des { $all-word } participants n’a pas de canevas dans ce livret
   *[other] sur les { $all-word } participants, { $some-word } ont un canevas dans ce livret et { $missing-word } n’en ont pas
}
canvas-booklet-blocks-full = aucun des { $count } canevas n’a de case vide
canvas-booklet-blocks = « { $block } » est complété pour { $filled-word } des { $all-word } participants
canvas-booklet-blocks-several = { $blocks } sont chacun complétés pour { $filled-word } des { $all-word } participants
canvas-booklet-company-blank = { $name } n’a encore complété aucun des { $all-word } blocs
canvas-booklet-company-all = { $name } complète les { $all-word } blocs
canvas-booklet-company-some = { $name } complète { $filled-word } des { $all-word } blocs
canvas-booklet-overview-caption = Les participants et leur modèle d’affaires
canvas-booklet-blocks-caption = Combien de fois chaque bloc est complété
canvas-booklet-company-caption = Le modèle d’affaires de { $name }
canvas-booklet-participants = Participants
canvas-booklet-with-canvas = Avec un canevas
canvas-booklet-points = Réponses
canvas-booklet-points-note = en moyenne { $mean } par canevas
canvas-booklet-company = Participant
canvas-booklet-sector = Secteur
canvas-booklet-in-short = En bref
canvas-booklet-filled = Complété
canvas-booklet-block = Bloc
canvas-booklet-answer = Réponse
canvas-booklet-empty-with = Vide chez
canvas-booklet-no-canvas = pas de canevas
canvas-booklet-not-described = non décrit

## Self-assessment

document-self-assessment = Auto-évaluation
assessment-quoted = « { $name } »
assessment-fewer = moins de { $n }
assessment-claim-about = { $statements ->
    [one] une affirmation
   *[other] { $statements-word } affirmations
} sur { $aspects ->
    [one] un aspect
   *[other] { $aspects-word } aspects
}, { $rounds ->
    [0] pas encore complétées
    [one] complétées lors d’un tour
   *[other] complétées lors de { $rounds-word } tours
}
assessment-aspect-line = { $title } : { $count ->
    [one] une affirmation
   *[other] { $count-word } affirmations
} ({ $names })
assessment-participation = Tours et répondants
assessment-round = Tour
assessment-basis = Origine
assessment-basis-sourced = questionnaires remplis
assessment-basis-judged = appréciation
assessment-basis-reconstructed = reconstitution
assessment-basis-example = chiffres d’exemple
assessment-basis-fictional = fictif
assessment-respondents = Répondants
assessment-respondents-few = { $n } répondants
assessment-privacy = Les réponses de moins de { $minimum } répondants sont omises, pour que personne ne soit reconnaissable. Les noms des répondants ne figurent ni dans ce document ni dans les données jointes.
assessment-claim-form = { $count ->
    [one] cochez une réponse pour l’affirmation
   *[other] cochez une réponse pour chacune des { $count-word } affirmations
}
assessment-organisation = Organisation
assessment-statement = Affirmation
assessment-claim-blank = { $count ->
    [one] une affirmation à évaluer
   *[other] { $count-word } affirmations à évaluer
}
assessment-claim-majority = { $some ->
    [0] Aucune affirmation ne recueille l’accord de plus de la moitié des répondants.
    [one] Une des { $all-word } affirmations recueille l’accord de plus de la moitié des répondants.
   *[other] { $some-word } des { $all-word } affirmations recueillent l’accord de plus de la moitié des répondants.
}
assessment-round-claim = tour { $number } – { $claim }
assessment-claim-hidden = trop peu de répondants pour montrer des résultats
assessment-claim-none = aucun des { $n } répondants n’est d’accord avec une affirmation
assessment-claim-all = les { $n } répondants sont tous d’accord avec { $names }
assessment-claim-all-many = les { $n } répondants sont tous d’accord avec { $count-word } des { $all-word } affirmations
assessment-claim-most = { $percent } des { $n } répondants sont d’accord avec { $names }
assessment-claim-most-many = { $percent } des { $n } répondants sont d’accord avec chacune de { $count-word } affirmations
assessment-hidden-round = Moins de { $minimum } personnes ont répondu lors de ce tour. Leurs réponses ne sont pas montrées, pour que personne ne soit reconnaissable.
assessment-hidden-aspect = Moins de { $minimum } personnes ont répondu aux affirmations sur { $aspect } ; ces réponses ne sont pas montrées.
assessment-hidden-statements = Moins de { $minimum } personnes ont répondu à { $names } ; ces réponses ne sont pas montrées.
assessment-n = n = { $n }
assessment-chart = { $round } : réponses en % des répondants, n = { $n }
assessment-alt-chart = Barres par affirmation, à gauche du centre le désaccord et à droite l’accord. { $claim }. { $list }.
assessment-alt-statement = { $name } : { $agree } d’accord, { $neutral } neutres, { $disagree } pas d’accord
assessment-results-table = { $round } : réponses par affirmation
assessment-column-n = n
assessment-column-share-disagree = Total désaccord
assessment-column-share-neutral = Part neutre
assessment-column-share-agree = Total accord
assessment-column-mean = Moyenne
assessment-table-note = Total désaccord : { $full-no } et { $no }. Total accord : { $yes } et { $full-yes }. Les pourcentages sont arrondis. La moyenne va de 1 ({ $full-no }) à 5 ({ $full-yes }).
assessment-part-all = Les { $n } répondants sont tous d’accord avec { $names }.
assessment-part-all-but-one = { $k } des { $n } répondants sont d’accord avec { $names }.
assessment-part-large = Une grande majorité ({ $k } sur { $n }) est d’accord avec { $names }.
assessment-part-three-quarters = Trois quarts ({ $k } sur { $n }) sont d’accord avec { $names }.
assessment-part-two-thirds = Deux tiers ({ $k } sur { $n }) sont d’accord avec { $names }.
assessment-part-majority = Une majorité ({ $k } sur { $n }) est d’accord avec { $names }.
assessment-part-small-majority = Une courte majorité ({ $k } sur { $n }) est d’accord avec { $names }.
assessment-part-half = La moitié ({ $k } sur { $n }) est d’accord avec { $names }.
assessment-part-minority = Une minorité ({ $k } sur { $n }) est d’accord avec { $names }.
assessment-part-third = Un tiers ({ $k } sur { $n }) est d’accord avec { $names }.
assessment-part-quarter = Un quart ({ $k } sur { $n }) est d’accord avec { $names }.
assessment-part-small-minority = Une faible minorité ({ $k } sur { $n }) est d’accord avec { $names }.
assessment-part-none = Aucun des { $n } répondants n’est d’accord avec { $names }.
assessment-claim-same = { $all ->
    [one] l’adhésion reste la même pour la seule affirmation
    [2] l’adhésion reste la même pour les deux affirmations
   *[other] l’adhésion reste la même pour les { $all-word } affirmations
}
assessment-claim-moved = l’adhésion progresse pour { $up ->
    [0] aucune
    [1] une
   *[other] { $up-word }
} et recule pour { $down ->
    [0] aucune
    [1] une
   *[other] { $down-word }
} { $all ->
    [one] de la seule affirmation
   *[other] des { $all-word } affirmations
}
assessment-claim-moved-most = { $moved } ; pour { $names }, elle { $rises ->
    [1] progresse
   *[other] recule
} de { $points } points de pourcentage
assessment-changes = Du tour { $first } au tour { $last }, nombre d’affirmations dont l’accord progresse : { $up-word } ; recule : { $down-word } ; reste égal : { $same-word }.
assessment-comparison-table = Part des répondants d’accord : de « { $first } » à « { $last } »
assessment-round-n = Tour { $number }
assessment-change = Différence en points
assessment-direction = Sens
assessment-higher = ↑ en hausse
assessment-lower = ↓ en baisse
assessment-equal = → égal
assessment-comparison-note = La différence, en points de pourcentage, est calculée avant d’arrondir les pourcentages.
assessment-caution = Un seul répondant pèse déjà { $points } points de pourcentage ; les petites différences sont donc à lire avec prudence. Les tours comparent des groupes : les réponses d’une même personne ne sont pas reliées.
assessment-claim-notes = { $count ->
    [one] une remarque sur les résultats
   *[other] { $count-word } remarques sur les résultats
}
assessment-source = Source : { $source }
assessment-estimate = Réponses de { $round }
assessment-see-table = Nombres et moyennes par affirmation : voir l’annexe
assessment-claim-tables = Combien de fois chaque réponse a été donnée, par affirmation
assessment-both-estimated = Dans aucun des deux tours les nombres ne proviennent des questionnaires eux-mêmes.

## Forms to fill in on screen

document-self-assessment-form = Auto-évaluation à remplir
document-registration-form = Formulaire d’inscription
document-partnership-canvas-form = Canevas de partenariat à remplir
document-contributions-form = Apports des partenaires à remplir
document-phase-report-form = Rapport de contenu à remplir
fill-in-description = { $title }, un formulaire à remplir à l’écran
fill-in-how = Remplissez ce formulaire à l’écran et enregistrez le fichier, ou imprimez-le et écrivez. La touche de tabulation mène au champ suivant.
fill-in-how-aloud = Vous utilisez un lecteur d’écran ? Ouvrez alors le fichier dans Firefox ou Evince : Chrome et Edge ne lisent pas les champs. En cas d’échec, demandez le tableur.
fill-in-about-you = Qui remplit
fill-in-respondent = Votre code
fill-in-respondent-help = le code que vous avez reçu, pas de nom
fill-in-statements = Affirmations
fill-in-no-answer = pas de réponse
fill-in-remarks = Remarques
fill-in-remarks-help = Que souhaitez-vous ajouter ?
fill-in-registration = Votre inscription
fill-in-date = jour/mois/année, par exemple 31/12/2026
fill-in-one-a-line = une réponse par ligne
fill-in-not-in-a-field = Ce texte ne tient pas dans un champ. Signalez-nous les changements à part.
fill-in-contribution-of = Apport de { $name }
fill-in-changes = Changements dans les grandes lignes
fill-in-lessons = Leçons de tous les partenaires
fill-in-code = Référence
fill-in-code-help = Référence de ce formulaire, fixe
fill-in-code-why = La référence nous dit de quel formulaire il s’agit quand il revient.

## Needs analysis

document-needs-analysis = Analyse des besoins
needs-authors = Auteurs
needs-coordinator = { $country } · coordination
needs-summary = En bref
needs-claim-summary = En bref : { $counts }
needs-count-gaps = lacunes dans { $count ->
    [one] un secteur
   *[other] { $count } secteurs
}
needs-count-challenges = défis pour { $count ->
    [one] un groupe
   *[other] { $count } groupes
}
needs-count-practices = { $count ->
    [one] un cas pratique
   *[other] { $count } cas pratiques
}
needs-claim-context = Le contexte en { $count ->
    [one] un thème
   *[other] { $count-word } thèmes
}
needs-claim-figures = { $count ->
    [one] Un chiffre clé
   *[other] { $count-word } chiffres clés
}
needs-claim-levels = État de { $count ->
    [one] un thème
   *[other] { $count } thèmes
} ({ $region }) : { $levels }
needs-count-established = { $count } { $count ->
    [one] établi
   *[other] établis
}
needs-count-fragmented = { $count } { $count ->
    [one] fragmenté
   *[other] fragmentés
}
needs-count-developing = { $count } en développement
needs-count-absent = { $count } { $count ->
    [one] absent
   *[other] absents
}
needs-level-established = Établi
needs-level-fragmented = Fragmenté
needs-level-developing = En développement
needs-level-absent = Absent
needs-levels-of = État par thème, { $region }
needs-topic = Thème
needs-estimate-level = État d’un thème
needs-source = { $count ->
    [one] Source
   *[other] Sources
}
needs-claim-ecosystem = L’écosystème : { $count ->
    [one] un acteur
   *[other] { $count } acteurs
} dans { $other ->
    [one] un domaine
   *[other] { $other } domaines
}
needs-actors-of = Domaines et acteurs, { $region }
needs-domain = Domaine
needs-actors-head = Acteurs, avec leur région ou leur nature
needs-actors = { $count ->
    [one] 1 acteur
   *[other] { $count } acteurs
}
needs-claim-gaps = Lacunes dans { $other ->
    [one] un secteur
   *[other] { $other } secteurs
}
needs-claim-challenges = Défis pour { $other ->
    [one] un groupe
   *[other] { $other } groupes
}
needs-practice = Cas pratique : { $title }
needs-claim-practice = { $title } : { $count ->
    [one] un point à retenir
   *[other] { $count } points à retenir
}
needs-practice-place = Cas pratique { $number } sur { $all }
needs-part-takeaways = Ce qu’il faut en retenir
needs-part-story = L’histoire
needs-part-challenges = Défis, problème et groupe cible
needs-part-stakeholders = Parties prenantes
needs-part-importance = Importance pour la société
needs-part-solutions = Solutions possibles
needs-part-remarks = Remarques
needs-who = Qui a participé
needs-when-where = Quand et où
needs-participants = Participants
needs-respondents = { $count ->
    [one] Une personne a participé.
   *[other] { $count } personnes ont participé.
}
needs-method = Méthode
needs-findings = Constats
needs-closing = Pour conclure
needs-claim-focus-group = { $count ->
    [one] un participant
   *[other] { $count-word } participants
} dans le groupe de discussion
needs-top = { $names } avec { $several ->
    [1] { $count } voix
   *[other] { $count } voix chacun
}
needs-claim-votes = choix le plus fréquent lors { $votes ->
    [one] d’un vote
   *[other] de { $votes-word } votes distincts
} par { $count ->
    [one] un participant
   *[other] { $count-word } participants
} : { $tops }
needs-claim-votes-close = extrait { $votes ->
    [one] d’un vote
   *[other] de { $votes-word } votes distincts
} par { $count ->
    [one] un participant
   *[other] { $count-word } participants
} : { $tops }
needs-claim-votes-excess = { $claim } ; { $excess }
needs-votes-excess = la source compte { $all } voix là où il ne pouvait y en avoir que { $most }
needs-votes-excess-option = { $count ->
    [one] { $names } a reçu plus de voix qu’il n’y avait de participants
   *[other] { $names } ont reçu chacun plus de voix qu’il n’y avait de participants
}
needs-claim-vote = { $names } { $count ->
    [one] reçoit
   *[other] reçoivent chacun
} { $votes } voix sur { $all }
needs-claim-vote-none = Personne n’a voté
needs-vote-measure = Nombre de voix · n = { $respondents ->
    [one] { $respondents } participant
   *[other] { $respondents } participants
}, { $votes } voix
needs-votes-of = Voix : { $title }
needs-option = Réponse
needs-votes = Voix
needs-share = Part
needs-estimate-vote = Vote
needs-claim-references = Références : { $count ->
    [one] une source
   *[other] { $count-word } sources
}
needs-no-date = s.d.
needs-accessed = Consulté le { $date }.
needs-votes-together = Les voix côte à côte

## Call for enterprises

document-call = Appel
call-by = Appel lancé par { $organiser }
call-eligible = Qui peut s’inscrire ?
call-deliverables = Que produit un laboratoire ?
call-levels-sought = À quels niveaux ?
call-levels-open = Ces niveaux sont des exemples : un autre niveau est possible.
call-outcome = Résultat visé
call-selection = Comment un laboratoire est composé
call-privacy = Vos données
call-deadline = S’inscrire jusqu’au
call-contact = Contact
call-required = obligatoire
call-one-answer = Une seule réponse
call-more-answers = Plusieurs réponses possibles
call-day = jour
call-month = mois
call-year = année
call-return-to = Des questions ? Contactez :
call-send-to = Renvoyez le formulaire complété à :
call-other-answer = Autre chose :
call-claim-form = L’inscription demande { $count ->
    [one] une réponse, { $required ->
        [0] facultative
       *[other] obligatoire
    }
   *[other] { $count-word } réponses, dont { $required ->
        [0] aucune obligatoire
        [one] une obligatoire
       *[other] { $required-word } obligatoires
    }
}
call-candidates = Candidats
call-enterprise = Entreprise
call-sector = { dossier-sector }
call-sector-social = sociale
call-sector-regular = classique
call-sector-public = publique
call-has = { $name } : { $measured }
call-lacks = { $name } : { $measured }, demandé { $asked }
call-region = Région
call-activity = Activité
call-employees = Travailleurs
call-target-group = Groupe cible
call-levels = Niveaux
call-none-given = aucun indiqué
call-dash-note = Un tiret marque ce que le candidat n’a pas indiqué ; le total ne compte que ce qui est indiqué.
call-target-group-note = Le groupe cible est le nombre de travailleurs du groupe cible parmi tous les travailleurs.
call-offers-and-needs = Ce que les candidats apportent et cherchent
call-offers = Apporte
call-seeks = Cherche
call-registered = Inscription
call-contacts = Coordonnées des candidats
call-contacts-internal = Pour usage interne seulement.
call-claim-register = { $count ->
    [one] un candidat
   *[other] { $count-word } candidats
} { $regions ->
    [one] d’une région
   *[other] de { $regions-word } régions
} ; { $social ->
    [0] aucun ne figure sous « { sector-social } »
    [one] un figure sous « { sector-social } »
   *[other] { $social-word } figurent sous « { sector-social } »
}
call-estimate = Candidats et laboratoires
call-without-lab = Encore sans laboratoire : { $names }.
call-labs-compared = Les laboratoires côte à côte
call-lab = Laboratoire
call-yes = oui
call-no = non
call-composed-by = Composé par { $name }.
call-criteria-of = Critères : { $title }
call-members-of = Membres : { $title }
call-aim = Ce que vise le laboratoire
call-criterion = Critère
call-asked = Demandé
call-measured = Dans ce laboratoire
call-meets = Rempli
call-criterion-social-share = Part de « { sector-social } »
call-criterion-members = Nombre de membres
call-criterion-region = Membres d’une même région
call-criterion-level = Niveau que tous cherchent
call-short-social-share = Part de « { call-sector-social } »
call-short-members = Membres
call-short-region = Même région
call-short-level = Niveau partagé
call-asked-social-share = { $least } à { $most }
call-asked-members = { $least } à { $most } membres
call-asked-region = au moins 2 membres
call-asked-level = au moins 1 niveau
call-measured-social-share = { $percent } ({ $social } sur { $members })
call-measured-members = { $members ->
    [one] 1 membre
   *[other] { $members } membres
}
call-measured-region = { $count ->
    [0] aucun
   *[other] { $count } de { $region }
}
call-measured-level = { $count ->
    [0] aucun
   *[other] { $count } : { $names }
}
call-verdict-question = Le laboratoire remplit-il les critères ?
call-verdict-yes = { $count ->
    [one] Oui, le critère est rempli
   *[other] Oui, les { $count-word } critères sont remplis
}
call-verdict-no = Non, { $met } critères sur { $count } sont remplis
call-claim-labs-unjudged = { $count ->
    [one] un laboratoire
   *[other] { $count-word } laboratoires
} avec { $members ->
    [one] un candidat
   *[other] { $members } candidats en tout
}
call-claim-labs-none = { $count ->
    [one] le laboratoire ne remplit pas encore { $criteria }
   *[other] aucun des { $count-word } laboratoires ne remplit { $criteria }
}
call-claim-labs-all = { $count ->
    [one] le laboratoire remplit { $criteria }
   *[other] les { $count-word } laboratoires remplissent { $criteria }
}
call-all-criteria = les { $count-word } critères
call-claim-labs-some = { $met ->
    [one] un des { $count-word } laboratoires remplit
   *[other] { $met-word } des { $count-word } laboratoires remplissent
} { $criteria }

## Editions

edition-internal = Édition interne – ne pas diffuser
edition-partners = Édition pour les partenaires
edition-funder = Édition pour le bailleur de fonds
edition-facilitators = Édition pour les accompagnateurs
edition-public = Édition publique
withheld = [pas dans cette édition]

## Workbook
document-workbook = Cahier de travail
workbook-blank = Cahier vierge de la méthode
workbook-claim = { $known ->
    [one] une case contient déjà ce qui figure dans les données
   *[other] { $known-word } cases contiennent déjà ce qui figure dans les données
} ; { $open ->
    [0] aucune case n’attend votre réponse
    [one] une case attend votre réponse
   *[other] { $open-word } cases attendent votre réponse
}
workbook-claim-blank = { $open ->
    [one] une case à compléter avec votre partenaire
   *[other] { $open-word } cases à compléter avec votre partenaire
}
workbook-how = Comment utiliser ce cahier
workbook-step-known = Lisez d’abord ce qui est déjà rempli et corrigez ce qui n’est plus exact.
workbook-step-open = Complétez ensuite seul ce qui reste ouvert, sans concertation. Ce qui ne s’applique pas reste vide.
workbook-step-alone = Complétez d’abord les exercices seul, sans concertation. Ce qui ne s’applique pas reste vide.
workbook-step-together = Comparez les réponses de tous les partenaires et discutez des différences.
workbook-step-back = Remettez ce dont vous avez convenu à votre accompagnateur. Cela entre dans le dossier, le modèle de revenus et la convention.
workbook-look-known = déjà rempli à partir des données
workbook-look-write = à compléter
workbook-filled-by = Complété par
workbook-estimated = repose sur
workbook-standing = Point de départ
workbook-standing-title = Où en êtes-vous ?
workbook-status-now = Statut actuel
workbook-own-view = Votre appréciation
workbook-why-next = Pourquoi, et quelle est la prochaine étape ?
workbook-contributions = Exercice 1
workbook-contributions-title = Qu’apporte chaque partenaire ?
workbook-questions = Exercice 2
workbook-questions-title = Questionnaire
workbook-known-canvas = Sur le canevas
workbook-known-tensions = { tensions }
workbook-challenges = Défis
workbook-so-far = Jusqu’ici
workbook-costs = Modèle de revenus · coûts
workbook-costs-of-unit = Coûts d’un produit ou service
workbook-costs-of = Coûts par { $unit }
workbook-revenues = Modèle de revenus · prix et recettes
workbook-revenues-title = Prix, recettes et répartition de la marge
workbook-revenues-of = Recettes attendues (et nombre de { $units })
workbook-prices = Prix
workbook-chosen = Retenu
workbook-why-this = Retenu, et pourquoi ?
workbook-our-proposal = Notre proposition
workbook-key = Composition de la clé de répartition
workbook-agreement = Convention
workbook-in-draft = Dans le projet
workbook-worked-out = Élaboré
workbook-open = Encore ouvert : { $count }
workbook-open-more = et encore { $count }, voir la convention
workbook-other-points = Autres points ouverts

## Changes between versions
document-change-note = Note de modification
change-general = Généralités
change-text-of-agreement = Texte de la convention
change-consequences = Conséquences sur les chiffres
change-changed = { $what }{"\u00A0"}: { $old } → { $new }
change-added = { $what }{"\u00A0"}: { $new } (ajouté)
change-removed = { $what }{"\u00A0"}: { $old } (supprimé)
change-moved = { $what }{"\u00A0"}: autre ordre
change-private = { $what }{"\u00A0"}: modifié, sans mention des données
change-file = Fichier { $path }{"\u00A0"}: contenu modifié
change-file-added = Fichier { $path }{"\u00A0"}: ajouté
change-file-removed = Fichier { $path }{"\u00A0"}: supprimé
change-mark-added = { $path } porte désormais la marque !{ $mark }
change-mark-removed = { $path } ne porte plus la marque !{ $mark }
change-nothing = Les données des deux versions disent la même chose.
change-item = n° { $number }
change-quoted = «{"\u00A0"}{ $text }{"\u00A0"}»
change-yes = oui
change-no = non
basis-sourced = d’une source
basis-judged = appréciation
basis-reconstructed = reconstitution
basis-example = chiffres d’exemple
basis-fictional = fictif
change-kind-add = ajouté au texte standard
change-kind-replace = autre formulation
change-kind-drop = omis
change-partner-added = Nouveau partenaire{"\u00A0"}: { $name }
change-partner-removed = Partenaire supprimé{"\u00A0"}: { $name }
change-partnership-added = Nouveau partenariat{"\u00A0"}: { $name }
change-partnership-removed = Partenariat supprimé{"\u00A0"}: { $name }
change-joins = { $name } participe désormais
change-leaves = { $name } ne participe plus
change-role = Rôle de { $name }{"\u00A0"}: { $old } → { $new }
change-status = Statut de «{"\u00A0"}{ $name }{"\u00A0"}»{"\u00A0"}: { $old } → { $new }
change-tension-added = Nouvelle tension{"\u00A0"}: «{"\u00A0"}{ $name }{"\u00A0"}»
change-tension-removed = Tension supprimée{"\u00A0"}: «{"\u00A0"}{ $name }{"\u00A0"}»
change-tension-agreed = La tension «{"\u00A0"}{ $name }{"\u00A0"}» est désormais convenue
change-tension-reopened = La tension «{"\u00A0"}{ $name }{"\u00A0"}» est de nouveau ouverte
change-resolution = Approche de la tension «{"\u00A0"}{ $name }{"\u00A0"}»{"\u00A0"}: { $old } → { $new }
change-impact = Impact sur «{"\u00A0"}{ $name }{"\u00A0"}»{"\u00A0"}: { $old } → { $new }
change-share = Part de { $name }{"\u00A0"}: { $old } → { $new }
change-share-in = Part de { $name } dans «{"\u00A0"}{ $place }{"\u00A0"}»{"\u00A0"}: { $old } → { $new }
change-share-computed = Part calculée de { $name }{"\u00A0"}: { $old } → { $new }
change-part-of-margin = Part de { $name } dans la marge de { $year }{"\u00A0"}: { $old } → { $new }
change-margin = Marge en { $year }{"\u00A0"}: { $old } → { $new }
change-price = Prix par { $unit }{"\u00A0"}: { $old } → { $new }
change-cost = Coût par { $unit }{"\u00A0"}: { $old } → { $new }
change-open-closed = N’est plus ouvert{"\u00A0"}: { $text }
change-open-new = Nouveau point ouvert{"\u00A0"}: { $text }
change-article-added = { $place } inséré{"\u00A0"}: { $text }
change-article-removed = { $place } supprimé{"\u00A0"}: { $text }
change-article-changed = { $place }{"\u00A0"}: { $old } → { $new }
change-nothing-there = rien
change-compared = Comparaison de { $old } avec { $new }
change-side = { $name } (données du { $date })
change-files-untold = Modifié sans effet sur les données (mise en forme ou commentaires){"\u00A0"}: { $paths }
change-subject = Sujet
change-number = Modifications des données
document-changed-agreement = Convention avec modifications
changed-agreement-notice = Ce document montre ce qui a changé. Ce n’est pas le texte à signer.
changed-legend = Comment lire les modifications
changed-legend-inserted = inséré dans la nouvelle version
changed-legend-struck = supprimé de la version antérieure
changed-legend-bar = Une barre et un mot dans la marge accompagnent chaque clause qui a changé. Les mots insérés sont soulignés et placés entre [+ et +], les mots supprimés sont barrés et placés entre [− et −]. Les numéros des articles sont ceux de la nouvelle version, sauf pour ce qui est supprimé.
changed-inserted = inséré
changed-struck = supprimé
changed-changed = modifié
changed-renumbered = était { $number }
change-count = { $count ->
    [one] Une modification
   *[other] { $count } modifications
}
change-claim = { $changes } de { $old } à { $new }
change-by-subject = Modifications par sujet
change-summary = En bref
changed-scope = La comparaison porte sur tout ce qui lie les parties : le préambule, les articles et ce qui figure en dessous, les annexes avec leurs chiffres et la signature. Les tableaux sont comparés cellule par cellule. Un renvoi dont seul le numéro a changé n’est pas une modification.
agreement-issue = version { $version } du { $date }
agreement-issue-numbered = n° { $number } · version { $version } du { $date }
agreement-version-numbered = { $version } (n° { $number })
changed-what = Ce qui a changé
changed-article = Article { $number } – { $title }
changed-of = { $name } : { $count ->
    [one] une modification
   *[other] { $count } modifications
}
changed-articles = { $count ->
    [one] un article
   *[other] { $count } articles
}
changed-annexes = { $count ->
    [one] une annexe
   *[other] { $count } annexes
}
changed-count-where = { $count }, dans { $places }.
changed-opening = le préambule
changed-signatures = la signature
changed-title = Titre
changed-told = { $place } : « { $old } » devient « { $new } ».
changed-told-more = { $place } : « { $text } » est ajouté.
changed-told-less = { $place } : « { $text } » est supprimé.
changed-told-new = { $place } est nouveau : « { $text } ».
changed-told-gone = { $place } (ancien numéro) est supprimé : « { $text } ».
changed-told-dropped = { $place } est supprimé : « { $text } ».
changed-count = { $count ->
    [0] Rien de ce qui lie n’a changé
    [one] Une modification
   *[other] { $count } modifications
}
change-layout = { $what }{"\u00A0"}: mêmes mots, autre disposition, mise en évidence ou lien

## Names of the data, in sentences about changes
field-above = au-dessus de
field-accent = couleur d’accent
field-accent-line = couleur des lignes sur l’accent
field-accent-soft = couleur d’accent douce
field-accessed = consulté le
field-accession = adhésion
field-actions = actions
field-activities = activités
field-activity = activité
field-actor = acteur
field-actors = acteurs
field-actuals = chiffres réels
field-added-value = valeur ajoutée
field-advance-months = période des avances en mois
field-after = après
field-agreement = convention
field-agreement-elements = éléments de la convention
field-aim = but
field-ambition = ambition
field-amount = montant
field-amounts = montants
field-answer = réponse
field-answers = réponses
field-appendix = annexe
field-archive = conservation
field-article = article
field-aspects = aspects
field-assessment = analyse d’impact
field-assessment-reason = explication de l’analyse d’impact
field-assumptions = hypothèses
field-audit-notice-days = annonce d’un contrôle en jours
field-auditor = contrôleur
field-authors = auteurs
field-auxiliaries = auxiliaires
field-axes = axes
field-axes-explained = explication des axes
field-background = contexte
field-base = prix de base
field-basis = origine
field-bearer = porteur
field-block = bloc du canevas
field-blocks = blocs du canevas
field-bodies = organes
field-brand = identité visuelle
field-business-model = Business Model Canvas
field-by = exécutant
field-call = appel
field-callout = encadré
field-candidates = candidats
field-cap = limite
field-capacity = qualité
field-caption = légende
field-case = scénario
field-case-documents = documents par cas
field-challenge = défi
field-challenges = défis
field-change = modification
field-changed-circumstances = changement de circonstances
field-changes = modifications
field-chapter = chapitre
field-chosen = méthode choisie
field-citation = référence
field-claim = affirmation
field-class = classe
field-clause = clause
field-clauses = clauses propres
field-closing = conclusion
field-co-funding = mention du cofinancement
field-coach = accompagnateur
field-coalitions = coalitions
field-colours = couleurs
field-column = colonne
field-columns = colonnes
field-components = composantes
field-conclusions = conclusions
field-conditions = conditions
field-confidentiality = confidentialité
field-confidentiality-reason = motif de la confidentialité
field-consent = consentement
field-consent-note = texte du consentement
field-contact = personne de contact
field-container = cadre
field-context = contexte
field-contributions = contributions
field-coordinator = coordinateur
field-core-activity = activité principale
field-cost-change = variation des coûts
field-cost-drivers = inducteurs de coûts
field-country = pays
field-counts = nombres
field-cover = couverture
field-covers-injury = couverture des lésions
field-covers-intent = couverture de l’intention
field-criteria = critères
field-cure-days = délai de réparation en jours
field-date = date
field-days = jours
field-de-minimis = aides de minimis
field-deadline = date limite
field-deadlock = étapes en cas de blocage
field-decides = décisions
field-default = valeur par défaut
field-definition = définition
field-definition-source = source de la définition
field-deliverables = livrables
field-description = description
field-details = détails
field-deviation = écart
field-dimension = dimension
field-dimensions = dimensions
field-disclaimer = avertissement
field-display = police des titres
field-disputes = litiges
field-document = document
field-domain = domaine
field-domain-reason = motif du domaine
field-domains = domaines
field-due = échéance
field-duration = durée
field-ecosystem = écosystème
field-effort = effort
field-eligible = subsidiable
field-email = adresse e-mail
field-employees = travailleurs
field-enclave = enclave
field-end = fin
field-end-months = force majeure après laquelle une partie peut partir en mois
field-covers = ce qui en provient
field-enterprise-number = numéro d’entreprise
field-eu-emblem = emblème européen
field-every-months = temps entre évaluations en mois
field-evidence = éléments de preuve
field-example = exemple
field-examples = exemples
field-exclusivity = exclusivité
field-exclusivity-scope = étendue de l’exclusivité
field-indexation = indexation
field-index = indice
field-vat = TVA
field-invoicing = facturation des parts
field-goods-in-process = biens en cours de transformation
field-exit-months = mois de blocage après lesquels une partie peut partir
field-not-before = au plus tôt
field-risk = risque
field-exercises = exercices
field-externals = acteurs externes
field-facet = sujet
field-facets = sujets
field-facilitators = accompagnateurs
field-fairness = équité
field-fees = indemnités des fondateurs
field-figures = chiffres
field-file = fichier
field-findings = constats
field-first = premier
field-first-year = première année
field-fixed-costs = coûts fixes
field-fixed-margin = marge fixe
field-fixed-price = prix fixe
field-focus-group = groupe de discussion
field-fonts = polices
field-form = formulaire
field-forum = instance compétente
field-founding-fee = indemnité des fondateurs
field-funder = bailleur de fonds
field-gain-creators = créateurs de bénéfices
field-gaps = lacunes
field-general = généralités
field-governance = prise de décision
field-gross-fault = faute lourde
field-group = groupe
field-groups = groupes
field-handover-months = transfert en mois
field-hardship = règle en cas de changement de circonstances
field-help = aide
field-high = élevé
field-host = partenaire d’accueil
field-host-instructions = instructions du partenaire d’accueil
field-hours = heures
field-iban = numéro de compte
field-id = identifiant
field-impact = impact
field-importance = importance
field-in-liquidation = en liquidation
field-initials = paraphes
field-ink = couleur du texte
field-innovation = innovation
field-instruction = instruction
field-instructions = instructions
field-insurance = assurances
field-intro = introduction
field-investment = investissement
field-investments = investissements
field-invoiced-by = partenaire qui facture
field-items = éléments
field-keep-until = conserver jusqu’au
field-keeper = dépositaire
field-key = clé de répartition
field-keywords = mots-clés
field-kind = type
field-knowledge = connaissances
field-knowledge-sharing = partage de connaissances
field-label = libellé
field-labs = laboratoires
field-language = langue
field-law = droit applicable
field-largest = plus grand
field-late-interest = intérêt de retard
field-later-costs = coûts des années ultérieures
field-lead = responsable
field-legal-form = forme juridique
field-legal-name = dénomination légale
field-lessons = leçons
field-letter = lettre
field-level = niveau
field-levels = niveaux
field-liability = responsabilité
field-licence-after = droit d’usage après la fin
field-links = liens
field-logo = logo
field-logos = logos
field-low = faible
field-made = réalisé le
field-majority = majorité
field-mandate = fondement du pouvoir de signature
field-mandatory = obligatoire
field-market-alternatives = alternatives sur le marché
field-matchmaker = intermédiaire
field-meaning = signification
field-measure = mesure
field-mediation = médiation
field-meets = rythme des réunions
field-members = membres
field-method = méthode
field-methods = méthodes
field-minimum = minimum
field-minimum-effort = effort minimal
field-motive = motif
field-muted = couleur des notes
field-name = nom
field-needs = besoins
field-needs-analysis = analyse des besoins
field-note = note
field-notes = notes
field-notice-days = délai de notification en jours
field-notice-months = délai de préavis en mois
field-notified = notifié le
field-number = numéro
field-numbers = chiffres
field-objective = objectif
field-of = de
field-offers = offres
field-open = ouvert aux tiers
field-open-points = points ouverts
field-operational-programme = programme opérationnel
field-options = options
field-organisation = organisation
field-organisation-number = numéro d’organisation
field-organiser = organisateur
field-originals = originaux
field-outcome = résultat
field-outcomes = résultats
field-owner = propriétaire
field-paid = payé
field-pain-relievers = remèdes aux difficultés
field-part = partie
field-part-years = années incomplètes
field-participants = participants
field-parties = parties
field-partner = partenaire
field-partners = partenaires
field-partnership = partenariat
field-partnership-canvas = canevas de partenariat
field-partnership-canvases = canevas de partenariat
field-partnerships = partenariats
field-party = partie
field-payment = paiement
field-penalty = indemnité forfaitaire en cas de violation
field-per = par
field-per-person = par personne
field-per-unit = par unité
field-percent = pourcentage
field-period = période
field-personal-data = données à caractère personnel
field-phase = phase
field-phase-report = rapport d’activités
field-phase-reports = rapports d’activités
field-phases = phases
field-phone = numéro de téléphone
field-place = lieu
field-points = points
field-policy = police
field-pooled-assets = propriété commune
field-practices = cas pratiques
field-premiums = primes
field-price = prix
field-price-change = variation du prix
field-prices = prix
field-principles = principes
field-priority = priorité
field-privacy = vie privée
field-processor = sous-traitant
field-procurement = marchés publics
field-products-services = produits et services
field-programme = programme
field-project = projet
field-project-number = numéro de projet
field-properties = propriétés
field-provider = employeur
field-public-money = fonds publics
field-publicity = publicité
field-purpose = objet
field-question = question
field-questionnaire = questionnaire
field-questions = questions
field-quorum = quorum
field-rate = tarif
field-ratings = évaluations
field-reason = motif
field-reasons = motifs
field-received = reçu le
field-recognised = agréé
field-reference = référence
field-reference-year = année de référence
field-references = références
field-region = région
field-register = registre
field-registered = inscrit le
field-remarks = remarques
field-renewal = reconduction
field-renewal-months = durée d’une reconduction en mois
field-renewal-notice-months = délai pour refuser une reconduction en mois
field-replaced-by = remplacé par
field-report = rapport
field-report-months = période des rapports en mois
field-required = quantité requise
field-resolution = approche
field-respondent = répondant
field-respondents = répondants
field-results = résultats
field-retention-basis = fondement du délai de conservation
field-retention-years = délai de conservation en années
field-returns = retour
field-revenue-model = modèle de revenus
field-revenue-template = gabarit du modèle de revenus
field-reviews = évaluations
field-risks = risques
field-role = rôle
field-roots = thèmes du contexte
field-rounds = tours
field-rule = couleur des filets
field-same-region = même région
field-scale = échelle
field-scenarios = scénarios
field-scope = périmètre
field-seat = siège
field-sections = sections
field-sector = secteur
field-seeks = recherche
field-selection = sélection
field-self-assessment = auto-évaluation
field-self-assessments = auto-évaluations
field-series = série
field-settled = couleur de ce qui est réglé
field-settlement = décompte
field-settlement-months = délai du décompte annuel en mois
field-sha256 = somme de contrôle
field-shared-level = niveau partagé
field-shares = parts
field-sheet = fiche
field-show = affichage
field-signatories = signataires
field-signing = signature
field-site-work = travail sur site
field-smallest = plus petit
field-social-share-least = part sociale minimale
field-social-share-most = part sociale maximale
field-solutions = solutions
field-source = source
field-sources = sources
field-spent-after = dépensé après (années)
field-stakeholders = parties prenantes
field-stand-alone = revenu sans collaboration
field-start = début
field-state = état
field-statement = affirmation
field-statements = affirmations
field-status = statut
field-step = étape
field-steps = étapes
field-story = récit
field-strengths = points forts
field-subject = sujet
field-submitted = introduit le
field-subsidies = subventions
field-subsidy = subvention
field-subtitle = sous-titre
field-success-factors = facteurs de succès
field-success-factors-conclusion = conclusion sur les facteurs de succès
field-summary = résumé
field-suppliers = fournisseurs
field-support = soutien
field-takeaways = enseignements
field-talk-days = délai de concertation en jours
field-target-group = données des travailleurs du groupe cible
field-tasks = tâches
field-tension = tension
field-tension-classes = classes de tensions
field-tension-fields = champs de tension
field-tensions = tensions
field-tensions-explained = explication des tensions
field-term = terme
field-termination = fin de la convention
field-terms = termes
field-text = texte
field-themes = thèmes
field-thresholds = seuils
field-tint = teinte de fond
field-title = titre
field-to-raise = couleur de ce qui reste à aborder
field-tolerance = écart admis
field-tools = outils
field-topic = thème
field-topics = thèmes
field-transfer = transfert
field-transparency = transparence
field-trends = tendances
field-type = typologie
field-typologies = typologies
field-typology = typologie
field-unit = unité
field-unit-cost = coût par pièce
field-units = unités
field-unpaid = non rémunéré
field-until = jusqu’à
field-url = adresse web
field-use = prix du marché retenu
field-value = valeur
field-value-chain = chaîne de valeur
field-values = valeurs
field-version = version
field-volume = volume
field-volumes = volumes
field-votes = voix
field-website = site web
field-weight = poids
field-why = pourquoi
field-work-packages = lots de travail
field-work-points = points à travailler
field-worksheets = fiches de travail
field-yardstick = critère
field-year = année
field-yearly = par an
field-years = années
field-words = mots
field-cases = titre sur les cas
field-canvas = nom du canevas
field-canvas-block = mot pour un bloc du canevas
field-sector-social = mot pour les partenaires sociaux
field-sector-regular = mot pour les partenaires de l’économie classique
field-sector-public = mot pour les partenaires publics
field-sector-social-short = mot court pour les partenaires sociaux
field-sector-regular-short = mot court pour les partenaires de l’économie classique
field-sector-public-short = mot court pour les partenaires publics
field-status-settled = mot pour ce qui est réglé
field-status-open-points = mot pour ce qui a des points ouverts
field-status-to-raise = mot pour ce qui reste à aborder
field-status-not-assessed = mot pour ce qui n’est pas évalué
field-status-after = titre sur le statut
field-level-high = mot pour le niveau d’impact le plus élevé
field-level-medium = mot pour le niveau d’impact moyen
field-level-low = mot pour le niveau d’impact le plus faible
field-chapter-definition = titre du chapitre de définition
field-chapter-research = titre du chapitre sur le programme
field-chapter-outcome = titre du chapitre sur les cas
field-chapter-conclusions = titre du chapitre de conclusions
field-chapter-practice = titre du chapitre sur la pratique
field-chapter-appendix = titre de l’annexe
field-contacts-for = coordonnées destinées à
field-copyright = droit d’auteur
field-glossary = abréviations et termes
field-impact-total = impact total
field-levels-open = liste de niveaux ouverte
field-lost = perdu
field-phase-form = formulaire du rapport
field-publisher = éditeur
field-return-to = à renvoyer à
field-templates = modèles
field-in-words-case = mot pour un cas

## Changes between versions: counts, places and closed lists
change-number-effects = Conséquences
change-effects = { $count ->
    [one] une conséquence
   *[other] { $count } conséquences
}
change-claim-effects = { $changes } avec { $effects }, de { $old } à { $new }
change-weightiest = Ce qui pèse le plus
change-of-group = { $group }{"\u00A0"}: { $change }
change-side-of = { $name } du { $date }
change-version = version { $version }
change-earlier-data = données antérieures, version { $version }
change-current-data = données actuelles, version { $version }
change-article-replaced = { $place } remplacé{"\u00A0"}: { $old } → { $new }
change-articles-renamed = Seul un nom diffère dans { $places }{"\u00A0"}: { $old } → { $new }
change-place-old = { $place } (ancien)
change-place-was = { $place } (auparavant { $number })
change-article-named = { $place } «{"\u00A0"}{ $title }{"\u00A0"}»
change-clause-in = une clause de «{"\u00A0"}{ $title }{"\u00A0"}»
field-in-archiveinfo-confidentiality = confidentialité
field-in-section-blocks = blocs
field-in-formfield-open = autre réponse possible
changed-old-number = ancien numéro
access-public = public
access-internal = interne
access-confidential = confidentiel
case-document-kind-value-chain = chaîne de valeur
case-document-kind-contributions = contributions
case-document-kind-tensions = tensions
case-document-kind-status = statut
form-field-kind-line = une ligne
form-field-kind-text = plusieurs lignes
form-field-kind-choice = un choix
form-field-kind-choices = plusieurs choix
form-field-kind-date = une date
language-code-nl = néerlandais
language-code-en = anglais
language-code-fr = français
sheet-contributions = contributions
sheet-canvas = canevas
sheet-value-chain = chaîne de valeur
sheet-tensions = tensions
sheet-challenges = défis
sheet-revenue-model = modèle de revenus
sheet-agreement = convention
change-show-status-matrix = Statut par partenariat et par sujet
change-show-tension-overview = Aperçu des tensions
change-show-impact-values = Valeurs de l’impact
change-show-impact-matrix = Impact par partenariat et par dimension
change-show-chart-status-by-facet = Graphique{"\u00A0"}: statut par sujet
change-show-chart-tensions-by-block = Graphique{"\u00A0"}: tensions par bloc du canevas
change-show-chart-tensions-by-class = Graphique{"\u00A0"}: tensions par classe
change-show-chart-impact-by-dimension = Graphique{"\u00A0"}: impact par dimension
change-show-chart-impact-profiles = Graphique{"\u00A0"}: impact par partenariat
change-show-chart-work-points = Graphique{"\u00A0"}: points à travailler par sujet

## Archive

archive-kind-final-report = Rapport final
archive-kind-revenue-model = Modèle de revenus
archive-kind-agreement = Convention de coopération
archive-kind-dossier = Dossier
archive-kind-phase-report = Rapport d’activités
archive-kind-self-assessment = Auto-évaluation
archive-kind-partnership-canvas = Canevas de partenariat
archive-kind-business-model-canvas = { canvas }
archive-kind-value-proposition = Proposition de valeur
archive-kind-workbook = Cahier de travail
archive-kind-company-booklet = Livret des entreprises
archive-kind-needs-analysis = Analyse des besoins
archive-kind-call = Appel
archive-kind-progress-overview = État d’avancement
archive-master = { $kind } – { $title } (original non signé)
archive-signed-copy = Convention de coopération – { $title } (exemplaire signé)
archive-partly-signed-copy = Convention de coopération – { $title } (exemplaire signé en partie)
archive-unchecked-copy = Convention de coopération – { $title } (exemplaire dont les signatures n’ont pas été vérifiées)
archive-received-copy = Convention de coopération – { $title } (exemplaire qui ne dérive pas de l’original)
archive-retention-default = Dix ans après la clôture, la valeur par défaut de Brugwerk ; les données n’indiquent pas de délai.

## What an edition for an audience does not tell
assessment-unknown = inconnu ici
progress-untold = Cette édition ne dit pas ce qui manque aux documents de { $names }.
edition-counts = ne compte que ce qu’elle contient
claim-status-untold = Cette édition ne donne pas le statut par { LOWER(facet) }

## Claims that say what is known
claim-of-cases-all-known = { $all ->
    [2] les deux partenariats dont l’évaluation est connue
   *[other] les { $all-word } partenariats dont l’évaluation est connue
}
claim-of-cases-some-known = { $some-word } des { $all-word } partenariats dont l’évaluation est connue
claim-quoted = « { $name } »
claim-facets-all = les { $all-word } { LOWER(facets) }
claim-facets-some = { $some-word } des { $all-word } { LOWER(facets) }
claim-dimensions-all = les { $all-word } dimensions
claim-dimensions-some = { $some-word } des { $all-word } dimensions
claim-status-same = pour { $of-cases }, { $facets } ont le statut « { LOWER(status-settled) } »
claim-status-each = { $facets } ont chacun le statut « { LOWER(status-settled) } » pour { $of-cases }
claim-status-none-known = { $all ->
    [one] parmi ce qui est connu ici, le sujet n’a pas encore le statut « { LOWER(status-settled) } »
   *[other] parmi ce qui est connu ici, aucun des { $all-word } { LOWER(facets) } n’a encore le statut « { LOWER(status-settled) } »
}
claim-status-not-assessed = Le statut par { LOWER(facet) } n’a pas encore été évalué
claim-case-untold = Cette édition ne donne pas le statut de ce partenariat
claim-tensions-untold = Cette édition ne contient pas de tensions
claim-work-points-untold = Cette édition ne contient pas de points à travailler
claim-impact-each = sur { $dimensions }, l’impact est chaque fois au niveau « { LOWER(level-high) } » pour { $of-cases }
claim-impact-none-known = { $all ->
    [one] pour le seul partenariat dont l’évaluation est connue, aucun impact n’est au niveau « { LOWER(level-high) } »
   *[other] pour aucun des { $all-word } partenariats dont l’évaluation est connue, l’impact n’est au niveau « { LOWER(level-high) } »
}
claim-impact-not-assessed = L’impact n’a pas encore été évalué
claim-impact-untold = Cette édition ne donne pas l’impact
impact-total-rule-known = La dernière ligne est, par dimension, la médiane { $n ->
    [one] du seul partenariat dont l’évaluation est connue
   *[other] des { $n } partenariats dont l’évaluation est connue
} ; entre deux niveaux, le plus bas des deux compte.
progress-claim-tensions-here = { $all ->
    [one] la seule tension de cette édition n’est plus ouverte
   *[other] aucune des { $all-word } { LOWER(tensions) } de cette édition n’est encore ouverte
}
progress-review-untold = évaluation antérieure inconnue ici
progress-reviews-untold = Cette édition ne donne pas d’évaluations antérieures ; le tableau ne montre que le statut actuel.
dossier-claim-history-back = { $moved ->
    [0] aucun des { $all-word } { LOWER(facets) } évalués les deux fois n’a
    [one] un des { $all-word } { LOWER(facets) } évalués les deux fois a
   *[other] { $moved-word } des { $all-word } { LOWER(facets) } évalués les deux fois ont
} progressé depuis l’évaluation précédente, { $back-word } { $back ->
    [one] a
   *[other] ont
} reculé
canvas-booklet-company-untold = Cette édition ne donne pas ce que { $name } a complété
phase-no-packages = aucun lot de travail n’est mentionné
phase-deviated = { $count ->
    [0] { $all ->
        [one] aucun écart n’est mentionné pour le lot de travail
       *[other] aucun écart n’est mentionné pour les { $all-word } lots de travail
    }
    [one] un écart est mentionné pour un des { $all-word } lots de travail
   *[other] un écart est mentionné pour { $count-word } des { $all-word } lots de travail
}
phase-deviated-all = un écart est mentionné pour { $all ->
    [one] le lot de travail
   *[other] les { $all-word } lots de travail
}
phase-ineligible = { $count ->
    [one] un lot n’est pas subsidiable
   *[other] { $count-word } lots ne sont pas subsidiables
}
phase-ineligible-all = { $all ->
    [one] il n’est pas subsidiable
   *[other] aucun des { $all-word } lots n’est subsidiable
}
phase-partly-eligible = { $count ->
    [one] un lot est partiellement subsidiable
   *[other] { $count-word } lots sont partiellement subsidiables
}
phase-partly-eligible-all = { $all ->
    [one] il est partiellement subsidiable
   *[other] les { $all-word } lots sont partiellement subsidiables
}
revenue-reward = { $part } : { $reason }
needs-rounded = Les parts sont arrondies ; leur somme ne fait donc pas partout 100 %.
needs-actors-repeated = { $count ->
    [one] un acteur apparaît plus d’une fois et n’est compté qu’une fois dans le titre.
   *[other] { $count-word } acteurs apparaissent plus d’une fois et ne sont comptés qu’une fois dans le titre.
}
dossier-domain = Domaine
dossier-class = Classe
dossier-dimension = Dimension
dossier-level = Impact
dossier-impact = Impact par dimension
progress-claim-documents-all = { $count ->
    [one] le seul document n’a aucun point ouvert
   *[other] aucun des { $count-word } documents n’a de point ouvert
}
open-status-untold = L’aperçu des statuts de la collaboration ne figure pas dans cette édition.
open-value-chain-untold = La chaîne de valeur avec la répartition des rôles ne figure pas dans cette édition.
open-revenue-model-untold = Le modèle de revenus avec la clé de répartition ne figure pas dans cette édition.
annex-untold = Cette annexe ne figure pas dans cette édition.
annex-tensions-untold = Cette édition ne contient pas de tensions.
phase-changes = { $deviated } ; selon les indications données, { $eligibility }

## `brugwerk explain` of an agreement
explain-summary = { $articles } articles comptant { $clauses } clauses figurent dans la convention ; { $out } clauses de la bibliothèque n’y figurent pas.
explain-changed = Ce que les partenaires ont modifié eux-mêmes :
explain-all = Avec --all, chaque clause de la bibliothèque est citée, avec la raison de sa présence ou de son absence.
explain-stands = figure
explain-left-out = ne figure pas
explain-dropped = supprimée
explain-mandatory = obligatoire
explain-holds = vrai
explain-fails = faux
explain-nothing = rien n’est indiqué
explain-known = { $what } : indiqué
explain-unknown = { $what } : non indiqué
explain-is = { $what } : « { $word } »
explain-is-not = { $what } : autre que « { $word } »
explain-more = { $what } : plus de { $number }
explain-added = ajoutée par les partenaires
explain-reworded = reformulée par les partenaires
explain-struck = supprimée par les partenaires
explain-open-count = { $count ->
    [0] Plus rien n’est ouvert.
    [one] 1 point ouvert :
   *[other] { $count } points ouverts :
}
explain-open = à régler par { $owner } ; champ « { $field } » à { $place }

## Workbooks to fill in

sheet-title = Données de { $programme }
sheet-title-of = { $name } : données de { $programme }
sheet-intro = Remplissez les cellules claires. Les autres sont fixes ; laissez la colonne A telle quelle, car elle identifie chaque ligne.
sheet-intro-rows = Écrivez une nouvelle ligne sous la dernière, en laissant sa colonne A vide. Effacez entièrement une ligne à supprimer.
sheet-intro-return = Saisissez montants et dates comme d’habitude (1.250,50 et 31/12/2026). Renvoyez le fichier comme classeur Excel (.xlsx).
sheet-contents = Contenu
sheet-rows = Lignes
sheet-empty = Cellules vides
sheet-state = État
sheet-complete = complet
sheet-incomplete = incomplet
sheet-key = Clé
sheet-partnership = Partenariat
sheet-in-percent = { $what } (en %)
sheet-hint-key = Ne pas modifier. Dans une nouvelle ligne, cette cellule reste vide.
sheet-hint-required = Obligatoire.
sheet-hint-text = Texte sur une seule ligne.
sheet-hint-rich = Texte ; une ligne vide (Alt+Entrée) commence un nouvel alinéa.
sheet-hint-list = Un élément par ligne (Alt+Entrée).
sheet-hint-money = Montant en euros, par exemple 1.250,50.
sheet-hint-percent = Pourcentage sans le signe : 24 pour 24 %.
sheet-hint-whole = Nombre entier.
sheet-hint-number = Nombre, par exemple 2,4.
sheet-hint-day = Date, par exemple 31/12/2026.
sheet-hint-choice = Choisissez dans la liste.
table-of-partners = Partenaires
table-of-partnerships = Partenariats
table-of-participants = Rôles
table-of-statuses = Statuts
table-of-impact = Impact
table-of-tensions = Tensions
table-of-contributions = Apports
table-of-value-chain = Chaîne de valeur
table-of-revenue-model = Modèle de revenus
table-of-prices = Prix
sheet-offers = Prix du marché
sheet-premiums = Suppléments
table-of-investments = Investissements
table-of-costs = Coûts par unité
table-of-cost-drivers = Inducteurs de coûts
table-of-fixed-costs = Coûts fixes
table-of-subsidies = Subventions
table-of-scenarios = Scénarios
table-of-actuals = Chiffres réels
table-of-received = Montants reçus
table-of-paid = Montants payés
table-of-effort = Heures prestées
table-of-agreements = Conventions
table-of-tasks-agreed = Tâches dans la convention
table-of-open-points = Points ouverts
table-of-candidates = Inscriptions
table-of-canvases = Canevas
sheet-tasks = Tâches
sheet-tasks-of = Tâches pour { $name }
sheet-task-who = Pour qui
sheet-task-about = Sujet
sheet-task-text = Quoi
sheet-task-due = Pour le
sheet-task-place = Où dans les données
sheet-task-answer = Réponse
table-of-answers = Réponses
sheet-round = Tour
sheet-respondent = Répondant
sheet-hint-answer = Un nombre entier de 1 à { $most }, ou rien.
sheet-answer-changed = { $round } : la réponse de { $respondent } à « { $statement } » a changé
sheet-answers-added = { $round } : les réponses de { $respondent } s’ajoutent
sheet-answers-gone = { $round } : les réponses de { $respondent } disparaissent
task-open-parameter = À déterminer : { $what }.
task-open-reference = Le texte renvoie à un article qui ne figure pas dans la convention : { $what }. Supprimez le renvoi ou ajoutez l’article.
task-open-party = À fournir pour { $party } : { $what }.
task-open-mandate = Indiquez sur quoi repose le pouvoir de { $name } de signer pour { $party }.
task-open-tension = { tension } « { $title } » : convenez d’une approche.
task-open-tension-uncovered = { tension } « { $title } » : inscrivez ce qui est convenu dans un article de la convention.
task-open-facet = { facet } « { $facet } » : à régler, le statut est « { $status } ».
task-open-status = Complétez le statut par { LOWER(facet) }.
task-open-value-chain = Décrivez la chaîne de valeur : quelles étapes, et qui fait quoi.
task-open-revenue-model = Élaborez un modèle de revenus, avec un prix et une clé de répartition.
task-open-revenue-estimated = Confirmez ou corrigez les chiffres du modèle de revenus : ils ne figurent dans aucune source des partenaires.
task-open-agreement-estimated = Confirmez ou corrigez les choix du projet de convention : ils ne figurent dans aucune source des partenaires.
task-open-assessment = Décidez si une analyse d’impact relative à la protection des données est nécessaire.
task-open-own-clause = La clause propre « { $what } » relève d’un article qui ne figure pas dans la convention. Supprimez-la, ou placez-la dans un autre article.
task-open-knowledge = Convenez à qui appartiennent les connaissances et les résultats.
task-open-personal-data = Convenez du traitement des données à caractère personnel des travailleurs du groupe cible.
task-open-public-money = Vérifiez si les subventions sont des aides d’État, et fournissez chacun une déclaration de minimis.
task-open-deadlock = Convenez des étapes en cas de blocage d’une décision.
task-gap-question = Répondez à la question { $number } du rapport.
task-gap-package = Décrivez l’objectif et l’état final du lot de travail { $number }.
task-gap-file = Fournissez le fichier du livrable « { $item } ».
task-gap-unreadable = Fournissez à nouveau le fichier { $path } : il est illisible.
task-gap-changed = Le fichier { $path } a changé depuis qu’il a été noté. Confirmez la nouvelle version, ou remettez l’ancienne.
task-gap-sum = Confirmez que le fichier du livrable « { $item } » est le bon : il n’a pas encore de somme de contrôle.
task-gap-typology = Choisissez une { LOWER(typology) }.
task-gap-contribution = Décrivez la contribution de { $partner }.
task-gap-scenario = Élaborez le scénario « { $scenario } ».
task-gap-agreement = Rédigez un projet de convention.
task-phase-report = Rédigez le rapport de contenu que le programme s’engage à fournir.
task-round = Récoltez plus de réponses lors du tour « { $round } » : les résultats de moins de { $minimum } personnes ne sont pas montrés.
task-confirm = Confirmez ou corrigez { $what }. { $basis } : { $reason }
task-replace = Remplacez { $what } par vos propres données. { $basis } : { $reason }
task-of-canvas-estimate = { $count ->
    [0] les réponses sur le canevas
    [one] les réponses sur le canevas pour « { $title } »
   *[other] les réponses sur le canevas pour ces thèmes
}
task-of-estimate-phase = { $count ->
    [one] les dates de la phase « { $title } »
   *[other] les dates de ces phases
}
task-of-estimate-status = { $count ->
    [0] le statut par { LOWER(facet) }
    [one] le statut de « { $title } »
   *[other] le statut par { LOWER(facet) }
}
task-of-estimate-impact = { $count ->
    [0] les niveaux d’impact
    [one] le niveau d’impact « { $title } »
   *[other] ces niveaux d’impact
}
task-of-estimate-tension = { $count ->
    [one] la classe et l’état de la tension « { $title } »
   *[other] la classe et l’état de ces tensions
}
task-of-estimate-chain = la chaîne de valeur
task-of-estimate-chain-step = { $count ->
    [one] l’étape « { $title } » de la chaîne de valeur
   *[other] ces étapes de la chaîne de valeur
}
task-of-estimate-questions = { $count ->
    [one] les questions du questionnaire sur « { $title } »
   *[other] ces parties du questionnaire
}
task-of-estimate-agreement = les choix du projet de convention
task-of-estimate-revenue-model = les chiffres du modèle de revenus
task-of-revenue-estimate = { $count ->
    [0] les chiffres estimés du modèle de revenus
    [one] le chiffre de « { $title } » dans le modèle de revenus
   *[other] ces chiffres du modèle de revenus
}
task-of-revenue-estimate-actuals = les chiffres réels de { $title }
task-of-assessment-estimate = { $count ->
    [one] les réponses du tour « { $title } »
   *[other] les réponses de ces tours
}
task-of-phase-estimate = { $count ->
    [0] le rapport
    [one] la partie « { $title } » du rapport
   *[other] ces parties du rapport
}
task-of-phase-estimate-lessons = les leçons de ce partenaire dans le rapport
task-of-needs-estimate-level = { $count ->
    [one] le niveau du thème « { $title } »
   *[other] le niveau de ces thèmes
}
task-of-needs-estimate-vote = { $count ->
    [one] le vote « { $title } »
   *[other] ces votes
}
task-of-call-estimate = les candidats et les laboratoires
task-kind-open-point = point ouvert
task-kind-missing = donnée manquante
task-kind-question = question
task-kind-confirm = à confirmer
tasks-of = { $who } : { $count }
tasks-none = Il n’y a rien à faire.
tasks-count = { $count ->
    [one] 1 tâche
   *[other] { $count } tâches
}
tasks-together = { $names } ensemble
tasks-unassigned = Pas encore attribué
tasks-due = pour le { $date }
tasks-about-partner = Données de { $name }
tasks-about-report = Rapport de contenu { $phase } ({ $name })
## Living workbook

living-title = Modèle de revenus : { $title }
living-sheet-explained = Explication
living-sheet-inputs = Données
living-sheet-costs = Coûts et prix
living-sheet-key = Clé de répartition
living-sheet-fairness = Équité
living-sheet-settled = Décompte { $year }
living-sheet-steps = Étapes
living-about = À propos de ce classeur
living-limits = Ce qu’il ne fait pas
living-sheets = Feuilles
living-checks = Contrôles
living-version = À partir de quoi il a été fait
living-subject-what = Ce que c’est
living-says-what = Ce classeur calcule le modèle de revenus avec les formules mêmes des documents. Modifiez un prix, un coût, un volume ou une part, et tous les chiffres suivent.
living-subject-inputs = Ce que vous pouvez modifier
living-says-inputs = Seulement les cellules jaunes de la feuille « Données ». Toutes les autres sont calculées et verrouillées, sans mot de passe. Tapez un pourcentage sans son signe : 16 vaut 16 %.
living-subject-rounding = Comment il arrondit
living-says-rounding = Ce qu’une année rapporte ou coûte est arrondi une fois au centime, un demi-centime en s’éloignant de zéro ; un total additionne des montants arrondis. Ce que les partenaires se partagent est réparti sans perte : les centimes qui restent vont aux plus grands restes, à restes égaux dans l’ordre des partenaires.
living-subject-binary = Pourquoi ROUND figure deux fois
living-says-binary = Un tableur tient les nombres en binaire, où 1,005 vaut un peu moins. Les formules arrondissent donc d’abord à dix décimales, puis au centime.
living-subject-steps = Où se trouve la répartition
living-says-steps = La feuille « Étapes » montre chaque répartition au centime près, partenaire par partenaire.
living-subject-structure = Nouvelles lignes
living-says-structure = Un coût, un partenaire, une année ou un seuil de plus, ou une autre méthode : ce n’est pas possible ici. Cela se fait dans les données, dont ce classeur est ensuite refait.
living-subject-yardsticks = Critères
living-says-yardsticks = Un critère qui n’a rien à mesurer dans les données actuelles n’y figure pas. Un tiret marque un critère qui n’a plus rien à mesurer après une modification.
living-subject-size = Grands montants
living-says-size = Un tableur tient quinze chiffres. Au-delà de dix millions d’euros, un centime d’une répartition peut donc aller à un autre partenaire.
living-subject-back = Retour aux données
living-says-back = Ce que vous modifiez ici reste ici. À côté de chaque donnée figurent le fichier et la ligne où elle se trouve.
living-hash = Somme de contrôle des données (SHA-256)
living-made-by = Fait avec
living-adds-up = exact
living-does-not = inexact
living-check-shares = Parts ensemble 100 %
living-check-thresholds = Seuils par ordre croissant
living-check-parts = { $name } : parts ensemble la marge
living-check-balances = { $year } : soldes ensemble zéro
living-inputs-about = Les cellules jaunes sont ouvertes. Chaque nombre des données y figure une fois.
living-costs-about = En euros hors TVA.
living-key-about = Quelle part de la marge va à chaque partenaire.
living-scenario-about = En euros hors TVA ; le volume en unités.
living-fairness-about = Ce que chaque partenaire recevrait de la marge selon chaque critère, en euros.
living-settled-about = En euros hors TVA. Un solde positif reste à recevoir, un solde négatif à payer.
living-steps-about = Cellules sur lesquelles reposent les autres feuilles : répartitions au centime près, et ce qui demande plus d’une formule.
living-what = Donnée
living-unit-of = Unité
living-stands-in = Se trouve dans
living-scenario = Scénario : { $name }
living-unit = Par { $unit }
living-turning = À partir de quand
living-costs-of = Coûts : { $activity }
living-euro = euro
living-euro-a-year = euro par an
living-euro-per = euro par { $unit }
living-percent = %
living-per = { $piece } par { $unit }
living-piece = pièce
living-hours = heures
living-hour = heure
living-threshold = Seuil { $number }
living-above-threshold = Part au-delà du seuil { $number }
living-key-weight = { $part } : poids
living-key-share = { $part } : part
living-alone = Gain sans les autres, { $year }
living-risks = Montants qu’un partenaire peut perdre
living-actual-year = Chiffres réels de { $year }
living-received = Reçu des clients
living-subsidies = Subsides reçus
living-to-suppliers = Dont aux fournisseurs
living-hours-spent = Heures prestées
living-accrued = Dont réserve pour plus tard
living-cost-at-sale = Coût l’année de la vente
living-cost-after = { $count ->
    [one] Coût un an après
   *[other] Coût { $count } ans après
}
living-own-costs = Coûts propres, sans fournisseurs
living-lacking-hours = Heures manquantes
living-effort-paid = À payer pour les heures manquantes
living-effort-pot = Ensemble pour les heures manquantes
living-scaled = Poids en nombre entier
living-long-division = Reste de la division posée
living-with-rest = Avec le reste d’avant
living-weighed = Chiffres pondérés
living-carried = Retenue vers le milieu
living-digits-1 = Part : décimales 1 à 6
living-digits-2 = Part : décimales 7 à 12
living-digits-3 = Part : décimales 13 à 18
living-digits-last = Décimales 13 à 18, ensemble exactement un
living-in-cents = En centimes
living-times-1 = Fois les décimales 1 à 6
living-times-2 = Fois les décimales 7 à 12
living-times-3 = Fois les décimales 13 à 18
living-remainder-more = Reste, décimales suivantes
living-exact-part = Part exacte, en centimes
living-whole-cents = Centimes entiers
living-remainder = Reste (total : centimes qui restent)
living-order = Rang du reste
living-part = Part, en euros
living-group = Groupe
living-worth = Valeur ensemble
living-nobody = Personne
living-holds = Zéro ou plus à partir d’ici (1 = oui)
living-term = Terme
living-payments = qui paie qui
living-payer = Place de qui paie
living-payee = Place de qui reçoit
living-open-after = Encore ouvert ensuite
