// One limit as it is written: what counts, which, and its bounds.
import { ActionIcon, Autocomplete, NumberInput, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import { useSectors } from '../../startups/sectors';
import type { CallDetail, PlaceLimit } from '../../types';
import { useCountries } from '../../ui/countries';
import { said } from '../../ui/words/words';
import { asksQuestion, limitKinds, stages, sums } from './limits';
import classes from './limits.module.css';

type Props = {
  call: CallDetail;
  limit: PlaceLimit;
  names: Partial<Record<PlaceLimit['kind'], string[]>>;
  error: (field: string) => string | undefined;
  change: (to: Partial<PlaceLimit>) => void;
  remove: () => void;
};

export function LimitRow({ call, limit, names, error, change, remove }: Props) {
  const { t } = useTranslation(['board', 'startups']);
  return (
    <fieldset className={classes.row}>
      <Select
        label={t('limit.counts')}
        allowDeselect={false}
        data={limitKinds.map((kind) => ({ value: kind, label: t(`limit.kind.${kind}`) }))}
        value={limit.kind}
        onChange={(kind) => kind && change({ kind: kind as PlaceLimit['kind'], value: '', question: null })}
      />
      {asksQuestion(limit) && <QuestionChoice call={call} limit={limit} change={change} error={error('question')} />}
      {!sums(limit) && (
        <Which call={call} limit={limit} names={names[limit.kind] ?? []} change={change} error={error('value')} />
      )}
      <div className={classes.bounds}>
        <NumberInput
          label={t('limit.least')}
          min={0}
          max={100000}
          value={limit.at_least ?? ''}
          onChange={(value) => change({ at_least: value === '' ? null : Number(value) })}
          error={error('at_least')}
        />
        <NumberInput
          label={t('limit.most')}
          min={0}
          max={100000}
          value={limit.at_most ?? ''}
          onChange={(value) => change({ at_most: value === '' ? null : Number(value) })}
          error={error('at_most')}
        />
        <ActionIcon variant="subtle" size="lg" aria-label={t('limit.remove')} onClick={remove}>
          <IconTrash size={16} />
        </ActionIcon>
      </div>
    </fieldset>
  );
}

type Part = { call: CallDetail; limit: PlaceLimit; change: Props['change']; error: string | undefined };

function QuestionChoice({ call, limit, change, error }: Part) {
  const { t } = useTranslation('board');
  const fits = (kind: string) =>
    limit.kind === 'number' ? kind === 'number' : kind === 'one_choice' || kind === 'many_choices';
  return (
    <Select
      label={t('limit.question')}
      data={call.questions
        .filter(({ kind }) => fits(kind))
        .map(({ key, label }) => ({ value: key, label: said(label, spoken()) }))}
      value={limit.question}
      onChange={(question) => change({ question, value: '' })}
      error={error}
    />
  );
}

function Which({ call, limit, names, change, error }: Part & { names: string[] }) {
  const { t } = useTranslation(['board', 'startups']);
  const sectors = useSectors();
  const countries = useCountries();
  const question = call.questions.find(({ key }) => key === limit.question);
  const bySector = limit.kind === 'sector';
  const choices =
    limit.kind === 'country'
      ? countries
      : limit.kind === 'stage'
        ? stages.map((stage) => ({ value: stage, label: t(`startups:stage.${stage}`) }))
        : limit.kind === 'option'
          ? (question?.options ?? []).map(({ key, label }) => ({ value: key, label: said(label, spoken()) }))
          : null;
  if (choices)
    return (
      <Select
        label={t('limit.which')}
        data={choices}
        searchable={limit.kind === 'country'}
        value={limit.value || null}
        onChange={(value) => change({ value: value ?? '' })}
        error={error}
      />
    );
  return (
    <Autocomplete
      label={t(limit.kind === 'elsewhere' ? 'limit.outside' : 'limit.which')}
      data={bySector ? sectors.names : names}
      maxLength={120}
      value={bySector ? sectors.name(limit.value) : limit.value}
      onChange={(value) => change({ value: bySector ? sectors.kept(value) : value })}
      error={error}
    />
  );
}
