import { expect, test } from 'vitest';
import { inBatches, partOf } from './bulk';

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
