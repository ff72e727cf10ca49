// A throw-away PostgreSQL that keeps what it has acknowledged, and can be stopped and started under a test.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root, well } from './program.mjs';
import { within } from './waiting.mjs';

export class Postgres {
  /** The server starts when it is first asked for. */
  async #url() {
    this.starting ??= this.#start();
    return this.starting;
  }

  async #start() {
    this.child = spawn('bash', ['tests/faults/postgres.sh'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    return this.#line();
  }

  async #line() {
    const { value, done } = await within(120, 'PostgreSQL does as it is told', this.lines.next());
    if (done) throw new Error('PostgreSQL did not do as it was told');
    return value;
  }

  async #tell(order) {
    this.child.stdin.write(`${order}\n`);
    await this.#line();
  }

  /** The address of a new database. */
  async database(name) {
    const url = await this.#url();
    await well('psql', ['-q', url, '-c', `create database ${name} template template0`]);
    return url.replace(/postgres$/, name);
  }

  /** `fast` ends all sessions, `immediate` is a crash. */
  stop(mode) {
    return this.#tell(`stop ${mode}`);
  }
  start() {
    return this.#tell('start');
  }

  async close() {
    if (!this.child) return;
    const ended = new Promise((done) => this.child.on('exit', done));
    this.child.stdin.end();
    await within(60, 'PostgreSQL goes', ended);
  }
}
