// Spreadsheets for `spark solve`, and the command run on them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const spark = join(import.meta.dirname, '../../build/release/spark');

export const csv = (...rows) => rows.map((row) => row.join(',') + '\n').join('');

// The rows of a CSV without quotes, as objects.
export function rows_of(text) {
  const [head, ...rows] = text.trimEnd().split(/\r?\n/).map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [head[at], value])));
}

// Writes the files (name to text), runs `spark solve` there, and gives its exit code, what it said, its JSON and what it wrote.
export function solve(kind, files, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'spark-solve-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const ended = spawnSync(spark, ['solve', kind, ...options], { cwd: folder, encoding: 'utf8' });
    const written = (name) => {
      try {
        return readFileSync(join(folder, name), 'utf8');
      } catch {
        return undefined;
      }
    };
    const answer = ended.stdout.startsWith('{') ? JSON.parse(ended.stdout) : undefined;
    return { code: ended.status, said: ended.stderr, lines: ended.stdout.split('\n').length - 1, answer, out: written('out.csv'), reviewers: written('reviewers-out.csv') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const names = ['files', 'reviewers', 'scores', 'conflicts', 'keep'];

// `tables`: files, reviewers, scores and, if wanted, conflicts and keep, each a CSV.
export function assign(tables, ...options) {
  const given = names.filter((name) => name in tables);
  const files = Object.fromEntries(given.map((name) => [`${name}.csv`, tables[name]]));
  return solve('assign', files, ...given.flatMap((name) => [`--${name}`, `${name}.csv`]), '--out', 'out.csv', ...options);
}

export const calibrate = (reviews, ...options) =>
  solve('calibrate', { 'reviews.csv': reviews }, '--reviews', 'reviews.csv', '--out', 'out.csv', '--reviewers-out', 'reviewers-out.csv', ...options);

export const select = (files, rules, places, ...options) =>
  solve('select', { 'files.csv': files, 'rules.toml': rules }, '--files', 'files.csv', '--rules', 'rules.toml', '--places', String(places), '--out', 'out.csv', ...options);

// The same lines in another order, the first staying where it is; always the same one for the same seed.
export function reordered(text, seed) {
  const [head, ...lines] = text.trimEnd().split('\n');
  let state = seed;
  const next = (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  for (let at = lines.length - 1; at > 0; at--) {
    const other = next(at + 1);
    [lines[at], lines[other]] = [lines[other], lines[at]];
  }
  return [head, ...lines].join('\n') + '\n';
}
