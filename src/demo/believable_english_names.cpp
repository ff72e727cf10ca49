// Names of startups, people and places where English is written.
#include <array>

#include "demo/believable_words.hpp"

namespace demo {
namespace {

template <class... T> constexpr auto list(T... words) { return std::array<Line, sizeof...(T)>{words...}; }

constexpr auto first = list(
    "Amber", "Ample", "Apple", "Arbour", "Autumn", "Barley", "Beacon", "Birch", "Blue", "Bracken", "Brass", "Bramble",
    "Bright", "Brisk", "Broad", "Calm", "Candle", "Cedar", "Chalk", "Cherry", "Clear", "Clover", "Cobalt", "Copper",
    "Coral", "Cotton", "Crisp", "Dapple", "Dawn", "Deep", "Drift", "Dusk", "Early", "East", "Elder", "Ember", "Even",
    "Fallow", "Far", "Fern", "Fine", "First", "Flint", "Four", "Fresh", "Garnet", "Gentle", "Ginger", "Glad", "Glass",
    "Golden", "Good", "Grand", "Granite", "Green", "Grey", "Hazel", "Heather", "High", "Hollow", "Honest", "Hush",
    "Indigo", "Iron", "Ivory", "Juniper", "Keen", "Kind", "Larch", "Late", "Lantern", "Level", "Light", "Lime", "Linen",
    "Little", "Long", "Low", "Lucky", "Maple", "Marble", "Mellow", "Merry", "Mild", "Milk", "Minor", "Misty", "Moss",
    "Near", "New", "Noble", "North", "Oak", "Ochre", "Olive", "Open", "Orchard", "Outer", "Pale", "Paper", "Patient",
    "Pearl", "Pebble", "Pepper", "Pine", "Plain", "Plum", "Poplar", "Proper", "Quarry", "Quick", "Quiet", "Quince",
    "Rapid", "Red", "Reed", "Robin", "Rowan", "Ruby", "Russet", "Rye", "Saffron", "Salt", "Sandy", "Sage", "Scarlet",
    "Second", "Seven", "Shale", "Silver", "Simple", "Slate", "Slow", "Small", "Soft", "Spruce", "Stable", "Steady",
    "Steel", "Still", "Stone", "Straw", "Summer", "Sunny", "Swift", "Tall", "Tawny", "Teal", "Tender", "Thistle",
    "Third", "Thorn", "Tidy", "Timber", "Tin", "True", "Twin", "Umber", "Upper", "Velvet", "Violet", "Warm", "Water",
    "West", "White", "Whole", "Wide", "Wild", "Willow", "Winter", "Wool", "Yellow", "Young", "Zinc");
constexpr auto second = list(
    "Abbey", "Acre", "Anchor", "Arch", "Arrow", "Barn", "Basket", "Bay", "Beam", "Bell", "Bench", "Bend", "Bird",
    "Boat", "Bolt", "Book", "Bow", "Bridge", "Brook", "Broom", "Bucket", "Button", "Cabin", "Canal", "Cart", "Castle",
    "Cellar", "Chart", "Chimney", "Clay", "Cliff", "Clock", "Cloth", "Coast", "Comb", "Compass", "Copse", "Corner",
    "Court", "Cove", "Cradle", "Crane", "Creek", "Crown", "Dale", "Deck", "Desk", "Dial", "Dock", "Door", "Drum",
    "Farm", "Feather", "Fence", "Ferry", "Field", "Fiddle", "Finch", "Flag", "Flask", "Fold", "Ford", "Forge", "Fork",
    "Fox", "Frame", "Gable", "Garden", "Gate", "Glen", "Grain", "Grove", "Hammer", "Handle", "Harbour", "Hare",
    "Harvest", "Hat", "Haven", "Heath", "Hedge", "Heron", "Hill", "Hinge", "Hive", "Hook", "Horn", "House", "Inn",
    "Island", "Jetty", "Jug", "Kettle", "Key", "Kiln", "Kite", "Knot", "Ladder", "Lake", "Lamp", "Landing", "Lane",
    "Lark", "Ledger", "Lens", "Lever", "Lock", "Loft", "Loom", "Mallet", "Market", "Mast", "Meadow", "Mill", "Mirror",
    "Moor", "Mountain", "Nail", "Needle", "Nest", "Net", "Notch", "Oar", "Oven", "Paddle", "Page", "Pail", "Pan",
    "Path", "Pen", "Pier", "Pilot", "Plough", "Pocket", "Pond", "Porch", "Post", "Press", "Quay", "Quill", "Rail",
    "Range", "Reach", "Rest", "Ridge", "Ring", "River", "Road", "Rope", "Row", "Rudder", "Sail", "Saw", "School",
    "Scale", "Shed", "Shelf", "Shell", "Ship", "Shore", "Sieve", "Signal", "Span", "Spoke", "Spoon", "Spring", "Spur",
    "Square", "Stair", "Station", "Steps", "Stitch", "Store", "Stream", "Street", "Table", "Thread", "Tide", "Tile",
    "Tower", "Town", "Track", "Trail", "Tree", "Trunk", "Turn", "Valley", "Wagon", "Walk", "Wall", "Well", "Wharf",
    "Wheel", "Window", "Wing", "Wood", "Works", "Yard");
constexpr auto third =
    list("Leeds", "York", "Bristol", "Cork", "Galway", "Dover", "Bath", "Perth", "Ottawa", "Boston", "Denver", "Austin",
         "Tulsa", "Salem", "Utrecht", "Ghent", "Bergen", "Lund", "Riga", "Tallinn", "Aarhus", "Turku", "Bonn", "Graz",
         "Linz", "Turin", "Porto", "Pune", "Accra", "Nairobi");
constexpr auto women = list(
    "Abigail", "Ada", "Aisha", "Amara", "Anja", "Beatrice", "Bronwen", "Carmen", "Chiara", "Clara", "Daphne", "Dorothy",
    "Edith", "Elena", "Emma", "Erin", "Esme", "Fiona", "Freya", "Grace", "Greta", "Hannah", "Harriet", "Ida", "Imogen",
    "Ingrid", "Iris", "Jane", "Joan", "Julia", "Karen", "Kate", "Leah", "Lena", "Lucy", "Maeve", "Martha", "Maya",
    "Nadia", "Nora", "Olga", "Petra", "Priya", "Rosa", "Ruth", "Sanne", "Shona", "Sylvia", "Tara", "Wanda");
constexpr auto men =
    list("Aaron", "Adam", "Aidan", "Alan", "Albert", "Amit", "Andrew", "Angus", "Anton", "Arjun", "Ben", "Boris",
         "Brian", "Callum", "Carlo", "Daniel", "Dmitri", "Duncan", "Edwin", "Emil", "Erik", "Ethan", "Evan", "Felix",
         "Finn", "Frank", "George", "Giles", "Hans", "Henry", "Hugh", "Ian", "Ivan", "Jack", "Jakob", "Joel", "Jonas",
         "Kofi", "Lars", "Leon", "Liam", "Luca", "Marco", "Martin", "Matteo", "Milan", "Neil", "Nils", "Oliver",
         "Oscar", "Owen", "Pablo", "Peter", "Rahul", "Robert", "Rory", "Samir", "Stefan", "Tobias", "Victor");
constexpr auto families = list(
    "Abbott", "Adler", "Ahmed", "Archer", "Bailey", "Barker", "Bauer", "Becker", "Bell", "Bianchi", "Bishop", "Blake",
    "Boyd", "Brandt", "Brennan", "Brook", "Burke", "Byrne", "Carver", "Chandra", "Clarke", "Cole", "Conrad", "Cooper",
    "Costa", "Cruz", "Dalton", "Dietrich", "Doyle", "Drake", "Dunn", "Ekström", "Ellis", "Evans", "Falk", "Farrell",
    "Ferrari", "Fischer", "Fletcher", "Foster", "Frost", "Gallo", "Garcia", "Gibson", "Gupta", "Haas", "Hansen",
    "Harper", "Hayes", "Hoffman", "Holt", "Hughes", "Iyer", "Jansen", "Jensen", "Jordan", "Kaplan", "Keller", "Kelly",
    "Khan", "Klein", "Kowalski", "Lane", "Larsen", "Lindberg", "Lowe", "Maddox", "Mason", "Mehta", "Meyer", "Moran",
    "Morris", "Murphy", "Nash", "Nielsen", "Novak", "O’Brien", "Olsen", "Osei", "Parker", "Patel", "Pearce", "Price",
    "Quinn", "Reid", "Ricci", "Rossi", "Ryan", "Schmidt", "Shah", "Shaw", "Silva", "Singh", "Stone", "Sutton", "Taylor",
    "Turner", "Vaughan", "Vogel", "Wagner", "Walsh", "Weber", "Wells", "Winter", "Wolf", "Young", "Zimmer");

// A town stands as often as it occurs.
constexpr std::array<Town, 43> towns{
    {{"US", "New York"},  {"US", "New York"},  {"US", "New York"},  {"US", "Austin"},    {"US", "Seattle"},
     {"US", "Seattle"},   {"US", "Boston"},    {"US", "Boston"},    {"US", "Chicago"},   {"US", "Denver"},
     {"GB", "London"},    {"GB", "London"},    {"GB", "London"},    {"GB", "London"},    {"GB", "Manchester"},
     {"GB", "Bristol"},   {"GB", "Edinburgh"}, {"IE", "Dublin"},    {"IE", "Cork"},      {"DE", "Berlin"},
     {"DE", "Berlin"},    {"DE", "Berlin"},    {"DE", "Hamburg"},   {"DE", "München"},   {"DE", "Köln"},
     {"NL", "Amsterdam"}, {"NL", "Utrecht"},   {"ES", "Barcelona"}, {"ES", "Madrid"},    {"ES", "Valencia"},
     {"IT", "Milano"},    {"IT", "Torino"},    {"PL", "Kraków"},    {"SE", "Göteborg"},  {"DK", "Aarhus"},
     {"CA", "Toronto"},   {"IN", "Pune"},      {"IN", "Pune"},      {"IN", "Bangalore"}, {"IN", "Bangalore"},
     {"IL", "Haifa"},     {"KE", "Nairobi"},   {"GH", "Accra"}}};

}  // namespace

const Names& english_names() {
    static constexpr Names names{first, second, third, women, men, families, towns};
    return names;
}

}  // namespace demo
