// Browser journeys: what people do, in Debian's Chromium, against the real program on a fresh demonstration.
// Each page on the way is looked over by axe, which must find nothing.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { answerJourneys } from './answers.mjs';
import { doorJourneys } from './doors.mjs';
import { house } from './house.mjs';
import { interviewJourneys } from './interviews.mjs';
import { juryJourneys } from './jury.mjs';
import { letterJourneys } from './letters.mjs';
import { offerJourneys } from './offers.mjs';
import { reportJourneys } from './reports.mjs';
import { reviewJourneys } from './reviews.mjs';
import { comeInAs, expectNothingFromAxe } from './steps.mjs';

const quiet =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

// More files in the open call than a page of the list holds.
const many = ['--startups', '130', '--applications', '130'];

const journeys = {
  async a_manager_finds_a_file_and_reads_it(browser) {
    const page = await browser.newPage();
    await comeInAs(page, /Claire Besson/);
    await expectNothingFromAxe(page);
    await page.goto('/calls/spark-2013-spring/applications');
    await page.getByRole('row', { name: /Tournesol/ }).waitFor();
    await page.getByPlaceholder(/Name, person/).fill('brindi');
    await page.getByRole('row', { name: /Tournesol/ }).waitFor({ state: 'detached' });
    await page
      .getByRole('link', { name: /Brindille/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Brindille/ }).waitFor();
    await page
      .getByRole('heading', { name: /^Eligible/ })
      .first()
      .waitFor();
    await expectNothingFromAxe(page);
  },

  async a_manager_moves_all_that_match_takes_it_back_and_exports_what_is_shown(browser) {
    const page = await browser.newPage();
    await comeInAs(page, /Claire Besson/);
    await page.goto('/calls/spark-2014-winter/applications');
    await page.getByRole('button', { name: /^Decision any/ }).click();
    await page.getByRole('menuitem', { name: 'To decide' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Select all rows shown' }).click();
    const offer = page.getByRole('button', { name: /^Select all \d+ that match/ });
    const total = Number((await offer.textContent()).match(/\d+/)[0]);
    assert.ok(total > 100, 'more match than one page holds');
    await offer.click();
    await page.getByRole('button', { name: 'Move to' }).click();
    await page.getByRole('menuitem', { name: 'Interview' }).click();
    await page.getByText(`${total} files moved to Interview.`).waitFor();
    await page.getByText('No file answers all of this.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Put back as before.').waitFor();
    await page.getByText(`${total} files`, { exact: true }).waitFor();
    await expectNothingFromAxe(page);
    await page.getByPlaceholder(/Name, person/).fill('palabre');
    await page.getByText('One file', { exact: true }).waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const sheet = readFileSync(await (await coming).path(), 'utf8');
    assert.deepEqual(
      sheet
        .trim()
        .split('\r\n')
        .map((line) => line.split(',')[1]),
      ['startup', 'Palabre'],
    );
  },

  async a_founder_begins_without_an_account_and_what_is_typed_is_kept(browser) {
    const page = await browser.newPage();
    await page.goto('/apply/spark-2014-winter');
    await page
      .getByRole('button', { name: /^Begin/ })
      .first()
      .click();
    await page.waitForURL(/\/form/);
    await expectNothingFromAxe(page);
    const line = page.getByRole('textbox', { name: /in one line|one line/i }).first();
    await line.fill('Lanterns that count the bees');
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await page.reload();
    await line.waitFor();
    assert.equal(await line.inputValue(), 'Lanterns that count the bees');
  },

  async a_founder_changes_passport_and_team_on_the_startup_s_own_page(browser) {
    const page = await browser.newPage();
    await comeInAs(page, /Léa Fontaine/);
    await page.getByRole('link', { name: 'Brindille', exact: true }).first().click();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('City').fill('Nantes');
    await page.getByText(/^Saved/).waitFor();
    await expectNothingFromAxe(page);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Nantes, France').waitFor();
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Mariam Diallo');
    await page.reload();
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Mariam Diallo', 'a person half typed');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByRole('heading', { name: 'Team of 3' }).waitFor();
    await page.getByRole('button', { name: 'More for Mariam Diallo' }).click();
    await page.getByRole('menuitem', { name: 'Invite to edit' }).click();
    assert.match(await page.getByRole('textbox', { name: 'Link for Mariam Diallo' }).inputValue(), /\/join#/);
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await expectNothingFromAxe(page);
  },

  async two_browsers_see_the_same_note_without_reloading(browser, context) {
    const [one, other] = [await browser.newPage(), await (await context()).newPage()];
    await comeInAs(one, /Claire Besson/);
    await comeInAs(other, /Claire Besson/);
    const { items } = await one.evaluate(() =>
      fetch('/api/calls/spark-2014-winter/applications?limit=1').then((answer) => answer.json()),
    );
    const path = `/calls/spark-2014-winter/applications/${items[0].id}`;
    await one.goto(path);
    await other.goto(path);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await one.evaluate(
      (id) =>
        fetch(`/api/applications/${id}/notes`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: 'Ask about the second shop.' }),
        }),
      items[0].id,
    );
    await other.getByText('Ask about the second shop.').waitFor();
  },

  ...doorJourneys,
  ...letterJourneys,
  ...answerJourneys,
  ...reviewJourneys,
  ...interviewJourneys,
  ...juryJourneys,
  ...offerJourneys,
  ...reportJourneys,
};

const { url, close } = await house({ story: many });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet.split(' ') });
const context = async (baseURL = url) => {
  const own = await browser.newContext({ baseURL, locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  own.setDefaultTimeout(30_000);
  return own;
};
let failed = 0;
for (const [name, journey] of Object.entries(journeys)) {
  const own = await context();
  try {
    await journey(own, context);
    console.log(`ok ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}: ${error.message}`);
  }
  await own.close();
}
await browser.close();
close();
console.log(`${Object.keys(journeys).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
