// Coming in: by a letter, with a second step, as a program; and being let out again from elsewhere.
import { strict as assert } from 'node:assert';
import { MailServer } from '../../tests/faults/mail_server.mjs';
import { house, mailFrom } from './house.mjs';
import { comeInAs, expectNothingFromAxe, signIn } from './steps.mjs';
import { codeOf } from './telephone.mjs';

/** On the account page; gives the secret that the telephone has now. The code before this one is spent. */
async function setUpSecondStep(page) {
  await page.getByRole('button', { name: 'Set up a second step' }).click();
  await page.getByRole('img', { name: /authenticator app/ }).waitFor();
  await expectNothingFromAxe(page);
  const secret = (await page.getByText(/^([A-Z2-7]{4} ?){8}$/).textContent()).replaceAll(' ', '');
  await page.getByLabel('The code that it shows').fill(codeOf(secret, -1));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByText('Your recovery codes').waitFor();
  const codes = page.getByRole('listitem').filter({ hasText: /^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/ });
  assert.equal(await codes.count(), 10);
  await expectNothingFromAxe(page);
  const first = await codes.first().textContent();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return { secret, recovery: first };
}

async function giveCode(page, code) {
  await page.getByLabel('Code from your telephone').waitFor();
  await expectNothingFromAxe(page);
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
}

async function typePassword(page, email, password) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function invite(page, { name, email }) {
  await page.goto('/people');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await expectNothingFromAxe(page);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await page.getByText(`${name} is invited.`).waitFor();
  const row = page.getByRole('listitem').filter({ hasText: email });
  await row.getByText('Invited, has not come in yet').waitFor();
}

const linkIn = (letter, path) => letter.text.replaceAll('=\r\n', '').match(new RegExp(`${path}#[\\w-]+`))[0];

async function acceptInvitation(page, link, { name, password }) {
  const posted = [];
  page.on('request', (request) => request.method() === 'POST' && posted.push(new URL(request.url()).pathname));
  await page.goto(link);
  await page.getByText(/^You are invited to .+ as juror\.$/).waitFor();
  assert.deepEqual(posted, ['/api/invitations/told'], 'opening the link uses nothing up');
  assert.equal(await page.getByLabel('Your name').inputValue(), name);
  await page.getByLabel('New password').fill(password);
  await expectNothingFromAxe(page);
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.waitForURL((at) => at.pathname === '/');
}

const nadia = { name: 'Nadia Okafor', email: 'nadia@okafor.example', password: 'seven lanterns over the yard' };

export const doorJourneys = {
  async somebody_is_invited_comes_in_sets_up_a_second_step_and_is_signed_out_from_elsewhere(_, context) {
    const mail = new MailServer();
    await mail.open();
    const served = await house({ usual: true, words: mailFrom(mail.port) });
    const [manager, desk, telephone] = await Promise.all([1, 2, 3].map(() => context(served.url)));
    try {
      const inviting = await manager.newPage();
      await signIn(inviting, 'manager@spark.example', 'spark-demo');
      const coming = mail.next();
      await invite(inviting, nadia);
      const atDesk = await desk.newPage();
      await acceptInvitation(atDesk, linkIn(await coming, '/welcome'), nadia);
      await atDesk.goto('/account');
      const { secret, recovery } = await setUpSecondStep(atDesk);

      const onTelephone = await telephone.newPage();
      await typePassword(onTelephone, nadia.email, nadia.password);
      await giveCode(onTelephone, codeOf(secret));
      await atDesk.reload();
      await atDesk.getByText('by an invitation').waitFor();
      await atDesk.getByRole('button', { name: /^Sign out .*127\.0\.0\.1$/ }).click();
      await atDesk.getByText('Session signed out.').waitFor();
      await onTelephone.goto('/');
      await onTelephone.waitForURL((at) => at.pathname === '/sign-in');

      const letter = mail.next();
      await onTelephone.goto('/forgotten');
      await onTelephone.getByLabel('E-mail').fill(nadia.email);
      await onTelephone.getByRole('button', { name: 'Send me a letter' }).click();
      await onTelephone.goto(linkIn(await letter, '/sign-in'));
      await onTelephone.getByRole('button', { name: 'Come in' }).click();
      await giveCode(onTelephone, recovery.toLowerCase());
    } finally {
      await Promise.all([manager, desk, telephone].map((browser) => browser.close()));
      served.close();
      await mail.close();
    }
  },

  async a_juror_sets_up_a_second_step_is_asked_for_it_and_lets_a_program_in(browser, context) {
    const page = await browser.newPage();
    await comeInAs(page, /Antoine Delmas/);
    await page.goto('/account');
    const { secret } = await setUpSecondStep(page);
    await page.getByRole('button', { name: 'Make an access' }).click();
    await page.getByLabel('What is it for?').fill('Nightly report');
    await expectNothingFromAxe(page);
    await page.getByRole('button', { name: 'Make the access' }).click();
    const key = await page.getByLabel('Secret of the access').inputValue();
    await expectNothingFromAxe(page);
    const asked = (target) => fetch(new URL(target, page.url()), { headers: { authorization: `Bearer ${key}` } });
    assert.deepEqual([(await asked('/api/calls')).status, (await asked('/api/programmes')).status], [200, 403]);

    const other = await (await context()).newPage();
    await typePassword(other, 'juror@spark.example', 'spark-demo');
    await other.getByLabel('Code from your telephone').waitFor();
    assert.equal(await other.getByLabel('E-mail').inputValue(), 'juror@spark.example', 'what was typed stays');
    await giveCode(other, codeOf(secret));
  },
};
