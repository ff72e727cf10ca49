// Before teams are asked when they can't come: what they get, and by which day they should answer.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { InterviewsTold } from '../types';
import { Ask } from '../ui/dialog/Ask';
import { say } from '../ui/states/undo';
import classes from './interviews.module.css';
import { useInterviews } from './useInterviews';

type Props = { slug: string; page: InterviewsTold; count: number; close: () => void };

export function AskTeams({ slug, page, count, close }: Props) {
  const { t } = useTranslation('interviews');
  const [by, setBy] = useState(page.round?.answer_by ?? '');
  const asking = useInterviews(
    slug,
    () =>
      body(
        api.POST('/api/calls/{slug}/interviews/asking', {
          params: { path: { slug } },
          body: { answer_by: by || null },
        }),
      ),
    () => {
      say(t('asking.asked'));
      close();
    },
  );
  return (
    <Ask
      opened
      close={close}
      title={t('asking.dialog')}
      foot={
        <>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button loading={asking.isPending} onClick={() => asking.mutate()}>
            {t('asking.send')}
          </Button>
        </>
      }
    >
      <div className={classes.rows}>
        <p>{t('asking.text', { count })}</p>
        <TextInput
          type="date"
          label={t('asking.by')}
          description={t('asking.byHelp')}
          value={by}
          error={asking.error && asProblem(asking.error).of('answer_by')}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
      </div>
    </Ask>
  );
}
