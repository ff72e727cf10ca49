// The report of a call: read on the screen, taken along on paper and as a workbook; what it does not tell yet, it says.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { comeInAs, expectNothingFromAxe } from './steps.mjs';

async function saved(page, name) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return readFileSync(await (await coming).path());
}

export const reportJourneys = {
  async a_manager_reads_what_came_of_a_call_and_takes_it_along(browser) {
    const page = await browser.newPage();
    await comeInAs(page, /Claire Besson/);
    await page.goto('/calls/spark-2013-spring/report');
    await page.getByText('13 of 60 files have a place.').waitFor();
    await page.getByRole('table').filter({ hasText: 'Women' }).waitFor();
    await expectNothingFromAxe(page);
    assert.equal((await saved(page, 'PDF')).subarray(0, 5).toString(), '%PDF-');
    assert.equal((await saved(page, 'Excel')).subarray(0, 2).toString(), 'PK');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNothingFromAxe(page);
    const tooWide = await page
      .getByRole('table')
      .evaluateAll((tables) => tables.filter((table) => table.scrollWidth > table.parentElement.clientWidth).length);
    assert.equal(tooWide, 0);
    await page.goto('/calls/spark-2014-winter/report');
    await page.getByText(/^Told once the call has closed/).waitFor();
    await expectNothingFromAxe(page);
  },
};
