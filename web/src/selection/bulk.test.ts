import { expect, test } from 'vitest';
import { inBatches, partOf, rowsOf } from './bulk';

const answer = (changed: number, next: number | null, undo: string) => ({ changed, left_out: [], undo, next });

test('a wish on all that match goes on after each batch until none is left', async () => {
  const sent: unknown[] = [];
  const told: number[] = [];
  const answers = [answer(200, 17, 'a'), answer(200, 31, 'b'), answer(5, null, 'c')];
  const done = await inBatches(
    partOf({ query: { status: 'submitted,interview', search: 'garden', sort: '-name' } }),
    async (part) => {
      sent.push(part.matching);
      return answers[sent.length - 1] as (typeof answers)[number];
    },
    (changed) => told.push(changed),
  );
  const filter = { search: 'garden', status: ['submitted', 'interview'] };
  expect(sent).toEqual([filter, { ...filter, after: 17 }, { ...filter, after: 31 }]);
  expect(told).toEqual([200, 400, 405]);
  expect(done).toEqual({ changed: 405, left: [], undo: ['a', 'b', 'c'] });
});

test('chosen files are sent once, by their ids', async () => {
  const sent: unknown[] = [];
  await inBatches(
    partOf({ ids: [3, 4] }),
    async (part) => {
      sent.push(part);
      return answer(2, null, 'a');
    },
    () => undefined,
  );
  expect(sent).toEqual([{ applications: [3, 4] }]);
});

test('what was done before a refusal can still be taken back', async () => {
  let sent = 0;
  const done = await inBatches(
    partOf({ query: {} }),
    async () => {
      sent += 1;
      if (sent === 2) throw new Error('The network is gone.');
      return answer(200, 17, 'a');
    },
    () => undefined,
  );
  expect(done).toMatchObject({ changed: 200, undo: ['a'], refused: new Error('The network is gone.') });
});

test('a letter goes to the same rows: chosen ones by id, all that match by the query of the list in its order', () => {
  expect(rowsOf('spark-2014-winter', { ids: [4, 3] })).toEqual({
    list: 'applications',
    of: 'spark-2014-winter',
    ids: [4, 3],
  });
  const query = { status: 'submitted,interview', search: 'jardin d’été', sort: '-name', city: undefined };
  const { matching } = rowsOf('spark-2014-winter', { query });
  expect(Object.fromEntries(new URLSearchParams(matching ?? ''))).toEqual({
    status: 'submitted,interview',
    search: 'jardin d’été',
    sort: '-name',
  });
});
