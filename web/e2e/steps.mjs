// What every journey does on its way.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function expectNothingFromAxe(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
  );
  assert.deepEqual(
    found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    [],
    `axe on ${page.url()}`,
  );
}

/** In a demonstration, where people come in by a button. */
export async function comeInAs(page, name) {
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** In a usual house. */
export async function signIn(page, email, password) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
  await page.getByRole('heading', { level: 1 }).waitFor();
}

// As a page would, signed in as it is, without its screens: they have journeys of their own.
export const ask = (page, method, path, body) =>
  page.evaluate(
    ([how, where, what]) =>
      fetch(where, {
        method: how,
        headers: { 'content-type': 'application/json' },
        body: what === null ? undefined : JSON.stringify(what),
      }).then((answer) => (answer.status === 204 ? null : answer.json())),
    [method, path, body ?? null],
  );
