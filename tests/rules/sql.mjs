// One SQL text for both engines: what SQLite and PostgreSQL understand differently is refused, and so are offsets.
import { strings } from './cpp.mjs';
import { blank, files, line_of, text } from './files.mjs';

const refused = [
  [/\b(lower|upper)\s*\(/i, 'folds only ASCII on SQLite: sort and search by a column made with core::fold()'],
  [/\blike\b/i, 'heeds case on PostgreSQL only: use the word index'],
  [/\b(avg|round)\s*\(/i, 'gives another type and rounding on each engine: compute it in C++'],
  [/->>?/, 'is read differently by each engine: open JSON in C++'],
  [/\?\s+is\s+(not\s+)?null/i, 'has no type on PostgreSQL: choose the SQL in C++'],
  [/\boffset\b/i, 'reads all that it skips: page by key'],
  [/(\bwith\s+(recursive\s+)?|,\s*)my_\w+\s*(\([^)]*\)\s*)?as\s*(not\s+materialized\s*|materialized\s*)?\(/i, 'hides the view that guards what one may see: rename it'],
];

const looks_like_sql =
  /^\s*(select|insert into|update|delete from|with|where|order by|(left |inner )?join|SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s/;

// These speak to one engine only.
const of_one_engine = /^src\/db\/(sqlite|postgres)/;

const without_quoted_text = (sql) => sql.replace(/'(?:[^']|'')*'/g, blank).replace(/--[^\n]*/g, blank);

function refusals(path, all, sql, offset) {
  const plain = without_quoted_text(sql);
  return refused.flatMap(([pattern, why]) => {
    const at = plain.search(pattern);
    return at < 0 ? [] : [{ path, line: line_of(all, offset + at), sentence: `${plain.match(pattern)[0].trim()} ${why}` }];
  });
}

export const sql = (root) => [
  ...files(root, /^src\/.*\.[ch]pp$/).filter((path) => !of_one_engine.test(path)).flatMap((path) => {
    const all = text(root, path);
    return strings(all)
      .filter((literal) => looks_like_sql.test(literal.text))
      .flatMap((literal) => refusals(path, all, literal.text, literal.offset));
  }),
  ...files(root, /^migrations\/.*\.sql$/).flatMap((path) => refusals(path, text(root, path), text(root, path), 0)),
];
