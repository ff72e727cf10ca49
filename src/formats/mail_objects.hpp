// GMime's reference-counted objects, owned.
#pragma once
#include <gmime/gmime.h>

#include <memory>
#include <string>

namespace formats::mail {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

struct Free {
    void operator()(char* text) const { g_free(text); }
};

// GMime is set up once in a program, before its first use, and never taken down.
inline void set_up() {
    static const bool done = [] { return g_mime_init(), true; }();
    (void)done;
}

inline std::string text_of(const char* text) { return text ? text : ""; }

}  // namespace formats::mail
