// Reading: who reads what is proposed and applied; a reviewer scores by keyboard, loses nothing, and steps back from a friend.
import { strict as assert } from 'node:assert';
import { comeInAs, expectNothingFromAxe } from './steps.mjs';

const call = 'spark-2014-winter';

async function askOneMore(page) {
  await page.goto('/calls/bizspark-2014/reviewing');
  await page.getByText('Nobody reads in this call yet').waitFor();
  await expectNothingFromAxe(page);
  await page.goto(`/calls/${call}/reviewing`);
  await page.getByRole('heading', { name: 'Paper' }).waitFor();
  await page.getByLabel('People of the house').first().click();
  await page.getByRole('option', { name: 'Philip Ashworth' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ask to read' }).click();
  await page.getByRole('button', { name: 'Change Philip Ashworth' }).waitFor();
}

// With the keys alone: in, one criterion opened and shut, and out to where one was.
async function lookAtTheRubric(page) {
  const change = page.getByRole('button', { name: 'Change the criteria' });
  await change.focus();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog');
  await editor.getByRole('heading', { name: 'What a reviewer will see' }).waitFor();
  const team = editor.getByRole('button', { name: /^The team/ });
  await team.focus();
  await page.keyboard.press('Enter');
  await editor.getByText('What the steps mean').waitFor();
  await expectNothingFromAxe(page);
  await page.keyboard.press('Escape');
  await editor.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Change the criteria');
}

async function shareOut(page) {
  await page.getByRole('button', { name: 'Propose who reads what' }).click();
  const proposed = page.getByRole('heading', { name: /^\d+ readings are proposed$/ });
  await proposed.waitFor();
  await expectNothingFromAxe(page);
  const before = Number.parseInt(await proposed.textContent(), 10);
  await page
    .getByRole('button', { name: /^Take out: / })
    .first()
    .click();
  await page.getByRole('heading', { name: `${before - 1} readings are proposed` }).waitFor();
  await page.getByRole('button', { name: 'Apply the proposal' }).click();
  await page.getByText(`${before - 1} readings are given.`).waitFor();
}

async function scoreByKeyboard(page) {
  await page
    .getByRole('group', { name: /^The team/ })
    .getByRole('radio')
    .first()
    .focus();
  await page.keyboard.press('4');
  assert.equal(await page.getByRole('radio', { name: '4' }).first().isChecked(), true);
  await page.getByText(/^Saved/).waitFor();
  await page.getByRole('button', { name: /criteria left$/ }).click();
  for (const criterion of [/^How they think/, /^Affinity/, /^Able to ship/]) {
    await page.getByRole('group', { name: criterion }).getByRole('radio').first().focus();
    await page.keyboard.press('3');
  }
  await page.getByLabel('For the startup').fill('You know whom you build for.');
  await page.getByText(/^Saved/).waitFor();
}

export const reviewJourneys = {
  async files_are_shared_out_and_a_reviewer_scores_one_and_knows_another(browser, context) {
    const manager = await browser.newPage();
    await comeInAs(manager, /Claire Besson/);
    await askOneMore(manager);
    await lookAtTheRubric(manager);
    await shareOut(manager);
    const read = manager.getByText(/^\d+ of \d+ readings finished\.$/);
    const before = Number.parseInt(await read.textContent(), 10);

    const reader = await (await context()).newPage();
    await comeInAs(reader, /Antoine Delmas/);
    await reader
      .getByRole('link', { name: /^To read/ })
      .first()
      .click();
    await reader.getByRole('heading', { level: 1, name: 'To read' }).waitFor();
    await expectNothingFromAxe(reader);
    await reader.getByRole('link', { name: 'Read on' }).click();
    await reader.getByRole('heading', { name: 'Your score' }).waitFor();
    const name = await reader.getByRole('heading', { level: 1 }).textContent();
    await expectNothingFromAxe(reader);
    await scoreByKeyboard(reader);
    await reader.reload();
    assert.equal(await reader.getByLabel('For the startup').inputValue(), 'You know whom you build for.');
    await reader.getByRole('button', { name: 'Finish' }).click();
    await reader.getByText(`${name} is finished.`).waitFor();

    await reader.getByRole('button', { name: 'I know them' }).click();
    await reader.getByRole('dialog').getByRole('button', { name: 'I know them' }).click();
    await reader.getByText(/^Somebody else reads .+ now\.$/).waitFor();
    await manager.reload();
    await manager.getByText(new RegExp(`^${before + 1} of \\d+ readings finished\\.$`)).waitFor();
  },
};
