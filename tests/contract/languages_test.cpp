// What the house answers is in the reader's language: the one chosen here, else the account's, else the browser's.
#include "contract/spark.hpp"

namespace contract {
namespace {

using Languages = Spark;
using Texts = std::vector<std::string>;

const Sending wrong_password(const std::string& language) {
    return {R"({"email":"manager@spark.example","password":"not this one"})", {{"accept-language", language}}};
}

TEST_F(Languages, a_refusal_at_the_door_is_in_the_language_of_the_browser) {
    Texts told;
    for (const auto* language : {"en-GB", "fr-CA,en;q=0.8", "pt-BR", "de"}) {
        const auto answer = guest().send("POST", "/api/session", wrong_password(language));
        told.push_back(answer.header("Content-Language") + ": " + answer.text("/detail"));
    }
    EXPECT_EQ(told, (Texts{"en: E-mail address and password do not belong together. Check both.",
                           "fr: L’adresse e-mail et le mot de passe ne vont pas ensemble. Vérifiez les deux.",
                           "pt: O e-mail e a senha não combinam. Confira os dois.",
                           "en: E-mail address and password do not belong together. Check both."}));
}

TEST_F(Languages, the_account_goes_before_the_browser_and_what_was_chosen_here_before_both) {
    auto manager = as("manager");
    EXPECT_EQ(manager.patch("/api/me", R"({"language":"pt"})").status, 200);
    const auto missing = [&] {
        return manager.send("GET", "/api/calls/nowhere", {"", {{"accept-language", "en"}}}).text("/detail");
    };
    EXPECT_EQ(missing(), "Esta chamada não existe.");
    manager.cookie += "; spark_language=fr";
    EXPECT_EQ(missing(), "Cet appel n’existe pas.");
}

TEST_F(Languages, what_needs_no_account_to_be_refused_is_told_in_ones_language_too) {
    const Sending french{"", {{"accept-language", "fr"}}};
    EXPECT_EQ(guest().send("GET", "/api/nowhere", french).text("/detail"), "Cette page n’existe pas.");
    EXPECT_EQ(guest().send("GET", "/api/me", french).text("/detail"), "Connectez-vous d’abord.");
    EXPECT_EQ(guest().send("DELETE", "/api/calls", french).text("/detail"),
              "Cette adresse n’accepte pas cette méthode.");
    EXPECT_EQ(guest().send("GET", "/nowhere/index.php", french).status, guest().get("/nowhere/index.php").status);
}

TEST_F(Languages, a_field_is_told_as_a_whole_sentence) {
    const auto set_up = [&](const std::string& language) {
        return guest().send("POST", "/api/setup",
                            {R"({"token":"0123456789012345678901","name":"","email":"lea","password":"1234567"})",
                             {{"accept-language", language}}});
    };
    const auto told = [](const Answer& answer) {
        Texts out;
        for (std::size_t i = 0; i < answer.size("/errors"); ++i)
            out.push_back(answer.text("/errors/" + std::to_string(i) + "/field") + ": " +
                          answer.text("/errors/" + std::to_string(i) + "/message"));
        return out;
    };
    EXPECT_EQ(told(set_up("en")),
              (Texts{"name: Fill this in.", "email: This is no e-mail address. Write it like lea@brindille.example.",
                     "password: Write at least 8 characters."}));
    EXPECT_EQ(told(set_up("fr")),
              (Texts{"name: Remplissez ce champ.",
                     "email: Ce n’est pas une adresse e-mail. Écrivez-la comme lea@brindille.example.",
                     "password: Écrivez au moins 8 caractères."}));
    EXPECT_EQ(told(set_up("pt")),
              (Texts{"name: Preencha este campo.",
                     "email: Isto não é um endereço de e-mail. Escreva-o como lea@brindille.example.",
                     "password: Escreva pelo menos 8 caracteres."}));
}

TEST_F(Languages, a_call_is_told_in_the_language_of_whoever_reads_it) {
    const auto told = [&](Browser who, const std::string& language) {
        const auto call = who.send("GET", "/api/calls/imagine-cup-2014", {"", {{"accept-language", language}}});
        return Texts{call.text("/name"), call.text("/summary")};
    };
    auto manager = as("manager");
    const auto call = std::string("/api/calls/imagine-cup-2014");
    ASSERT_EQ(manager.patch("/api/me", R"({"language":"en"})").status, 200);
    const auto texts = manager.get(call + "/texts");
    EXPECT_EQ((Texts{texts.text("/own"), texts.text("/texts/1/language"), texts.text("/texts/1/name")}),
              (Texts{"en", "fr", "Imagine Cup France 2014"}));
    EXPECT_EQ(
        manager
            .put(call + "/texts", R"({"texts":[{"language":"fr","name":"Coupe 2014","summary":"","description":""},)"
                                  R"({"language":"en","name":"Cup 2014","summary":"By June.","description":""}]})")
            .status,
        200);
    EXPECT_EQ(told(manager, "fr"), (Texts{"Cup 2014", "By June."})) << "the account goes before the browser";
    ASSERT_EQ(manager.patch("/api/me", R"({"language":"fr"})").status, 200);
    EXPECT_EQ(told(manager, "en"), (Texts{"Coupe 2014", "By June."})) << "what is not translated is told as it is";
}

TEST_F(Languages, a_copied_call_brings_its_translations) {
    auto manager = as("manager");
    const auto made =
        manager.post("/api/calls", R"({"programme":"spark","slug":"spark-2014-spring","name":"Spring 2014",)"
                                   R"("opens_at":"2014-03-01T08:00:00Z","closes_at":"2014-04-01T08:00:00Z",)"
                                   R"("time_zone":"Europe/Paris","copy_from":"spark-2014-winter"})");
    ASSERT_EQ(made.status, 201) << made.body;
    const auto before = manager.get("/api/calls/spark-2014-winter/texts");
    const auto after = manager.get("/api/calls/spark-2014-spring/texts");
    EXPECT_EQ(after.text("/texts/1/description"), before.text("/texts/1/description"));
    EXPECT_NE(after.text("/texts/1/description"), "");
    EXPECT_EQ(after.text("/texts/1/name"), "");
}

TEST_F(Languages, a_programme_is_told_in_the_language_of_whoever_reads_it) {
    auto manager = as("manager");
    const auto told = [&](const std::string& language) {
        return guest()
            .send("GET", "/api/programmes/bizspark", {"", {{"accept-language", language}}})
            .text("/description");
    };
    const auto set = [&](const std::string& wish) {
        EXPECT_EQ(manager.patch("/api/programmes/bizspark", wish).status, 200) << wish;
    };
    EXPECT_EQ(told("fr").substr(0, 20), "Un à trois ans de l");
    set(R"({"descriptions":{"en":"Years.","fr":"","pt":"Anos."}})");
    EXPECT_EQ((Texts{told("en"), told("fr"), told("pt")}), (Texts{"Years.", "Years.", "Anos."}));
    set(R"({"languages":["pt","en"]})");
    EXPECT_EQ((Texts{told("en"), told("pt")}), (Texts{"Years.", "Anos."})) << "another language is the own one now";
    EXPECT_EQ(known<std::string>("select description from programmes where slug = 'bizspark'"), "Anos.");
    set(R"({"name":"BizSpark +"})");
    EXPECT_EQ((Texts{told("en"), told("pt")}), (Texts{"Years.", "Anos."}));
}

}  // namespace
}  // namespace contract
