#include "letters/post.hpp"

#include <algorithm>
#include <array>

#include "activity/jobs.hpp"
#include "core/json.hpp"
#include "core/log.hpp"
#include "core/problem.hpp"
#include "core/secret.hpp"
#include "letters/notices.hpp"

namespace letters {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr auto given_up_after = hours(72);
constexpr std::array<seconds, 5> again_after{seconds(20), minutes(2), minutes(10), hours(1), hours(4)};
constexpr seconds shortest_pause{5}, longest_pause{300}, last_words{5};

constexpr std::string_view state_key = "post";

void keep_state(db::Tx& tx, const PostState& state) {
    tx.run("insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value",
           state_key, core::to_json(state));
}

// What has gone is told as gone, even if somebody dropped the letter at that very moment.
void settle(db::Db& db, const LetterRow& letter, const Outcome& how, core::Instant now, const std::string& reason) {
    db.write_now({}, [&](db::Tx& tx) {
        const auto sent_at = how.state == LetterState::sent ? std::optional(now) : std::nullopt;
        const auto changed = tx.run(
            "update letters set state = ?, sent_at = ?, attempts = ?, reason = ?, version = version + 1 where id = ? "
            "and (state = 'waiting' or (state = 'dropped' and ? = 'sent'))",
            how.state, sent_at, letter.attempts + 1, reason, letter.id, how.state);
        if (changed && how.again) activity::do_later(tx, "letters.send", letter.id, *how.again);
        announce(tx, letter);
    });
}

}  // namespace

PostState post_state(db::Read& read) {
    const auto stored = read.first<std::string>("select value from settings where key = ?", state_key);
    return stored ? core::from_json<PostState>(*stored) : PostState{};
}

std::string site(db::Read& read) { return post_state(read).site; }

Outcome outcome(formats::Handed how, std::int64_t attempts, core::Instant made_at, core::Instant now) {
    using formats::Handed;
    if (how == Handed::accepted) return {LetterState::sent, {}};
    if (how == Handed::refused) return {LetterState::refused, {}};
    if (now - made_at > given_up_after) return {LetterState::given_up, {}};
    const auto step = std::min<std::size_t>(static_cast<std::size_t>(attempts), again_after.size() - 1);
    return {LetterState::waiting, now + again_after[step]};
}

Post::Post(db::Db& db, const core::Clock& clock, PostSettings settings)
    : db_(db), clock_(clock), settings_(std::move(settings)) {
    if (settings_.server) client_ = std::make_unique<formats::SmtpClient>(*settings_.server, settings_.patience);
}
Post::~Post() = default;

void Post::open(const std::string& address) {
    if (settings_.site.empty()) settings_.site = address;
    db_.write_now({}, [&](db::Tx& tx) {
        auto state = post_state(tx);
        if (!client_) state.unreachable_since.reset(), state.reason.clear();
        state.server = client_ != nullptr;
        state.site = settings_.site;
        state.from = settings_.from.address;
        keep_state(tx, state);
        trouble_told_ = state.unreachable_since.has_value();
    });
}

void Post::stop_soon() {
    if (client_) client_->end_within(last_words);
}

std::map<std::string, std::function<void(std::int64_t)>> Post::jobs() {
    return {{"letters.send", [this](std::int64_t letter) { send(letter); }},
            {"letters.digest", [this](std::int64_t person) { digest(db_, clock_, person); }}};
}

void Post::send(std::int64_t id) {
    const auto letter = db_.ask({}, [&](db::Read& read) { return letter_by_id(read, id); });
    if (!letter || letter->state != LetterState::waiting) return;
    const auto now = core::real_now();
    if (now < letter->send_at) {
        db_.write_now({}, [&](db::Tx& tx) { activity::do_later(tx, "letters.send", id, letter->send_at); });
    } else if (!client_) {
        settle(db_, *letter, {LetterState::kept, {}}, clock_.now(), "");
    } else if (!is_paused(*letter)) {
        hand_over(*letter);
    }
}

// While nothing gets through, no letter is tried, so that none waits for another's time to run out.
bool Post::is_paused(const LetterRow& letter) {
    if (core::real_now() >= paused_until_) return false;
    db_.write_now({}, [&](db::Tx& tx) { activity::do_later(tx, "letters.send", letter.id, paused_until_); });
    return true;
}

void Post::hand_over(const LetterRow& letter) {
    auto link = letter.link.empty() ? std::string() : settings_.site + letter.link;
    std::string unsubscribe;
    try {
        db_.write_now({}, [&](db::Tx& tx) {
            const auto base = letter.link.empty() ? std::string() : settings_.site + letter.link;
            link = letter.secret.empty() ? base : base + "#" + secret_for(tx, letter);
            unsubscribe.clear();
            if (kind_named(letter.kind).arrives == Arrives::always) return;
            unsubscribe = core::random_token();
            tx.run("update letters set unsubscribe_hash = ? where id = ?", core::token_hash(unsubscribe), letter.id);
        });
    } catch (const core::Problem& lost) {  // the account, the place in the team is no more
        return settle(db_, letter, {LetterState::dropped, {}}, clock_.now(), lost.code);
    }
    const auto mail = db_.ask({}, [&](db::Read& read) { return as_mail(read, letter, settings_, link, unsubscribe); });
    const auto handed = client_->hand_over(settings_.from.address, letter.address, formats::message(mail));
    core::log(core::LogLevel::info, "letter.handed_over", "",
              {{"letter", letter.id}, {"how", core::reflect::name(handed.how)}});
    if (handed.how == formats::Handed::unreachable) return pause(letter, handed.reason);
    reachable();
    settle(db_, letter, outcome(handed.how, letter.attempts, letter.send_at, core::real_now()), clock_.now(),
           handed.reason);
}

void Post::pause(const LetterRow& letter, const std::string& reason) {
    const auto now = core::real_now();
    const auto length = std::min(shortest_pause * (1 << std::min(failures_++, 6)), longest_pause);
    paused_until_ = now + length;
    if (now - letter.send_at > given_up_after)
        settle(db_, letter, {LetterState::given_up, {}}, clock_.now(), reason);
    else
        db_.write_now({}, [&](db::Tx& tx) { activity::do_later(tx, "letters.send", letter.id, paused_until_); });
    if (std::exchange(trouble_told_, true)) return;
    db_.write_now({}, [&](db::Tx& tx) {
        auto state = post_state(tx);
        if (!state.unreachable_since) state.unreachable_since = now;
        state.reason = reason;
        keep_state(tx, state);
    });
}

void Post::reachable() {
    failures_ = 0;
    if (!std::exchange(trouble_told_, false)) return;
    db_.write_now({}, [&](db::Tx& tx) {
        auto state = post_state(tx);
        state.unreachable_since.reset();
        state.reason.clear();
        keep_state(tx, state);
    });
}

}  // namespace letters
