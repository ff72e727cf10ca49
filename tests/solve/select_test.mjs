// `spark solve select` as people with spreadsheets meet it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, reordered, rows_of, select } from './spreadsheets.mjs';

const files = csv(
  ['file', 'score', 'Sector', 'stage', 'travels', 'desks'],
  ['adele', '9.1', 'health', 'idea', 'no', '4'],
  ['bruno', '8.75', 'games', 'idea', 'yes', '3'],
  ['chloe', '8.5', 'games', 'sold', 'yes', '2'],
  ['dora', '8', 'games', 'idea', 'yes', '3'],
  ['emil', '7.5', 'energy', 'sold', 'no', '5'],
  ['fatou', '6', 'energy', 'idea', 'no', '1'],
  ['gil', '3.2', 'health', 'sold', 'no', '2'],
);
const names = (done) => rows_of(done.out).map((row) => row.file).join(' ');

test('without a rule the best are chosen, and told with what rules name', () => {
  const done = select(files, '', 3);
  assert.deepEqual([done.code, done.said, done.out], [0, '', 'file,score\r\nadele,9.1\r\nbruno,8.75\r\nchloe,8.5\r\n']);
  assert.deepEqual({ ...done.answer, seconds: 0 }, { files: 7, places: 3, chosen: 3, unfilled: 0, total: 26.35, optimal: true, bound: 26.35, without_rules: 26.35, swaps: [], too_much: [], seconds: 0 });
});

test('rules are kept, and each file that gives way is told with the rule', () => {
  const done = select(files, '[[rule]]\nattribute = "sector"\nvalue = "games"\nat_most = 1\n\n[[rule]]\nsum = "desks"\nat_most = 10\n', 3);
  assert.equal(done.code, 0);
  assert.equal(done.out, 'file,score,sector,desks\r\nadele,9.1,health,4\r\nbruno,8.75,games,3\r\nfatou,6,energy,1\r\n');
  assert.equal(done.said, '"fatou" comes in for "chloe": at most 1 with sector = games.\n');
  assert.equal(done.answer.total, 23.85);
  assert.deepEqual(done.answer.swaps, [{ in: 'fatou', out: 'chloe', rules: ['at most 1 with sector = games'] }]);
});

test('a rule may name several values, and bound from both sides', () => {
  const done = select(files, '[[rule]]\nattribute = "sector"\nvalue = ["energy", "health"]\nat_least = 2\nat_most = 2\n', 3);
  assert.equal(names(done), 'adele bruno emil');
});

test('rules that can not be kept together are named, without those that could', () => {
  const rules = '[[rule]]\nattribute = "stage"\nvalue = "sold"\nat_least = 3\n[[rule]]\nattribute = "travels"\nvalue = "yes"\nat_least = 2\n[[rule]]\nsum = "desks"\nat_most = 99\n';
  const done = select(files, rules, 3);
  assert.equal(done.code, 1);
  assert.equal(done.out, undefined);
  assert.equal(done.said, 'No choice keeps these rules together: at least 3 with stage = sold; at least 2 with travels = yes.\n');
  assert.deepEqual(done.answer.too_much, ['at least 3 with stage = sold', 'at least 2 with travels = yes']);
});

test('places that rules leave free end the command with the reason, and --partial fills the most', () => {
  const rules = '[[rule]]\nsum = "desks"\nat_most = 6\n';
  const refused = select(files, rules, 4);
  assert.deepEqual([refused.code, refused.out, refused.said], [1, undefined, 'Only 3 of 4 places can be filled: at most 6 desks together.\n']);
  const done = select(files, rules, 4, '--partial');
  assert.equal(done.code, 0);
  assert.equal(names(done), 'bruno chloe fatou');
  assert.deepEqual([done.answer.chosen, done.answer.unfilled], [3, 1]);
});

test('the order of the lines changes not a byte of who is chosen', () => {
  const rules = '[[rule]]\nattribute = "sector"\nvalue = "games"\nat_most = 1\n';
  const once = select(files, rules, 4);
  for (let seed = 1; seed <= 5; seed++) assert.equal(select(reordered(files, seed), rules, 4).out, once.out);
});

test('bad lines are named with number and reason, and the rest is used', () => {
  const done = select(files + 'hugo,high,games,idea,no,1\n,3,games,idea,no,1\nadele,1,games,idea,no,1\nines,5,games,idea,no,some\n', '[[rule]]\nsum = "desks"\nat_most = 99\n', 2);
  assert.equal(done.code, 0);
  for (const line of ['files.csv line 9: score "high" is no number.', 'files.csv line 10: it names no file.', 'files.csv line 11: file "adele" stands there twice.', 'files.csv line 12: desks "some" is no whole number from 0 to 1000000.'])
    assert.ok(done.said.includes(line), `${line} in ${done.said}`);
  assert.equal(done.answer.refused_lines, 4);
});

test('rules that are none are told with their line', () => {
  for (const [rules, said] of [
    ['[[rule]]\nattribute = "sector"\nat_most = 1\n', 'rules.toml line 1: value goes with attribute: attribute = "sector", value = "health".'],
    ['[[rule]]\nattribute = "sector"\nvalue = "games"\n', 'rules.toml line 1: a rule says at_least, at_most, or both.'],
    ['[[rule]]\nsum = "desks"\nat_most = -1\n', 'rules.toml line 3: at_most is a whole number from 0 to 1000000000.'],
    ['[[rule]]\nsum = "desks"\nat_most = 3\nat_last = 2\n', 'rules.toml line 4: a rule has attribute and value, or sum; and at_least, at_most, or both; not "at_last".'],
    ['[[rule]]\nsum = "rooms"\nat_most = 3\n', 'A rule names "rooms", but files.csv has no such column.'],
    ['places = 3\n', 'rules.toml line 1: only [[rule]] stands here, not "places".'],
  ]) {
    const done = select(files, rules, 2);
    assert.deepEqual([done.code, done.out, done.said], [1, undefined, `spark: ${said}\n`]);
  }
  const broken = select(files, '[[rule]]\nsum = "desks\n', 2);
  assert.equal(broken.code, 1);
  assert.match(broken.said, /^spark: rules\.toml line 2: /);
});
