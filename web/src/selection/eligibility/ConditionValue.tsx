// The value that a condition compares with, as its kind needs it.
import { MultiSelect, NumberInput, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCountries } from '../../ui/countries';
import { AnswerValue } from './AnswerValue';
import classes from './condition.module.css';
import { Limits } from './Limits';
import type { RuleNode } from './tree';

type Props = { node: RuleNode; set: (change: Partial<RuleNode>) => void; fault: boolean };

const usual = ['Microsoft', 'Azure', 'Windows', 'Windows Phone', 'Kinect', 'SQL Server', '.NET', 'Xbox', 'Office'];

export function ConditionValue(props: Props) {
  switch (props.node.kind) {
    case 'people_fewer_than':
      return <Figure {...props} />;
    case 'younger_than_years':
      return <Age {...props} />;
    case 'uses_technology':
      return <Technologies {...props} />;
    case 'country_in':
      return <Countries {...props} />;
    case 'revenue_under':
      return <Limits {...props} />;
    default:
      return <AnswerValue {...props} />;
  }
}

function Figure({ node, set, fault }: Props) {
  const { t } = useTranslation('eligibility');
  return (
    <NumberInput
      aria-label={t('value')}
      className={classes.figure}
      value={node.number ?? ''}
      min={1}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      error={fault}
      onChange={(number) => set({ number: number === '' ? null : Number(number) })}
    />
  );
}

function Age(props: Props) {
  const { t } = useTranslation('eligibility');
  const days = [
    { value: 'closing_day', label: t('on.closing_day') },
    { value: 'first_day', label: t('on.first_day') },
  ];
  return (
    <>
      <Figure {...props} />
      <span className={classes.is}>{t('on.years')}</span>
      <Select
        aria-label={t('on.label')}
        className={classes.day}
        data={days}
        value={props.node.on ?? 'closing_day'}
        allowDeselect={false}
        onChange={(on) => props.set({ on: on as RuleNode['on'] })}
      />
    </>
  );
}

function Technologies({ node, set, fault }: Props) {
  const { t } = useTranslation('eligibility');
  return (
    <TagsInput
      aria-label={t('value')}
      className={classes.wide}
      data={usual}
      value={node.technologies}
      error={fault}
      onChange={(technologies) => set({ technologies })}
    />
  );
}

function Countries({ node, set, fault }: Props) {
  const { t } = useTranslation('eligibility');
  const countries = useCountries();
  return (
    <MultiSelect
      aria-label={t('value')}
      className={classes.wide}
      data={countries}
      searchable
      value={node.countries}
      error={fault}
      onChange={(chosen) => set({ countries: chosen })}
    />
  );
}
