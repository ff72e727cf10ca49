// No room is left for the database: writes are refused in words, reads go on, and writes too as soon as there is room.
import { strict as assert } from 'node:assert';
import { copyFileSync, mkdirSync, statfsSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { Browser } from './browser.mjs';
import { Founders } from './founders.mjs';
import { run, tell_story, well } from './program.mjs';
import { Skipped } from './skipped.mjs';
import { until } from './waiting.mjs';

const mib = 1024 * 1024;

function says_that_there_is_no_room({ status, headers, body }) {
  assert.equal(status, 507, JSON.stringify(body));
  assert.equal(headers['content-type'], 'application/problem+json');
  assert.equal(body.code, 'no_room');
  assert.ok(body.detail.length > 0);
}

async function reads_go_on(served, founders) {
  const browser = new Browser(served);
  for (const path of ['/', '/readyz', '/api/calls/spark-2014-winter']) {
    assert.equal((await browser.ask('GET', path)).status, 200, path);
  }
  browser.close();
  await founders.verify();
}

/** Founders work until there is no room, and again after `make_room`. */
async function until_it_is_full(served, random, make_room) {
  const founders = await Founders.arrive(served, 4, random);
  founders.start();
  await founders.until(90, 'each founder is refused', () => founders.all.every(({ refused }) => refused.length > 0));
  await founders.rest();
  founders.refused.forEach(says_that_there_is_no_room);
  await reads_go_on(served, founders);
  await make_room();
  const { sent, refused } = founders;
  founders.start();
  await founders.until(60, 'founders send again', () => founders.sent >= sent + 8);
  await founders.rest();
  assert.equal(founders.refused.length, refused.length, 'nobody is refused any more');
  await founders.verify();
  founders.leave();
  assert.deepEqual(await served.stop(), { code: 0, signal: null });
  await served.examine();
  return `${refused.length} refusals, ${founders.sent} versions of ${founders.files.length} files`;
}

export async function a_database_that_may_not_grow({ folder, house, random }) {
  const path = `${folder}/house.db`;
  const served = house(`sqlite:${path}`);
  await tell_story(served.db);
  await served.open(['prlimit', `--fsize=${statSync(path).size + mib}:`]);
  const allow_more = () => well('prlimit', ['--pid', String(served.child.pid), '--fsize=unlimited:']);
  return until_it_is_full(served, random, allow_more);
}

/** Letters and notices of the story; after them only founders fill the disk. */
async function has_told_its_past(path) {
  const waits = "select (select count(*) from untold) + (select count(*) from letters where state = 'waiting')";
  await until(60, 'the past is told', async () => (await well('sqlite3', [path, waits])).trim() === '0');
}

export async function a_full_disk({ folder, house, random }) {
  const disk = `${folder}/disk`;
  mkdirSync(disk);
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', disk]);
  if (mounted.code !== 0) throw new Skipped(`no small disk can be mounted here: ${mounted.err.trim()}`);
  try {
    await tell_story(`sqlite:${folder}/house.db`);
    copyFileSync(`${folder}/house.db`, `${disk}/house.db`);
    const served = house(`sqlite:${disk}/house.db`);
    await served.open();
    await has_told_its_past(`${disk}/house.db`);
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(`${disk}/other`, Buffer.alloc(bavail * bsize - 2 * mib));
    return await until_it_is_full(served, random, () => unlinkSync(`${disk}/other`));
  } finally {
    await run('umount', ['-l', disk]);
  }
}
