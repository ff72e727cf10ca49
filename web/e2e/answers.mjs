// Answers: a refusal is told once its reasons are read; who applies again sees its earlier file and says what is new.
import { strict as assert } from 'node:assert';
import { comeInAs, expectNothingFromAxe } from './steps.mjs';

const call = 'spark-2014-winter';

// Somebody who runs the call puts a file among the refused, as the board does.
async function refuse(page, search) {
  const { items } = await page.evaluate(
    ([slug, text]) => fetch(`/api/calls/${slug}/applications?search=${text}`).then((answer) => answer.json()),
    [call, search],
  );
  const [{ id }] = items;
  const post = (path, body) =>
    page.evaluate(
      ([target, wish]) =>
        fetch(target, { method: 'POST', headers: { 'content-type': 'application/json' }, body: wish }).then(
          ({ status }) => status,
        ),
      [path, JSON.stringify(body)],
    );
  await post(`/api/applications/${id}/opening`, {});
  assert.equal(await post(`/api/calls/${call}/decisions`, { moves: [{ application: id, decided: 'refused' }] }), 200);
}

export const answerJourneys = {
  async a_refusal_is_read_before_it_is_told_and_goes_with_what_was_read(browser) {
    const manager = await browser.newPage();
    await comeInAs(manager, /Claire Besson/);
    await refuse(manager, 'palabre');
    await manager.goto(`/calls/${call}/answers`);
    const list = manager.getByRole('navigation', { name: 'The refused' });
    await list.getByRole('link', { name: /^Palabre/ }).focus();
    await manager.keyboard.press('Enter');
    await manager.getByRole('heading', { level: 2, name: 'Palabre' }).waitFor();
    await expectNothingFromAxe(manager);
    const own = manager.getByLabel('In your own words');
    await own.fill('Ten doctors first, then come back.');
    await manager.getByText(/^Saved/).waitFor();
    await manager.getByRole('region', { name: 'The letter' }).getByText('Ten doctors first').waitFor();
    await manager.reload();
    assert.equal(await own.inputValue(), 'Ten doctors first, then come back.');
    await own.press('Control+Enter');
    // Three more stand here since the day before; they are read as they are.
    await list.getByRole('listitem').filter({ hasText: 'Palabre' }).getByText('Read', { exact: true }).waitFor();
    for (const startup of ['Copeau', 'Girandole', 'Ressac']) {
      await manager.getByRole('checkbox', { name: `Choose ${startup}` }).focus();
      await manager.keyboard.press('Space');
    }
    await manager.getByRole('button', { name: 'Mark 3 as read' }).focus();
    await manager.keyboard.press('Enter');
    await manager.getByText('All reasons are read. The refusals may go.').first().waitFor();
    await expectNothingFromAxe(manager);

    await manager.goto(`/calls/${call}/board`);
    await manager
      .getByRole('button', { name: /^Publish/ })
      .first()
      .click();
    const ask = manager.getByRole('dialog');
    await ask.getByText('Refused').waitFor();
    await ask.getByRole('button', { name: /^Tell/ }).click();
    await ask.waitFor({ state: 'detached' });
    await manager.getByText('4 teams were told.').waitFor();
  },

  async a_team_that_applies_again_says_what_has_changed(browser) {
    const founder = await browser.newPage();
    await comeInAs(founder, /Léa Fontaine/);
    await founder.goto('/apply/bizspark-2014/form');
    const changed = founder.getByLabel('What has changed since');
    await changed.waitFor();
    await expectNothingFromAxe(founder);
    await changed.fill('A hundred quotes by now.');
    await founder
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await founder.reload();
    assert.equal(await changed.inputValue(), 'A hundred quotes by now.');
  },
};
