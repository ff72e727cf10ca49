// Letters on their way, from a house with a real mail server behind it.
import { strict as assert } from 'node:assert';
import { MailServer } from '../../tests/faults/mail_server.mjs';
import { house, mailFrom } from './house.mjs';
import { comeInAs, expectNothingFromAxe, signIn } from './steps.mjs';

const selected = 12;
const list = '/calls/spark-2014-winter/applications';

/** What a mail server writes about a letter that it could not deliver after all. */
const report = ({ id, to }) =>
  [
    'From: MAILER-DAEMON@mx.example',
    'To: spark@spark.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 The mailbox was closed',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${id}`,
    '',
    '--b--',
    '',
  ].join('\r\n');

async function writeToSelected(page) {
  await page.goto(list);
  await page
    .getByRole('checkbox', { name: /^Select / })
    .nth(1)
    .click();
  await page
    .getByRole('checkbox', { name: /^Select / })
    .nth(selected)
    .click({ modifiers: ['Shift'] });
  await page.getByText(`${selected} selected`).waitFor();
  await page.getByRole('button', { name: 'Write a letter' }).click();
  const panel = page.getByRole('dialog', { name: 'A letter to those selected' });
  await panel.getByLabel('Subject').fill('Tuesday at ten, ');
  await panel.getByRole('button', { name: '{startup}' }).click();
  await panel.getByLabel('Text').fill('Hello {nmae},\n\nsee you on Tuesday.');
  await panel.getByText('There is no value {nmae}. Choose one of those listed.').waitFor();
  await panel.getByLabel('Text').fill('Hello {name},\n\nsee you on Tuesday.');
  await panel.getByText('There is no value').waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'The letter after' }).click();
  await panel.getByText(`2 of ${selected}`).waitFor();
  await panel.frameLocator('iframe').getByText('see you on Tuesday.').waitFor();
  await expectNothingFromAxe(page);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Write a letter' }).click();
  assert.equal(await panel.getByLabel('Subject').inputValue(), 'Tuesday at ten, {startup}', 'kept when closed');
  await panel.getByRole('button', { name: 'Hold in the outbox' }).click();
  await page.getByText(`${selected} letters held`, { exact: true }).waitFor();
}

const lettersOf = (page) =>
  page.evaluate(async () => {
    const batch = new URLSearchParams(location.search).get('batch');
    return (await (await fetch(`/api/outbox?batch=${batch}&limit=200`)).json()).items;
  });

const open = async (page, { subject }) => {
  await page.getByRole('link', { name: subject, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
};

async function dropOne(page, letter) {
  await open(page, letter);
  await expectNothingFromAxe(page);
  await page.getByRole('button', { name: 'Drop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Drop' }).click();
  await page.getByText('Taken out before it went.').waitFor();
  await page.goBack();
  await page.getByText(`${selected - 1} letters held`, { exact: true }).waitFor();
}

async function editOne(page, letter, subject) {
  await open(page, letter);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Subject').fill(subject);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: subject }).waitFor();
}

async function sendAll(page, arriving) {
  await page.getByRole('button', { name: 'Send all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send all' }).click();
  await page.getByText(`${selected - 1} letters are on their way.`).waitFor();
  // Nobody reloads: the list tells what becomes of each.
  const sent = page.getByRole('row').filter({ has: page.getByText('Sent', { exact: true }) });
  await sent.nth(arriving - 1).waitFor();
  assert.equal(await sent.count(), arriving);
}

async function expectOnItsStartupsPage(page, { subject }, state, reason) {
  await page.getByRole('link', { name: subject, exact: true }).click();
  await page.getByText(reason).waitFor();
  await page.getByRole('link', { name: 'The startup’s page' }).click();
  const first = page.getByRole('region', { name: 'Letters' }).getByRole('listitem').first();
  await first.getByText(subject).waitFor();
  assert.match(await first.textContent(), new RegExp(`^${state}.*${reason}$`));
}

export const letterJourneys = {
  async a_letter_to_twelve_selected_rows_is_dropped_once_edited_once_sent_refused_once_and_comes_back_once(_, context) {
    const mail = new MailServer();
    await mail.open();
    const served = await house({ usual: true, words: mailFrom(mail.port) });
    const browser = await context(served.url);
    try {
      const page = await browser.newPage();
      await signIn(page, 'manager@spark.example', 'spark-demo');
      await writeToSelected(page);
      await expectNothingFromAxe(page);
      const outbox = page.url();
      const [dropped, edited, refused, back, ...others] = await lettersOf(page);
      mail.refused.add(refused.address);
      await dropOne(page, dropped);
      await editOne(page, edited, 'Tuesday at eleven');
      await sendAll(page, selected - 2);
      const arrived = [edited, back, ...others].map(({ address }) => address).sort();
      assert.deepEqual(mail.confirmed.map(({ to }) => to).sort(), arrived);
      const letterTo = ({ address }) => mail.confirmed.find(({ to }) => to === address);
      assert.match(letterTo(edited).text, /^Subject: Tuesday at eleven\r?$/m);
      assert.match(letterTo(back).text, /see you on Tuesday\./);
      served.run('bounced', report(letterTo(back)));
      await page.reload();
      const row = (letter) => page.getByRole('row').filter({ hasText: letter.address });
      await row(refused).getByText('550 There is no such person').waitFor();
      await row(back).getByText('Came back').waitFor();
      await row(dropped).getByText('Dropped').waitFor();
      await expectNothingFromAxe(page);
      await expectOnItsStartupsPage(page, refused, 'Refused', '550 There is no such person');
      await expectNothingFromAxe(page);
      await page.goto(outbox);
      await expectOnItsStartupsPage(page, back, 'Came back', '550 5.1.1 The mailbox was closed');
    } finally {
      await browser.close();
      served.close();
      await mail.close();
    }
  },

  async a_house_words_a_letter_itself_and_goes_back_to_the_words_of_spark(browser) {
    const page = await browser.newPage();
    await comeInAs(page, /Claire Besson/);
    await page.goto('/letters/wording?kind=draft.unsent&language=en');
    const subject = page.getByLabel('Subject');
    const plain = await subject.inputValue();
    await subject.fill('{startup}: your draft waits for you');
    await page.getByText('Brindille: your draft waits for you').waitFor();
    await page.getByRole('button', { name: 'Save the wording' }).click();
    await page.getByText('Own words: English').waitFor();
    await expectNothingFromAxe(page);
    await page.getByRole('button', { name: 'Back to Spark’s wording' }).click();
    await page.getByText('These are Spark’s words.').waitFor();
    assert.equal(await subject.inputValue(), plain);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Own words: English').waitFor();
    assert.equal(await subject.inputValue(), '{startup}: your draft waits for you');
  },

  async a_person_reads_what_is_new_and_chooses_how_to_hear_of_it(browser) {
    const page = await browser.newPage();
    await comeInAs(page, /Claire Besson/);
    await page.getByRole('button', { name: /^Notices, \d+ unread$/ }).click();
    await page.getByRole('heading', { name: 'Notices' }).waitFor();
    await expectNothingFromAxe(page);
    await page.getByRole('button', { name: 'Mark all read' }).click();
    await page.getByRole('button', { name: 'Notices, none unread' }).waitFor();
    await page.getByRole('link', { name: 'See all' }).click();
    await page.getByRole('heading', { level: 1, name: 'Notices' }).waitFor();
    await page.getByText('All read.').waitFor();
    await expectNothingFromAxe(page);
    await page.getByRole('link', { name: 'Choose how you hear of it' }).click();
    const kept = () =>
      page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 200);
    const ways = page.getByRole('radiogroup', { name: 'A new file' });
    await Promise.all([kept(), ways.getByText('Never').click()]);
    await Promise.all([kept(), page.getByRole('switch', { name: /^Quiet hours/ }).press('Space')]);
    await page.reload();
    await page.getByLabel('From').waitFor();
    assert.equal(await ways.getByRole('radio', { name: 'Never' }).isChecked(), true);
    await expectNothingFromAxe(page);
  },

  async a_link_that_ends_letters_changes_nothing_when_opened_and_says_when_it_is_none(browser) {
    const page = await browser.newPage();
    const posted = [];
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
    await page.goto('/unsubscribe#a-token-that-nobody-was-given');
    await page.getByText('Nothing has changed yet.').waitFor();
    await expectNothingFromAxe(page);
    assert.deepEqual(posted, []);
    await page.getByRole('button', { name: 'Send me no more of these' }).click();
    await page.getByText('This link is not whole, or is too old.').waitFor();
    await expectNothingFromAxe(page);
  },
};
