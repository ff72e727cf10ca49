// The project's own files, and how a rule tells what it found in them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const not_ours = new Set(['node_modules', 'dist', 'build']);

// Paths below `root` that match, sorted; hidden folders are passed over but for .ci.
export function files(root, matching, folder = '') {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const found = entries.flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isFile()) return matching.test(path) ? [path] : [];
    const hidden = entry.name.startsWith('.') && entry.name !== '.ci';
    return entry.isDirectory() && !hidden && !not_ours.has(entry.name) ? files(root, matching, path) : [];
  });
  return found.sort();
}

export const text = (root, path) => readFileSync(join(root, path), 'utf8');

// The same text with other characters blanked out, so that offsets and line numbers stay.
export const blank = (some) => some.replace(/[^\n]/g, ' ');

export const line_of = (all, offset) => all.slice(0, offset).split('\n').length;
