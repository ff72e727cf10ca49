import { beforeAll, expect, test, vi } from 'vitest';
import { languages } from '../i18n/languages';
import { formatsOf } from './format';

const inEach = (tell: (formats: ReturnType<typeof formatsOf>) => string) =>
  languages.map((language) => tell(formatsOf(language)).replaceAll('\u00a0', ' '));

beforeAll(() => vi.stubGlobal('navigator', { languages: ['de'] }));

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
