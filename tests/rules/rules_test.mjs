// Each rule refuses what it is there to refuse, and lets through what is allowed.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { colours } from './colours.mjs';
import { includes } from './includes.mjs';
import { languages } from './languages.mjs';
import { length } from './length.mjs';
import { names } from './names.mjs';
import { sql } from './sql.mjs';
import { words } from './words.mjs';

// What the rule says of a project that holds this one file, or these, as `line: sentence`.
const told = (rule, path, content) => told_of(rule, { [path]: content });

function told_of(rule, contents) {
  const root = mkdtempSync(join(tmpdir(), 'spark-rule-'));
  try {
    for (const [path, content] of Object.entries(contents)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return rule(root).map((one) => `${one.warning ? 'note ' : ''}${one.line}: ${one.sentence}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const include = (path, header) => told(includes, path, `#include <string>\n#include ${header}\n`);

test('a module includes the ground below it and the public header of an earlier module', () => {
  for (const header of ['"db/db.hpp"', '"activity/record.hpp"', '"selection/call.hpp"', '"startups/startups.hpp"', '<vector>', '"gen.hpp"'])
    assert.deepEqual(include('src/selection/calls.cpp', header), []);
});

test('an include against the order of the rooms is refused', () => {
  assert.deepEqual(include('src/startups/team.cpp', '"selection/selection.hpp"'), ['2: startups may not include selection']);
  assert.deepEqual(include('src/core/json.cpp', '"db/db.hpp"'), ['2: core may not include db']);
  assert.deepEqual(include('src/formats/csv.hpp', '"http/api.hpp"'), ['2: formats may not include http']);
  assert.deepEqual(include('src/spaces/desk.cpp', '"selection/selection.hpp"'), ['2: spaces may not include selection']);
  assert.deepEqual(include('src/db/rows.cpp', '"../core/ids.hpp"'), ['2: ../core/ids.hpp: name it from src/']);
});

test('of another module only the public header may be included', () => {
  assert.deepEqual(include('src/selection/calls.cpp', '"startups/team.hpp"'), [
    '2: of startups, selection may include only startups/startups.hpp',
  ]);
});

test('a room that the order does not know is refused', () => {
  assert.deepEqual(include('src/kitchen/pan.cpp', '"core/ids.hpp"'), [
    '2: kitchen has no place among the rooms: give it one in tests/rules/includes.mjs',
  ]);
});

test('each outside library stays in its file', () => {
  for (const header of ['<sqlite3.h>', '<libpq-fe.h>', '<boost/asio.hpp>', '<boost/beast/http.hpp>', '<CLI/CLI.hpp>', '<unicode/coll.h>',
    '<zip.h>', '<pugixml.hpp>', '<pango/pangocairo.h>', '<cairo.h>', '<sodium.h>', '<curl/curl.h>'])
    assert.equal(include('src/app/main.cpp', header).length, 1, header);
  assert.deepEqual(include('src/db/sqlite_connection.cpp', '<sqlite3.h>'), []);
  assert.deepEqual(include('src/http/server.cpp', '<boost/asio.hpp>'), []);
  assert.deepEqual(include('src/http/parser.cpp', '<boost/beast/core.hpp>'), []);
  assert.deepEqual(include('bench/floor.cpp', '<boost/beast/core.hpp>'), []);
});

const query = (code) => told(sql, 'src/startups/list.cpp', code);

test('SQL that the engines read differently is refused', () => {
  for (const part of ['lower(name) = ?', 'name like ?', 'round(x) = 1', "facts ->> 'a' = ?", '? is null', '? is not null'])
    assert.equal(query(`tx.all("select id from startups where ${part}");`).length, 1, part);
  assert.equal(query('auto q = "select avg(score) from reviews";').length, 1);
  assert.equal(query('auto q = "select id from calls order by id limit 5 offset 9";').length, 1);
  assert.equal(query('auto q = "with my_calls as (select 1) select * from my_calls";').length, 1);
});

test('a refusal names the line, also in raw and in joined literals', () => {
  assert.match(query('auto q = R"(select id\nfrom calls\nwhere upper(a) = ?)";')[0], /^3: upper\(/);
  assert.equal(query('auto q = "select id from calls"\n  // by name\n  " where lower(a) = ?";').length, 1);
});

test('SQL that both engines read alike passes, and so does what is no SQL', () => {
  assert.deepEqual(query(`auto q = "select id from my_calls where folded >= ? and note <> 'as you like'";`), []);
  assert.deepEqual(query('// "select lower(a)"\nauto help = "Select what you like";'), []);
  assert.deepEqual(query("char quote = '\"'; auto word = \"like\"; auto cut = '\"';"), []);
  assert.deepEqual(told(sql, 'src/db/sqlite.cpp', 'auto q = "select lower(name) from sqlite_master";'), []);
});

test('migrations speak the common dialect too', () => {
  assert.equal(told(sql, 'migrations/0001_calls.sql', 'create view v as\nselect lower(a) from t; -- like\n').length, 1);
});

test('a colour outside the theme is refused', () => {
  assert.deepEqual(told(colours, 'web/src/ui/card.css', 'a {\n  color: #FF0000;\n}'), [
    '2: #FF0000 is a colour of its own: take one from the theme',
  ]);
  assert.equal(told(colours, 'web/src/ui/Card.tsx', 'const line = "1px solid rgba(0, 0, 0, 0.1)";').length, 1);
  assert.deepEqual(told(colours, 'web/src/ui/theme/palette.ts', 'export const red = "#ff0000";'), []);
  assert.deepEqual(told(colours, 'web/src/ui/Card.tsx', '// like #123\n<a href="#add">https://a.example/#b</a>'), []);
});

test('paths of one machine, notes to oneself and registries are refused', () => {
  assert.equal(told(words, 'src/app/main.cpp', 'open("/work/main/a");').length, 1);
  assert.equal(told(words, 'docs/a.md', 'see /root/.config').length, 1);
  assert.equal(told(words, 'bin/demo', '# TODO later').length, 1);
  assert.equal(told(words, 'web/package-lock.json', '"resolved": "https://x.example/a.tgz"').length, 1);
  assert.deepEqual(told(words, 'docs/a.md', 'GET /api/work/ and https://a.example/work/ of the root/ folder'), []);
});

test('a sentence in one language is refused outside the command line', () => {
  const alone = 'throw core::conflict("full", core::Sentence::quoted("This is full."));';
  assert.equal(told(languages, 'src/spaces/desk.cpp', alone).length, 1);
  assert.deepEqual(told(languages, 'src/cli/serve.cpp', alone), []);
  assert.deepEqual(told(languages, 'src/startups/fields.cpp', 'core::Sentence::quoted(stored)'), []);
});

const lines = (count) => 'int x();\n'.repeat(count);
const function_of = (count) => `namespace a {\nint f(int b) {\n${'    b();\n'.repeat(count - 2)}}\n}\n`;

test('a long file is told, a very long one refused, a long test let be', () => {
  assert.deepEqual(told(length, 'src/core/a.cpp', lines(200)), []);
  assert.match(told(length, 'src/core/a.cpp', lines(201))[0], /^note 201/);
  assert.match(told(length, 'src/core/a.cpp', lines(251))[0], /^251/);
  assert.deepEqual(told(length, 'src/core/a_test.cpp', lines(300)), []);
});

test('a function past 45 lines is told', () => {
  assert.deepEqual(told(length, 'src/core/a.cpp', function_of(45)), []);
  assert.deepEqual(told(length, 'src/core/a.cpp', function_of(46)), ['note 2: a function of 46 lines']);
  assert.deepEqual(told(length, 'src/core/a.cpp', `struct A {\n${'    int f() { return "}"[0]; }\n'.repeat(60)}};\n`), []);
});

test('a name stands for one type in a namespace', () => {
  const type = (space, kind) => `namespace ${space} {\n${kind} Trouble {};\n}\n`;
  const both = (one, other) => told_of(names, { 'src/formats/a.hpp': one, 'src/formats/b.hpp': other });
  const sentence = '2: formats::Trouble is another type in src/formats/a.hpp: name one anew';
  assert.deepEqual(both(type('formats', 'struct'), type('formats', 'enum class')), [sentence]);
  assert.deepEqual(both(type('formats', 'struct'), type('http', 'struct')), []);
  assert.deepEqual(both(type('formats', 'struct'), 'namespace formats {\nstruct Trouble;\n}\n'), []);
});
