#include "reports/report.hpp"

namespace reports {

Report report_of(db::Read& read, http::Call& request, const core::Slug& slug) {
    const auto call = selection::call_run(read, slug.str());
    const auto language = request.language();
    const auto line = selection::call_line(read, request.now, call);
    Report out{call.slug,
               selection::spoken_name(read, call, language),
               line.programme.name,
               line.operator_.name,
               request.now,
               call.time_zone,
               call.places,
               funnel_of(read, call, language),
               waits_of(read, call, language),
               promise_of(read, call),
               {},
               {},
               {},
               people_of(read, call, request.now, language)};
    add_reading(read, call, request.now, language, out);
    return out;
}

}  // namespace reports
