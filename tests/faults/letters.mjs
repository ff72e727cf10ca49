// Letters under fault: each arrives at least once, and once only where the house has heard the confirmation.
import { strict as assert } from 'node:assert';
import { Browser } from './browser.mjs';
import { MailServer } from './mail_server.mjs';
import { tell_story, well } from './program.mjs';
import { until } from './waiting.mjs';

const options = (port) => [
  ...['--smtp', `smtp://127.0.0.1:${port}`, '--smtp-patience', '2'],
  ...['--mail-from', 'Spark <spark@spark.example>', '--site', 'https://spark.example'],
];

const ask = (served, sql) => well('sqlite3', [served.db.replace('sqlite:', ''), sql]);

/** The house of the story as a usual one, whose past is told: a demonstration sends nothing. */
async function usual_house(served) {
  await tell_story(served.db);
  await ask(served, "delete from settings where key = 'demonstration'; delete from untold");
}

/** Open, with a real mail server beside it, and a manager at work. */
async function house_with_mail({ folder, house }) {
  const served = house(`sqlite:${folder}/house.db`);
  const mail = new MailServer();
  await mail.open();
  await usual_house(served);
  served.options = options(mail.port);
  await served.open();
  return { served, mail, manager: await sign_in(served) };
}

async function sign_in(served) {
  const manager = new Browser(served);
  const account = { email: 'manager@spark.example', password: 'spark-demo' };
  assert.equal((await manager.ask('POST', '/api/session', account)).status, 201);
  return manager;
}

/** A letter to all who have sent a file, written and sent off; to whom it goes. */
async function write_to_all(manager) {
  const rows = { list: 'applications', of: 'spark-2014-winter', matching: '' };
  const letter = { rows, subject: 'About {startup}', body: 'Hello {name},\n\nhow are you?' };
  const written = await manager.ask('POST', '/api/letters', letter);
  assert.equal(written.status, 201, JSON.stringify(written.body));
  const { batch } = written.body;
  const { items } = (await manager.ask('GET', `/api/outbox?batch=${batch}&limit=200`)).body;
  assert.equal(items.length, written.body.letters);
  assert.equal((await manager.ask('POST', `/api/letter-batches/${batch}/sending`)).body.letters, items.length);
  return { batch, to: items.map(({ address }) => address) };
}

const letters_of = async (manager, batch) =>
  (await manager.ask('GET', `/api/outbox?batch=${batch}&limit=200`)).body.items;
const in_state = async (manager, batch, state) =>
  (await letters_of(manager, batch)).filter((letter) => letter.state === state).map(({ address }) => address).sort();

export async function a_mail_server_that_misbehaves(place) {
  const { served, mail, manager } = await house_with_mail(place);
  const kinds = {};
  mail.behave = (address, times) => (times === 1 ? (kinds[address] ?? 'confirm') : 'confirm');
  const { items } = (await manager.ask('GET', '/api/calls/spark-2014-winter/applications?limit=5')).body;
  assert.equal(items.length, 5);
  // Told before the letters go: five people whom five things happen to.
  const preview = await manager.ask('POST', '/api/letters/preview', {
    rows: { list: 'applications', of: 'spark-2014-winter', matching: '' },
    subject: 'About {startup}',
    body: 'Hello',
  });
  const [refused, later, hangs, dropped] = preview.body.shown.map(({ address }) => address);
  mail.refused.add(refused);
  Object.assign(kinds, { [later]: 'later', [hangs]: 'hang', [dropped]: 'drop' });
  const { batch, to } = await write_to_all(manager);
  const arriving = to.filter((address) => address !== refused).sort();
  await until(120, 'all letters that can arrive have', async () => {
    const sent = await in_state(manager, batch, 'sent');
    return sent.length === arriving.length;
  });
  assert.deepEqual(await in_state(manager, batch, 'sent'), arriving);
  assert.deepEqual(await in_state(manager, batch, 'refused'), [refused]);
  for (const address of arriving) assert.equal(mail.times_confirmed(address), 1, address);
  assert.equal(mail.asked.get(hangs), 2);
  assert.equal(mail.asked.get(later), 2);
  assert.equal(mail.asked.get(dropped), 2);
  const one = (await letters_of(manager, batch)).find(({ address }) => address === refused);
  assert.equal(one.reason, '550 There is no such person');
  manager.close();
  await served.stop();
  await served.examine();
  await mail.close();
  return `${arriving.length} letters arrived once`;
}

/** Killed as soon as the server has confirmed: the house may have heard it or not. */
export async function a_house_killed_between_sending_and_noting(place) {
  const opened = await house_with_mail(place);
  const { served, mail } = opened;
  let { manager } = opened;
  const { batch, to } = await write_to_all(manager);
  let kills = 0;
  for (const at of [1, 4, 9, 13]) {
    await until(90, `letter ${at} is confirmed`, () => mail.confirmed.length >= at);
    await served.kill();
    ++kills;
    // What the house had noted as sent when it died must not go again.
    const noted = (await ask(served, "select address from letters where state = 'sent'")).split('\n').filter(Boolean);
    for (const address of noted) assert.equal(mail.times_confirmed(address), 1, `${address} was noted`);
    await served.open();
  }
  manager.close();
  manager = await sign_in(served);
  await until(120, 'all letters have arrived', async () => (await in_state(manager, batch, 'sent')).length === to.length);
  const twice = to.filter((address) => mail.times_confirmed(address) > 1);
  for (const address of to) assert.ok(mail.times_confirmed(address) >= 1, `${address} has no letter`);
  assert.ok(twice.length <= kills, `${twice.length} letters came twice after ${kills} kills`);
  for (const address of twice)
    assert.equal(new Set(mail.confirmed.filter((one) => one.to === address).map(({ id }) => id)).size, 1);
  manager.close();
  assert.deepEqual(await served.stop(), { code: 0, signal: null });
  await served.examine();
  await mail.close();
  return `${to.length} letters, ${twice.length} of them twice after ${kills} kills`;
}
