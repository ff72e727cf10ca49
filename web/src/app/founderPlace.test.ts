import { expect, test } from 'vitest';
import { founderPlace } from './founderPlace';

test('a founder who opens a screen of the house lands on the same call as founders see it', () => {
  expect(founderPlace('/calls')).toEqual({ to: '/' });
  expect(founderPlace('/calls/new')).toEqual({ to: '/' });
  expect(founderPlace('/calls/spark-2014-winter/questions')).toEqual({
    to: '/apply/$slug',
    params: { slug: 'spark-2014-winter' },
  });
  expect(founderPlace('/calls/spark-2014-winter/applications/17')).toEqual({
    to: '/apply/$slug/form',
    params: { slug: 'spark-2014-winter' },
    search: { file: 17 },
  });
});

test('what is for everybody stays where it is', () => {
  for (const path of ['/', '/startups/9', '/programmes', '/account']) expect(founderPlace(path)).toBe(undefined);
});
