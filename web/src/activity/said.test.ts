// What the server records is told in words: an event without any would stand in the history by its own name.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { did } from '../i18n/en/activity.json';

const server = new URL('../../../src', import.meta.url).pathname;
const sources = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.cpp') && !file.endsWith('_test.cpp'),
);

const recorded = sources.flatMap((file) =>
  [...readFileSync(`${server}/${file}`, 'utf8').matchAll(/activity::record\([^;]*;/g)].flatMap(([statement]) =>
    [...statement.matchAll(/"([a-z_]+\.[a-z_]+)"/g)].map((match) => match[1] ?? ''),
  ),
);

test('every event that is recorded has its words', () => {
  const said = Object.keys(did).map((key) => key.replace(/_(zero|one|other)$/, ''));
  const silent = recorded.filter((event) => !said.includes(event.replaceAll('.', '_')));
  expect(recorded).toContain('phase.opened');
  expect([...new Set(silent)]).toEqual([]);
});
