// Each column of the file: its name, what stands in it, and where it goes.
import { Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import type { CallDetail } from '../../types';
import { said } from '../../ui/words/words';
import classes from './columns.module.css';
import type { Import, Mapping } from './queries';
import { answerTargets, targets, withTarget } from './targets';

type Props = { call: CallDetail; file: Import; mapping: Mapping; twice: string[]; change: (mapping: Mapping) => void };

export function Columns({ call, file, mapping, twice, change }: Props) {
  const { t } = useTranslation('imports');
  const answers = answerTargets(call).map((value) => {
    const question = call.questions.find(({ id }) => value === `answer.${id}`);
    return { value, label: question ? said(question.label, spoken()) : value };
  });
  const choices = [
    { value: 'ignore', label: t('target.ignore') },
    { group: t('map.passport'), items: targets.map((value) => ({ value, label: t(`target.${value}`) })) },
    ...(answers.length > 0 ? [{ group: t('map.answers'), items: answers }] : []),
  ];
  return (
    <table className={classes.columns} data-columns>
      <thead>
        <tr>
          <th scope="col">{t('map.column')}</th>
          <th scope="col">{t('map.sample')}</th>
          <th scope="col">
            <span className={classes.hidden}>{t('map.becomes')}</span>
          </th>
          <th scope="col">{t('map.goesTo')}</th>
        </tr>
      </thead>
      <tbody>
        {file.columns.map(({ index, name, sample }) => {
          const target = mapping.columns[index] ?? 'ignore';
          return (
            <tr key={index} data-ignored={target === 'ignore' || undefined}>
              <th scope="row">{(mapping.header && name) || t('map.nameless', { number: index + 1 })}</th>
              <td className={classes.sample}>{sample.filter(Boolean).join(' · ') || '—'}</td>
              <td>
                <IconArrowRight size={15} aria-hidden="true" />
              </td>
              <td>
                <Select
                  aria-label={t('map.goesToNamed', { name: name || String(index + 1) })}
                  data={choices}
                  searchable
                  allowDeselect={false}
                  value={target}
                  error={twice.includes(target) && t('map.twice')}
                  onChange={(next) => next && change(withTarget(mapping, index, String(next)))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
