#include "reviews/needs.hpp"

#include <set>
#include <string>

namespace reviews {

std::vector<core::FieldError> faults(const std::vector<Need>& needs, std::int64_t reads) {
    std::vector<core::FieldError> errors;
    std::set<NeedOf> named;
    for (std::size_t i = 0; i < needs.size(); ++i)
        if (!named.insert(needs[i].of).second)
            errors.push_back({"needs." + std::to_string(i) + ".of",
                              "taken",
                              {"This need is named twice.", "Ce besoin est nommé deux fois.",
                               "Esta necessidade aparece duas vezes."}});
    std::int64_t wanted = 0;
    for (const auto& need : needs) wanted += need.count.value;
    if (wanted > reads)
        errors.push_back({"needs",
                          "too_many",
                          {"The needs ask for more readings than a file has. Raise the readings per file, or ask for "
                           "less.",
                           "Les besoins demandent plus de lectures qu’un dossier n’en a. Augmentez les lectures par "
                           "dossier, ou demandez moins.",
                           "As necessidades pedem mais leituras do que uma candidatura tem. Aumente as leituras por "
                           "candidatura ou peça menos."}});
    return errors;
}

}  // namespace reviews
