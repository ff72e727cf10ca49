// English phrases for believable startups.
#include <array>

#include "demo/believable_words.hpp"

namespace demo {
namespace {

template <class... T> constexpr auto list(T... lines) { return std::array<Line, sizeof...(T)>{lines...}; }

constexpr auto health_troubles = list("A home nurse rewrites her round three times a day.",
                                      "A discharge letter takes nine days to cross the street.",
                                      "Half of all physiotherapy exercises are done once.");
constexpr auto health_things = list("a shared round planner", "a bedside notebook", "an exercise counter",
                                    "a stock list for small pharmacies", "a waiting-room board");
constexpr auto health_people =
    list("home nurses", "physiotherapists", "night wards", "village doctors", "carers at home");
constexpr auto school_troubles =
    list("A teacher spends Sunday evening copying marks from one sheet to another.",
         "A pupil who misses one week misses the next three.", "Nobody reads the note in the school bag.");
constexpr auto school_things =
    list("a homework desk", "a reading coach", "a lab notebook", "a timetable that bends", "a quiz maker");
constexpr auto school_people =
    list("primary teachers", "evening classes", "apprentices", "parents who work late", "small language schools");
constexpr auto food_troubles =
    list("A bakery throws away what the one across the street ran out of.",
         "A cook learns at noon that the fish did not come.", "A market stall knows its stock by looking at it.");
constexpr auto food_things = list("a shared order book", "a leftovers board", "a recipe costing sheet",
                                  "a delivery round", "a cellar inventory");
constexpr auto food_people = list("bakeries", "canteens", "market stalls", "family restaurants", "cheesemakers");
constexpr auto road_troubles =
    list("A van drives back empty from three deliveries out of four.", "The bus is late and only the driver knows.",
         "A parcel waits two days for somebody to be home.");
constexpr auto road_things =
    list("a return-load exchange", "a stop-by-stop clock", "a parcel shelf", "a route sheet", "a shared car key");
constexpr auto road_people =
    list("van drivers", "school bus lines", "couriers on bicycles", "corner shops", "removal firms");
constexpr auto power_troubles =
    list("A boiler is noticed when it stops.", "An office heats an empty floor every weekend.",
         "A solar roof fails for a month before the bill tells.");
constexpr auto power_things =
    list("a meter reader", "a boiler watch", "a roof survey", "a shared battery ledger", "a heating calendar");
constexpr auto power_people =
    list("housing co-operatives", "town halls", "small farms", "hotel keepers", "school caretakers");
constexpr auto stage_troubles =
    list("A theatre sells out and plays to twenty empty seats.", "A touring company loses a prop a month.",
         "A choir of forty has six who know where the scores are.");
constexpr auto stage_things =
    list("a seat exchange", "a prop register", "a rehearsal planner", "a score library", "a tour diary");
constexpr auto stage_people =
    list("small theatres", "choirs", "touring companies", "village festivals", "music schools");
constexpr auto shop_troubles =
    list("A shop counts its stock once a year, at night.", "The customer at the counter has read more than the seller.",
         "Three shops on one street order the same boxes from three places.");
constexpr auto shop_things = list("a stock count by photo", "a shared counter", "a repair ticket",
                                  "a loyalty card for one street", "a till that closes itself");
constexpr auto shop_people = list("bookshops", "hardware stores", "repair shops", "florists", "second-hand shops");
constexpr auto work_troubles =
    list("A shift swap takes eleven phone calls.", "Nobody in a firm of two hundred knows who speaks Polish.",
         "A site diary is written from memory on Friday.");
constexpr auto work_things =
    list("a shift exchange", "a skills map", "a site diary", "an expense box", "a handover sheet");
constexpr auto work_people = list("hotels", "hospitals", "building sites", "cleaning firms", "call centres");
constexpr auto farm_troubles =
    list("A vine is treated by the calendar and not by the leaf.", "A cow is found ill when she stops eating.",
         "Rain falls on the field of one neighbour and not of the other.");
constexpr auto farm_things =
    list("a leaf notebook", "a herd watch", "a rain gauge network", "a harvest planner", "a seed exchange");
constexpr auto farm_people = list("wine growers", "dairy farms", "market gardeners", "beekeepers", "orchards");
constexpr auto house_troubles =
    list("A leak is found by the neighbour below.", "A tenant reports the same lamp five times.",
         "The plans of the building are in a drawer that nobody opens.");
constexpr auto house_things =
    list("a building logbook", "a leak listener", "a key register", "a works calendar", "a lift diary");
constexpr auto house_people =
    list("caretakers", "landlords of one house", "joint owners", "student residences", "small architects");
constexpr auto trip_troubles =
    list("A guest house answers the same five questions every day.", "A trail sign points to a bridge that is gone.",
         "Travellers with six hours to spend sit by a plug.");
constexpr auto trip_things =
    list("a trail report", "a night ledger", "a guest book that answers", "a layover planner", "a luggage shelf");
constexpr auto trip_people = list("guest houses", "hikers", "mountain huts", "small museums", "camp sites");
constexpr auto city_troubles =
    list("A street lamp is out for nineteen days before anybody calls.",
         "A pavement is mapped by those who can step off it.", "A tree is looked at when it falls.");
constexpr auto city_things = list("a street report", "a tree census", "a noise map", "a bench finder", "a works alert");
constexpr auto city_people =
    list("town halls", "wheelchair users", "street cleaners", "market squares", "neighbourhood councils");

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
constexpr auto twists = list("by text message", "from one photo", "without an account", "even off line",
                             "in two minutes", "shared with the neighbours", "paid by the day",
                             "on the phone they already have", "read aloud", "with no form to fill", "one line a day",
                             "from the sheet they keep now", "in their own words", "by voice", "that closes at six");
constexpr auto uses =
    list("Since {2}, {0} of them in {1} have used it every week.",
         "We tried it with {0} of them in {1} from {2} on; half asked to keep it.",
         "{0} use it in {1} since {2}, and nine came without being asked.",
         "By {2} there were {0} in {1}; two left, and both told us why.", "In {1}, {0} have paid for it since {2}.");
constexpr auto lessons = list("Nobody reads the second page, so there is none.",
                              "We thought they wanted reports; they wanted to go home earlier.",
                              "The first version did too much, and we took half of it out.",
                              "It only works when the newest person can use it on the first day.",
                              "They trust it since it says when it does not know.",
                              "Our best feature was asked for by somebody who left us.",
                              "It saves forty minutes a day, which is less than we promised.",
                              "We answer the telephone ourselves, and learn most there.");
constexpr auto months = list("January", "March", "May", "June", "September", "October");
constexpr auto technologies = list(
    "{0}, for the part that must answer at once.", "{0} since the first day: one of us had three years of it.",
    "We chose {0} because our customers already run it, and so far it was right.",
    "The service runs on {0}; the rest is small enough to move.", "{0} for the server, plain web pages in front of it.",
    "{0}, and we would like an hour with somebody who knows how it fails.");
constexpr Line another = "{0}. We have not found a use for anything else, and prefer to say so.";
constexpr auto backgrounds =
    list("ran a shop for six years", "wrote timetables for a railway", "studied statistics", "repaired hearing aids",
         "kept the books of a co-operative", "taught for nine years", "built till software", "drew maps for a county",
         "worked nights on a ward", "sold spare parts by telephone", "wrote games nobody bought",
         "tested brakes for a carmaker");
constexpr Line pair = "{0} {1}; {2} {3}.", solo = "{0} {1} and works alone for now.";
constexpr auto together =
    list("We have worked together for {0} months.", "{0} months together, the first half on something else.",
         "Together for {0} months, full time since spring.", "We met at school and have shared a desk for {0} months.");
constexpr auto goals = list("{0} paying customers, of whom we know less than half.",
                            "A version that somebody sets up without us, in under an hour, {0} times.",
                            "{0} of them use it for a whole month without a call.", "A price, and {0} who pay it.",
                            "The second town, with {0} users and no visit from us.");
constexpr auto drops =
    list("We would drop the reports first.", "The telephone version can wait.",
         "We would let go of everything but the list.", "Payments would go first: a paper invoice does the same.",
         "We would drop the second language.", "If we keep only one thing, it is the reminder.");
constexpr auto titles_code =
    list("Code", "Server and data", "Phone client", "Product and code", "Images", "Everything technical");
constexpr auto titles_other = list("Customers", "Sales", "Design", "Operations", "Field work", "Partners");

}  // namespace

const PhraseBook& english_phrases() {
    static constexpr PhraseBook book{trades,      "{0} for {1}", " and ",     twists,       "We make {0} for {1}, {2}.",
                                     uses,        lessons,       months,      technologies, another,
                                     backgrounds, pair,          solo,        together,     goals,
                                     drops,       titles_code,   titles_other};
    return book;
}

}  // namespace demo
