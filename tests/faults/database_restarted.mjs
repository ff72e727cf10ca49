// PostgreSQL goes away under load and comes back: refusals that say so, then work again by itself.
import { strict as assert } from 'node:assert';
import { Browser } from './browser.mjs';
import { Founders } from './founders.mjs';
import { tell_story } from './program.mjs';
import { until } from './waiting.mjs';

function is_a_proper_refusal({ status, headers, body }) {
  assert.equal(status, 503, JSON.stringify(body));
  assert.equal(headers['content-type'], 'application/problem+json');
  assert.match(headers['retry-after'], /^\d+$/);
  assert.ok(['busy', 'in_doubt'].includes(body.code), body.code);
  assert.ok(body.detail.length > 0);
}

const readiness = async (browser) => (await browser.ask('GET', '/readyz')).status;

/** Each founder is refused while the database is away, and sends again when it is back. */
async function restarted({ house, postgres, random }, mode) {
  const served = house(await postgres.database(`restarted_${mode}`));
  await tell_story(served.db);
  await served.open();
  const browser = new Browser(served);
  assert.equal(await readiness(browser), 200);
  const founders = await Founders.arrive(served, 8, random);
  founders.start();
  await founders.until(60, 'founders send', () => founders.sent >= 8);
  await postgres.stop(mode);
  await until(30, 'the server says that it is not ready', async () => (await readiness(browser)) === 503);
  await founders.until(60, 'each founder is refused', () => founders.all.every(({ refused }) => refused.length > 0));
  assert.equal((await browser.ask('GET', '/healthz')).status, 200);
  const sent = founders.sent;
  await postgres.start();
  await until(60, 'the server is ready again', async () => (await readiness(browser)) === 200);
  await founders.until(60, 'founders send again', () => founders.sent >= sent + 8);
  await founders.rest();
  founders.refused.forEach(is_a_proper_refusal);
  await founders.verify();
  founders.leave();
  browser.close();
  assert.deepEqual(await served.stop(), { code: 0, signal: null });
  await served.examine();
  return `${founders.refused.length} refusals, ${founders.sent} versions of ${founders.files.length} files`;
}

export const postgresql_shut_down_fast_under_load = (with_) => restarted(with_, 'fast');
export const postgresql_crashed_under_load = (with_) => restarted(with_, 'immediate');
