// Names of startups, people and places where Portuguese is written.
#include <array>

#include "demo/believable_words.hpp"

namespace demo {
namespace {

template <class... T> constexpr auto list(T... words) { return std::array<Line, sizeof...(T)>{words...}; }

constexpr auto first =
    list("Abelha", "Açude", "Agulha", "Alameda", "Aldeia", "Alecrim", "Algodão", "Âncora", "Andorinha", "Anzol",
         "Arado", "Areia", "Arraial", "Árvore", "Asa", "Avenca", "Balaio", "Balcão", "Bambu", "Bandeja", "Barco",
         "Barro", "Beija-Flor", "Bigorna", "Bilhete", "Bordado", "Botão", "Brisa", "Bússola", "Caderno", "Cajueiro",
         "Calçada", "Caminho", "Campo", "Candeia", "Canela", "Canoa", "Canteiro", "Carimbo", "Carrossel", "Casa",
         "Cesta", "Chaleira", "Chave", "Cipó", "Clareira", "Colher", "Concha", "Coreto", "Cortiça", "Costura", "Cravo",
         "Cuia", "Dália", "Dobradiça", "Duna", "Engenho", "Enxada", "Escada", "Esquina", "Estação", "Estrela", "Farol",
         "Fazenda", "Feira", "Ferrovia", "Figueira", "Fio", "Flauta", "Fonte", "Forno", "Gaivota", "Garoa", "Gaveta",
         "Girassol", "Goiaba", "Horta", "Ilha", "Ipê", "Jabuti", "Janela", "Jardim", "Jasmim", "Ladeira", "Lagoa",
         "Lampião", "Laranja", "Leme", "Linha", "Lousa", "Lua", "Maçã", "Mangueira", "Manhã", "Mapa", "Maracujá",
         "Maré", "Martelo", "Mata", "Mel", "Milho", "Mirante", "Moinho", "Moringa", "Mosaico", "Muro", "Neblina",
         "Ninho", "Nogueira", "Oficina", "Oliveira", "Onda", "Orvalho", "Ostra", "Padaria", "Palha", "Palmeira",
         "Panela", "Papel", "Pássaro", "Pedra", "Peneira", "Pescador", "Pilão", "Pinheiro", "Pipa", "Pitanga", "Poço",
         "Pomar", "Ponte", "Porta", "Porto", "Praça", "Praia", "Prumo", "Quintalzinho", "Ramo", "Rede", "Regador",
         "Relógio", "Remo", "Represa", "Rio", "Roça", "Roda", "Sabiá", "Saleiro", "Samambaia", "Semente", "Sereno",
         "Serra", "Sino", "Sobrado", "Solar", "Tábua", "Tear", "Telha", "Terra", "Tijolo", "Torre", "Trança", "Trilha",
         "Trilho", "Tucano", "Varal", "Veleiro", "Vento", "Vereda", "Viola", "Viveiro", "Xícara", "Zinco");
constexpr auto second = list(
    "Digital", "Livre", "do Mar", "do Campo", "do Cais", "do Vale", "do Norte", "do Sul", "do Leste", "do Porto",
    "do Rio", "do Sertão", "do Sol", "do Bairro", "do Mercado", "do Minho", "do Douro", "do Tejo", "do Alentejo",
    "do Engenho", "do Cerrado", "do Pantanal", "do Forte", "do Largo", "do Monte", "do Moinho", "do Outono", "do Pátio",
    "do Povo", "do Recife", "do Trem", "da Serra", "da Praça", "da Ponte", "da Vila", "da Praia", "da Mata", "da Manhã",
    "da Tarde", "da Noite", "da Bahia", "da Barra", "da Beira", "da Colina", "da Costa", "da Esquina", "da Feira",
    "da Fonte", "da Ilha", "da Lapa", "da Lua", "da Oficina", "da Pedra", "da Ribeira", "da Roça", "da Terra",
    "da Torre", "da Várzea", "das Águas", "das Artes", "das Flores", "das Ilhas", "das Laranjeiras", "das Minas",
    "das Pedras", "das Dunas", "das Gaivotas", "das Neves", "das Palmeiras", "dos Ofícios", "dos Moinhos", "dos Ventos",
    "dos Vizinhos", "dos Anjos", "dos Campos", "dos Pinhais", "dos Mestres", "de Abril", "de Maio", "de Junho",
    "de Verão", "de Inverno", "de Papel", "de Barro", "de Vidro", "de Linho", "de Sal", "de Minas", "de Bordo",
    "de Bolso", "de Vento", "de Casa", "de Rua", "de Madeira", "de Ferro", "e Companhia", "e Filhas", "e Filhos",
    "e Irmãos", "em Casa", "em Rede", "na Rua", "na Praça", "na Mão", "no Bolso", "no Cais", "à Vela", "à Mão",
    "ao Vivo", "ao Lado", "sem Fio", "sob Medida", "Sete", "Onze", "Doze", "Vinte");
constexpr auto third =
    list("Lisboa", "Braga", "Évora", "Faro", "Coimbra", "Aveiro", "Viseu", "Leiria", "Recife", "Natal", "Belém",
         "Manaus", "Olinda", "Santos", "Niterói", "Curitiba", "Goiânia", "Vitória", "Maceió", "Palmas", "Cuiabá",
         "Londrina", "Campinas", "Sorocaba", "Ilhéus", "Mariana", "Ouro Preto", "Paraty", "Luanda", "Maputo");
constexpr auto women =
    list("Adriana", "Alice", "Amália", "Ana", "Aurora", "Beatriz", "Bianca", "Bruna", "Camila", "Carla", "Carolina",
         "Cecília", "Clara", "Cláudia", "Débora", "Diana", "Elisa", "Fabiana", "Fernanda", "Flávia", "Gabriela",
         "Graça", "Helena", "Inês", "Isabel", "Joana", "Juliana", "Júlia", "Lara", "Laura", "Letícia", "Lívia", "Luana",
         "Lúcia", "Madalena", "Mafalda", "Marina", "Marta", "Matilde", "Natália", "Olívia", "Patrícia", "Rafaela",
         "Raquel", "Renata", "Rita", "Sofia", "Teresa", "Vera", "Vitória");
constexpr auto men =
    list("Afonso", "Alexandre", "André", "António", "Artur", "Bernardo", "Bruno", "Caetano", "Caio", "Daniel", "Davi",
         "Diego", "Diogo", "Duarte", "Edgar", "Eduardo", "Fábio", "Felipe", "Fernando", "Filipe", "Francisco",
         "Gabriel", "Gil", "Gonçalo", "Guilherme", "Heitor", "Henrique", "Hugo", "Igor", "Ivo", "Jaime", "João",
         "Joaquim", "Jorge", "José", "Leandro", "Leonardo", "Luís", "Marcelo", "Marcos", "Mateus", "Miguel", "Murilo",
         "Nuno", "Otávio", "Paulo", "Pedro", "Rafael", "Raul", "Renato", "Ricardo", "Rodrigo", "Rui", "Salvador",
         "Sérgio", "Simão", "Tiago", "Tomás", "Vasco", "Vítor");
constexpr auto families =
    list("Abreu", "Aguiar", "Almeida", "Alves", "Amaral", "Andrade", "Antunes", "Aragão", "Araújo", "Azevedo",
         "Barbosa", "Barros", "Bastos", "Batista", "Borges", "Braga", "Brito", "Cabral", "Caldeira", "Camargo",
         "Campos", "Cardoso", "Carneiro", "Carvalho", "Castro", "Coelho", "Cordeiro", "Correia", "Costa", "Coutinho",
         "Cunha", "Dantas", "Dias", "Duarte", "Esteves", "Faria", "Farias", "Fernandes", "Ferraz", "Ferreira",
         "Figueiredo", "Fonseca", "Franco", "Freire", "Freitas", "Furtado", "Garcia", "Godinho", "Gomes", "Gonçalves",
         "Guerra", "Leal", "Leite", "Lemos", "Lima", "Lobo", "Lopes", "Macedo", "Machado", "Magalhães", "Marinho",
         "Martins", "Matos", "Medeiros", "Melo", "Mendes", "Menezes", "Miranda", "Monteiro", "Morais", "Moreira",
         "Mota", "Moura", "Nascimento", "Neves", "Nogueira", "Nunes", "Oliveira", "Pacheco", "Paiva", "Peixoto",
         "Pereira", "Pinheiro", "Pinto", "Pires", "Prado", "Queiroz", "Ramos", "Rangel", "Reis", "Ribeiro", "Rocha",
         "Rodrigues", "Sales", "Sampaio", "Santana", "Santos", "Saraiva", "Serrano", "Silveira", "Simões", "Soares",
         "Sousa", "Tavares", "Teixeira", "Toledo", "Valente", "Vargas", "Vasques", "Vaz", "Viana", "Vieira");

// A town stands as often as it occurs.
constexpr std::array<Town, 31> towns{
    {{"BR", "São Paulo"},      {"BR", "São Paulo"},      {"BR", "São Paulo"},      {"BR", "São Paulo"},
     {"BR", "São Paulo"},      {"BR", "Rio de Janeiro"}, {"BR", "Rio de Janeiro"}, {"BR", "Rio de Janeiro"},
     {"BR", "Belo Horizonte"}, {"BR", "Belo Horizonte"}, {"BR", "Recife"},         {"BR", "Recife"},
     {"BR", "Porto Alegre"},   {"BR", "Porto Alegre"},   {"BR", "Florianópolis"},  {"BR", "Curitiba"},
     {"BR", "Fortaleza"},      {"BR", "Salvador"},       {"BR", "Campinas"},       {"PT", "Lisboa"},
     {"PT", "Lisboa"},         {"PT", "Lisboa"},         {"PT", "Lisboa"},         {"PT", "Porto"},
     {"PT", "Porto"},          {"PT", "Porto"},          {"PT", "Braga"},          {"PT", "Coimbra"},
     {"PT", "Aveiro"},         {"AO", "Luanda"},         {"MZ", "Maputo"}}};

}  // namespace

const Names& portuguese_names() {
    static constexpr Names names{first, second, third, women, men, families, towns};
    return names;
}

}  // namespace demo
