// Interviews: laid out, planned and told by a manager; on the telephone a founder says when the team can't come, and
// takes another time.
import { strict as assert } from 'node:assert';
import { ask, comeInAs, expectNothingFromAxe } from './steps.mjs';

// Where nothing is laid out yet.
const call = 'bizspark-2014';
const there = `/api/calls/${call}`;

export const interviewJourneys = {
  async a_team_says_when_it_cannot_come_and_takes_another_time_than_the_one_it_is_invited_to(browser, context) {
    const page = await browser.newPage();
    await comeInAs(page, /Claire Besson/);
    const { items } = await ask(page, 'GET', `${there}/applications?search=azulejo`);
    const file = items[0].id;
    await ask(page, 'POST', `/api/applications/${file}/opening`, {});
    await ask(page, 'POST', `${there}/decisions`, { moves: [{ application: file, decided: 'interview' }] });
    await ask(page, 'POST', `${there}/decisions/publication`, { applications: [file] });

    await page.goto(`/calls/${call}/interviews`);
    await page.getByRole('button', { name: 'Lay out the days' }).click();
    await page.getByLabel('Day', { exact: true }).fill('2013-12-12');
    await page.getByLabel('Room 1').fill('Small amphitheatre');
    await expectNothingFromAxe(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Who asks' }).waitFor();
    const { candidates, slots } = await ask(page, 'GET', `${there}/interviews`);
    await ask(page, 'POST', `${there}/interviews/people`, { people: candidates.slice(0, 3).map((one) => one.person) });
    for (const { person } of candidates.slice(0, 3))
      await ask(page, 'PUT', `${there}/interviews/people/${person}/times`, {
        free: slots.map(({ starts_at }) => starts_at),
      });
    await page.reload();
    await page.getByRole('heading', { name: '3 people ask' }).waitFor();

    await page.getByRole('button', { name: 'Ask one team' }).click();
    await expectNothingFromAxe(page);
    await page.getByRole('button', { name: 'Ask the teams' }).click();
    await page.getByText('One team has not answered.').waitFor();
    const phone = await (await context()).newPage();
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto('/sign-in');
    await ask(phone, 'POST', '/api/session', { email: 'leonor@azulejo-digital.example', password: 'spark-demo' });
    await ask(phone, 'PATCH', '/api/me', { language: 'en' });
    await phone.goto(`/apply/${call}/sent`);
    await phone.getByRole('heading', { name: 'When can’t you come?' }).waitFor();
    await phone.locator('label', { hasText: '09:00' }).first().click();
    await expectNothingFromAxe(phone);
    await phone.getByRole('button', { name: 'We can’t come at this time' }).click();
    await phone.getByText('Noted. The house plans around it.').waitFor();
    await page.getByText('One team can’t come at some times').waitFor();
    await page.getByRole('button', { name: 'Plan the interviews' }).click();
    const cell = page.getByRole('cell').getByRole('button', { name: /^Azulejo Digital/ });
    await cell.waitFor();
    await expectNothingFromAxe(page);
    await cell.click();
    await page.getByRole('button', { name: 'Keep in pencil' }).waitFor();
    await expectNothingFromAxe(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByRole('button', { name: 'Send the invitations' }).click();
    await page.getByText('Teams and panels are told.').waitFor();
    assert.match(await cell.textContent(), /Invited/);

    const first = (await ask(page, 'GET', `/api/applications/${file}/interview`)).starts_at;
    assert.notEqual(first, slots[0].starts_at);
    await phone.goto(`/apply/${call}/sent`);
    await phone.getByRole('heading', { name: 'Your interview' }).waitFor();
    await phone.getByRole('button', { name: 'Another time' }).click();
    await phone.getByRole('radio').last().check();
    await expectNothingFromAxe(phone);
    await phone.getByRole('button', { name: 'Take this time' }).click();
    await phone.getByText('Noted. The house and those who ask are told.').waitFor();
    assert.notEqual((await ask(page, 'GET', `/api/applications/${file}/interview`)).starts_at, first);
  },
};
