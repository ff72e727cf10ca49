#include "selection/import_currency.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace selection {
namespace {

using Named = std::pair<std::string_view, std::string_view>;

// ISO 4217, those in use and those that old files still name.
constexpr std::string_view codes =
    " AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
    "CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP FRF GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL "
    "HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL "
    "LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN "
    "PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY "
    "TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL ";

constexpr std::array<Named, 15> names{{{"e", "EUR"},
                                       {"euro", "EUR"},
                                       {"euros", "EUR"},
                                       {"dollar", "USD"},
                                       {"dollars", "USD"},
                                       {"dolar", "USD"},
                                       {"dolares", "USD"},
                                       {"real", "BRL"},
                                       {"reais", "BRL"},
                                       {"sterling", "GBP"},
                                       {"yen", "JPY"},
                                       {"yens", "JPY"},
                                       {"rmb", "CNY"},
                                       {"fcfa", "XOF"},
                                       {"cfa", "XOF"}}};

// The longer before what they begin with.
constexpr std::array<Named, 21> signs{
    {{"us$", "USD"}, {"$us", "USD"}, {"r$", "BRL"},  {"ca$", "CAD"}, {"$ca", "CAD"}, {"c$", "CAD"}, {"au$", "AUD"},
     {"a$", "AUD"},  {"nz$", "NZD"}, {"hk$", "HKD"}, {"s$", "SGD"},  {"mx$", "MXN"}, {"€", "EUR"},  {"£", "GBP"},
     {"¥", "JPY"},   {"₹", "INR"},   {"₽", "RUB"}, {"₩", "KRW"},   {"₪", "ILS"},   {"₺", "TRY"},  {"$", ""}}};

}  // namespace

std::optional<core::Currency> currency_named(std::string_view word) {
    for (const auto& [name, code] : names)
        if (word == name) return core::Currency::from(code);
    std::string code(word);
    for (auto& c : code)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return codes.find(" " + code + " ") != codes.npos ? core::Currency::from(code) : std::nullopt;
}

CurrencySign currency_sign(std::string_view text) {
    for (const auto& [sign, code] : signs)
        // "$ca" may go on as "$cad", which is a word for itself.
        if (text.starts_with(sign) && (sign.front() != '$' || sign.size() == 1 || text.size() == sign.size() ||
                                       text[sign.size()] < 'a' || text[sign.size()] > 'z'))
            return {sign.size(), code};
    return {};
}

}  // namespace selection
