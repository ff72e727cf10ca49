import { expect, test } from 'vitest';
import { countriesIn } from './countries';
import { readDay, readDayBetween, readPastDay } from './days';
import { foldedFilter } from './folded';
import { readLink } from './links';
import { readNumber, readNumberBetween } from './numbers';
import { wordsIn } from './wordCount';

test('a day is read as people write it', () => {
  const read = (text: string, locale = 'en-GB') => readDay(text, locale);
  for (const text of ['June 2012', 'jun 2012', '06/2012', '2012-06', '1 June 2012', 'June 1, 2012', '01.06.2012']) {
    expect(read(text)).toEqual({ day: '2012-06-01' });
  }
  expect(read('12 août 2012', 'fr-FR')).toEqual({ day: '2012-08-12' });
  expect(read('3 de março de 2013', 'pt-BR')).toEqual({ day: '2013-03-03' });
  expect(read('06/12/2012', 'en-US')).toEqual({ day: '2012-06-12' });
  expect(read('06/12/2012')).toEqual({ day: '2012-12-06' });
  expect(read('12/25/2012')).toEqual({ day: '2012-12-25' });
  expect(read('2012')).toEqual({ day: '2012-01-01' });
});

test('a day that is none says so', () => {
  for (const text of ['31/02/2012', 'soon', '2012 or so', '12', ''])
    expect(readDay(text, 'en-GB')).toEqual({ fault: 'unreadable' });
});

test('a company founded in the future proposes the same month of last year', () => {
  expect(readPastDay('June 2014', 'en-GB', '2013-02-28')).toEqual({ fault: 'ahead', meant: '2012-06-01' });
  expect(readPastDay('29/02/2016', 'en-GB', '2014-01-01')).toEqual({ fault: 'ahead', meant: '2013-03-01' });
  expect(readPastDay('June 2012', 'en-GB', '2013-02-28')).toEqual({ day: '2012-06-01' });
});

test('a day outside its limits proposes the limit', () => {
  expect(readDayBetween('1 Jan 2013', 'en-GB', '2013-02-04', undefined, '2013-02-01')).toEqual({
    fault: 'too_early',
    meant: '2013-02-04',
  });
  expect(readDayBetween('1 Jan 2014', 'en-GB', undefined, '2013-06-28', '2013-02-01')).toEqual({
    fault: 'too_late',
    meant: '2013-06-28',
  });
});

test('a day without a year is the next one that is asked for, or the last one that has been', () => {
  expect(readDayBetween('1 jan', 'en-GB', undefined, undefined, '2013-12-04')).toEqual({ day: '2014-01-01' });
  expect(readDayBetween('le 20 décembre', 'fr-FR', undefined, undefined, '2013-12-04')).toEqual({ day: '2013-12-20' });
  expect(readPastDay('20 December', 'en-GB', '2013-12-04')).toEqual({ day: '2012-12-20' });
});

test('a country is found without its accents', () => {
  const options = countriesIn('fr-FR');
  expect(foldedFilter({ options, search: 'bresil' })).toEqual([{ value: 'BR', label: 'Brésil' }]);
});

test('a number is read as people write it', () => {
  expect(readNumber('12 500', 'fr-FR')).toEqual({ number: 12500 });
  expect(readNumber('12,500.50', 'en-GB')).toEqual({ number: 12500.5 });
  expect(readNumber('12.500,50', 'pt-BR')).toEqual({ number: 12500.5 });
  expect(readNumber('12.500', 'pt-BR')).toEqual({ number: 12500 });
  expect(readNumber('12,500', 'en-GB')).toEqual({ number: 12500 });
  expect(readNumber('0,5', 'fr-FR')).toEqual({ number: 0.5 });
  expect(readNumber('700 k€', 'fr-FR')).toEqual({ number: 700_000 });
  expect(readNumber('1,2 M', 'fr-FR')).toEqual({ number: 1_200_000 });
});

test('a number that is none, or outside its limits, proposes one', () => {
  expect(readNumber('about 12', 'en-GB')).toEqual({ fault: 'unreadable', meant: 12 });
  expect(readNumber('a few', 'en-GB')).toEqual({ fault: 'unreadable' });
  const limits = { min: 1, max: 40, whole: true };
  expect(readNumberBetween('0', 'en-GB', limits)).toEqual({ fault: 'too_small', meant: 1 });
  expect(readNumberBetween('41', 'en-GB', limits)).toEqual({ fault: 'too_large', meant: 40 });
  expect(readNumberBetween('2.5', 'en-GB', limits)).toEqual({ fault: 'not_whole', meant: 3 });
});

test('a link is read with or without its beginning, and a slip is mended', () => {
  expect(readLink('brindille.example')).toEqual({ link: 'https://brindille.example' });
  expect(readLink('http://brindille.example/demo?x=1')).toEqual({ link: 'http://brindille.example/demo?x=1' });
  expect(readLink('http:/brindille.example')).toEqual({ link: 'https://brindille.example' });
  expect(readLink('lea@brindille.example')).toEqual({ fault: 'email', meant: 'https://brindille.example' });
  expect(readLink('brindille example')).toEqual({ fault: 'unreadable', meant: 'https://brindille.example' });
  expect(readLink('brindille')).toEqual({ fault: 'unreadable' });
  expect(readLink('ftp://brindille.example')).toEqual({ fault: 'not_web' });
});

test('words are what stands between spaces', () => {
  expect(wordsIn("  Léa ran irrigation, for 4 years.\nC'est tout ")).toBe(8);
  expect(wordsIn('')).toBe(0);
});
