import { expect, test } from 'vitest';
import type { Found } from '../types';
import { groupsOf } from './foundGroups';

const found: Found = {
  calls: [{ slug: 'winter', name: 'Winter 2014', run: false }],
  files: [{ id: 7, startup: 'Brindille', call_slug: 'winter', call_name: 'Winter 2014', status: 'draft' }],
  startups: [],
};

test('a founder is led to the public page and to their own form', () => {
  expect(groupsOf(found, false).map(({ kind, places }) => [kind, places[0]?.to])).toEqual([
    ['calls', '/apply/winter'],
    ['files', '/apply/winter/form'],
  ]);
});

test('whoever runs the call is led to its pages', () => {
  const run = { ...found, calls: [{ slug: 'winter', name: 'Winter 2014', run: true }] };
  expect(groupsOf(run, true).map(({ places }) => places[0]?.to)).toEqual([
    '/calls/winter',
    '/calls/winter/applications/7',
  ]);
});
