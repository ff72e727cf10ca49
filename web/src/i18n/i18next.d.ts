// English is the shape that keys are checked against. A module adds its two lines here.
import 'i18next';
import type account from './en/account.json';
import type accounts from './en/accounts.json';
import type activity from './en/activity.json';
import type app from './en/app.json';
import type apply from './en/apply.json';
import type board from './en/board.json';
import type calls from './en/calls.json';
import type door from './en/door.json';
import type eligibility from './en/eligibility.json';
import type imports from './en/imports.json';
import type interviews from './en/interviews.json';
import type jury from './en/jury.json';
import type letters from './en/letters.json';
import type offers from './en/offers.json';
import type people from './en/people.json';
import type programmes from './en/programmes.json';
import type questions from './en/questions.json';
import type reasons from './en/reasons.json';
import type reports from './en/reports.json';
import type reviews from './en/reviews.json';
import type sectors from './en/sectors.json';
import type selection from './en/selection.json';
import type startups from './en/startups.json';
import type today from './en/today.json';
import type ui from './en/ui.json';
import type webhooks from './en/webhooks.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: {
      accounts: typeof accounts;
      activity: typeof activity;
      app: typeof app;
      apply: typeof apply;
      board: typeof board;
      calls: typeof calls;
      door: typeof door;
      eligibility: typeof eligibility;
      questions: typeof questions;
      imports: typeof imports;
      startups: typeof startups;
      account: typeof account;
      people: typeof people;
      interviews: typeof interviews;
      jury: typeof jury;
      letters: typeof letters;
      offers: typeof offers;
      programmes: typeof programmes;
      sectors: typeof sectors;
      reasons: typeof reasons;
      reports: typeof reports;
      reviews: typeof reviews;
      selection: typeof selection;
      today: typeof today;
      ui: typeof ui;
      webhooks: typeof webhooks;
    };
  }
}
