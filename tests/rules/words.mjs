// What must not be in the project: paths of one machine, notes to oneself, and download addresses in the lock file.
import { files, text } from './files.mjs';

const refused = [
  [/(^|[\s"'`(=:])\/(work|root)\//, 'is a path of one machine'],
  [/\b(TODO|FIXME|XXX|HACK)\b/, 'is a note to oneself: do it, or open an issue'],
  [/coming soon|lorem ipsum/i, 'promises what is not there'],
  [/"resolved": "http|registry\.npmjs\.org/, 'names a registry: set omit-lockfile-registry-resolved and lock again'],
];

// The rules name what they refuse.
const exempt = /^tests\/rules\/|^LICENSE$/;
const is_text = /(^|\/)[^.]+$|\.(cpp|hpp|txt|cmake|json|sql|ts|tsx|mjs|css|html|md|sh|csv|service|conf|ya?ml|svg)$/;

export const words = (root) =>
  files(root, is_text)
    .filter((path) => !exempt.test(path))
    .flatMap((path) =>
      text(root, path).split('\n').flatMap((content, index) => {
        const found = refused.find(([pattern]) => pattern.test(content));
        return found ? [{ path, line: index + 1, sentence: `${content.match(found[0])[0].trim()} ${found[1]}` }] : [];
      }),
    );
