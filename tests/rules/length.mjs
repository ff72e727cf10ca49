// A file past 200 lines or a function past 45 hides another idea: both are told, a file past 250 is refused.
import { scan } from './cpp.mjs';
import { files, line_of, text } from './files.mjs';

const own_code = /^(src|bench|web\/src|web\/scripts|tests)\/.*\.(cpp|hpp|tsx?|mjs|sh)$|^bin\//;
const other = /_test\.cpp$|\.test\.|\.gen\.|^tests\/(?!rules)|^web\/src\/.*(locale|i18n)/;

function long_files(root) {
  return files(root, own_code).filter((path) => !other.test(path)).flatMap((path) => {
    const count = text(root, path).split('\n').length - 1;
    if (count <= 200) return [];
    return [{ path, line: count, sentence: `${count} lines: which idea is the second one?`, warning: count <= 250 }];
  });
}

// A function begins where a parameter list is followed by a brace outside every other function.
function long_functions(path, source) {
  const code = scan(source);
  const found = [];
  const open = [];
  for (const { 0: brace, index } of code.matchAll(/[{}]/g)) {
    if (brace === '{') {
      const head = code.slice(Math.max(0, code.slice(0, index).search(/[;{}][^;{}]*$/)) + 1, index);
      const is_function = /\)[\s\w:&<>*,()-]*$/.test(head) && !/^\s*(namespace|struct|class|enum)\b/.test(head);
      open.push({ index, counts: is_function && !open.some((outer) => outer.counts) });
    } else {
      const begun = open.pop();
      const lines = begun?.counts ? line_of(code, index) - line_of(code, begun.index) + 1 : 0;
      if (lines > 45) found.push({ path, line: line_of(code, begun.index), sentence: `a function of ${lines} lines`, warning: true });
    }
  }
  return found;
}

export const length = (root) => [
  ...long_files(root),
  ...files(root, /^(src|bench)\/.*\.[ch]pp$/)
    .filter((path) => !other.test(path))
    .flatMap((path) => long_functions(path, text(root, path))),
];
