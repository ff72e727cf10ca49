import { expect, test } from 'vitest';
import { keep, keptAt } from './keptDraft';
import { stepped, unknownIn } from './preview';

test('an unknown value is told at the field that names it', () => {
  const words = { subject: 'About {startpu}', body: 'Hello {nmae}, {startpu}' };
  expect(unknownIn(['{startpu}', '{nmae}'], words)).toEqual({ subject: '{startpu}', body: '{startpu}', any: true });
  expect(unknownIn(['{nmae}'], words)).toEqual({ subject: undefined, body: '{nmae}', any: true });
  expect(unknownIn([], words)).toEqual({ subject: undefined, body: undefined, any: false });
});

test('going from letter to letter stays within them', () => {
  expect(stepped(0, -1, 12)).toBe(0);
  expect(stepped(3, 1, 12)).toBe(4);
  expect(stepped(11, 1, 12)).toBe(11);
});

test('a letter half written is kept for its own list until it is held or thrown away', () => {
  const draft = { subject: 'About {startup}', body: 'Hello', replyTo: 1 };
  keep('spark-2014-winter', draft);
  expect(keptAt('spark-2014-winter')).toEqual(draft);
  expect(keptAt('bizspark-2014')).toBeUndefined();
  keep('spark-2014-winter', undefined);
  expect(keptAt('spark-2014-winter')).toBeUndefined();
});
