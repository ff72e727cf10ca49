// What in a line of the plan breaks a rule, in a sentence that names it.
#include <algorithm>

#include "interviews/world.hpp"

namespace interviews {
namespace {

using core::Phrase;
using core::Sentence;

template <class T> bool contains(const std::vector<T>& all, const T& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

constexpr Phrase not_a_slot{"This time is none of the round’s.", "Cet horaire n’est pas de la session.",
                            "Este horário não é da rodada."},
    no_panel{"There is no such room.", "Cette salle n’existe pas.", "Esta sala não existe."},
    left{"{team} no longer stands at interview.", "{team} n’est plus à l’étape entretien.",
         "{team} não está mais na etapa de entrevista."},
    team_busy{"{team} can’t come at this time.", "{team} ne peut pas venir à cet horaire.",
              "{team} não pode vir neste horário."},
    taken{"{team} has this room at this time.", "{team} a cette salle à cet horaire.",
          "{team} está com esta sala neste horário."},
    few{"{n} {n:person asks|people ask} here; at least {least} are needed.",
        "{n} {n:personne|personnes} ici ; il en faut au moins {least}.",
        "{n} {n:pessoa|pessoas} aqui; são necessárias ao menos {least}."},
    unknown{"Somebody of the panel no longer interviews in this call.",
            "Quelqu’un du panel ne mène plus d’entretiens dans cet appel.",
            "Alguém do painel não entrevista mais nesta chamada."},
    tie{"{who} has a tie with {team}.", "{who} a un lien avec {team}.", "{who} tem um laço com {team}."},
    not_free{"{who} is not free at this time.", "{who} n’est pas libre à cet horaire.",
             "{who} não está livre neste horário."},
    at_once{"{who} is with {team} at this time.", "{who} est avec {team} à cet horaire.",
            "{who} está com {team} neste horário."},
    too_many{"{who} takes at most {n} {n:interview|interviews} a day.",
             "{who} prend au plus {n} {n:entretien|entretiens} par jour.",
             "{who} faz no máximo {n} {n:entrevista|entrevistas} por dia."};

class Faults {
public:
    Faults(const World& world, const PlanRow& line) : world_(world), line_(line), others_(world.plan) {
        std::erase_if(others_, [&](const PlanRow& other) { return other.application_id == line.application_id; });
    }

    std::vector<Fault> all() {
        const auto* team = world_.team(line_.application_id);
        name_ = team ? team->name : "";
        const auto slot = slot_at(world_.slots, line_.starts_at);
        if (!slot) add("not_a_slot", not_a_slot);
        if (line_.panel < 1 || line_.panel > static_cast<std::int64_t>(world_.round.panels.size()))
            add("no_panel", no_panel);
        if (!team || !team->at_interview()) add("left", left, {{"team", name_}});
        if (team && contains(team->busy, line_.starts_at)) add("team_busy", team_busy, {{"team", name_}});
        for (const auto& other : others_)
            if (other.starts_at == line_.starts_at && other.panel == line_.panel)
                add("room_taken", taken, {{"team", name_of(other.application_id)}});
        const auto count = static_cast<std::int64_t>(line_.people.size());
        if (count < world_.round.at_least)
            add("too_few", few,
                {{"n", std::to_string(count), count}, {"least", std::to_string(world_.round.at_least)}});
        for (const auto person : line_.people) of_person(person, slot);
        return std::move(out_);
    }

private:
    void add(std::string code, const Phrase& phrase, const std::vector<core::Blank>& blanks = {}) {
        out_.push_back({std::move(code), Sentence(phrase, blanks)});
    }
    std::string name_of(std::int64_t application) const {
        const auto* team = world_.team(application);
        return team ? team->name : std::string("?");
    }

    void of_person(std::int64_t person, std::optional<std::size_t> slot) {
        const auto* who = world_.asker(person);
        if (!who) return add("unknown", unknown);
        if (world_.ties.contains({person, line_.application_id}))
            add("tie", tie, {{"who", who->name}, {"team", name_}});
        if (!contains(who->free, line_.starts_at)) add("not_free", not_free, {{"who", who->name}});
        std::int64_t that_day = 1;
        for (const auto& other : others_) {
            if (!contains(other.people, person)) continue;
            if (other.starts_at == line_.starts_at)
                add("at_once", at_once, {{"who", who->name}, {"team", name_of(other.application_id)}});
            const auto there = slot_at(world_.slots, other.starts_at);
            that_day += slot && there && world_.slots[*there].day == world_.slots[*slot].day;
        }
        if (slot && that_day > who->most)
            add("too_many", too_many, {{"who", who->name}, {"n", std::to_string(who->most), who->most}});
    }

    const World& world_;
    const PlanRow& line_;
    std::vector<PlanRow> others_;
    std::string name_;
    std::vector<Fault> out_;
};

}  // namespace

std::vector<Fault> faults_of(const World& world, const PlanRow& line) { return Faults(world, line).all(); }

// Who asks already goes on asking, if they can; then whoever fits best. A panel that stands is kept.
std::optional<PlanRow> seat_at(const World& world, std::int64_t application, const InterviewSlot& slot) {
    const auto* now = world.planned(application);
    std::vector<std::pair<std::int64_t, std::int64_t>> able;
    for (const auto& who : world.people) {
        const PlanRow alone{application, world.call.id, slot.starts_at, 0, {who.person}};
        const auto faults = faults_of(world, alone);
        const bool may = std::none_of(faults.begin(), faults.end(),
                                      [](const Fault& one) { return one.code != "too_few" && one.code != "no_panel"; });
        const auto fit = world.fit.find({who.person, application});
        const bool asks = now && contains(now->people, who.person);
        if (may) able.emplace_back(-(fit == world.fit.end() ? 0 : fit->second) - (asks ? 100'000 : 0), who.person);
    }
    const auto least = static_cast<std::size_t>(world.round.at_least);
    if (able.size() < least) return std::nullopt;
    std::sort(able.begin(), able.end());
    PlanRow out{application, world.call.id, slot.starts_at, 0, {}};
    for (std::size_t at = 0; at < least; ++at) out.people.push_back(able[at].second);
    std::sort(out.people.begin(), out.people.end());
    std::vector<std::int64_t> panels;
    if (now) panels.push_back(now->panel);
    for (std::size_t panel = 1; panel <= world.round.panels.size(); ++panel)
        panels.push_back(static_cast<std::int64_t>(panel));
    for (const auto panel : panels) {
        out.panel = panel;
        if (faults_of(world, out).empty()) return out;
    }
    return std::nullopt;
}

}  // namespace interviews
