#include "reviews/remarks.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "core/phrase.hpp"

namespace reviews {
namespace {

constexpr std::size_t at_most = 2, fewest_files = 3;

// In thousandths of the whole scale.
std::int64_t step_of(const Criterion& criterion) {
    if (criterion.kind == CriterionKind::yes_no) return 1000;
    return 1000 / std::max<std::int64_t>(1, criterion.best.value - criterion.worst.value);
}

bool speaks(const Criterion& criterion) {
    return criterion.kind != CriterionKind::text && criterion.counts == Counts::in_the_score &&
           criterion.weight.value > 0;
}

std::optional<Noticed> noticed_in(std::size_t number, const Criterion& criterion, const Compared& files) {
    const auto count = static_cast<std::int64_t>(files.all.size());
    if (!files.own || files.all.size() < fewest_files) return std::nullopt;
    const auto own = *files.own, step = step_of(criterion);
    const auto sum = std::accumulate(files.all.begin(), files.all.end(), std::int64_t{0});
    const auto away = own * count - sum;  // of the mean, times `count`, so that nothing is rounded
    if (std::abs(away) * 2 < step * count) return std::nullopt;
    const auto as_far = std::count_if(files.all.begin(), files.all.end(),
                                      [&](std::int64_t other) { return away > 0 ? other >= own : other <= own; });
    if (as_far * 3 > count) return std::nullopt;
    return Noticed{number, away > 0 ? Remark::stood_out : Remark::fell_short, std::abs(away) * 1000 / (step * count),
                   own};
}

void keep_farthest(std::vector<Noticed>& out, std::vector<Noticed> found, Remark remark) {
    std::erase_if(found, [&](const Noticed& one) { return one.remark != remark; });
    std::stable_sort(found.begin(), found.end(),
                     [](const Noticed& a, const Noticed& b) { return a.distance > b.distance; });
    if (found.size() > at_most) found.resize(at_most);
    out.insert(out.end(), found.begin(), found.end());
}

}  // namespace

std::vector<Noticed> noticed(const Rubric& rubric, const std::vector<Compared>& criteria) {
    std::vector<Noticed> found, out;
    for (std::size_t i = 0; i < rubric.size() && i < criteria.size(); ++i)
        if (speaks(rubric[i]))
            if (const auto one = noticed_in(i, rubric[i], criteria[i])) found.push_back(*one);
    keep_farthest(out, found, Remark::stood_out);
    keep_farthest(out, found, Remark::fell_short);
    return out;
}

std::string in_words(const Criterion& criterion, std::int64_t own, core::Language language) {
    const auto out = criterion.label.in(language);
    if (criterion.kind != CriterionKind::scored) return out;
    const auto step = step_of(criterion), worst = criterion.worst.value, span = criterion.best.value - worst;
    const Anchor* nearest = nullptr;
    std::int64_t least = step + 1;
    for (const auto& anchor : criterion.anchors) {
        const auto away = std::abs((anchor.value.value - worst) * 1000 / std::max<std::int64_t>(1, span) - own);
        if (anchor.means.empty() || away >= least) continue;
        least = away;
        nearest = &anchor;
    }
    if (!nearest) return out;
    static constexpr core::Phrase both{"{criterion}: {means}", "{criterion} : {means}", "{criterion}: {means}"};
    return core::fill(both, language, {{"criterion", out}, {"means", nearest->means.in(language)}});
}

}  // namespace reviews
