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
