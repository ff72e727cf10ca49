// A moment as a place tells it: "Wednesday 4 December 2013 at 10:28, Paris time".
#include <array>

#include "core/time_zone.hpp"
#include "programmes/rule_words_parts.hpp"

namespace programmes {
namespace {

constexpr std::array<Phrase, 7> weekdays{{{"Sunday", "dimanche", "domingo"},
                                          {"Monday", "lundi", "segunda-feira"},
                                          {"Tuesday", "mardi", "terça-feira"},
                                          {"Wednesday", "mercredi", "quarta-feira"},
                                          {"Thursday", "jeudi", "quinta-feira"},
                                          {"Friday", "vendredi", "sexta-feira"},
                                          {"Saturday", "samedi", "sábado"}}};

// A zone is named after a city: "America/Sao_Paulo".
std::string city_of(std::string_view zone) {
    std::string city(zone.substr(zone.rfind('/') == zone.npos ? 0 : zone.rfind('/') + 1));
    for (auto& letter : city)
        if (letter == '_') letter = ' ';
    return city;
}

std::string two(int number) { return std::to_string(100 + number).substr(1); }

}  // namespace

std::string day_with_year(core::Date day, core::Language language) {
    return day_and_month(day, language, core::Date(std::chrono::year(0) / 1 / 1));
}

std::string moment_in_words(core::Instant at, std::string_view zone, core::Language language) {
    static constexpr Phrase moment{"{weekday} {day} at {time}, {city} time",
                                   "{weekday} {day} à {time}, heure de {city}",
                                   "{weekday}, {day} às {time}, hora de {city}"};
    const auto [day, minute] = core::local_time(at, zone);
    const auto weekday = std::chrono::weekday(std::chrono::sys_days(day)).c_encoding();
    return fill(moment, language,
                {{"weekday", fill(weekdays[weekday], language)},
                 {"day", day_with_year(day, language)},
                 {"time", two(minute / 60) + ":" + two(minute % 60)},
                 {"city", city_of(zone)}});
}

}  // namespace programmes
