// Portuguese phrases for believable startups.
#include <array>

#include "demo/believable_words.hpp"

namespace demo {
namespace {

template <class... T> constexpr auto list(T... lines) { return std::array<Line, sizeof...(T)>{lines...}; }

constexpr auto health_troubles = list("Uma enfermeira refaz o seu percurso três vezes por dia.",
                                      "Um relatório de hospital leva nove dias para atravessar a rua.",
                                      "Metade dos exercícios de fisioterapia é feita uma única vez.");
constexpr auto health_things = list("um caderno de visitas compartilhado", "um caderno ao pé da cama",
                                    "um contador de exercícios", "um estoque comum", "um painel de sala de espera");
constexpr auto health_people =
    list("enfermeiras a domicílio", "fisioterapeutas", "plantões noturnos", "médicos do interior", "cuidadores");
constexpr auto school_troubles =
    list("Uma professora copia notas no domingo à noite.", "Um aluno que perde uma semana perde as três seguintes.",
         "Ninguém lê o bilhete na mochila.");
constexpr auto school_things = list("um balcão de lição de casa", "um treinador de leitura",
                                    "um caderno de laboratório", "um horário flexível", "um gerador de ditados");
constexpr auto school_people =
    list("escolas primárias", "cursos noturnos", "aprendizes", "pais que chegam tarde", "escolas de música");
constexpr auto food_troubles =
    list("Uma padaria joga fora o que falta na padaria em frente.",
         "O cozinheiro descobre ao meio-dia que o peixe não veio.", "O feirante conhece o estoque olhando para ele.");
constexpr auto food_things = list("um caderno de pedidos comum", "um quadro de sobras", "um cálculo de custo",
                                  "uma rota de entregas", "um inventário de adega");
constexpr auto food_people = list("padarias", "cantinas", "feirantes", "restaurantes de família", "queijarias");
constexpr auto road_troubles =
    list("Uma van volta vazia três vezes em quatro.", "O ônibus atrasa e só o motorista sabe.",
         "Um pacote espera dois dias até que alguém esteja em casa.");
constexpr auto road_things = list("uma bolsa de retornos", "um relógio de ponto de ônibus", "uma prateleira de pacotes",
                                  "uma folha de rota", "uma chave de carro compartilhada");
constexpr auto road_people =
    list("motoristas de van", "transporte escolar", "entregadores de bicicleta", "mercadinhos", "empresas de mudança");
constexpr auto power_troubles =
    list("Só se nota a caldeira quando ela para.", "Um escritório ilumina um andar vazio todo fim de semana.",
         "Um telhado solar falha um mês antes da conta.");
constexpr auto power_things = list("um leitor de medidores", "um vigia de caldeira", "um estudo de telhado",
                                   "um registro de bateria comum", "um calendário de consumo");
constexpr auto power_people =
    list("condomínios", "prefeituras", "pequenas fazendas", "pousadas", "zeladores de escola");
constexpr auto stage_troubles = list("Um teatro lotado se apresenta para vinte poltronas vazias.",
                                     "Uma companhia em turnê perde um adereço por mês.",
                                     "Num coro de quarenta, seis sabem onde estão as partituras.");
constexpr auto stage_things = list("uma bolsa de poltronas", "um registro de adereços", "uma agenda de ensaios",
                                   "uma biblioteca de partituras", "um diário de turnê");
constexpr auto stage_people = list("pequenos teatros", "coros", "companhias", "festas de bairro", "conservatórios");
constexpr auto shop_troubles =
    list("Uma loja conta o estoque uma vez por ano, à noite.", "O cliente sabe mais do que o vendedor.",
         "Três lojas da mesma rua pedem as mesmas caixas em três lugares.");
constexpr auto shop_things = list("um inventário por foto", "um balcão comum", "uma ficha de conserto",
                                  "um cartão de fidelidade de rua", "um caixa que se fecha sozinho");
constexpr auto shop_people =
    list("livrarias", "lojas de ferragens", "oficinas de conserto", "floriculturas", "brechós");
constexpr auto work_troubles =
    list("Trocar um plantão exige onze telefonemas.", "Numa firma de duzentas pessoas ninguém sabe quem fala polonês.",
         "O diário de obra é escrito de memória na sexta-feira.");
constexpr auto work_things = list("uma troca de plantões", "um mapa de saberes", "um diário de obra",
                                  "uma caixa de despesas", "uma folha de passagem");
constexpr auto work_people =
    list("hotéis", "clínicas", "canteiros de obra", "equipes de limpeza", "centrais de atendimento");
constexpr auto farm_troubles =
    list("A videira é tratada pelo calendário e não pela folha.",
         "Descobre-se que a vaca está doente quando ela para de comer.", "Chove no vizinho e aqui não.");
constexpr auto farm_things = list("um caderno de folhas", "um vigia de rebanho", "uma rede de pluviômetros",
                                  "uma agenda de colheita", "uma troca de sementes");
constexpr auto farm_people = list("vinhateiros", "criadores de gado", "hortas", "apicultores", "pomares");
constexpr auto house_troubles =
    list("Um vazamento é encontrado pelo vizinho de baixo.", "Um inquilino avisa cinco vezes da mesma lâmpada.",
         "As plantas do prédio dormem numa gaveta.");
constexpr auto house_things = list("um caderno de prédio", "uma escuta de vazamentos", "um registro de chaves",
                                   "um calendário de obras", "um diário de elevador");
constexpr auto house_people =
    list("porteiros", "pequenos proprietários", "síndicos", "repúblicas de estudantes", "arquitetos sozinhos");
constexpr auto trip_troubles = list("Uma pousada responde todo dia às mesmas cinco perguntas.",
                                    "Uma placa aponta para uma ponte que já não existe.",
                                    "Quem tem seis horas de espera senta ao lado de uma tomada.");
constexpr auto trip_things = list("um estado das trilhas", "um livro de noites", "um livro de visitas que responde",
                                  "um plano de escala", "um guarda-volumes");
constexpr auto trip_people = list("pousadas", "caminhantes", "abrigos de montanha", "pequenos museus", "campings");
constexpr auto city_troubles =
    list("Um poste fica apagado dezenove dias até alguém ligar.", "A calçada é desenhada por quem pode descer dela.",
         "Só se olha para uma árvore quando ela cai.");
constexpr auto city_things = list("um estado das ruas", "um censo de árvores", "um mapa do ruído",
                                  "um buscador de bancos", "um alerta de obras");
constexpr auto city_people =
    list("prefeituras", "cadeirantes", "varredores de rua", "praças de mercado", "conselhos de bairro");

constexpr std::array<Trade, 12> trades{{{"health", health_troubles, health_things, health_people},
                                        {"education", school_troubles, school_things, school_people},
                                        {"food", food_troubles, food_things, food_people},
                                        {"transport", road_troubles, road_things, road_people},
                                        {"energy", power_troubles, power_things, power_people},
                                        {"culture", stage_troubles, stage_things, stage_people},
                                        {"retail", shop_troubles, shop_things, shop_people},
                                        {"work", work_troubles, work_things, work_people},
                                        {"farming", farm_troubles, farm_things, farm_people},
                                        {"buildings", house_troubles, house_things, house_people},
                                        {"travel", trip_troubles, trip_things, trip_people},
                                        {"cities", city_troubles, city_things, city_people}}};
constexpr auto twists =
    list("por mensagem de texto", "com uma só foto", "sem abrir conta", "mesmo sem rede", "em dois minutos",
         "entre vizinhos", "por dia", "no telefone que já têm", "em voz alta", "sem formulário", "uma linha por dia",
         "a partir da planilha de hoje", "com as palavras deles", "por voz", "que fecha às 18 horas");
constexpr auto uses =
    list("Desde {2}, {0} usam toda semana ({1}).", "Testamos com {0} a partir de {2} ({1}); metade quis ficar.",
         "{0} usam desde {2} ({1}), e nove vieram sozinhos.",
         "Eram {0} em {2} ({1}); dois saíram e nos disseram por quê.", "{0} pagam desde {2} ({1}).");
constexpr auto lessons = list(
    "Ninguém lê a segunda página, então não há.", "Achávamos que queriam relatórios; queriam ir para casa mais cedo.",
    "A primeira versão fazia demais, e tiramos a metade.", "Só funciona se quem chegou por último usa no primeiro dia.",
    "Confiam em nós desde que o programa diz quando não sabe.", "A nossa melhor ideia veio de alguém que nos deixou.",
    "Poupa quarenta minutos por dia, menos do que prometíamos.",
    "Nós mesmos atendemos o telefone, e é ali que se aprende.");
constexpr auto months = list("janeiro", "março", "maio", "junho", "setembro", "outubro");
constexpr auto technologies = list(
    "{0}, na parte que precisa responder na hora.", "{0} desde o primeiro dia: um de nós tinha três anos de prática.",
    "Escolhemos {0} porque os clientes já usam, e até aqui deu certo.",
    "O serviço roda em {0}; o resto é pequeno e pode mudar de casa.", "{0} no servidor, páginas simples na frente.",
    "{0}, e gostaríamos de uma hora com quem sabe como falha.");
constexpr Line another = "{0}. Não achamos uso para outra coisa e preferimos dizer.";
constexpr auto backgrounds =
    list("teve uma loja por seis anos", "fazia horários de trem", "estudou estatística",
         "consertava aparelhos auditivos", "cuidava das contas de uma cooperativa", "deu aulas por nove anos",
         "escrevia sistemas de caixa", "desenhava mapas", "trabalhava de noite num hospital",
         "vendia peças por telefone", "fez dois jogos que ninguém comprou", "testava freios numa montadora");
constexpr Line pair = "{0} {1}; {2} {3}.", solo = "{0} {1} e por enquanto trabalha por conta própria.";
constexpr auto together =
    list("Trabalhamos juntos há {0} meses.", "{0} meses juntos, a metade em outra coisa.",
         "Juntos há {0} meses, em tempo integral desde o outono.", "Amigos de escola, na mesma mesa há {0} meses.");
constexpr auto goals =
    list("{0} clientes que pagam, mais da metade desconhecidos.",
         "Uma versão instalada sem nós em menos de uma hora, {0} vezes.", "{0} usam um mês inteiro sem telefonar.",
         "Um preço, e {0} que pagam.", "A segunda cidade, com {0} usuários, sem irmos até lá.");
constexpr auto drops =
    list("Cortaríamos primeiro os relatórios.", "A versão de telefone pode esperar.", "Cortaríamos tudo menos a lista.",
         "O pagamento sairia primeiro: uma fatura de papel basta.", "Cortaríamos a segunda língua.",
         "Se sobrar uma só coisa, é o lembrete.");
constexpr auto titles_code =
    list("Código", "Servidor e dados", "Telefone", "Produto e código", "Imagens", "Toda a técnica");
constexpr auto titles_other = list("Clientes", "Vendas", "Design", "Campo", "Parceiros", "Organização");

}  // namespace

const PhraseBook& portuguese_phrases() {
    static constexpr PhraseBook book{
        trades,      "{0} para {1}", " e ",       twists,       "Fazemos {0} para {1}, {2}.",
        uses,        lessons,        months,      technologies, another,
        backgrounds, pair,           solo,        together,     goals,
        drops,       titles_code,    titles_other};
    return book;
}

}  // namespace demo
