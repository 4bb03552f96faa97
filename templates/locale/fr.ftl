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
sources = Sources
eu-emblem-alt = Emblème de l’Union européenne : un cercle de douze étoiles d’or sur un champ bleu.

## Estimates

estimate-mark = estimation
estimates = Estimations
no-estimates = Ce rapport ne contient aucune estimation.
values-estimated = estimées, chacune motivée dans la liste des estimations
all-estimated = toutes les valeurs sont estimées
stands-in = Figure dans :
value-chain-estimate = La répartition des tâches entre les partenaires est estimée.

## Typologies

in-scope = dans le périmètre
out-of-scope = hors périmètre
property = Propriété
success-factors = Facteurs de succès
tension-fields = Champs de tension
partnerships-of-type = Partenariats de ce type

## Partners and partnerships

partnership = Partenariat
partner = Partenaire
case = Cas
takes-part-in = Participe à :
external-party = partie externe

## Topics and status

topic = Thème
properties = Propriétés
key-questions = Questions clés
facet = Aspect
status = État
strengths = Points forts
work-points = Points à travailler
dimensions = Visible dans

## Documents of a case

value-chain = Chaîne de valeur
value-proposition = Proposition de valeur et contributions
hybrid-tensions = Tensions hybrides
status-after = État après l’accompagnement
value-chain-of = Chaîne de valeur de
steps-of = Étapes de la chaîne de valeur de
contributions-of = Contributions des partenaires :
status-of = État par aspect :
step = Étape
who = Qui
what-happens = Ce qui se passe
outcome = Issue possible
does = réalise
supports = soutient
supported-by = avec l’appui de
trend = Tendance
contribution = Contribution
products-services = Produits et services
gain-creators = Créateurs de bénéfices
pain-relievers = Remèdes aux difficultés
no-tensions = Aucune tension n’est décrite pour ce partenariat.
resolution = Solution
examples = Exemples
tension-index = Tensions par bloc du modèle d’affaires

## Practice and worksheets

tools = Outils
worksheet = Fiche de travail
principles = Principes
tension = Tension
challenge = Défi
agreed-step = Mesure convenue
who-when = Qui et pour quand
canvas-block = Bloc du canevas
question = Question
answer = Réponse
agreement-element = Élément
explanation = Explication
our-agreement = Notre accord

## Revenue model

party = Partie
external-suppliers = Fournisseurs externes
investments-year-zero = Investissements en année 0
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
unit-cost = Coût unitaire :
subsidy-per-unit = subvention par unité :
cost-sheet-activity = Coûts par activité (un tableau par activité)
cost-sheet-party = Coûts par partie
margin-division = Répartition de la marge
sub-action = Sous-action
unit-cost-column = Coût unitaire
required-per-customer = Requis par client
total-cost = Coût total
cost-share = Part des coûts
incentive = Incitant
margin-share-party = Part de la marge

## Numbers, dates and lists

number-decimal-mark = ,
number-group-mark = .
number-amount = { $digits }{"\u00A0"}€
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

sector-social = économie sociale
sector-regular = économie régulière
sector-public = organisme public
status-settled = Entièrement réglé
status-open-points = Points ouverts
status-to-raise = Encore à aborder
status-not-assessed = Non évalué
level-high = élevé
level-medium = moyen
level-low = faible
level-none = non évalué
state-open = ouverte
state-agreed = convenue
impact-total = Impact potentiel total
impact-total-rule = Le total par dimension est la médiane des partenariats ; entre deux niveaux, le plus bas des deux compte.

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
outline-research = La recherche-action
outline-outcome = Résultats par cas
outline-conclusions = Conclusions
outline-practice = Mise en pratique
outline-appendix = Annexe

## What figures and tables show

show-programme-summary = De quoi traite le programme
show-programme-objective = Ce que le programme veut atteindre
show-programme-scope = Pourquoi ces typologies
show-definition = Ce qu’est un modèle économique mixte
show-quadrant = Quatre typologies sur deux axes
show-typology-list = Les typologies
show-property-comparison = Comparaison des propriétés
show-canvas = Le Business Model Canvas
show-tension-domains = Domaines de tensions hybrides
show-timeline = Plan d’approche
show-partnership-overview = Les partenariats
show-partner-profiles = Les partenaires
show-typology-assignment = Attribution à une typologie
show-topics = Sujets et questions clés
show-case-documents = Documents par cas
show-cases = Les cas
show-findings = Constats
show-typology-page = Typologie
show-success-factors = Facteurs de succès
show-added-value = Valeur ajoutée
show-steps = Étapes
show-worksheet = Fiche de travail
show-questionnaire = Exercices et questionnaire
show-price-methods = Méthodes de prix
show-revenue-template = Modèle du plan de revenus
show-agreement-elements = Éléments d’une convention
show-sources = Sources
show-estimates = Estimations

## Claims composed from the data

claim-of-cases-none = aucun des { $all-word } partenariats
claim-of-cases-all = { $all ->
    [one] le partenariat
    [2] les deux partenariats
   *[other] les { $all-word } partenariats
}
claim-of-cases-some = { $some-word } des { $all-word } partenariats
claim-chain = { $steps ->
    [one] une étape forme la chaîne de valeur : « { $first } »
   *[other] { $steps-word } étapes mènent de « { $first } » à « { $last } »
}
claim-contributions = { $partners ->
    [one] un partenaire apporte { $count } contributions
   *[other] { $partners-word } partenaires apportent ensemble { $count } contributions
}
claim-case-tensions = { $count-word } tensions, dont { $agreed-word } { $agreed ->
    [one] a
   *[other] ont
} une solution convenue entre les partenaires
claim-case-tensions-open = { $count ->
    [one] une tension attend encore un accord
   *[other] { $count-word } tensions attendent encore un accord
}
claim-case-tensions-agreed = { $count ->
    [one] les partenaires sont d’accord sur la seule tension
   *[other] les partenaires sont d’accord sur les { $count-word } tensions
}
claim-case-status = { $settled-word } des { $all-word } sujets { $settled ->
    [one] est entièrement réglé
   *[other] sont entièrement réglés
}
claim-case-status-none = aucun des { $all-word } sujets n’est encore entièrement réglé
claim-case-status-all = les { $all-word } sujets sont entièrement réglés
claim-case-not-assessed = Le statut de ce partenariat n’a pas encore été évalué
claim-status = { $of-cases } { $some ->
    [one] a
   *[other] ont
} entièrement réglé le sujet « { $facet } »
claim-status-none = Aucun sujet n’est encore entièrement réglé
claim-tensions-by-block = « { $block } » suscite le plus de tensions : { $count-word } sur { $all }
claim-tensions-by-class = { $agreed ->
    [0] les partenaires ne sont encore d’accord sur aucune des { $all } tensions
   *[other] les partenaires sont d’accord sur { $agreed-word } des { $all } tensions
}
claim-tensions-spread = { $all ->
    [one] Une seule tension a été relevée
   *[other] Les { $all } tensions se répartissent sur { $places } blocs du canevas
}
claim-no-tensions = Aucune tension n’a été relevée
claim-work-points = « { $facet } » laisse le plus de travail : { $count } des { $all } points d’attention
claim-work-points-spread = { $all ->
    [one] Un seul point d’attention a été relevé
   *[other] Les { $all } points d’attention se répartissent sur { $places } sujets
}
claim-no-work-points = Aucun point d’attention n’a été relevé
claim-impact = { $of-cases } { $some ->
    [one] peut
   *[other] peuvent
} avoir un impact élevé sur « { $dimension } »
claim-impact-none = Aucun partenariat ne laisse attendre un impact élevé
claim-impact-profiles = { $name } peut avoir un impact élevé sur { $count-word } { $count ->
    [one] dimension
   *[other] dimensions
}

## Under the title of a chart

chart-status-by-facet = Nombre de partenariats par statut et sujet, n = { $n }
chart-tensions-by-block = Nombre de tensions par partenariat et bloc du canevas, n = { $n }
chart-tensions-by-class = Nombre de tensions par classe et état, n = { $n }
chart-work-points = Nombre de points d’attention par sujet, tous partenariats, n = { $n }
chart-impact-by-dimension = Nombre de partenariats par niveau et dimension, n = { $n }
chart-impact-profiles = Niveau d’impact potentiel par partenariat et dimension, n = { $n }
chart-estimated = sur la base d’estimations

## Alternative texts

alt-logo = Logo de { $name }
alt-quadrant = Plan à deux axes : vertical « { $vertical } », horizontal « { $horizontal } ».
alt-quadrant-cell = { $letter }, { $name } : { $vertical }, { $horizontal }.
alt-quadrant-highlight = Mis en évidence : { $names }.
alt-canvas = Business Model Canvas avec ses blocs groupés par domaine.
alt-timeline = Ligne du temps de { $period } avec { $count ->
    [one] une phase
   *[other] { $count } phases
} : { $phases }.
alt-chain = Chaîne de valeur de { $name } en { $steps ->
    [one] une étape
   *[other] { $steps } étapes
}.
alt-chain-step = { $number }. { $title } : { $by }.
alt-chain-step-supported = { $number }. { $title } : { $by }, avec le soutien de { $support }.
alt-stacked-bars = Barres empilées.
alt-heat-map = Tableau en teintes.
alt-bars = Barres.
alt-profiles = Profils sur une échelle de faible à élevé.
