// Just enough of C++ to tell its string literals and comments from its code.

import { blank } from './files.mjs';

const token =
  /\/\/[^\n]*|\/\*[^]*?\*\/|(?:u8|[uUL])?R"([^()\s\\]{0,16})\([^]*?\)\1"|(?:u8|[uUL])?"(?:[^"\\\n]|\\[^])*"|(?<![0-9a-zA-Z_])'(?:[^'\\\n]|\\[^])*'/g;

// Calls `each(kind, text, offset)` for every comment, string and character; returns the source with these blanked out.
export function scan(source, each = () => {}) {
  return source.replace(token, (found, _delimiter, offset) => {
    const kind = /^\/[/*]/.test(found) ? 'comment' : found.startsWith("'") ? 'character' : 'string';
    each(kind, found, offset);
    return blank(found);
  });
}

const content = (literal) => literal.replace(/^[^"]*R"([^(]*)\(([^]*)\)\1"$/, '$2').replace(/^"([^]*)"$/, '$1');

// The string literals with the offset of each; neighbours that the compiler joins are joined.
export function strings(source) {
  const found = [];
  scan(source, (kind, literal, offset) => {
    if (kind !== 'string') return;
    const last = found.at(-1);
    const joined = last && /^\s*$/.test(scan(source.slice(last.end, offset)));
    if (joined) Object.assign(last, { text: last.text + content(literal), end: offset + literal.length });
    else found.push({ text: content(literal), offset, end: offset + literal.length });
  });
  return found;
}
