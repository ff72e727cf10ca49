// Who may include whom: the arrows between the rooms, and the one file that each outside library lives in.
import { files, text } from './files.mjs';

const below = { core: [], db: ['core'], http: ['core', 'db'], formats: ['core'], solvers: ['core'] };
below.activity = ['core', 'db', 'http', 'formats'];
below.letters = [...below.activity, 'activity'];
below.accounts = [...below.letters, 'letters'];
const ground = [...below.accounts, 'accounts', 'solvers'];

// Each module may include the public header of those before it; the free ones know only the first two.
const chain = 'startups programmes selection reviews jury interviews offers reports participation coaching helpdesk pathways impact'.split(' ');
const free = 'spaces perks network exchange events'.split(' ');
const modules = [...chain, ...free];
const top = { demo: [...ground, ...modules], app: [...ground, ...modules, 'demo'], cli: [...ground, ...modules, 'demo', 'app'] };

const earlier = (room) => (chain.includes(room) ? chain.slice(0, chain.indexOf(room)) : chain.slice(0, 2));

// Where the path of an including file must begin.
const libraries = [
  [/^sqlite3\.h$/, 'src/db/sqlite'],
  [/^libpq-fe\.h$/, 'src/db/postgres'],
  [/^boost\/asio/, 'src/http/server'],
  [/^boost\/beast/, 'src/http/parser.cpp'],
  [/^CLI\//, 'src/cli/'],
  [/^unicode\//, 'src/core/'],
  [/^sodium\.h$/, 'src/core/'],
  [/^liboath\//, 'src/core/one_time_code.cpp'],
  [/^qrencode\.h$/, 'src/formats/qr.cpp'],
  [/^zip\.h$/, 'src/formats/archive'],
  [/^pugixml\.hpp$/, 'src/formats/xlsx'],
  [/^(pango|cairo)/, 'src/formats/pdf'],
  [/^gmime\//, 'src/formats/mail'],
  [/^curl\//, ['src/formats/smtp.cpp', 'src/formats/web_post.cpp']],
  [/^coin\//, 'src/solvers/integer_program'],
  [/^toml\+\+\//, 'src/cli/solve_rules.cpp'],
  [/^lemon\//, 'src/solvers/transport_test.cpp'],
  [/^Eigen\//, ['src/solvers/review_equations.cpp', 'src/solvers/calibration_test.cpp']],
];

// A sentence when `path` may not include `header`, else nothing.
function refusal(path, header) {
  const library = libraries.find(([name]) => name.test(header));
  const outside = /^(bench|tests)\//.test(path);
  if (library && !outside && ![library[1]].flat().some((place) => path.startsWith(place)))
    return `${header} belongs in ${[library[1]].flat().join(' or ')}`;
  if (header.startsWith('../')) return `${header}: name it from src/`;
  const room = path.split('/')[1];
  const [other, ...rest] = header.split('/');
  const known = (name) => name in below || name in top || modules.includes(name);
  if (outside || !rest.length || other === room || !known(other)) return undefined;
  if (!known(room)) return `${room} has no place among the rooms: give it one in tests/rules/includes.mjs`;
  const module = modules.includes(room);
  const allowed = module ? [...ground, ...earlier(room)] : (below[room] ?? top[room]);
  if (!allowed.includes(other)) return `${room} may not include ${other}`;
  if (!module || ground.includes(other)) return undefined;
  return header === `${other}/${other}.hpp` ? undefined : `of ${other}, ${room} may include only ${other}/${other}.hpp`;
}

export const includes = (root) =>
  files(root, /^(src|tests|bench)\/.*\.[ch]pp$/).flatMap((path) =>
    text(root, path).split('\n').flatMap((line, index) => {
      const header = line.match(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/)?.[1];
      const sentence = header && refusal(path, header);
      return sentence ? [{ path, line: index + 1, sentence }] : [];
    }),
  );
