import { expect, test, vi } from 'vitest';
import { formatsOf } from './format';

vi.stubGlobal('navigator', { languages: [] });

const paris = formatsOf('en', { zone: 'Europe/Paris', year: '2013' });
const closes = '2013-12-15T22:59:00Z';
const morning = '2013-12-04T09:20:00Z';

test('days to a deadline are counted on the calendar, not in spans of 24 hours', () => {
  expect(paris.fromNow(closes, morning)).toBe('in 11 days');
  expect(paris.fromNow(closes, '2013-12-14T08:00:00Z')).toBe('tomorrow');
  expect(paris.fromNow(closes, '2013-12-15T17:30:00Z')).toBe('in 5 hours');
  expect(paris.fromNow('2013-11-30T12:00:00Z', morning)).toBe('4 days ago');
});

test('the calendar is that of the zone', () => {
  expect(paris.fromNow('2013-12-06T23:30:00Z', morning, 'Europe/Paris')).toBe('in 3 days');
  expect(paris.fromNow('2013-12-06T23:30:00Z', morning, 'America/Sao_Paulo')).toBe('in 2 days');
});

test('a time is told in the zone of its reader, whatever the browser says', () => {
  expect(paris.time(closes)).toBe('23:59');
  expect(formatsOf('en', { zone: 'America/Sao_Paulo' }).time(closes)).toBe('20:59');
  expect(paris.time(closes, 'UTC')).toBe('22:59');
});

test('another year than the present one is told', () => {
  expect(paris.day('2013-03-03T22:59:00Z')).toBe('3 March');
  expect(paris.day('2014-01-13')).toBe('13 January 2014');
  expect(paris.deadline('2012-03-03T22:59:00Z')).toBe('Saturday, 3 March 2012 at 23:59');
  expect(paris.shortDay('2013-12-31T23:30:00Z')).toBe('1 Jan 2014');
});
