// Founders at work on the open call: they begin files, save them field by field, send them, change them, send again.
import { strict as assert } from 'node:assert';
import { Browser, NoAnswer } from './browser.mjs';
import { File } from './file.mjs';
import { pause, until } from './waiting.mjs';

const call = '/api/calls/spark-2014-winter';
const words = ['lamp', 'workshop', 'bees', 'tram', 'loaf', 'choir', 'harbour', 'thread', 'orchard', 'kiln'];

class Founder {
  constructor(house, name, random) {
    Object.assign(this, { house, name, random, files: [], count: 0, refused: [] });
    this.browser = new Browser(house);
  }

  /** The first file comes before the account, as on the page. */
  async arrive(questions) {
    this.questions = questions;
    await this.begin();
    const person = { name: this.name, email: `${this.name}@faults.example`, password: 'a long password' };
    assert.equal((await this.browser.ask('POST', '/api/me/claim', person)).status, 201);
  }

  async begin() {
    const startup = { name: `${this.name} ${++this.count}` };
    const answer = await this.browser.ask('POST', `${call}/applications`, { startup });
    if (!this.#accepts(answer, 201)) return undefined;
    const file = new File(this.browser, answer.body.id);
    this.files.push(file);
    return file;
  }

  text(question) {
    if (question?.kind === 'number') return String(this.random.between(0, 4));
    if (question?.kind === 'date') return `2014-01-${this.random.between(13, 28)}`;
    return `The ${this.random.one_of(words)} and the ${this.random.one_of(words)}, ${++this.count}.`;
  }

  /** One file from its first field to its second version; ends early when the house refuses. */
  async write_file() {
    const file = await this.begin();
    if (!file) return;
    const fields = this.questions.map((question) => [`answer.${question.id}`, this.text(question)]);
    fields.push(['startup.one_liner', this.text()], ['consent.data_use', 'yes']);
    for (const [field, text] of fields) if (!this.#accepts(await file.save(field, text), 200)) return;
    if (!this.#accepts(await file.send(), 201)) return;
    const [first] = fields[0];
    if (!this.#accepts(await file.save(first, this.text()), 200)) return;
    this.#accepts(await file.send(), 201);
  }

  /** A refusal for want of the database is kept, for the test to judge; any other is a fault. */
  #accepts(answer, status) {
    if (answer.status === status) return true;
    assert.ok([503, 507].includes(answer.status), `${answer.status} ${JSON.stringify(answer.body)}`);
    this.refused.push(answer);
    return false;
  }

  /** Works until told to stop, or until the connection breaks. */
  async work() {
    try {
      while (!this.resting) {
        const refused = this.refused.length;
        await this.write_file();
        if (this.refused.length > refused) await pause(50);
      }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
  }
}

export class Founders {
  static async arrive(house, count, random) {
    const { body } = await new Browser(house).ask('GET', call);
    const questions = body.questions.filter(({ kind, required }) => required && kind !== 'file');
    const all = Array.from({ length: count }, (_, at) => new Founder(house, `founder-${at}`, random));
    for (const founder of all) await founder.arrive(questions);
    return new Founders(all);
  }

  constructor(all) {
    this.all = all;
  }

  get files() {
    return this.all.flatMap(({ files }) => files);
  }
  get refused() {
    return this.all.flatMap(({ refused }) => refused);
  }
  /** Versions that are known to have been sent. */
  get sent() {
    return this.files.reduce((sum, { sent }) => sum + Math.min(...sent), 0);
  }

  start() {
    for (const founder of this.all) founder.resting = false;
    this.working = Promise.all(this.all.map((founder) => founder.work()));
    this.working.catch(() => {}); // told when it is awaited
  }

  /** Waits until it is so; fails at once when one of them meets a fault. */
  until(seconds, what, is_so) {
    const met = this.working.then(() => new Promise(() => {}));
    return Promise.race([until(seconds, what, is_so), met]);
  }

  /** Lets each finish the file at hand. */
  async rest() {
    for (const founder of this.all) founder.resting = true;
    await this.working;
  }

  /** All that was acknowledged is there. */
  async verify(files = this.files) {
    for (const file of files) await file.verify();
  }

  leave() {
    for (const { browser } of this.all) browser.close();
  }
}
