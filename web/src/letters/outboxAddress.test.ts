import { expect, test } from 'vitest';
import type { Me } from '../types';
import { housesToChoose, outboxAsked, outboxPath, statesShown } from './outboxAddress';

test('an address of the outbox is read back as it was written', () => {
  const asked = { operator: 7, state: 'held', batch: 12 } as const;
  expect(outboxPath(asked)).toBe('/letters?operator=7&state=held&batch=12');
  expect(outboxAsked(Object.fromEntries(new URLSearchParams('operator=7&state=held&batch=12')))).toEqual(asked);
});

test('letters about accounts are those of no house', () => {
  expect(outboxAsked({ operator: 0 })).toEqual({ operator: 0 });
  expect(outboxPath({ operator: 0 })).toBe('/letters?operator=0');
});

test('what an address does not know is left out', () => {
  expect(outboxAsked({ state: 'lost', batch: '1.5', operator: '-1', name: 'Léa' })).toEqual({});
  expect(outboxPath({})).toBe('/letters');
});

test('states without letters are not offered, save the one shown', () => {
  expect(statesShown([{ state: 'sent' }, { state: 'held' }], 'bounced')).toEqual(['held', 'sent', 'bounced']);
});

const me = (...names: string[]) => ({ operators: names.map((name, id) => ({ id: id + 1, name })) }) as Me;

test('who runs one house has nothing to choose', () => {
  expect(housesToChoose(me('Spark'), false, 'Accounts')).toEqual([]);
});

test('who runs several chooses one; an administrator also the letters about accounts', () => {
  expect(housesToChoose(me('Spark', 'BizSpark'), false, 'Accounts').map(({ id }) => id)).toEqual([1, 2]);
  expect(housesToChoose(me('Spark'), true, 'Accounts')).toEqual([
    { id: 1, name: 'Spark' },
    { id: 0, name: 'Accounts' },
  ]);
});
