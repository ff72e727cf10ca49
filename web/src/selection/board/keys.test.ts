import { expect, test } from 'vitest';
import { columnOf, columns } from './columns';
import { asks } from './keys';

const pressed = (key: string, at: number, shiftKey = false) => asks({ key, shiftKey }, at);

test('arrows go from card to card, and with Shift the card goes along', () => {
  expect(pressed('ArrowDown', 0)).toEqual({ kind: 'step', by: 1 });
  expect(pressed('ArrowLeft', 2)).toEqual({ kind: 'side', by: -1 });
  expect(pressed('ArrowRight', 2, true)).toEqual({ kind: 'move', to: 'offered' });
});

test('no card goes over the edge of the board', () => {
  expect(pressed('ArrowLeft', 0, true)).toBeNull();
  expect(pressed('ArrowRight', columns.length - 1, true)).toBeNull();
});

test('a number moves to the column of that place, and other keys do nothing', () => {
  expect(pressed('6', 1)).toEqual({ kind: 'move', to: 'refused' });
  for (const key of ['0', '7', 'Tab', 'a', ' ']) expect(pressed(key, 1)).toBeNull();
});

test('each decision lies in the column that makes it', () => {
  for (const column of columns) expect(columnOf(column.to)).toBe(column);
});
