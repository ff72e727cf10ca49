// `spark solve assign` as people with spreadsheets meet it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { assign, csv, reordered, rows_of } from './spreadsheets.mjs';

const small = {
  files: csv(['file', 'reads'], ['Helio', 2], ['Marée', 1], ['Palabre', 1]),
  reviewers: csv(['reviewer', 'min', 'max'], ['ana', 0, 2], ['bruno', 1, 2], ['chloe', 0, 1]),
  scores: csv(['file', 'reviewer', 'score'], ['Helio', 'ana', 0.9], ['Helio', 'bruno', 0.1], ['Helio', 'chloe', 0.5],
    ['Marée', 'ana', 0.8], ['Marée', 'bruno', 0.7], ['Palabre', 'ana', 0.6], ['Palabre', 'chloe', 0.55]),
};

const pairs = (out) => rows_of(out).map(({ file, reviewer }) => `${file} ${reviewer}`);

test('the largest total is found, proved and told in one line of JSON', () => {
  const done = assign(small);
  assert.equal(done.code, 0);
  assert.equal(done.lines, 1);
  assert.deepEqual(Object.keys(done.answer), ['total', 'worst_file', 'optimal', 'bound', 'unfilled', 'loads', 'seconds']);
  assert.deepEqual({ ...done.answer, seconds: 0 }, { total: 2.7, worst_file: 0.6, optimal: true, bound: 2.7, unfilled: 0, loads: { ana: 2, bruno: 1, chloe: 1 }, seconds: 0 });
  assert.equal(done.out, 'file,reviewer,score\r\nHelio,ana,0.9\r\nHelio,chloe,0.5\r\nMarée,bruno,0.7\r\nPalabre,ana,0.6\r\n');
});

test('the order of the lines changes not a byte', () => {
  const once = assign(small).out;
  for (let seed = 1; seed <= 10; seed++) {
    const other = Object.fromEntries(Object.entries(small).map(([name, text]) => [name, reordered(text, seed)]));
    assert.equal(assign(other).out, once);
  }
});

test('a conflict is no pair, and neither is one without a score', () => {
  const done = assign({ ...small, conflicts: csv(['file', 'reviewer'], ['Helio', 'ana']) });
  assert.deepEqual(pairs(done.out), ['Helio bruno', 'Helio chloe', 'Marée ana', 'Palabre ana']);
});

test('the fair mode raises the worst file first', () => {
  const tables = {
    files: csv(['file', 'reads'], ['a', 1], ['b', 1]),
    reviewers: csv(['reviewer', 'min', 'max'], ['x', 0, 1], ['y', 0, 1]),
    scores: csv(['file', 'reviewer', 'score'], ['a', 'x', 9], ['a', 'y', 4], ['b', 'x', 5], ['b', 'y', 1]),
  };
  assert.deepEqual([assign(tables).answer.total, assign(tables).answer.worst_file], [10, 1]);
  const fair = assign(tables, '--fair').answer;
  assert.deepEqual([fair.total, fair.worst_file, fair.worst_bound, fair.bound, fair.optimal], [9, 4, 4, 9, true]);
});

test('what stands is changed as little as can be', () => {
  const keep = csv(['file', 'reviewer', 'score'], ['Helio', 'ana', 0.9], ['Helio', 'bruno', 0.1], ['Marée', 'bruno', 0.7], ['Palabre', 'chloe', 0.55]);
  const same = assign({ ...small, keep });
  assert.equal(same.answer.kept, 4);
  const without_bruno = { ...small, reviewers: csv(['reviewer', 'min', 'max'], ['ana', 0, 3], ['chloe', 0, 1]), keep };
  const again = assign(without_bruno);
  assert.deepEqual(pairs(again.out), ['Helio ana', 'Helio chloe', 'Marée ana', 'Palabre ana']);
  assert.deepEqual([again.answer.kept, again.answer.refused_lines], [1, 4], 'what stood with bruno is told as bad lines');
});

test('what cannot be done is refused with the files and the smallest reason, and done in part if wanted', () => {
  const scarce = { ...small, reviewers: csv(['reviewer', 'min', 'max'], ['ana', 0, 1], ['bruno', 0, 9], ['chloe', 0, 0]) };
  const refused = assign(scarce);
  assert.equal(refused.code, 1);
  assert.equal(refused.out, undefined);
  assert.deepEqual(refused.answer.reason, { files: ['Helio', 'Palabre'], reviewers: ['ana', 'bruno', 'chloe'], wanted: 3, possible: 2 });
  assert.equal(refused.answer.unfilled, 1);
  assert.match(refused.said, /These files want 3 reads together: Helio, Palabre\..*can give only 2\./);
  const partial = assign(scarce, '--partial');
  assert.equal(partial.code, 0);
  assert.deepEqual([partial.answer.total, partial.answer.unfilled, partial.answer.optimal], [1.7, 1, true]);
});

test('reviewers whose least cannot be reached are named', () => {
  const greedy = { ...small, reviewers: csv(['reviewer', 'min', 'max'], ['ana', 0, 2], ['bruno', 3, 4], ['chloe', 0, 1]) };
  const refused = assign(greedy);
  assert.equal(refused.code, 1);
  assert.deepEqual(refused.answer.reason, { files: ['Helio', 'Marée'], reviewers: ['bruno'], wanted: 3, possible: 2 });
});

test('bad lines are named with number and reason, and the rest is used', () => {
  const done = assign({
    ...small,
    files: small.files + 'Helio,3\nOnde,many\n',
    reviewers: small.reviewers + 'dora,4,2\n',
    scores: small.scores + 'Nobody,ana,1\nHelio,nobody,1\nMarée,chloe,good\nHelio,ana,0.2\nHelio,ana,0.1,7\n',
  });
  assert.equal(done.code, 0);
  assert.equal(done.answer.total, 2.7);
  assert.equal(done.answer.refused_lines, 8);
  for (const line of [
    'files.csv line 5: file "Helio" is named twice.', 'files.csv line 6: reads "many" is no whole number from 0 to 1000000.',
    'reviewers.csv line 5: reviewer "dora": min is above max.', 'scores.csv line 9: there is no file "Nobody".',
    'scores.csv line 10: there is no reviewer "nobody".', 'scores.csv line 11: score "good" is no number.',
    'scores.csv line 12: the pair "Helio", "ana" is named twice.',
  ]) assert.ok(done.said.includes(line), line);
  assert.match(done.said, /scores\.csv line 13: /);
});

test('a table without its columns, or none at all, is refused with a sentence', () => {
  const headless = assign({ ...small, files: csv(['Helio', 2]) });
  assert.deepEqual([headless.code, headless.said], [1, 'spark: files.csv: the first line names no column "file".\n']);
  const { files, reviewers } = small;
  assert.equal(assign({ files, reviewers }).code, 2);
});

const bids = join(process.env.SPARK_SHARED ?? join(import.meta.dirname, '../../../shared'), 'data/reviewer_bids/csconf1.csv');

test('the bids of a real conference reach 497', { skip: existsSync(bids) ? false : `needs the shared inputs at ${bids}` }, () => {
  const bid = rows_of(readFileSync(bids, 'utf8'));
  const worth = { yes: 4, maybe: 2, no: 1, none: 1 };
  const done = assign({
    files: csv(['file', 'reads'], ...[...new Set(bid.map((one) => one.paper))].map((id) => [id, 3])),
    reviewers: csv(['reviewer', 'min', 'max'], ...[...new Set(bid.map((one) => one.reviewer))].map((id) => [id, 0, 6])),
    scores: csv(['file', 'reviewer', 'score'], ...bid.map((one) => [one.paper, one.reviewer, worth[one.bid]])),
    conflicts: csv(['file', 'reviewer'], ...bid.filter((one) => one.conflict === '1').map((one) => [one.paper, one.reviewer])),
  });
  assert.deepEqual([done.answer.total, done.answer.bound, done.answer.optimal], [497, 497, true]);
});
