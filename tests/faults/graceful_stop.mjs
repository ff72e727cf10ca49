// The server is asked to stop while many send: it answers what it has accepted, takes nothing new, and goes.
import { strict as assert } from 'node:assert';
import http from 'node:http';
import net from 'node:net';
import { Founders } from './founders.mjs';
import { tell_story } from './program.mjs';
import { pause, within } from './waiting.mjs';

/** An open live stream; `ended` comes when the server ends it. */
function listen({ house, cookie }) {
  return new Promise((open, failed) => {
    const target = { host: '127.0.0.1', port: house.port, path: '/api/live', headers: { cookie }, agent: false };
    const request = http.get(target, (response) => {
      assert.equal(response.statusCode, 200);
      response.resume();
      response.on('error', () => {}); // a stream that is ended is cut off
      open({ ended: new Promise((done) => response.on('close', done)) });
    });
    request.on('error', failed);
  });
}

const connects = (port) =>
  new Promise((known) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('connect', () => known(true) ?? socket.destroy());
    socket.on('error', () => known(false));
  });

async function until_closed(port) {
  while (await connects(port)) await pause(10);
}

export async function a_stop_answers_what_was_accepted({ folder, house, random }) {
  const served = house(`sqlite:${folder}/house.db`);
  await tell_story(served.db);
  await served.open();
  const founders = await Founders.arrive(served, 32, random);
  const streams = await Promise.all(founders.all.map(({ browser }) => listen(browser)));
  assert.equal(await connects(served.port), true);
  founders.start();
  await founders.until(60, 'founders send', () => founders.sent >= founders.all.length);
  await pause(random.between(0, 200));
  const stopped = served.stop();
  await within(30, 'the live streams end', Promise.all(streams.map(({ ended }) => ended)));
  // A stream may have ended before the stop, when its founder's rights grew: then the door closes a moment later.
  await within(30, 'a stopping server takes no new connection', until_closed(served.port));
  assert.deepEqual(await stopped, { code: 0, signal: null });
  await founders.working;
  await served.examine();
  await served.open();
  for (const file of founders.files) file.expect_unanswered_undone();
  await founders.verify();
  founders.leave();
  await served.stop();
  return `${founders.sent} versions of ${founders.files.length} files, ${streams.length} live streams`;
}
