// Weighs the JavaScript of the first views, compressed, and fails when one passes the limit.
import { readFileSync, statSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));
const limit = 250_000;

const views = {
  'sign-in': ['index.html', 'src/accounts/SignIn.tsx'],
  today: ['index.html', 'src/app/AppShell.tsx', 'src/today/Today.tsx'],
  applications: ['index.html', 'src/app/AppShell.tsx', 'src/selection/ApplicationsList.tsx'],
};

function files(entries, found = new Set()) {
  for (const entry of entries) {
    const chunk = manifest[entry];
    if (!chunk) throw new Error(`${entry} is not in the build`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    files(chunk.imports ?? [], found);
  }
  return found;
}

const sizeOf = (file) => {
  const compressed = statSync(`${dist}${file}.br`, { throwIfNoEntry: false }) ?? statSync(`${dist}${file}`);
  return compressed.size;
};

let heavy = false;
for (const [view, entries] of Object.entries(views)) {
  const scripts = [...files(entries)].filter((file) => file.endsWith('.js'));
  const bytes = scripts.reduce((total, file) => total + sizeOf(file), 0);
  console.log(`${view}: ${(bytes / 1000).toFixed(0)} kB of JavaScript in ${scripts.length} files, compressed`);
  heavy ||= bytes > limit;
}
if (heavy) {
  console.error(`A first view passes ${limit / 1000} kB.`);
  process.exit(1);
}
