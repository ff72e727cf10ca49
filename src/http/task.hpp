// Something to do once, on another thread; unlike std::function it may hold what can only be moved.
#pragma once
#include <concepts>
#include <memory>
#include <utility>

namespace http {

class Task {
public:
    template <std::invocable Action>
    requires(!std::same_as<Action, Task>) Task(Action action)
        : body_(std::make_unique<Of<Action>>(std::move(action))) {}
    void operator()() { body_->run(); }

private:
    struct Body {
        virtual ~Body() = default;
        virtual void run() = 0;
    };
    template <class Action> struct Of final : Body {
        explicit Of(Action given) : action(std::move(given)) {}
        void run() override { action(); }
        Action action;
    };
    std::unique_ptr<Body> body_;
};

}  // namespace http
