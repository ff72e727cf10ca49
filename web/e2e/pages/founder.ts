// What a founder does on the screens of a call, named as they would name it. Finds things as people do: by label and role.
import type { Locator, Page } from 'playwright-core';

export class CallToRead {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(slug: string): Promise<void> {
    await this.page.goto(`/apply/${slug}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** What the two-minute check says once these answers are in. */
  async check(answers: { people?: string; developers?: string; technology?: string }): Promise<Locator> {
    const { people, developers, technology } = answers;
    if (people) await this.page.getByLabel('People in the team').fill(people);
    if (developers) await this.page.getByLabel('people who write code').fill(developers);
    if (technology) {
      await this.page.getByLabel('Technologies').fill(technology);
      await this.page.keyboard.press('Enter');
    }
    return this.page.getByRole('heading', { name: /Eligible so far|Not eligible|Cannot tell/ });
  }

  async begin(): Promise<ApplicationForm> {
    await this.page
      .getByRole('button', { name: /^Begin/ })
      .first()
      .click();
    await this.page.waitForURL(/\/form/);
    return new ApplicationForm(this.page);
  }
}

export class ApplicationForm {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(slug: string): Promise<void> {
    await this.page.goto(`/apply/${slug}/form`);
    await this.page
      .getByText(/^Step 1 of/)
      .first()
      .waitFor();
  }

  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label).first();
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.field(label).fill(text);
    await this.field(label).blur();
  }

  async pick(label: string, option: string): Promise<void> {
    await this.field(label).click();
    await this.field(label).fill(option);
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Opens a step by its name in "Your file". */
  async step(name: string | RegExp): Promise<void> {
    const file = this.page.getByRole('region', { name: 'Your file' });
    await file.getByRole('button', { name }).click();
  }

  async saved(): Promise<void> {
    await this.page
      .getByText(/^Saved \d/)
      .first()
      .waitFor();
  }

  /** The one next step: on the last one it sends, or leads to what is missing. */
  async next(): Promise<void> {
    const file = this.page.getByRole('region', { name: 'Your file' });
    await file.getByRole('button', { name: /Continue|Send|left/ }).click();
  }

  async own(name: string, email: string, password: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Your name').fill(name);
    await dialog.getByLabel('E-mail').fill(email);
    await dialog.getByLabel('Password', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: 'Keep this file as mine' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** The number on the receipt, once it is there. */
  async receipt(): Promise<string> {
    await this.page.waitForURL(/\/sent/);
    await this.page.getByRole('heading', { name: 'Received' }).waitFor();
    return (await this.page.locator('dl dd').first().textContent()) ?? '';
  }
}
