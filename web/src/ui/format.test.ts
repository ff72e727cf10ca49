import { expect, test, vi } from 'vitest';
import { languages } from '../i18n/languages';
import { formatsOf, isFar } from './format';

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

test('beyond sixty days a date says more than a count', () => {
  expect(isFar('2014-02-02T09:20:00Z', morning)).toBe(false);
  expect(isFar('2014-02-02T09:20:01Z', morning)).toBe(true);
  expect(isFar('2013-01-01T00:00:00Z', morning)).toBe(false);
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

const inEach = (tell: (formats: ReturnType<typeof formatsOf>) => string) =>
  languages.map((language) => tell(formatsOf(language)).replaceAll('\u00a0', ' '));

test('a time is written as each language writes it', () => {
  expect(inEach(({ time }) => time('2014-01-31T22:59:00Z', 'Europe/Paris'))).toEqual(['23:59', '23 h 59', '23h59']);
  expect(inEach(({ moment }) => moment('2014-01-31T22:59:00Z', 'Europe/Paris'))).toEqual([
    '31 Jan, 23:59',
    '31 janv., 23 h 59',
    '31 de jan., 23h59',
  ]);
});

test('the first of a month has its own form in French and Portuguese', () => {
  expect(inEach(({ day }) => day('2014-05-01'))).toEqual(['1 May', '1er mai', '1º de maio']);
  expect(inEach(({ day }) => day('2014-05-11'))).toEqual(['11 May', '11 mai', '11 de maio']);
});
