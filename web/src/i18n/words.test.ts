// Every language says the same things, with the same blanks to fill in.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from './languages';

const folder = (language: string) => new URL(`./${language}`, import.meta.url).pathname;
const modules = readdirSync(folder('en'));

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

const read = (language: string, module: string) =>
  flat(JSON.parse(readFileSync(`${folder(language)}/${module}`, 'utf8')) as Tree);

const blanks = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)|<(\w+)>/g)]
    .map((match) => match[1] ?? match[2])
    .filter((name) => name !== 'count')
    .sort();

const readable = (text: string) => text.trim() === text && text.length > 0 && !/!|oops/i.test(text);

for (const language of languages) {
  test(`${language} has a file for each module of English`, () => {
    expect(readdirSync(folder(language))).toEqual(modules);
  });

  for (const module of modules) {
    test(`${language}/${module} has the keys and blanks of English`, () => {
      const english = read('en', module).map(([key, text]) => [key, blanks(text)]);
      expect(read(language, module).map(([key, text]) => [key, blanks(text)])).toEqual(english);
    });

    test(`${language}/${module} leaves nothing empty and nothing shouted`, () => {
      expect(read(language, module).filter(([, text]) => !readable(text))).toEqual([]);
    });
  }
}
