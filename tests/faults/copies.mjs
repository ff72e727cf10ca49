// Copies made while founders send, and put back: each is sound and holds all that was acknowledged before it was begun.
import { strict as assert } from 'node:assert';
import { Founders } from './founders.mjs';
import { run, spark, tell_story, well } from './program.mjs';

const restore = (db, copy) => run(spark, ['restore', '--db', db, copy]);

/** Makes a copy; the files and versions that it must hold, and may hold more of. */
async function copy(served, founders, path) {
  const due = founders.files.map(({ id, browser, sent }) => ({ id, browser, sent: Math.min(...sent) }));
  await well(spark, ['backup', '--db', served.db, path]);
  return due;
}

async function is_sound(restored, path) {
  assert.equal((await restore(restored.db, path)).code, 0);
  await restored.examine();
}

async function holds(due) {
  for (const { id, browser, sent } of due) {
    const { status, body } = await browser.ask('GET', `/api/applications/${id}`);
    assert.equal(status, 200, `file ${id} is in the copy`);
    assert.ok(body.versions.length >= sent, `version ${sent} of file ${id} is in the copy`);
  }
}

export async function copies_made_while_founders_send({ folder, house, random }) {
  const served = house(`sqlite:${folder}/house.db`);
  await tell_story(served.db);
  await served.open();
  const founders = await Founders.arrive(served, 8, random);
  founders.start();
  let due = [];
  for (const name of ['first', 'second', 'third']) {
    const { sent } = founders;
    await founders.until(60, 'founders send', () => founders.sent >= sent + 8);
    due = await copy(served, founders, `${folder}/${name}.copy`);
    await is_sound(house(`sqlite:${folder}/${name}.db`), `${folder}/${name}.copy`);
  }
  const refused = await restore(served.db, `${folder}/third.copy`);
  assert.deepEqual([refused.code, refused.err], [1, 'spark: The database is in use: stop the server first.\n']);
  await founders.rest();
  await founders.verify();
  const { sent } = founders;
  assert.deepEqual(await served.stop(), { code: 0, signal: null });
  await is_sound(served, `${folder}/third.copy`);
  await served.open();
  await holds(due);
  founders.leave();
  assert.deepEqual(await served.stop(), { code: 0, signal: null });
  return `${due.length} files in the third copy, ${sent} versions sent in all`;
}
