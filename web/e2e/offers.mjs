// A place is offered, taken on a telephone by the letter's link, and given back; the house sees who is next before it happens.
import { strict as assert } from 'node:assert';
import { ask, comeInAs, expectNothingFromAxe } from './steps.mjs';

const call = 'spark-2014-winter';
const winter = `/api/calls/${call}`;

async function decide(page, file, decided) {
  await ask(page, 'POST', `/api/applications/${file}/opening`, {});
  await ask(page, 'POST', `${winter}/decisions`, { moves: [{ application: file, decided }] });
  await ask(page, 'POST', `${winter}/decisions/publication`, { applications: [file] });
}

// The link stands in a letter that the demonstration keeps in its outbox.
async function linkTo(page, file) {
  for (let tries = 0; tries < 50; ++tries) {
    const { items } = await ask(page, 'GET', '/api/outbox');
    const letter = items.find((one) => one.kind === 'application.offered' && one.application_id === file);
    if (letter) return (await ask(page, 'POST', `/api/outbox/${letter.id}/link`, {})).address;
    await page.waitForTimeout(200);
  }
  throw new Error('no letter offers the place');
}

export const offerJourneys = {
  async a_founder_takes_a_place_on_the_telephone_by_the_letters_link(browser, context) {
    const manager = await browser.newPage();
    await comeInAs(manager, /Claire Besson/);
    const { items } = await ask(manager, 'GET', `${winter}/applications?search=strapontin`);
    const file = items[0].id;
    await decide(manager, file, 'offered');
    const link = new URL(await linkTo(manager, file), manager.url());

    const phone = await (await context()).newPage();
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto(`${link.pathname}${link.hash}`);
    await phone.getByRole('heading', { level: 1, name: 'Strapontin' }).waitFor();
    await expectNothingFromAxe(phone);
    await manager.goto(`/calls/${call}/offers`);
    await manager.getByRole('heading', { name: 'One waits for an answer' }).waitFor();
    await expectNothingFromAxe(manager);

    await phone.getByLabel('Desks').fill('2');
    await phone.getByRole('button', { name: 'Take the place' }).click();
    await phone.getByText('The house knows, and prepares the first day with you.').waitFor();
    await expectNothingFromAxe(phone);
    await manager.getByRole('heading', { name: 'One accepted' }).waitFor();
    assert.match(
      await manager.getByRole('listitem').filter({ hasText: 'Strapontin' }).first().textContent(),
      /2 desks/,
    );

    await phone.reload();
    await phone.getByText(/This link has done its work/).waitFor();
  },

  async a_manager_orders_the_waiting_list_by_keys_and_reads_who_is_next(browser) {
    const page = await browser.newPage();
    await comeInAs(page, /Claire Besson/);
    await page.goto('/calls/spark-2013-spring/offers');
    await page.getByText('Quintal skipped: needs 4 desks, 3 free').waitFor();
    await expectNothingFromAxe(page);
    const first = page
      .getByRole('region', { name: /^Waiting list/ })
      .getByRole('listitem')
      .first();
    await page
      .getByRole('button', { name: /Cartable/ })
      .first()
      .focus();
    await page.keyboard.press('ArrowUp');
    await first.filter({ hasText: 'Cartable' }).waitFor();
  },
};
