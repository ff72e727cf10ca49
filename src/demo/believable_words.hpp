// The words that believable startups are made of, in one language.
#pragma once
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace demo {

using Line = std::string_view;
using Lines = std::span<const std::string_view>;

// What people in one trade suffer from and make; phrases begin in lower case and fit after "for" or its like.
struct Trade {
    Line sector;
    Lines troubles;  // whole sentences
    Lines things, people;
};

// Patterns hold {0}, {1}, … where a value goes.
struct PhraseBook {
    std::span<const Trade> trades;
    Line one_liner;  // thing, people
    Line last_and;   // between the last two of a list
    Lines twists;    // follow a comma
    Line making;     // thing, people, twist
    Lines uses;      // number, city, month
    Lines lessons;
    Lines months;
    Lines technologies;  // technology
    Line another;        // what a team writes that uses none of the sponsor's: technology
    Lines backgrounds;   // follow a first name
    Line pair, solo;     // name, background, name, background; name, background
    Lines together;      // number of months
    Lines goals;         // number
    Lines drops;
    Lines titles_code, titles_other;
};
const PhraseBook& english_phrases();
const PhraseBook& french_phrases();
const PhraseBook& portuguese_phrases();

struct Town {
    Line country, city;
};
struct Names {
    Lines first;   // a startup's first word
    Lines second;  // and what follows it
    Lines third;   // added once all pairs are used
    Lines women, men, families;
    std::span<const Town> towns;  // as often as they occur
};
const Names& english_names();
const Names& french_names();
const Names& portuguese_names();

// Appends the pattern with {0}, {1}, … replaced.
void fill(std::string& out, Line pattern, std::initializer_list<Line> values);

}  // namespace demo
