// Breaks things around the real program and watches what people lose: nothing that was acknowledged. Names or parts of
// names as arguments choose the stories; SPARK_FAULTS_SEED repeats a run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copies_made_while_founders_send } from './copies.mjs';
import { postgresql_crashed_under_load, postgresql_shut_down_fast_under_load } from './database_restarted.mjs';
import { a_database_that_may_not_grow, a_full_disk } from './full_disk.mjs';
import { a_stop_answers_what_was_accepted } from './graceful_stop.mjs';
import { a_house_killed_between_sending_and_noting, a_mail_server_that_misbehaves } from './letters.mjs';
import { a_node_killed_on_postgresql, killed_while_founders_send } from './killed.mjs';
import { Postgres } from './postgres.mjs';
import { House } from './program.mjs';
import { Random } from './random.mjs';
import { Skipped } from './skipped.mjs';
import { slow_clients_delay_nobody_and_are_closed_at_last } from './slow_clients.mjs';

const stories = {
  killed_while_founders_send,
  a_node_killed_on_postgresql,
  postgresql_shut_down_fast_under_load,
  postgresql_crashed_under_load,
  a_stop_answers_what_was_accepted,
  a_full_disk,
  a_database_that_may_not_grow,
  copies_made_while_founders_send,
};
/** They mostly wait, so they run beside the others. */
const patient = {
  slow_clients_delay_nobody_and_are_closed_at_last,
  a_mail_server_that_misbehaves,
  a_house_killed_between_sending_and_noting,
};
const asked = process.argv.slice(2);
const is_asked = (name) => asked.length === 0 || asked.some((part) => name.includes(part));
const seed = Number(process.env.SPARK_FAULTS_SEED ?? Date.now() % 1_000_000);
const postgres = new Postgres();
let failed = 0;

function tail(path) {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(-15).join('\n');
  } catch {
    return '';
  }
}

/** Each story has a folder and houses of its own, gone afterwards. */
async function tell(name, story) {
  const folder = mkdtempSync(join(tmpdir(), 'spark-faults-'));
  const log = join(folder, 'log');
  const houses = [];
  const house = (db) => houses[houses.push(new House(db, log)) - 1];
  const began = Date.now();
  const line = (word, rest) => console.log(`${word} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s) ${rest}`);
  try {
    line('ok', (await story({ folder, house, postgres, random: new Random(seed) })) ?? '');
  } catch (error) {
    failed += error instanceof Skipped ? 0 : 1;
    line(...(error instanceof Skipped ? ['skipped', error.message] : ['FAILED', `${error.stack}\n${tail(log)}`]));
  }
  for (const one of houses) one.child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

console.log(`SPARK_FAULTS_SEED=${seed}`);
const chosen = (from) => Object.entries(from).filter(([name]) => is_asked(name));
const waiting = chosen(patient).map(([name, story]) => tell(name, story));
for (const [name, story] of chosen(stories)) await tell(name, story);
await Promise.all(waiting);
await postgres.close();
process.exit(failed ? 1 : 0);
