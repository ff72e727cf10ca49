#include "programmes/eligibility_technologies.hpp"

#include <algorithm>
#include <array>

namespace programmes {
namespace {

using enum Maker;
enum class Behind { alone, more };  // whether other words than a version may follow: "azure table storage"
using enum Behind;

struct Entry {
    std::string_view spelling, name;
    Maker maker;
    Behind behind;
};

// Folded spellings in the order of their bytes; several may stand for one technology.
// clang-format off
constexpr auto table = std::to_array<Entry>({
    {".net", ".NET", microsoft, more}, {"access", "Access", microsoft, alone},
    {"actionscript", "ActionScript", adobe, more}, {"ado.net", "ADO.NET", microsoft, more},
    {"adobe", "Adobe", adobe, more}, {"adobe air", "AIR", adobe, more}, {"amazon", "Amazon", amazon, more},
    {"android", "Android", google, more}, {"angular", "Angular", google, more}, {"angular.js", "Angular", google, more},
    {"angularjs", "Angular", google, more}, {"app engine", "App Engine", google, alone},
    {"apple", "Apple", apple, more}, {"asp", "ASP", microsoft, alone}, {"asp.net", "ASP.NET", microsoft, more},
    {"aspnet", "ASP.NET", microsoft, more}, {"aws", "AWS", amazon, more}, {"azure", "Azure", microsoft, more},
    {"bigquery", "BigQuery", google, alone}, {"bing", "Bing", microsoft, more}, {"blazor", "Blazor", microsoft, more},
    {"c sharp", "C#", microsoft, alone}, {"c#", "C#", microsoft, more}, {"c++", "C++", nobody, more},
    {"chrome", "Chrome", google, more}, {"chromecast", "Chromecast", google, alone}, {"cocoa", "Cocoa", apple, more},
    {"coldfusion", "ColdFusion", adobe, more}, {"cosmos db", "Cosmos DB", microsoft, alone},
    {"couch db", "CouchDB", nobody, alone}, {"couchdb", "CouchDB", nobody, alone}, {"cpp", "C++", nobody, alone},
    {"csharp", "C#", microsoft, alone}, {"dart", "Dart", google, alone}, {"direct3d", "DirectX", microsoft, more},
    {"directx", "DirectX", microsoft, more}, {"django", "Django", nobody, more}, {"dot net", ".NET", microsoft, more},
    {"dotnet", ".NET", microsoft, more}, {"dynamics", "Dynamics", microsoft, more},
    {"dynamodb", "DynamoDB", amazon, alone}, {"ec2", "EC2", amazon, more},
    {"elastic search", "Elasticsearch", nobody, alone}, {"elasticsearch", "Elasticsearch", nobody, more},
    {"entity framework", "Entity Framework", microsoft, more}, {"excel", "Excel", microsoft, alone},
    {"exchange", "Exchange", microsoft, alone}, {"exchange server", "Exchange", microsoft, alone},
    {"f sharp", "F#", microsoft, alone}, {"f#", "F#", microsoft, more}, {"facebook", "Facebook", facebook, more},
    {"firebase", "Firebase", google, more}, {"flash", "Flash", adobe, alone}, {"flex", "Flex", adobe, alone},
    {"flutter", "Flutter", google, alone}, {"fsharp", "F#", microsoft, alone}, {"gae", "App Engine", google, alone},
    {"gnu/linux", "Linux", nobody, alone}, {"go", "Go", google, alone}, {"golang", "Go", google, more},
    {"google", "Google", google, more}, {"graphql", "GraphQL", facebook, more}, {"gwt", "GWT", google, alone},
    {"hhvm", "HHVM", facebook, alone}, {"hololens", "HoloLens", microsoft, more}, {"html", "HTML", nobody, alone},
    {"html5", "HTML", nobody, more}, {"hyper v", "Hyper-V", microsoft, alone}, {"hyper-v", "Hyper-V", microsoft, alone},
    {"iis", "IIS", microsoft, alone}, {"internet explorer", "Internet Explorer", microsoft, alone},
    {"ios", "iOS", apple, more}, {"ipad", "iOS", apple, more}, {"iphone", "iOS", apple, more},
    {"j2ee", "Java", oracle, alone}, {"java", "Java", oracle, more}, {"java ee", "Java", oracle, more},
    {"java script", "JavaScript", nobody, more}, {"javafx", "JavaFX", oracle, more},
    {"javascript", "JavaScript", nobody, more}, {"jee", "Java", oracle, alone}, {"js", "JavaScript", nobody, alone},
    {"kinect", "Kinect", microsoft, more}, {"linq", "LINQ", microsoft, alone}, {"linux", "Linux", nobody, more},
    {"lync", "Lync", microsoft, alone}, {"mac os x", "macOS", apple, more}, {"macos", "macOS", apple, more},
    {"maui", ".NET", microsoft, alone}, {"microsoft", "Microsoft", microsoft, more},
    {"mongo", "MongoDB", nobody, alone}, {"mongo db", "MongoDB", nobody, alone}, {"mongodb", "MongoDB", nobody, more},
    {"ms", "Microsoft", microsoft, alone}, {"mssql", "SQL Server", microsoft, more}, {"mysql", "MySQL", oracle, more},
    {"node", "Node.js", nobody, alone}, {"node js", "Node.js", nobody, alone}, {"node.js", "Node.js", nobody, more},
    {"nodejs", "Node.js", nobody, more}, {"objective c", "Objective-C", apple, alone},
    {"objective-c", "Objective-C", apple, alone}, {"office", "Office", microsoft, alone},
    {"office 365", "Office", microsoft, more}, {"onedrive", "OneDrive", microsoft, more},
    {"oracle", "Oracle", oracle, more}, {"os x", "macOS", apple, more}, {"outlook", "Outlook", microsoft, more},
    {"phonegap", "PhoneGap", adobe, more}, {"php", "PHP", nobody, more}, {"php5", "PHP", nobody, alone},
    {"postgres", "PostgreSQL", nobody, more}, {"postgresql", "PostgreSQL", nobody, more},
    {"power bi", "Power BI", microsoft, more}, {"powerpoint", "PowerPoint", microsoft, alone},
    {"powershell", "PowerShell", microsoft, more}, {"python", "Python", nobody, more},
    {"rails", "Ruby on Rails", nobody, more}, {"react", "React", facebook, more}, {"react.js", "React", facebook, more},
    {"reactjs", "React", facebook, more}, {"redshift", "Redshift", amazon, alone},
    {"ror", "Ruby on Rails", nobody, alone}, {"ruby", "Ruby", nobody, more},
    {"ruby on rails", "Ruby on Rails", nobody, more}, {"s3", "S3", amazon, alone},
    {"sharepoint", "SharePoint", microsoft, more}, {"signalr", "SignalR", microsoft, alone},
    {"silverlight", "Silverlight", microsoft, more}, {"skydrive", "OneDrive", microsoft, alone},
    {"skype", "Skype", microsoft, more}, {"sql azure", "SQL Server", microsoft, more},
    {"sql server", "SQL Server", microsoft, more}, {"sqlserver", "SQL Server", microsoft, more},
    {"surface", "Surface", microsoft, alone}, {"swift", "Swift", apple, alone},
    {"team foundation server", "Team Foundation Server", microsoft, alone}, {"tensorflow", "TensorFlow", google, more},
    {"tfs", "Team Foundation Server", microsoft, alone}, {"typescript", "TypeScript", microsoft, more},
    {"vb", "Visual Basic", microsoft, alone}, {"vb.net", "Visual Basic", microsoft, more},
    {"vba", "Visual Basic", microsoft, alone}, {"visual basic", "Visual Basic", microsoft, more},
    {"visual c++", "Visual Studio", microsoft, more}, {"visual studio", "Visual Studio", microsoft, more},
    {"vs code", "Visual Studio", microsoft, alone}, {"wcf", "WCF", microsoft, alone},
    {"win8", "Windows 8", microsoft, alone}, {"windows", "Windows", microsoft, more},
    {"windows 10", "Windows 10", microsoft, more}, {"windows 7", "Windows 7", microsoft, more},
    {"windows 8", "Windows 8", microsoft, more}, {"windows 8.1", "Windows 8", microsoft, more},
    {"windows azure", "Azure", microsoft, more}, {"windows mobile", "Windows Phone", microsoft, more},
    {"windows phone", "Windows Phone", microsoft, more}, {"windows rt", "Windows RT", microsoft, more},
    {"windows server", "Windows Server", microsoft, more}, {"windowsphone", "Windows Phone", microsoft, more},
    {"winjs", "WinJS", microsoft, alone}, {"winrt", "Windows RT", microsoft, alone},
    {"wp7", "Windows Phone", microsoft, alone}, {"wp8", "Windows Phone", microsoft, alone},
    {"wpf", "WPF", microsoft, more}, {"xaml", "XAML", microsoft, alone}, {"xbox", "Xbox", microsoft, more},
    {"xcode", "Xcode", apple, more}, {"xna", "XNA", microsoft, more}, {"yammer", "Yammer", microsoft, alone},
    {"youtube api", "YouTube", google, alone},
});
// clang-format on
static_assert(std::is_sorted(table.begin(), table.end(),
                             [](const Entry& a, const Entry& b) { return a.spelling < b.spelling; }));

constexpr std::size_t longest_spelling =
    std::max_element(table.begin(), table.end(), [](const Entry& a, const Entry& b) {
        return a.spelling.size() < b.spelling.size();
    })->spelling.size();

constexpr std::array<std::string_view, 8> makers{"",         "Adobe",  "Amazon",    "Apple",
                                                 "Facebook", "Google", "Microsoft", "Oracle"};

constexpr std::size_t two_bytes(std::string_view text) {
    return std::size_t{static_cast<unsigned char>(text[0])} << 8U | static_cast<unsigned char>(text[1]);
}

// Which two bytes a spelling begins with: most words that teams write begin like none.
constexpr auto beginnings = [] {
    std::array<bool, 0x10000> out{};
    for (const auto& entry : table) out[two_bytes(entry.spelling)] = true;
    return out;
}();

bool may_begin(std::string_view text) { return text.size() >= 2 && beginnings[two_bytes(text)]; }

const Entry* find(std::string_view spelling) {
    if (!may_begin(spelling)) return nullptr;
    const auto at = std::lower_bound(table.begin(), table.end(), spelling,
                                     [](const Entry& e, std::string_view wanted) { return e.spelling < wanted; });
    return at != table.end() && at->spelling == spelling ? &*at : nullptr;
}

bool is_maker(const Entry& entry) { return entry.maker != nobody && entry.name == name_of(entry.maker); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether a name may end before this character.
bool ends_name(char c) { return c == ' ' || c == '-' || c == '/' || is_digit(c); }

bool is_version(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return is_digit(c) || c == '.' || c == ' ' || c == 'v'; });
}

std::string_view without_lead(std::string_view text) {
    while (!text.empty() && ends_name(text.front()) && !is_digit(text.front())) text.remove_prefix(1);
    return text;
}

}  // namespace

std::string_view name_of(Maker maker) { return makers[static_cast<std::size_t>(maker)]; }

Maker maker_named(std::string_view folded) {
    const auto* entry = find(folded);
    return entry && is_maker(*entry) ? entry->maker : nobody;
}

Technology technology_in(std::string_view folded) {
    if (!may_begin(folded)) return {};
    for (std::size_t size = std::min(folded.size(), longest_spelling); size > 0; --size) {
        if (size < folded.size() && (!ends_name(folded[size]) || folded[size - 1] == ' ')) continue;
        const auto* entry = find(folded.substr(0, size));
        if (!entry) continue;
        const auto rest = without_lead(folded.substr(size));
        if (is_maker(*entry)) {
            const auto made = technology_in(rest);
            return made.maker == entry->maker ? made : Technology{entry->name, entry->maker, true};
        }
        if (entry->behind == more || is_version(rest)) return {entry->name, entry->maker, entry->behind == more};
    }
    return {};
}

bool counts_as(std::string_view told, std::string_view asked) {
    if (told == asked) return true;
    const auto technology = technology_in(told);
    if (const auto maker = maker_named(asked); maker != nobody) return technology.maker == maker;
    const auto* entry = find(asked);
    if (entry && entry->name == technology.name) return true;
    return told.size() > asked.size() && told.starts_with(asked) && ends_name(told[asked.size()]);
}

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool dot = at < text.size() && text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ');
        if (at < text.size() && !dot && std::string_view(",;:!?()\"").find(text[at]) == text.npos) continue;
        auto part = text.substr(begin, at - begin);
        part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
        for (std::size_t word = 0; word < part.size(); ++word)
            if (word == 0 || part[word - 1] == ' ') pieces.push_back({part.substr(word), word == 0});
        begin = at + 1;
    }
    return pieces;
}

bool tells_any(const Piece& piece) {
    const auto technology = technology_in(piece.text);
    return !technology.name.empty() && (piece.whole || technology.plain);
}

bool tells(const Piece& piece, std::string_view asked) {
    if (!counts_as(piece.text, asked)) return false;
    if (piece.whole || tells_any(piece)) return true;
    const auto* entry = find(asked);
    return technology_in(piece.text).name.empty() && (!entry || entry->behind == more);
}

}  // namespace programmes
