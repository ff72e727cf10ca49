import { expect, test } from 'vitest';
import { asks } from './keys';

const pressed = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false, typing: false });

test('two keys decide, whatever their case', () => {
  expect(['y', 'Y', 'n', 'N'].map((key) => asks(pressed(key)))).toEqual(['forward', 'forward', 'refuse', 'refuse']);
});

test('arrows and the keys of a presenter go on and back', () => {
  expect(['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp'].map((key) => asks(pressed(key)))).toEqual([
    'next',
    'next',
    'previous',
    'previous',
  ]);
});

test('nothing is decided while somebody types a line why, nor by a key of the browser', () => {
  expect(asks({ ...pressed('n'), typing: true })).toBeUndefined();
  expect(asks({ ...pressed('n'), ctrlKey: true })).toBeUndefined();
  expect(asks(pressed('q'))).toBeUndefined();
});
