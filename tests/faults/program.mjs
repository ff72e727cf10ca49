// The program as an operator runs it: commands to their end, and a house that is opened, stopped, killed and examined.
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { within } from './waiting.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const spark = join(root, 'build/release/spark');

/** Runs a command to its end: how it ended and what it said. */
export function run(name, words, input = '') {
  return new Promise((ended, lost) => {
    const child = spawn(name, words, { stdio: 'pipe', cwd: root });
    const said = { code: null, signal: null, out: '', err: '' };
    child.stdout.on('data', (text) => (said.out += text));
    child.stderr.on('data', (text) => (said.err += text));
    child.on('error', lost);
    child.on('close', (code, signal) => ended({ ...said, code, signal }));
    child.stdin.on('error', () => {}); // it has ended without reading
    child.stdin.end(input);
  });
}

/** The same, for what must go well; what it said. */
export async function well(name, words, input) {
  const { code, signal, out, err } = await run(name, words, input);
  assert.equal(code, 0, `${name} ${words.join(' ')} ended with ${code ?? signal}: ${out}${err}`);
  return out;
}

/** A server over one database. */
export class House {
  constructor(db, log, program = spark) {
    Object.assign(this, { db, log, program });
  }

  /** Serves on a free port; `wrap` are words before the command line, such as a limit to run it under. */
  async open(wrap = []) {
    const [name, ...words] = [...wrap, this.program, 'serve', '--db', this.db, '--port', '0', ...(this.options ?? [])];
    this.child = spawn(name, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stderr.on('data', (text) => appendFileSync(this.log, text));
    this.ended = new Promise((done, lost) => {
      this.child.on('error', lost);
      this.child.on('exit', (code, signal) => done({ code, signal }));
    });
    const address = new Promise((found) => {
      this.child.stdout.on('data', (text) => String(text).replace(/http:\/\/[^:]+:(\d+)/, (_, port) => found(port)));
    });
    const port = await within(60, 'the server opens', Promise.race([address, this.ended]));
    assert.equal(typeof port, 'string', `the server ended instead of opening, see ${this.log}`);
    this.port = Number(port);
  }

  /** As a power cut would, but for what the system still writes. */
  async kill() {
    this.child.kill('SIGKILL');
    return within(60, 'the killed server is gone', this.ended);
  }

  /** As the system does at shutdown. */
  async stop() {
    this.child.kill('SIGTERM');
    return within(60, 'the server stops', this.ended);
  }

  /** The doctor must find nothing. */
  async examine() {
    const { code, out, err } = await run(this.program, ['doctor', '--db', this.db]);
    assert.equal(code, 0, `the doctor found: ${out}${err}`);
  }
}

/** Fills a database with the story of the first house. */
export const tell_story = (db) => well(spark, ['demo', '--db', db]);
