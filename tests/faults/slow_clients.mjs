// A thousand clients that say nothing, and some that drip or never read: the next request is answered all the same,
// they cost little, and they are closed at last.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { Browser } from './browser.mjs';
import { Founders } from './founders.mjs';
import { tell_story } from './program.mjs';
import { until, within } from './waiting.mjs';

const idle = 1000;
const each_kind = 20; // of those that drip or don't read
const head = 'Host: spark.example\r\nContent-Type: application/json\r\n';

const descriptors = ({ child }) => readdirSync(`/proc/${child.pid}/fd`).length;
const resident_mib = ({ child }) =>
  Number(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;

function connect({ port }, beginning) {
  return new Promise((connected, failed) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.write(beginning);
      connected(socket);
    });
    socket.on('error', failed); // later, when it is closed while it drips, nobody waits any more
  });
}

const many = (count, make) => Promise.all(Array.from({ length: count }, make));

/** Sends a byte of something endless twice a second; `answer` is what the server says before it closes. */
async function drip(served, beginning) {
  const socket = await connect(served, beginning);
  const dripping = setInterval(() => socket.write('x'), 500);
  let said = '';
  socket.on('data', (text) => (said += text));
  const answer = new Promise((ended) => socket.on('close', () => ended(said)));
  answer.then(() => clearInterval(dripping));
  return { answer };
}

/** Asks for 20 MB and reads none of it. */
async function not_reading(served) {
  const socket = await connect(served, '');
  socket.pause();
  socket.write(`GET /api/openapi.json HTTP/1.1\r\n${head}\r\n`.repeat(200));
}

/** What the others came for works as ever. */
async function others_are_served(served, founders) {
  const browser = new Browser(served);
  for (let time = 0; time < 20; ++time) {
    assert.equal((await within(10, 'a page', browser.ask('GET', '/api/calls/spark-2014-winter'))).status, 200);
  }
  browser.close();
  const { sent } = founders;
  await within(30, 'a file is sent, and again', founders.all[0].write_file());
  assert.equal(founders.sent, sent + 2);
  founders.leave();
}

export async function slow_clients_delay_nobody_and_are_closed_at_last({ folder, house, random }) {
  const served = house(`sqlite:${folder}/house.db`);
  await tell_story(served.db);
  await served.open();
  const founders = await Founders.arrive(served, 1, random);
  await others_are_served(served, founders);
  const [files, memory] = [descriptors(served), resident_mib(served)];
  await many(idle, () => connect(served, ''));
  const heads = await many(each_kind, () => drip(served, `GET / HTTP/1.1\r\n${head}X-Long: `));
  const bodies = await many(each_kind, () =>
    drip(served, `POST /api/session HTTP/1.1\r\n${head}Content-Length: 9999\r\n\r\n{"email":"`),
  );
  await many(each_kind, () => not_reading(served));
  await until(30, 'all are connected', () => descriptors(served) >= files + idle + 3 * each_kind - 1);
  await others_are_served(served, founders);
  const [most_files, most_memory] = [descriptors(served), resident_mib(served)];
  assert.ok(most_files <= files + idle + 3 * each_kind + 20, `${most_files} descriptors, ${files} before`);
  assert.ok(most_memory <= memory + 100, `${most_memory} MiB, ${memory} before`);
  for (const { answer } of [...heads, ...bodies]) {
    assert.match(await within(150, 'those that drip are told and closed', answer), /^HTTP\/1.1 408 /);
  }
  await until(150, 'all of them are closed', () => descriptors(served) <= files);
  await others_are_served(served, founders);
  assert.deepEqual(await served.stop(), { code: 0, signal: null });
  return `${most_files} descriptors, ${Math.round(most_memory)} MiB of memory, ${Math.round(memory)} before`;
}
