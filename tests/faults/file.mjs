// One founder's file, and what may be true of it: what was acknowledged must be there, what was asked and not answered
// may be, and nothing else.
import { strict as assert } from 'node:assert';

/** A refusal after which nothing has changed: all but the one that says that it can't know. */
const certain = (answer) => answer.body.code !== 'in_doubt';

/** The stored text of a field, as PATCH names it. */
function stored(detail, field) {
  if (field === 'startup.one_liner') return detail.startup.one_liner;
  if (field.startsWith('consent.')) return detail.consents.includes(field.slice('consent.'.length)) ? 'yes' : '';
  return detail.answers.find(({ question }) => field === `answer.${question}`)?.text ?? '';
}

export class File {
  constructor(browser, id) {
    this.browser = browser;
    this.id = id;
    this.texts = new Map(); // of each field, all that it may hold
    this.sent = [0]; // the last sent version may be one of these; 0: never sent
  }

  async save(field, text) {
    const before = this.texts.get(field) ?? [''];
    this.texts.set(field, [...before, text]);
    const answer = await this.browser.ask('PATCH', `/api/applications/${this.id}`, { fields: [{ field, text }] });
    if (answer.status === 200) this.texts.set(field, [text]);
    else if (certain(answer)) this.texts.set(field, before);
    return answer;
  }

  async send() {
    const before = this.sent;
    this.sent = [...before, ...before.map((version) => version + 1)];
    const answer = await this.browser.ask('POST', `/api/applications/${this.id}/submission`);
    if (answer.status === 201) {
      assert.ok(before.includes(answer.body.version - 1), `version ${answer.body.version} follows ${before}`);
      this.sent = [answer.body.version];
    } else if (certain(answer)) {
      this.sent = before;
    }
    return answer;
  }

  /** From a server that answers all that it accepts, no answer means that nothing was done. */
  expect_unanswered_undone() {
    this.sent = this.sent.slice(0, 1);
    for (const [field, [acknowledged]] of this.texts) this.texts.set(field, [acknowledged]);
  }

  /** Holds what is stored against what was acknowledged. */
  async verify() {
    const { status, body: detail } = await this.browser.ask('GET', `/api/applications/${this.id}`);
    assert.equal(status, 200, `file ${this.id} is there`);
    for (const [field, texts] of this.texts) {
      const found = stored(detail, field);
      assert.ok(texts.includes(found), `${field} of file ${this.id} is "${found}", not one of "${texts.join('", "')}"`);
      this.texts.set(field, [found]);
    }
    const version = detail.versions.length;
    assert.ok(this.sent.includes(version), `file ${this.id} has version ${version}, not one of ${this.sent}`);
    assert.equal(detail.status, version ? 'submitted' : 'draft');
    await this.#verify_receipt(version);
    this.sent = [version];
  }

  async #verify_receipt(version) {
    const receipt = await this.browser.ask('GET', `/api/applications/${this.id}/receipt`);
    assert.equal(receipt.status, version ? 200 : 404);
    if (version) assert.equal(receipt.body.version, version);
  }
}
