import { expect, test } from 'vitest';
import { Problem } from '../../problem';
import type { Value } from './changes';
import { keptOn } from './kept';
import { calm, Saver } from './Saver';
import type { Ways } from './standing';

// A house that answers as the test says, a shelf as a browser has one, and a clock turned by hand.
function place(server: Record<string, Value>) {
  const shelf = new Map<string, string>();
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, text: string) => void shelf.set(key, text),
    removeItem: (key: string) => void shelf.delete(key),
    key: (at: number) => [...shelf.keys()][at] ?? null,
    get length() {
      return shelf.size;
    },
  };
  const alarms: { act: () => void; delay: number }[] = [];
  const requests: string[][] = [];
  const house: { refuses: Problem | undefined } = { refuses: undefined };
  const ways: Ways = {
    async send(fields) {
      requests.push(fields.map(({ field, value }) => `${field}=${value}`));
      if (house.refuses) throw house.refuses;
      for (const { field, value, was } of fields) {
        if (server[field] !== was && server[field] !== value)
          throw new Problem(409, 'changed_meanwhile', 'Mariam changed this field meanwhile.');
      }
      for (const { field, value } of fields) server[field] = value;
      return Object.fromEntries(fields.map(({ field, value }) => [field, value]));
    },
    stored: async (field) => server[field] ?? '',
    together: (field) => field,
    kept: keptOn(storage, 'draft.7'),
    later(act, delay) {
      const alarm = { act, delay };
      alarms.push(alarm);
      return () => void alarms.splice(alarms.indexOf(alarm), alarms.includes(alarm) ? 1 : 0);
    },
    now: () => '2013-12-04T09:20:00Z',
  };
  return { ways, shelf, alarms, requests, house, open: () => new Saver(ways) };
}

test('typing waits for a pause, then goes as one request', async () => {
  const { open, alarms, requests } = place({ name: '' });
  const saver = open();
  for (const text of ['B', 'Br', 'Bri']) saver.type('name', text, '');
  expect(alarms.map(({ delay }) => delay)).toEqual([calm]);
  expect(requests).toEqual([]);
  expect(await saver.settle()).toBe(true);
  expect(requests).toEqual([['name=Bri']]);
  expect(saver.look()).toMatchObject({ changes: {}, state: 'rest', savedAt: '2013-12-04T09:20:00Z' });
});

test('what is typed stands on the device until it is acknowledged, and comes back after a reload', async () => {
  const { open, shelf, house, ways } = place({ name: '' });
  house.refuses = new Problem(0, 'offline', '');
  open().type('name', 'Brindille', '');
  expect(shelf.size).toBe(1);
  const again = new Saver(ways);
  expect(again.look().changes).toEqual({ name: { value: 'Brindille', was: '' } });
  house.refuses = undefined;
  expect(await again.settle()).toBe(true);
  expect(shelf.size).toBe(0);
});

test('without network it tries again later and later, and each field goes in the end', async () => {
  const { open, alarms, requests, house } = place({ name: '', city: '' });
  house.refuses = new Problem(0, 'offline', '');
  const saver = open();
  saver.type('name', 'Brindille', '');
  saver.type('city', 'Paris', '');
  expect(await saver.settle()).toBe(false);
  expect(await saver.settle()).toBe(false);
  expect(saver.look().state).toBe('unreachable');
  expect(alarms.at(-1)?.delay).toBe(2000);
  house.refuses = undefined;
  expect(await saver.settle()).toBe(true);
  expect(requests).toEqual([['name=Brindille'], ['name=Brindille'], ['name=Brindille'], ['city=Paris']]);
});

test('an ended session keeps what was typed and continues after signing in again', async () => {
  const { open, house, shelf } = place({ name: '' });
  house.refuses = new Problem(401, 'signed_out', '');
  const saver = open();
  saver.type('name', 'Brindille', '');
  await saver.settle();
  expect(saver.look().state).toBe('signed_out');
  expect(shelf.size).toBe(1);
  house.refuses = undefined;
  saver.resume();
  expect(await saver.settle()).toBe(true);
});

test('a co-founder who wrote meanwhile is shown, and the person chooses', async () => {
  const server: Record<string, Value> = { name: 'Brindille SAS' };
  const { open, requests } = place(server);
  const saver = open();
  saver.type('name', 'Brindille Gardens', 'Brindille');
  expect(await saver.settle()).toBe(false);
  expect(saver.look().changes.name).toMatchObject({
    value: 'Brindille Gardens',
    theirs: 'Brindille SAS',
    told: 'Mariam changed this field meanwhile.',
  });
  expect(server.name).toBe('Brindille SAS');
  saver.keepMine('name');
  expect(await saver.settle()).toBe(true);
  expect(server.name).toBe('Brindille Gardens');
  expect(requests.length).toBe(2);
});

test('a refused field keeps its text and does not hold up the others', async () => {
  const server: Record<string, Value> = { website: '', city: '' };
  const { ways } = place(server);
  const send = ways.send;
  const error = { field: 'website', code: 'invalid', message: 'Not a link.' };
  const saver = new Saver({
    ...ways,
    send: async (fields) => {
      if (fields[0]?.field === 'website') throw new Problem(422, 'invalid', 'Not saved.', [error]);
      return send(fields);
    },
  });
  saver.type('website', 'nowhere', '');
  saver.type('city', 'Paris', '');
  expect(await saver.settle()).toBe(false);
  expect(saver.look().changes).toMatchObject({ website: { value: 'nowhere', refusal: 'Not a link.' } });
  expect(server.city).toBe('Paris');
});

test('a closed call takes nothing more, and says so', async () => {
  const { open, house, requests } = place({ name: '' });
  house.refuses = new Problem(409, 'call_closed', 'The call closed on 15 December.');
  const saver = open();
  saver.type('name', 'Brindille', '');
  await saver.settle();
  await saver.settle();
  expect(saver.look()).toMatchObject({ state: 'shut', shutBy: 'The call closed on 15 December.' });
  expect(requests.length).toBe(1);
});

test('a text that is no date yet is kept as it was typed', () => {
  const { open, ways } = place({});
  open().typeUnread('startup.founded_on', 'June 20');
  const again = new Saver(ways);
  expect(again.look().unread).toEqual({ 'startup.founded_on': 'June 20' });
  again.typeUnread('startup.founded_on', undefined);
  expect(new Saver(ways).look().unread).toEqual({});
});
