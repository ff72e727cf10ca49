// The program on a free port, filled with the story, for as long as a journey takes.
import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const spark = join(fileURLToPath(new URL('../..', import.meta.url)), 'build/release/spark');

function well(program, words, input = '') {
  const { status, stderr } = spawnSync(program, words, { input, encoding: 'utf8' });
  assert.equal(status, 0, `${program} ${words[0]}: ${stderr}`);
}

async function served(db, words) {
  const server = spawn(spark, ['serve', '--db', db, '--port', '0', ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  const url = await new Promise((found, lost) => {
    server.stdout.on('data', (text) => {
      const at = String(text).match(/http:\/\/\S+/);
      if (at) found(at[0]);
    });
    server.on('exit', () => lost(new Error('the server did not start')));
  });
  return { server, url };
}

/** Words for the serving of a house that sends its letters. */
export const mailFrom = (port) => [
  ...['--smtp', `smtp://127.0.0.1:${port}`, '--smtp-patience', '2'],
  ...['--mail-from', 'Spark <spark@spark.example>', '--site', 'https://spark.example'],
];

/** `story`: words for the telling; `words`: for the serving; `usual`: no demonstration, whose letters never leave. */
export async function house({ story = [], words = [], usual = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'spark-journeys-'));
  const file = join(folder, 'house.db');
  const db = `sqlite:${file}`;
  well(spark, ['demo', '--db', db, ...story]);
  if (usual) well('sqlite3', [file, "delete from settings where key = 'demonstration'; delete from untold"]);
  const { server, url } = await served(db, words);
  const close = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, close, run: (command, input) => well(spark, [command, '--db', db], input) };
}
