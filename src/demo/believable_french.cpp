// French phrases for believable startups.
#include <array>

#include "demo/believable_words.hpp"

namespace demo {
namespace {

template <class... T> constexpr auto list(T... lines) { return std::array<Line, sizeof...(T)>{lines...}; }

constexpr auto health_troubles = list("Une infirmière refait sa tournée trois fois par jour.",
                                      "Un compte rendu d’hôpital met neuf jours à traverser la rue.",
                                      "Un exercice de rééducation sur deux n’est fait qu’une fois.");
constexpr auto health_things = list("un carnet de tournée partagé", "un cahier au pied du lit",
                                    "un compteur d’exercices", "un stock commun", "un tableau de salle d’attente");
constexpr auto health_people = list("les infirmières libérales", "les kinésithérapeutes", "les équipes de nuit",
                                    "les médecins de campagne", "les aides à domicile");
constexpr auto school_troubles =
    list("Une enseignante recopie des notes le dimanche soir.",
         "Un élève qui manque une semaine perd les trois suivantes.", "Le mot dans le cartable n’est lu par personne.");
constexpr auto school_things = list("un bureau des devoirs", "un répétiteur de lecture", "un cahier de laboratoire",
                                    "un emploi du temps souple", "un faiseur de dictées");
constexpr auto school_people = list("les écoles primaires", "les cours du soir", "les apprentis",
                                    "les parents qui rentrent tard", "les écoles de musique");
constexpr auto food_troubles = list("Une boulangerie jette ce qui manque à celle d’en face.",
                                    "Un cuisinier apprend à midi que le poisson n’est pas venu.",
                                    "Un maraîcher connaît son stock en le regardant.");
constexpr auto food_things = list("un carnet de commandes commun", "un tableau des invendus",
                                  "un calcul de prix de revient", "une tournée de livraison", "un inventaire de cave");
constexpr auto food_people =
    list("les boulangeries", "les cantines", "les halles", "les restaurants de famille", "les fromagers");
constexpr auto road_troubles =
    list("Une camionnette rentre à vide trois fois sur quatre.", "Le car est en retard et seul le chauffeur le sait.",
         "Un colis attend deux jours que quelqu’un soit là.");
constexpr auto road_things = list("une bourse de retours à vide", "une horloge d’arrêt", "une étagère à colis",
                                  "une feuille de route", "une clé de voiture partagée");
constexpr auto road_people =
    list("les artisans livreurs", "les cars scolaires", "les coursiers à vélo", "les épiceries", "les déménageurs");
constexpr auto power_troubles =
    list("On remarque une chaudière quand elle s’arrête.", "Une mairie chauffe une salle vide tous les week-ends.",
         "Un toit solaire tombe en panne un mois avant la facture.");
constexpr auto power_things = list("un relevé de compteur", "une veille de chaudière", "une étude de toiture",
                                   "un registre de batterie commune", "un calendrier de chauffe");
constexpr auto power_people =
    list("les copropriétés", "les petites communes", "les fermes", "les hôtels", "les gardiens d’école");
constexpr auto stage_troubles = list("Un théâtre complet joue devant vingt fauteuils vides.",
                                     "Une compagnie en tournée perd un accessoire par mois.",
                                     "Une chorale de quarante a six personnes qui savent où sont les partitions.");
constexpr auto stage_things = list("une bourse de fauteuils", "un registre d’accessoires", "un planning de répétitions",
                                   "une bibliothèque de partitions", "un carnet de tournée");
constexpr auto stage_people =
    list("les petits théâtres", "les chorales", "les compagnies", "les fêtes de village", "les conservatoires");
constexpr auto shop_troubles =
    list("Une boutique compte son stock une fois par an, la nuit.", "Le client en sait plus que le vendeur.",
         "Trois boutiques d’une même rue commandent les mêmes cartons à trois endroits.");
constexpr auto shop_things = list("un inventaire par photo", "un comptoir commun", "un ticket de réparation",
                                  "une carte de fidélité de rue", "une caisse qui se ferme seule");
constexpr auto shop_people =
    list("les librairies", "les quincailleries", "les réparateurs", "les fleuristes", "les dépôts-ventes");
constexpr auto work_troubles = list("Échanger une garde demande onze appels.",
                                    "Dans une maison de deux cents personnes, nul ne sait qui parle polonais.",
                                    "Le journal de chantier s’écrit de mémoire le vendredi.");
constexpr auto work_things = list("un échange de gardes", "une carte des savoir-faire", "un journal de chantier",
                                  "une boîte à notes de frais", "une feuille de relève");
constexpr auto work_people =
    list("les hôtels", "les cliniques", "les chantiers", "les équipes de nettoyage", "les centres d’appel");
constexpr auto farm_troubles =
    list("On traite la vigne au calendrier et non à la feuille.",
         "On voit qu’une vache est malade quand elle ne mange plus.", "Il pleut chez un voisin et pas chez l’autre.");
constexpr auto farm_things = list("un carnet de feuilles", "une veille de troupeau", "un réseau de pluviomètres",
                                  "un planning de récolte", "une bourse aux semences");
constexpr auto farm_people = list("les vignerons", "les éleveurs", "les maraîchers", "les apiculteurs", "les vergers");
constexpr auto house_troubles =
    list("Une fuite est trouvée par le voisin du dessous.", "Un locataire signale cinq fois la même ampoule.",
         "Les plans de l’immeuble dorment dans un tiroir.");
constexpr auto house_things = list("un carnet d’immeuble", "une écoute de fuites", "un registre de clés",
                                   "un calendrier de travaux", "un journal d’ascenseur");
constexpr auto house_people = list("les gardiens", "les petits bailleurs", "les copropriétaires",
                                   "les résidences d’étudiants", "les architectes seuls");
constexpr auto trip_troubles =
    list("Un gîte répond tous les jours aux cinq mêmes questions.", "Un panneau indique un pont qui n’existe plus.",
         "Un voyageur qui a six heures s’assoit près d’une prise.");
constexpr auto trip_things = list("un état des sentiers", "un registre de nuits", "un livre d’or qui répond",
                                  "un plan d’escale", "une consigne");
constexpr auto trip_people = list("les gîtes", "les randonneurs", "les refuges", "les petits musées", "les campings");
constexpr auto city_troubles =
    list("Un lampadaire reste éteint dix-neuf jours avant qu’on appelle.",
         "Un trottoir est dessiné par ceux qui peuvent en descendre.", "On regarde un arbre quand il tombe.");
constexpr auto city_things = list("un état des rues", "un recensement des arbres", "une carte du bruit",
                                  "un chercheur de bancs", "une alerte de travaux");
constexpr auto city_people = list("les mairies", "les personnes en fauteuil", "les cantonniers", "les places de marché",
                                  "les conseils de quartier");

constexpr std::array<Trade, 12> trades{{{"health", health_troubles, health_things, health_people},
                                        {"education", school_troubles, school_things, school_people},
                                        {"food", food_troubles, food_things, food_people},
                                        {"transport", road_troubles, road_things, road_people},
                                        {"energy", power_troubles, power_things, power_people},
                                        {"culture", stage_troubles, stage_things, stage_people},
                                        {"retail", shop_troubles, shop_things, shop_people},
                                        {"work", work_troubles, work_things, work_people},
                                        {"farming", farm_troubles, farm_things, farm_people},
                                        {"buildings", house_troubles, house_things, house_people},
                                        {"travel", trip_troubles, trip_things, trip_people},
                                        {"cities", city_troubles, city_things, city_people}}};
constexpr auto twists =
    list("par SMS", "avec une seule photo", "sans compte à ouvrir", "même sans réseau", "en deux minutes",
         "entre voisins", "à la journée", "sur le téléphone qu’ils ont déjà", "à voix haute", "sans formulaire",
         "une ligne par jour", "à partir de leur tableur", "avec leurs mots", "à la voix", "qui ferme à 18 heures");
constexpr auto uses = list("Depuis {2}, {0} s’en servent chaque semaine à {1}.",
                           "Essayé avec {0} d’entre eux à {1} dès {2} ; la moitié a voulu le garder.",
                           "À {1}, {0} l’utilisent depuis {2}, et neuf sont venus d’eux-mêmes.",
                           "Ils étaient {0} à {1} en {2} ; deux sont partis, et nous ont dit pourquoi.",
                           "À {1}, {0} le paient depuis {2}.");
constexpr auto lessons = list("Personne ne lit la deuxième page, alors il n’y en a pas.",
                              "Nous pensions qu’ils voulaient des rapports ; ils voulaient rentrer plus tôt.",
                              "La première version en faisait trop, nous en avons retiré la moitié.",
                              "Cela ne marche que si le dernier arrivé s’en sert dès le premier jour.",
                              "On nous croit depuis que l’outil dit quand il ne sait pas.",
                              "Notre meilleure idée vient de quelqu’un qui nous a quittés.",
                              "On gagne quarante minutes par jour, moins que ce que nous promettions.",
                              "Nous répondons nous-mêmes au téléphone, c’est là que l’on apprend.");
constexpr auto months = list("janvier", "mars", "mai", "juin", "septembre", "octobre");
constexpr auto technologies =
    list("{0}, pour la partie qui doit répondre tout de suite.",
         "{0} depuis le premier jour : l’un de nous en avait fait trois ans.",
         "Nous avons choisi {0} parce que nos clients l’ont déjà, et c’était juste jusqu’ici.",
         "Le service tourne sur {0} ; le reste est assez petit pour déménager.",
         "{0} pour le serveur, de simples pages web devant.",
         "{0}, et nous aimerions une heure avec quelqu’un qui sait comment cela tombe.");
constexpr Line another = "{0}. Nous n’avons pas trouvé d’usage à autre chose et préférons le dire.";
constexpr auto backgrounds =
    list("a tenu une boutique six ans", "faisait des horaires de train", "a étudié la statistique",
         "réparait des prothèses auditives", "tenait les comptes d’une coopérative", "a enseigné neuf ans",
         "écrivait des logiciels de caisse", "dessinait des cartes", "travaillait de nuit à l’hôpital",
         "vendait des pièces par téléphone", "a fait deux jeux que personne n’a achetés",
         "testait des freins chez un constructeur");
constexpr Line pair = "{0} {1} ; {2} {3}.", solo = "{0} {1} et n’a pas encore d’associé.";
constexpr auto together = list(
    "Nous travaillons ensemble depuis {0} mois.", "{0} mois ensemble, dont la moitié sur autre chose.",
    "Ensemble depuis {0} mois, à plein temps depuis le printemps.", "Amis d’école, à la même table depuis {0} mois.");
constexpr auto goals =
    list("{0} clients qui paient, dont plus de la moitié que nous ne connaissions pas.",
         "Une version que l’on installe sans nous en moins d’une heure, {0} fois.",
         "{0} d’entre eux s’en servent un mois entier sans appeler.", "Un prix, et {0} qui le paient.",
         "Une deuxième ville, {0} utilisateurs, sans que nous y allions.");
constexpr auto drops =
    list("Nous lâcherions d’abord les rapports.", "La version téléphone peut attendre.",
         "Nous lâcherions tout sauf la liste.", "Le paiement tomberait en premier : une facture papier suffit.",
         "Nous lâcherions la deuxième langue.", "S’il ne reste qu’une chose, ce sera le rappel.");
constexpr auto titles_code =
    list("Code", "Serveur et données", "Téléphone", "Produit et code", "Images", "Toute la technique");
constexpr auto titles_other = list("Clients", "Ventes", "Design", "Terrain", "Partenaires", "Organisation");

}  // namespace

const PhraseBook& french_phrases() {
    static constexpr PhraseBook book{
        trades,      "{0} pour {1}", " et ",      twists,       "Nous faisons {0} pour {1}, {2}.",
        uses,        lessons,        months,      technologies, another,
        backgrounds, pair,           solo,        together,     goals,
        drops,       titles_code,    titles_other};
    return book;
}

}  // namespace demo
