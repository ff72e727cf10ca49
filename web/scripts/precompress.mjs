// Writes a .br and a .gz beside each text asset, so that the server sends files instead of compressing on each request.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = new URL('../dist', import.meta.url).pathname;
const text = /\.(html|js|css|svg|json|txt|webmanifest)$/;
// Below this size the headers weigh as much as what compression saves.
const smallest = 600;

for (const name of readdirSync(root, { recursive: true })) {
  if (!text.test(name)) continue;
  const path = join(root, name);
  const bytes = readFileSync(path);
  if (bytes.length < smallest) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
