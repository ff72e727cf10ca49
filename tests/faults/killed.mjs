// The server is killed while founders send: what was acknowledged is there, and the database is sound.
import { strict as assert } from 'node:assert';
import { Founders } from './founders.mjs';
import { tell_story } from './program.mjs';
import { pause } from './waiting.mjs';

async function killed(served, times, random) {
  await tell_story(served.db);
  await served.open();
  const founders = await Founders.arrive(served, 8, random);
  for (let time = 0; time < times; ++time) {
    const { files, sent } = founders;
    founders.start();
    await founders.until(60, 'founders send', () => founders.sent >= sent + 4);
    await pause(random.between(0, 500));
    const { signal } = await served.kill();
    assert.equal(signal, 'SIGKILL');
    await founders.working;
    await served.examine();
    await served.open();
    await founders.verify(founders.files.slice(files.length));
  }
  await founders.verify();
  founders.leave();
  assert.deepEqual(await served.stop(), { code: 0, signal: null });
  return `${founders.sent} versions of ${founders.files.length} files were acknowledged`;
}

export const killed_while_founders_send = ({ folder, house, random }) =>
  killed(house(`sqlite:${folder}/house.db`), 20, random);

export const a_node_killed_on_postgresql = async ({ house, random, postgres }) =>
  killed(house(await postgres.database('killed')), 4, random);
