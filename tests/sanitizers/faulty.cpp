// Does on purpose what the sanitizers look for: faulty freed|overflow|leak|race.
#include <climits>
#include <iostream>
#include <memory>
#include <string_view>
#include <thread>

namespace {

int look_at_freed(int argc) {
    auto number = std::make_unique<int>(argc);
    const volatile int* freed = number.get();
    number.reset();
    return *freed;
}

int overflow(int argc) { return INT_MAX - 1 + argc; }

int race(int argc) {
    int number = argc;
    std::thread other([&number] { ++number; });
    ++number;
    other.join();
    return number;
}

int leak(int argc) {
    auto* lost = new int(argc);
    const int number = *lost;
    lost = nullptr;
    return number;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view fault = argc == 2 ? argv[1] : "";
    if (fault == "freed") std::cout << look_at_freed(argc);
    if (fault == "overflow") std::cout << overflow(argc);
    if (fault == "leak") std::cout << leak(argc);
    if (fault == "race") std::cout << race(argc);
    return 0;
}
