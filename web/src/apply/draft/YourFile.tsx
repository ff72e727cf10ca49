// The file at a glance: its steps and where each stands, the save state in words, and the one next step.
import { Button, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../../app/clock';
import type { ApplicationDetail } from '../../types';
import { useFormat } from '../../ui/format';
import { SaveState } from '../../ui/states/SaveState';
import { waiting } from '../saving/changes';
import { savingOf } from '../saving/savingOf';
import desk from './desk.module.css';
import { useDesk } from './FileDesk';
import { FileNumber } from './FileNumber';
import type { Step, StepState } from './steps';

export type Placed = Step & { title: string; lead: string; now: StepState };
export type Next = { label: string; filled: boolean; busy: boolean; go(): void };

type Props = { steps: Placed[]; current: string; open(key: string): void; next: Next };

/** Why nothing can be changed any more, in a sentence. */
const locked = (file: ApplicationDetail) => {
  if (file.status === 'withdrawn') return 'file.lockedWithdrawn';
  return file.sent_at ? 'file.locked' : 'file.neverSent';
};

export function YourFile({ steps, current, open: show, next }: Props) {
  const { t } = useTranslation('apply');
  const { call, file, standing } = useDesk();
  const { day, moment, time } = useFormat();
  const now = useHouseNow();
  const until = file.extension?.until ?? call.closes_at;
  const open = file.may.edit && new Date(until) >= new Date(now);
  return (
    <section className={desk.file} aria-labelledby="your-file">
      <div className={desk.fileHead}>
        <h2 id="your-file">{t('file.title')}</h2>
        <span className={desk.saved}>
          <SaveState saving={savingOf(standing)} />
        </span>
      </div>
      <ol className={desk.steps}>
        {steps.map(({ key, title, now }, place) => (
          <li key={key}>
            <UnstyledButton
              className={desk.step}
              data-state={now.state}
              aria-current={key === current ? 'step' : undefined}
              onClick={() => show(key)}
            >
              <span className={desk.place} aria-hidden="true">
                {now.state === 'done' && key !== current ? <IconCheck size={14} stroke={2.6} /> : place + 1}
              </span>
              <span className={desk.stepTitle}>{title}</span>
              <span className={desk.stepState}>
                {t(`step.${now.state}`, { count: now.wrong, done: now.done, total: now.total })}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {file.may.edit && file.sent_at && (file.changed_since_sent || waiting(standing.changes) > 0) && (
        <p className={desk.unsent}>{t('file.unsent', { moment: moment(file.sent_at, call.time_zone) })}</p>
      )}
      {file.may.edit && (
        <div className={desk.next}>
          <span className={desk.savedBelow} aria-hidden="true">
            <SaveState saving={savingOf(standing)} />
          </span>
          <Button
            fullWidth
            size="md"
            h={44}
            variant={next.filled ? 'filled' : 'outline'}
            loading={next.busy}
            onClick={next.go}
          >
            {next.label}
          </Button>
        </div>
      )}
      <p className={desk.until}>
        {open
          ? t('file.until', { day: day(until, call.time_zone), time: time(until, call.time_zone) })
          : t(locked(file))}
      </p>
      <FileNumber number={file.number} />
    </section>
  );
}
