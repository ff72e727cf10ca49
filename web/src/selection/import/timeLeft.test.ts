import { expect, test } from 'vitest';
import { secondsLeft } from './timeLeft';

const at = new Date('2013-12-04T09:00:10Z').getTime();
const running = { started_at: '2013-12-04T09:00:00Z', done: 500, lines: 1000 };

test('half done after ten seconds leaves ten', () => {
  expect(secondsLeft(running, at)).toBe(10);
});

test('nothing is guessed before the first line is done', () => {
  expect(secondsLeft({ ...running, done: 0 }, at)).toBeNull();
});
