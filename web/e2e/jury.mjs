// The jury: the house at the projector with two keys, a juror with a telephone, a vote, a tie, a decision in pencil.
import { strict as assert } from 'node:assert';
import { comeInAs, expectNothingFromAxe } from './steps.mjs';

const call = 'spark-2014-winter';

async function prepare(page) {
  await page.goto(`/calls/${call}/jury`);
  await page.getByRole('button', { name: 'Make a jury' }).click();
  await page.getByLabel('Name').fill('Journey jury');
  await page.getByLabel('Day').fill('2013-12-18');
  await page.getByLabel('Its files').first().click();
  await page.getByRole('option', { name: 'All still to decide' }).click();
  await page.getByLabel('Quorum').fill('2');
  await expectNothingFromAxe(page);
  await page.getByRole('button', { name: 'Make a jury' }).click();
  await page.getByRole('heading', { level: 1, name: 'Journey jury' }).waitFor();
  await page.getByLabel('People of the house').first().click();
  await page.getByRole('option', { name: 'Antoine Delmas' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ask to sit' }).click();
  await page.getByRole('button', { name: 'Let Antoine Delmas go' }).waitFor();
  await expectNothingFromAxe(page);
  await change(page);
  await prepareByKeys(page);
  await page.getByRole('button', { name: 'Open the jury' }).click();
  await page.getByText('Sitting').waitFor();
}

// One juror alone sits in it after all.
async function change(page) {
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Quorum').fill('1');
  await expectNothingFromAxe(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(/a result needs one vote$/).waitFor();
}

/** Where the keys are. */
const held = (page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

async function prepareByKeys(page) {
  const names = await page.getByRole('button', { name: /^Take .+ off the agenda$/ }).all();
  const [first, second] = await Promise.all(names.slice(0, 2).map((one) => one.getAttribute('aria-label')));
  await page
    .getByRole('button', { name: /^Move .+ down$/ })
    .first()
    .focus();
  const down = await held(page);
  await page.keyboard.press('Enter');
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: second }) })
    .first()
    .waitFor();
  assert.equal(await held(page), down);
  await page.getByRole('button', { name: second }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/is off the agenda\.$/).waitFor();
  assert.equal(await held(page), first);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: second }).waitFor();
}

async function close(page) {
  await page.getByRole('button', { name: 'Close the jury' }).press('Enter');
  await page.getByRole('dialog').getByText('Its minutes stand then').waitFor();
  await expectNothingFromAxe(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Close the jury' }).press('Enter');
  await page.getByText('Over', { exact: true }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
}

export const juryJourneys = {
  async the_house_decides_at_the_projector_and_a_juror_votes_on_a_telephone(browser, context) {
    const manager = await browser.newPage();
    await comeInAs(manager, /Claire Besson/);
    await prepare(manager);
    await manager.getByRole('link', { name: 'To the projector' }).click();
    await manager.getByRole('button', { name: 'Show the first file' }).click();
    const name = await manager.getByRole('article').getByRole('heading', { level: 1 }).textContent();
    await expectNothingFromAxe(manager);

    const juror = await (await context()).newPage();
    await juror.setViewportSize({ width: 390, height: 844 });
    await comeInAs(juror, /Antoine Delmas/);
    await juror.goto('/juries');
    await expectNothingFromAxe(juror);
    await juror.getByRole('link', { name: 'Take your seat' }).first().click();
    await juror.getByRole('heading', { level: 1, name }).waitFor();
    await expectNothingFromAxe(juror);
    await juror.getByRole('button', { name: 'Yes' }).click();
    await juror.getByText(/^Your vote is kept/).waitFor();

    await manager.getByText('One of 1 has voted').waitFor();
    await manager.keyboard.press('v');
    await manager.getByRole('heading', { name: 'The vote' }).waitFor();
    await manager.keyboard.press('n');
    await manager.getByLabel('One line why').fill('Too early for us');
    await manager.keyboard.press('Enter');
    await manager.getByRole('heading', { name: 'The jury’s decision' }).waitFor();
    await expectNothingFromAxe(manager);
    await juror.getByText('Too early for us').waitFor();

    await manager.keyboard.press('ArrowRight');
    await juror.getByRole('button', { name: 'I know them' }).click();
    await juror.getByRole('dialog').getByRole('button', { name: 'I know them' }).click();
    await juror.getByText(/^You sit out this one/).waitFor();
    await expectNothingFromAxe(juror);
    await manager.getByText('Antoine Delmas').waitFor();
    await manager.getByRole('link', { name: 'Leave the projector' }).click();
    await close(manager);
    await juror.getByText('The jury is over').waitFor();
    await manager.goto(`/calls/${call}/board`);
    await manager.getByRole('region', { name: 'Refused' }).getByRole('link', { name, exact: true }).waitFor();
  },
};
