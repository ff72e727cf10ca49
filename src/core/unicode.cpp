#include "core/unicode.hpp"

#include <unicode/idna.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>

namespace core {
namespace {

// Letters that Unicode does not decompose although readers look for them in ASCII.
const char* plain_letters(UChar32 letter) {
    switch (letter) {
        case 0x00E6:
            return "ae";
        case 0x0153:
            return "oe";
        case 0x00F8:
            return "o";
        case 0x0142:
            return "l";
        case 0x0111:
        case 0x00F0:
            return "d";
        case 0x00FE:
            return "th";
        case 0x0127:
            return "h";
        case 0x0167:
            return "t";
        case 0x0131:
            return "i";
        default:
            return nullptr;
    }
}

// A mark is decoration on these letters; in Devanagari, Thai or kana it is a sound of its own.
bool marks_are_decoration(UChar32 base) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(base, &status)) {
        case USCRIPT_COMMON:
        case USCRIPT_INHERITED:
        case USCRIPT_LATIN:
        case USCRIPT_GREEK:
        case USCRIPT_CYRILLIC:
        case USCRIPT_HEBREW:
        case USCRIPT_ARABIC:
            return true;
        default:
            return false;
    }
}

bool is_mark(UChar32 c) { return (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0; }

bool is_space(UChar32 c) { return u_isUWhiteSpace(c) != 0 || u_charType(c) == U_CONTROL_CHAR; }

using Normalizer = const icu::Normalizer2* (*)(UErrorCode&);

icu::UnicodeString normalized(Normalizer form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result;
    form(status)->normalize(text, result, status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU cannot normalise text");
    return result;
}

icu::UnicodeString without_marks(const icu::UnicodeString& decomposed) {
    icu::UnicodeString bare;
    UChar32 base = ' ';
    for (int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
        const UChar32 c = decomposed.char32At(at);
        if (is_mark(c)) {
            if (!marks_are_decoration(base)) bare.append(c);
            continue;
        }
        base = c;
        if (const char* plain = plain_letters(c)) {
            bare.append(icu::UnicodeString(plain, -1, US_INV));
        } else {
            bare.append(c);
        }
    }
    return bare;
}

}  // namespace

std::string fold_unicode(std::string_view text) {
    using icu::Normalizer2;
    const auto size = static_cast<int32_t>(std::min(text.size(), std::size_t{INT32_MAX}));
    const auto raw = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), size));
    const auto cased = normalized(&Normalizer2::getNFKCCasefoldInstance, raw);
    const auto bare = without_marks(normalized(&Normalizer2::getNFDInstance, cased));
    const auto composed = normalized(&Normalizer2::getNFCInstance, bare);
    icu::UnicodeString spaced;
    for (int32_t at = 0; at < composed.length(); at = composed.moveIndex32(at, 1)) {
        const UChar32 c = composed.char32At(at);
        spaced.append(is_space(c) ? UChar32{' '} : c);
    }
    std::string folded;
    return spaced.toUTF8String(folded);
}

Place place_of(char32_t character) {
    const auto c = static_cast<UChar32>(character);
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_HANGUL:
            return u_isalnum(c) != 0 ? Place::alone : Place::between;
        default:
            break;
    }
    return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0 ? Place::inside : Place::between;
}

std::optional<std::string> ascii_host(std::string_view host) {
    static const std::unique_ptr<const icu::IDNA> idna = [] {
        UErrorCode failed = U_ZERO_ERROR;
        std::unique_ptr<const icu::IDNA> made(icu::IDNA::createUTS46Instance(
            UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, failed));
        if (U_FAILURE(failed)) throw std::runtime_error("ICU has no IDNA data");
        return made;
    }();
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    icu::IDNAInfo info;
    UErrorCode failed = U_ZERO_ERROR;
    idna->nameToASCII_UTF8({host.data(), static_cast<std::int32_t>(host.size())}, sink, info, failed);
    return U_FAILURE(failed) || info.hasErrors() ? std::nullopt : std::optional(out);
}

}  // namespace core
