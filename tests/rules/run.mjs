// Holds the project against the house rules; prints `file:line: sentence` and fails when one is broken.
import { colours } from './colours.mjs';
import { includes } from './includes.mjs';
import { languages } from './languages.mjs';
import { length } from './length.mjs';
import { names } from './names.mjs';
import { sql } from './sql.mjs';
import { words } from './words.mjs';

const root = new URL('../..', import.meta.url).pathname;
const found = [includes, names, sql, colours, words, languages, length].flatMap((rule) => rule(root));
for (const { path, line, sentence, warning } of found) {
  console.log(`${path}:${line}: ${warning ? 'note: ' : ''}${sentence}`);
}
process.exit(found.some((one) => !one.warning) ? 1 : 0);
