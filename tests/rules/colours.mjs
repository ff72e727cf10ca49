// Colours come from the theme, so that light, dark and contrast are decided in one place.
import { blank, files, line_of, text } from './files.mjs';

const literal = /#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(rgb|hsl)a?\(\s*[0-9]/gi;
// The theme itself, and the façade, which is a picture drawn in CSS.
const exempt = /\/theme(\.ts$|\/)|\/facade\/|\/strip\.module\.css$|\.gen\.ts$|\.test\.tsx?$/;

// A comment or a link may bear a number sign too.
const blanked = (source) => source.replace(/\/\*[^]*?\*\/|(?<!:)\/\/[^\n]*|\b(href|to)="#[^"]*"/g, blank);

export const colours = (root) =>
  files(root, /^web\/src\/.*\.(tsx?|css)$/)
    .filter((path) => !exempt.test(path))
    .flatMap((path) => {
      const source = blanked(text(root, path));
      return [...source.matchAll(literal)].map((found) => ({
        path,
        line: line_of(source, found.index),
        sentence: `${found[0]} is a colour of its own: take one from the theme`,
      }));
    });
