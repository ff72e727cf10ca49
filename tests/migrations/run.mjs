// A house of the commit before the last change of migrations/ is brought to the newest shape, on both engines: all its
// rows are there, it answers as before, and its shape is that of a new house.
import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Postgres } from '../faults/postgres.mjs';
import { House, root, spark, tell_story, well } from '../faults/program.mjs';
import { answers_of } from './answers.mjs';
import { earlier_commit, program_of, texts_of } from './history.mjs';
import { counts_of, database, fill, tables_of } from './tables.mjs';

const commit = await earlier_commit();
if (!commit) {
  console.log('skipped: git knows no commit before the last change of migrations/ (a shallow clone?)');
  process.exit(77);
}
const folder = mkdtempSync(join(tmpdir(), 'spark-migrations-'));
const postgres = new Postgres();
const engines = {
  sqlite: (name) => `sqlite:${folder}/${name}.db`,
  postgresql: (name) => postgres.database(name),
};

async function answers(url, program = spark) {
  const house = new House(url, `${folder}/log`, program);
  await house.open();
  try {
    return await answers_of(house);
  } finally {
    await house.stop();
  }
}

/** What that commit's own program fills. */
async function filled_by(program, make) {
  const url = await make('earlier');
  await well(program, ['demo', '--db', url]);
  return { url, told: await answers(url, program) };
}

/** What that commit's migrations make, filled with the story as today's program tells it. */
async function filled_by_its_texts(texts, make) {
  const [url, filled] = [await make('earlier'), await make('filled')];
  await tell_story(filled);
  const told = await answers(filled);
  await well(`${root}/build/release/earlier_shape`, [url, texts]);
  await fill(database(url), database(filled));
  return { url, told };
}

async function is_as_new(url, make) {
  const fresh = await make('fresh');
  await well(spark, ['migrate', '--db', fresh]);
  assert.deepEqual(await database(url).shape(), await database(fresh).shape(), 'its shape is that of a new house');
}

async function migrated({ url, told }, make) {
  const db = database(url);
  const names = await tables_of(db);
  const counts = await counts_of(db, names);
  assert.ok(counts.applications > 0 && counts.people > 0, 'the earlier house is filled');
  const applied = await well(spark, ['migrate', '--db', url]);
  assert.notEqual(applied, '', 'something is applied');
  if (url.startsWith('sqlite:')) {
    const copy = database(`${url}.before-migration`);
    assert.deepEqual(await counts_of(copy, names), counts, 'the copy made first is whole');
  }
  await well(spark, ['doctor', '--db', url]);
  const kept = new Set(await tables_of(db));
  const lasting = Object.fromEntries(Object.entries(counts).filter(([name]) => kept.has(name)));
  assert.deepEqual(await counts_of(db, Object.keys(lasting)), lasting);
  assert.deepEqual(await answers(url), told);
  assert.equal(await well(spark, ['migrate', '--db', url]), '', 'a second time there is nothing to do');
  await is_as_new(url, make);
  return applied.trim().split('\n').join(', ');
}

const program = await program_of(commit);
const texts = await texts_of(commit, `${folder}/texts`);
let failed = 0;
for (const [engine, make] of Object.entries(engines)) {
  try {
    const house = await (program ? filled_by(program, make) : filled_by_its_texts(texts, make));
    console.log(`ok ${engine}: ${await migrated(house, make)}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${engine}: ${error.stack}`);
  }
}
const by = program ? 'its own program' : 'the story of today, for want of its program';
console.log(`The earlier house is that of ${commit.slice(0, 7)}, filled by ${by}.`);
await postgres.close();
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
