// Real judges: three of each panel drawn, and their calibrated order held against that of the whole panel.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { calibrate, csv, rows_of } from './spreadsheets.mjs';

const scores = join(process.env.SPARK_SHARED ?? join(import.meta.dirname, '../../../shared'), 'data/judge_scores/components.csv');
const draws = 3;

// Uniform from 0 to 1, always the same for the same seed.
function chance(seed) {
  let state = seed;
  return () => ((state = (state * 48271) % 2147483647) / 2147483647);
}

const normal = (random) => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());

function shuffled(items, random) {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other], out[at]];
  }
  return out;
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function grouped(rows, key) {
  const groups = new Map();
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
  return groups;
}

function kendall(one, other) {
  let agree = 0;
  let told = 0;
  let told_by_other = 0;
  const sign = (difference) => (Math.abs(difference) < 1e-9 ? 0 : Math.sign(difference));
  for (let a = 0; a < one.length; a++)
    for (let b = 0; b < a; b++) {
      const first = sign(one[a] - one[b]);
      const second = sign(other[a] - other[b]);
      agree += first * second;
      told += first !== 0;
      told_by_other += second !== 0;
    }
  return told && told_by_other ? agree / Math.sqrt(told * told_by_other) : 1;
}

// Mean tau over the segments and draws, of raw means and of calibrated scores, both against the whole panel's mean.
function taus(segments, harshness) {
  const raw = [];
  const calibrated = [];
  for (let seed = 1; seed <= draws; seed++) {
    const random = chance(seed * 7919);
    const drawn = [];
    for (const { files, judges } of segments) {
      const harsh = new Map(judges.map((judge) => [judge, harshness * normal(random)]));
      for (const [file, panel] of files)
        for (const judge of shuffled([...panel.keys()], random).slice(0, 3))
          for (const { criterion, score } of panel.get(judge)) drawn.push([file, judge, Number(score) + harsh.get(judge), criterion]);
    }
    const found = new Map(rows_of(calibrate(csv(['file', 'reviewer', 'score', 'criterion'], ...drawn)).out).map((row) => [row.file, row]));
    for (const { files } of segments) {
      const whole = [...files.values()].map((panel) => mean([...panel.values()].flat().map(({ score }) => Number(score))));
      raw.push(kendall([...files.keys()].map((file) => Number(found.get(file).raw)), whole));
      calibrated.push(kendall([...files.keys()].map((file) => Number(found.get(file).calibrated)), whole));
    }
  }
  return { raw: mean(raw), calibrated: mean(calibrated) };
}

test('three of a panel of real judges', { skip: existsSync(scores) ? false : `needs the shared inputs at ${scores}` }, (t) => {
  const rows = rows_of(readFileSync(scores, 'utf8'));
  const segments = [...grouped(rows, 'segment').values()]
    .map((segment) => ({
      files: new Map([...grouped(segment, 'file')].map(([file, panel]) => [file, grouped(panel, 'reviewer')])),
      judges: [...grouped(segment, 'reviewer').keys()],
    }))
    .filter(({ files }) => files.size > 1);
  const plain = taus(segments, 0);
  const harsh = taus(segments, 0.5);
  const told = ({ raw, calibrated }) => `raw ${raw.toFixed(4)}, calibrated ${calibrated.toFixed(4)}`;
  t.diagnostic(`Kendall's tau with the whole panel, as they are: ${told(plain)}; with harshness N(0, 0.5) added: ${told(harsh)}`);
  assert.ok(plain.calibrated >= plain.raw, told(plain));
  assert.ok(harsh.calibrated >= harsh.raw + 0.045, told(harsh));
});
