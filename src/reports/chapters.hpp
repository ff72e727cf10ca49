// The chapters of a report, and the pieces that they are put together from.
#pragma once
#include "core/phrase.hpp"
#include "reports/tables.hpp"

namespace reports {

Cell words(std::string text);
Cell whole(std::int64_t number);
Cell whole(const std::optional<std::int64_t>& number);
Cell shared(const std::optional<std::int64_t>& thousandths);
Cell tenths(const std::optional<std::int64_t>& number);
std::vector<std::string> said(std::initializer_list<core::Phrase> phrases, core::Language language);

inline constexpr core::Phrase files_word{"Files", "Dossiers", "Candidaturas"},
    late_word{"Late", "En retard", "Atrasadas"};

Chapter funnel_chapter(const Report& report, core::Language language);
Chapter days_chapter(const Report& report, core::Language language);
Chapter reading_chapter(const Report& report, core::Language language);
Chapter scores_chapter(const Report& report, core::Language language);
Chapter people_chapter(const Report& report, core::Language language);

}  // namespace reports
