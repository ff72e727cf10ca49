// A sentence of ours is told in three languages; `quoted` is for what a person wrote and for the command line.
import { files, line_of, text } from './files.mjs';

const one_language = /\bquoted\(\s*"/g;
const exempt = /_test\.cpp$|^src\/cli\//;

export const languages = (root) =>
  files(root, /^src\/.*\.[ch]pp$/)
    .filter((path) => !exempt.test(path))
    .flatMap((path) => {
      const source = text(root, path);
      return [...source.matchAll(one_language)].map((found) => ({
        path,
        line: line_of(source, found.index),
        sentence: 'this sentence is in one language: give it in English, French and Portuguese',
      }));
    });
