// What a house answers to those who work in it, reduced to what must outlive any change of its shape.
import { strict as assert } from 'node:assert';
import { Browser } from '../faults/browser.mjs';

async function come_in(house, person) {
  const browser = new Browser(house);
  const wish = { email: `${person}@spark.example`, password: 'spark-demo' };
  assert.equal((await browser.ask('POST', '/api/session', wish)).status, 201);
  return browser;
}

async function get(browser, path) {
  const { status, body } = await browser.ask('GET', path);
  assert.equal(status, 200, `${path}: ${JSON.stringify(body)}`);
  return body;
}

async function one_call(browser, slug) {
  const { items, total } = await get(browser, `/api/calls/${slug}/applications?limit=100`);
  const files = items.map(({ id, startup, status, eligibility, tags, notes }) => [
    id,
    startup.name,
    status,
    eligibility,
    tags,
    notes,
  ]);
  const details = [];
  for (const { id } of items.slice(0, 10)) {
    const { answers, consents, team, versions } = await get(browser, `/api/applications/${id}`);
    details.push({
      id,
      answers: answers.map(({ text, choices }) => [text, choices]),
      consents,
      team: team.map(({ name }) => name),
      versions,
    });
  }
  return { slug, total, files, details };
}

export async function answers_of(house) {
  const manager = await come_in(house, 'manager');
  const founder = await come_in(house, 'founder');
  const calls = (await get(manager, '/api/calls')).map(({ id, slug, name, opens_at, counts }) => {
    const { drafts, sent, eligible, not_eligible, cannot_tell, withdrawn } = counts;
    return { id, slug, name, opens_at, counts: { drafts, sent, eligible, not_eligible, cannot_tell, withdrawn } };
  });
  const told = {
    calls,
    files: await Promise.all(['spark-2013-spring', 'spark-2014-winter'].map((slug) => one_call(manager, slug))),
    startups: (await get(manager, '/api/startups?limit=100')).items.map(({ id, name }) => [id, name]),
    own: (await get(founder, '/api/applications')).map(({ id, status }) => [id, status]),
  };
  manager.close();
  founder.close();
  return told;
}
