// One programme: its phase among nine, its facts, its cohorts and calls.
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callTones } from '../selection/CallRow';
import type { Call } from '../types';
import { useFormat } from '../ui/format';
import { type Pane, Panes } from '../ui/pieces/Panes';
import { Tag } from '../ui/pieces/Tag';
import { type Programme, phases } from './programmeForm';
import classes from './programmes.module.css';
import { useProgrammeWords } from './useProgrammeWords';

type Props = { programme: Programme; calls: Call[]; edit: (() => void) | undefined };

export function ProgrammeRow({ programme, calls, edit }: Props) {
  const { t } = useTranslation(['programmes', 'selection']);
  const { list, number } = useFormat();
  const { duration, price, languageName } = useProgrammeWords();
  const { name, kind, description, capacity, languages, phase, cohorts, operator } = programme;
  const panes = Array.from({ length: phases }, (_, place): Pane => (place + 1 === phase ? 'lit' : 'unlit'));
  const facts = [
    ['duration', duration(programme)],
    ['price', price(programme)],
    ['capacity', capacity === null ? t('anyNumber') : t('startups', { count: capacity })],
    ['languages', list(languages.map(languageName))],
  ] as const;
  return (
    <li className={classes.programme}>
      <div className={classes.phase}>
        <Panes panes={panes} size={8} gap={3} />
        <span>{t('phase', { phase: number(phase), phases: number(phases) })}</span>
      </div>
      <div className={classes.what}>
        <div className={classes.name}>
          <h2>{name}</h2>
          <Tag tone="azure">{t(`kind.${kind}`)}</Tag>
          <span className="second aside">{operator.name}</span>
        </div>
        {description && <p className="quiet">{description}</p>}
        <dl className={classes.facts}>
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{t(`fact.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Cohorts cohorts={cohorts} />
      <div className={classes.calls}>
        <h3>{t('calls')}</h3>
        {calls.length === 0 && <p className="second aside">{t('noCall')}</p>}
        {calls.map(({ slug, name: call, state }) => (
          <p key={slug}>
            <Link to={edit ? '/calls/$slug' : '/apply/$slug'} params={{ slug }}>
              {call}
            </Link>
            <Tag tone={callTones[state]}>{t(`selection:call.${state}`)}</Tag>
          </p>
        ))}
      </div>
      {edit && (
        <Button
          className={classes.edit}
          size="xs"
          variant="default"
          leftSection={<IconPencil size={15} />}
          onClick={edit}
          aria-label={t('editNamed', { name })}
        >
          {t('edit')}
        </Button>
      )}
    </li>
  );
}

function Cohorts({ cohorts }: { cohorts: Programme['cohorts'] }) {
  const { t } = useTranslation('programmes');
  const { dayAndYear } = useFormat();
  return (
    <div className={classes.cohorts}>
      <h3>{t('cohorts')}</h3>
      {cohorts.length === 0 && <p className="second aside">{t('noCohort')}</p>}
      {cohorts.map(({ id, name, starts_on, ends_on, capacity }) => (
        <div key={id}>
          <b className="second">{name}</b> <span className="second aside">{t('startups', { count: capacity })}</span>
          <p className="second quiet">{t('fromTo', { from: dayAndYear(starts_on), to: dayAndYear(ends_on) })}</p>
        </div>
      ))}
    </div>
  );
}
