// Names of startups, people and places where French is written.
#include <array>

#include "demo/believable_words.hpp"

namespace demo {
namespace {

template <class... T> constexpr auto list(T... words) { return std::array<Line, sizeof...(T)>{words...}; }

constexpr auto first = list(
    "Abeille", "Agrafe", "Aiguille", "Alizé", "Allumette", "Alouette", "Amande", "Ancolie", "Antenne", "Arcade",
    "Ardillon", "Argile", "Aubépine", "Auberge", "Aulne", "Avoine", "Baguette", "Balançoire", "Balcon", "Ballade",
    "Banquise", "Barque", "Bastide", "Belvédère", "Berceau", "Berge", "Bergamote", "Besace", "Biche", "Bivouac",
    "Bobèche", "Bouclier", "Bougie", "Bouleau", "Bourrache", "Boussole", "Bouture", "Brasier", "Brise", "Brouette",
    "Bruyère", "Buvard", "Cabane", "Cabriole", "Cachet", "Cadence", "Cadran", "Cairn", "Calèche", "Calepin",
    "Campanule", "Canevas", "Cannelle", "Capucine", "Carafe", "Carillon", "Carrefour", "Cascade", "Cassis", "Catapulte",
    "Cerise", "Chalut", "Chardon", "Charpente", "Chaumière", "Chemin", "Chêne", "Chevalet", "Cigale", "Ciseau",
    "Clairière", "Claveau", "Clepsydre", "Clochette", "Cloison", "Clou", "Coquelicot", "Corbeille", "Cordage",
    "Corniche", "Coudrier", "Couleuvre", "Courlis", "Couronne", "Craie", "Crayon", "Crible", "Cyprès", "Dédale",
    "Dentelle", "Dérive", "Diapason", "Digue", "Dune", "Écaille", "Échelle", "Écho", "Écluse", "Écorce", "Écritoire",
    "Églantine", "Embarcadère", "Encrier", "Enseigne", "Épingle", "Équerre", "Érable", "Escabeau", "Esquisse",
    "Estampe", "Établi", "Étamine", "Étoupe", "Fanal", "Faïence", "Fenouil", "Ficelle", "Filin", "Fougère", "Fuseau",
    "Fusain", "Galet", "Gazelle", "Genêt", "Girofle", "Glycine", "Gouge", "Goupille", "Gravier", "Grelot", "Grésil",
    "Guépard", "Guirlande", "Halage", "Hameau", "Hamac", "Hélice", "Héron", "Hirondelle", "Hublot", "Jonquille",
    "Jumelle", "Laine", "Lampion", "Lande", "Lavande", "Levain", "Lichen", "Lierre", "Limon", "Lisière", "Loriot",
    "Loupe", "Luciole", "Lutin", "Luzerne", "Maillet", "Margelle", "Marjolaine", "Martinet", "Mélisse", "Merisier",
    "Mésange", "Meule", "Mimosa", "Moisson", "Mouette", "Muguet", "Myrtille", "Navette", "Nénuphar", "Noisette",
    "Noyer", "Obier", "Orge", "Orme", "Osier", "Outarde", "Paille", "Palissade", "Panier", "Papillon", "Passoire",
    "Pavillon", "Peigne", "Pélican", "Perchoir", "Persienne", "Pétale", "Pigeonnier", "Pinceau", "Pivoine", "Plume",
    "Poivrier", "Pollen", "Pommier", "Potager", "Poulie", "Prunelle", "Quenouille", "Rabot", "Racine", "Raisin",
    "Rameau", "Ramure", "Remise", "Ressort", "Rivage", "Romarin", "Roseau", "Rouage", "Ruban", "Sabot", "Safran",
    "Sarment", "Sauge", "Saule", "Serpolet", "Serrure", "Sillon", "Sorbier", "Soupente", "Source", "Sureau", "Tabouret",
    "Talus", "Tamaris", "Terrasse", "Thym", "Tilleul", "Tonnelle", "Torchis", "Tourelle", "Tourbillon", "Treille",
    "Trèfle", "Truelle", "Vallon", "Vannerie", "Verger", "Verveine", "Volet", "Zinnia");
constexpr auto second = list(
    "Alimentaire", "Atlantique", "Azur", "Conseil", "Durable", "Éditions", "Énergie", "Fertile", "Industrie", "Jardin",
    "Libre", "Logis", "Logistique", "Maritime", "Matin", "Mobile", "Mobilité", "Musique", "Numérique", "Réseau",
    "Santé", "Scolaire", "Solidaire", "Sonore", "Studio", "Voisins", "du Canal", "du Port", "du Lac", "du Marché",
    "du Moulin", "du Nord", "du Pont", "du Quai", "du Sud", "du Soir", "du Jour", "du Bois", "du Bourg", "du Phare",
    "du Verger", "du Vent", "du Fleuve", "du Rail", "du Levant", "du Ponant", "du Faubourg", "du Coin", "du Parc",
    "du Square", "du Clocher", "de Garonne", "de Loire", "de Seine", "de Meuse", "de Somme", "de Minuit", "de Midi",
    "de Mars", "de Mai", "de Juin", "de Bretagne", "de Provence", "de Lorraine", "de Picardie", "de Savoie",
    "de Bourgogne", "de Gascogne", "de Nuit", "de Ville", "de Campagne", "des Ormes", "des Halles", "des Dunes",
    "des Vosges", "des Ateliers", "des Docks", "des Écoles", "des Îles", "des Jardins", "des Lilas", "des Métiers",
    "des Monts", "des Neiges", "des Prés", "des Quartiers", "des Remparts", "des Sables", "des Toits", "des Vignes",
    "des Voisins", "des Villages", "des Champs", "des Cimes", "des Rives", "des Étangs", "de la Baie", "de la Butte",
    "de la Colline", "de la Côte", "de la Croix", "de la Forêt", "de la Gare", "de la Lande", "de la Place",
    "de la Plaine", "de la Rade", "de la Rue", "de la Source", "de la Tour", "de la Vallée", "de l’Aube", "de l’Est",
    "de l’Étoile", "de l’Ouest", "de l’Île", "de l’Écluse", "de l’Atelier", "et Cie", "et Filles", "et Fils",
    "à Vapeur", "à Vélo", "en Commun", "en Ligne", "en Ville", "sans Fil", "sur Mesure", "sous Presse", "Onze", "Sept",
    "Douze", "Vingt-Deux", "du Hameau", "du Hangar", "du Passage", "des Cours", "des Quais", "des Passages",
    "des Lanternes", "des Tisserands", "de Lumière", "de Velours", "de Papier", "de Verre", "de Laiton", "de Cuivre",
    "de Chanvre", "de Craie", "de Brume", "de Traverse");
constexpr auto third =
    list("Lyon", "Nantes", "Lille", "Rennes", "Bordeaux", "Toulouse", "Nice", "Metz", "Tours", "Dijon", "Caen", "Brest",
         "Reims", "Angers", "Rouen", "Nancy", "Pau", "Le Mans", "Lorient", "Amiens", "Limoges", "Poitiers", "Avignon",
         "Annecy", "Arras", "Auch", "Bastia", "Bayonne", "Blois", "Cahors");
constexpr auto women =
    list("Adèle", "Agathe", "Alice", "Amélie", "Anouk", "Assia", "Aude", "Bérénice", "Camille", "Capucine", "Chloé",
         "Clara", "Constance", "Delphine", "Diane", "Elsa", "Émilie", "Esther", "Fanny", "Farida", "Flora", "Gabrielle",
         "Hafsa", "Inès", "Jeanne", "Judith", "Khadija", "Léonie", "Lina", "Lou", "Louise", "Lucile", "Maëlle", "Manon",
         "Margot", "Marion", "Nawel", "Nina", "Noémie", "Oriane", "Pauline", "Rim", "Romane", "Salomé", "Sarah",
         "Soline", "Tess", "Victoire", "Yasmine", "Zélie");
constexpr auto men =
    list("Adam", "Adrien", "Alexis", "Amir", "Antoine", "Arthur", "Aurélien", "Axel", "Bastien", "Benoît", "Cédric",
         "Clément", "Corentin", "Damien", "David", "Eliott", "Émile", "Étienne", "Félix", "Florian", "Gabriel",
         "Gaspard", "Gauthier", "Hugo", "Idris", "Jérémie", "Jonas", "Jules", "Karim", "Kévin", "Léo", "Loïc", "Louis",
         "Lucas", "Malo", "Marius", "Mathieu", "Mehdi", "Nathan", "Nicolas", "Noé", "Olivier", "Oscar", "Paul",
         "Quentin", "Rachid", "Raphaël", "Rémi", "Romain", "Samuel", "Simon", "Sofiane", "Théo", "Thomas", "Tristan",
         "Ulysse", "Valentin", "Victor", "Vincent", "Yanis");
constexpr auto families =
    list("Abadie", "Arnaud", "Aubin", "Baron", "Bazin", "Benali", "Berger", "Besnard", "Blanc", "Bonnet", "Boucher",
         "Bourdon", "Brunet", "Carlier", "Caron", "Chevalier", "Cissé", "Colin", "Cordier", "Coste", "Courtois",
         "Dacosta", "Daniel", "Delaunay", "Delmotte", "Denis", "Diallo", "Dubois", "Dupuis", "Durand", "Evrard",
         "Fabre", "Faure", "Ferrand", "Fontanel", "Fournier", "Garnier", "Gaudin", "Gauthier", "Gilbert", "Girard",
         "Guérin", "Guillot", "Haddad", "Hamon", "Henry", "Hervé", "Huet", "Jacob", "Joly", "Kaci", "Keita", "Lacroix",
         "Lambert", "Langlois", "Laurent", "Leclerc", "Lefort", "Legrand", "Lemoine", "Leroux", "Lopez", "Maillard",
         "Marchal", "Martel", "Masson", "Mercier", "Meunier", "Michaud", "Millet", "Moreau", "Moulin", "Navarro",
         "Nguyen", "Noël", "Olivier", "Paris", "Pasquier", "Perrier", "Picard", "Poirier", "Prévost", "Renard",
         "Renaud", "Rey", "Richard", "Rivière", "Robin", "Roche", "Rolland", "Rousseau", "Roy", "Sanchez", "Schmitt",
         "Simonet", "Tanguy", "Tessier", "Thibault", "Traoré", "Vallet", "Vasseur", "Vidal", "Vincent", "Weber");

// A town stands as often as it occurs.
constexpr std::array<Town, 64> towns{{{"FR", "Paris"},       {"FR", "Paris"},
                                      {"FR", "Paris"},       {"FR", "Paris"},
                                      {"FR", "Paris"},       {"FR", "Paris"},
                                      {"FR", "Paris"},       {"FR", "Paris"},
                                      {"FR", "Paris"},       {"FR", "Paris"},
                                      {"FR", "Paris"},       {"FR", "Paris"},
                                      {"FR", "Paris"},       {"FR", "Paris"},
                                      {"FR", "Paris"},       {"FR", "Paris"},
                                      {"FR", "Lyon"},        {"FR", "Lyon"},
                                      {"FR", "Lyon"},        {"FR", "Lyon"},
                                      {"FR", "Lille"},       {"FR", "Lille"},
                                      {"FR", "Lille"},       {"FR", "Nantes"},
                                      {"FR", "Nantes"},      {"FR", "Nantes"},
                                      {"FR", "Toulouse"},    {"FR", "Toulouse"},
                                      {"FR", "Toulouse"},    {"FR", "Bordeaux"},
                                      {"FR", "Bordeaux"},    {"FR", "Rennes"},
                                      {"FR", "Rennes"},      {"FR", "Marseille"},
                                      {"FR", "Marseille"},   {"FR", "Marseille"},
                                      {"FR", "Grenoble"},    {"FR", "Grenoble"},
                                      {"FR", "Montpellier"}, {"FR", "Montpellier"},
                                      {"FR", "Strasbourg"},  {"FR", "Strasbourg"},
                                      {"FR", "Montreuil"},   {"FR", "Pantin"},
                                      {"FR", "Nice"},        {"FR", "Rouen"},
                                      {"FR", "Brest"},       {"FR", "Metz"},
                                      {"FR", "Tours"},       {"FR", "Clermont-Ferrand"},
                                      {"FR", "Dijon"},       {"FR", "Angers"},
                                      {"FR", "Saint-Denis"}, {"BE", "Bruxelles"},
                                      {"BE", "Bruxelles"},   {"BE", "Liège"},
                                      {"CH", "Genève"},      {"CH", "Lausanne"},
                                      {"CA", "Montréal"},    {"CA", "Montréal"},
                                      {"CA", "Québec"},      {"MA", "Casablanca"},
                                      {"TN", "Tunis"},       {"SN", "Dakar"}}};

}  // namespace

const Names& french_names() {
    static constexpr Names names{first, second, third, women, men, families, towns};
    return names;
}

}  // namespace demo
