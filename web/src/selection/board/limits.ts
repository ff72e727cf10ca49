// What the house keeps to when it gives places, in words and as forms hold it.
import { queryOptions } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { spoken } from '../../i18n/i18n';
import { useSectors } from '../../startups/sectors';
import type { CallDetail, LimitTold, PlaceLimit } from '../../types';
import { countryName } from '../../ui/countries';
import { said } from '../../ui/words/words';

export const limitsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['lists', slug, 'limits'],
    queryFn: () => body(api.GET('/api/calls/{slug}/limits', { params: { path: { slug } } })),
  });

/** What the cohort has to give; what is in pencil counts as held. */
export const roomQuery = (slug: string) =>
  queryOptions({
    queryKey: ['lists', slug, 'room'],
    queryFn: () => body(api.GET('/api/calls/{slug}/room', { params: { path: { slug } } })),
  });

export const limitKinds = [
  'sector',
  'stage',
  'technology',
  'city',
  'elsewhere',
  'country',
  'option',
  'people',
  'number',
] as const;
export const stages = ['idea', 'prototype', 'beta', 'launched', 'revenue'] as const;

type T = TFunction<['board', 'startups']>;

/** How what files keep by a key is called in the reader's language. */
export type Names = { sector: (key: string) => string; country: (code: string) => string };

export function useNames(): Names {
  const { i18n } = useTranslation();
  const { name } = useSectors();
  return { sector: name, country: (code) => countryName(code, i18n.language) };
}

export const sums = ({ kind }: PlaceLimit) => kind === 'people' || kind === 'number';
export const asksQuestion = ({ kind }: PlaceLimit) => kind === 'option' || kind === 'number';

/** What is counted: "health", "teams from outside Paris", "people". */
export function whatCounts(t: T, names: Names, call: CallDetail, limit: PlaceLimit): string {
  const { kind, value } = limit;
  const question = call.questions.find(({ key }) => key === limit.question);
  if (kind === 'sector') return names.sector(value);
  if (kind === 'country') return names.country(value);
  if (kind === 'people') return t('limit.people');
  if (kind === 'number') return question ? said(question.label, spoken()) : t('limit.kind.number');
  if (kind === 'stage') return t(`startups:stage.${value as (typeof stages)[number]}`);
  if (kind === 'elsewhere') return t('limit.from', { city: value });
  if (kind === 'option') {
    const option = question?.options.find(({ key }) => key === value);
    return option ? said(option.label, spoken()) : value;
  }
  return value;
}

export function bounds(t: T, { at_least, at_most }: PlaceLimit): string {
  if (at_least !== null && at_most !== null)
    return at_least === at_most ? t('limit.exactly', { at_most }) : t('limit.between', { at_least, at_most });
  return at_least !== null ? t('limit.atLeast', { at_least }) : t('limit.atMost', { at_most });
}

/** The bounds without what is taken: "at most 2". */
export function wanted(t: T, { at_least, at_most }: PlaceLimit): string {
  if (at_least !== null && at_most !== null)
    return at_least === at_most
      ? t('limit.wanted.exactly', { at_most })
      : t('limit.wanted.between', { at_least, at_most });
  return at_least !== null ? t('limit.wanted.atLeast', { at_least }) : t('limit.wanted.atMost', { at_most });
}

/** Whether what is taken keeps to it: short may still be made up, over can't. */
export function standing({ limit, taken }: LimitTold): 'kept' | 'short' | 'over' {
  if (limit.at_most !== null && taken > limit.at_most) return 'over';
  return limit.at_least !== null && taken < limit.at_least ? 'short' : 'kept';
}
