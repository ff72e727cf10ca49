// A type's name means one thing in a namespace: a second definition elsewhere is not told by the compiler, and the linker
// takes either for both.
import { scan } from './cpp.mjs';
import { files, line_of, text } from './files.mjs';

const mark = /^namespace ([\w:]+) \{|^(?:struct|class|enum(?: class)?) (\w+)(?: final)?(?: :[^;{]*)? \{/gm;

function types(root, path) {
  const source = scan(text(root, path));
  let namespace = '';
  return [...source.matchAll(mark)].flatMap((found) => {
    if (found[1]) namespace = found[1];
    return found[2] ? [{ path, line: line_of(source, found.index), name: `${namespace}::${found[2]}` }] : [];
  });
}

export function names(root) {
  const first = new Map();
  return files(root, /^src\/.*\.hpp$/)
    .flatMap((path) => types(root, path))
    .flatMap(({ path, line, name }) => {
      const other = first.get(name);
      if (!other) first.set(name, path);
      return other && other !== path ? [{ path, line, sentence: `${name} is another type in ${other}: name one anew` }] : [];
    });
}
