// A juror's own seat, on a telephone: the file that the jury is at, one's vote, and "I know them".
import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import { FileRead } from '../reviews/FileRead';
import type { JurySeat } from '../types';
import { Ask } from '../ui/dialog/Ask';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import { regret, say } from '../ui/states/undo';
import { seatQuery } from './queries';
import { Ruling } from './Ruling';
import classes from './seat.module.css';
import { VoteForm } from './VoteForm';
import { Zones } from './Zones';

const route = getRouteApi('/inside/juries/$id');

export function SeatPage() {
  const { t } = useTranslation('jury');
  const { id } = route.useParams();
  const { data: seat } = useSuspenseQuery(seatQuery(id));
  const { state } = seat.head;
  // Whoever opens this page while the jury sits has come.
  useEffect(() => {
    if (state === 'open') void api.POST('/api/juries/{id}/arrivals', { params: { path: { id } }, body: {} });
  }, [id, state]);
  const place = seat.number > 0 && (
    <span className="figure">{t('screen.place', { number: seat.number, total: seat.total })}</span>
  );
  return (
    <Page path={[{ label: t('own.title'), to: '/juries' }, { label: seat.head.name }]} actions={place}>
      {seat.file ? (
        <AtFile key={seat.file.id} seat={seat} file={seat.file} />
      ) : (
        <div className={classes.seat}>
          <h1>{seat.head.name}</h1>
          {seat.sit_out ? (
            <div className={classes.out} role="status">
              <p className={classes.number}>{t('seat.number', { number: seat.number })}</p>
              <p>{t('seat.sitOut')}</p>
            </div>
          ) : (
            <Empty title={t(`seat.wait.${state}`)}>{t(`seat.waitText.${state}`)}</Empty>
          )}
          <p>
            <a href={`/api/juries/${id}/booklet.pdf`} download>
              {t('booklet')}
            </a>
          </p>
        </div>
      )}
    </Page>
  );
}

function AtFile({ seat, file }: { seat: JurySeat; file: NonNullable<JurySeat['file']> }) {
  const { t } = useTranslation('jury');
  const cache = useQueryClient();
  const [knows, setKnows] = useState(false);
  const [numbers, setNumbers] = useState(false);
  const voting = seat.head.quorum > 0 && !file.result && !file.verdict;
  const { title } = file.shown.file;
  const telling = useMutation({
    mutationFn: () => api.POST('/api/jury-files/{id}/conflict', { params: { path: { id: file.id } } }),
    onSuccess: () => {
      setKnows(false);
      say(t('seat.shut', { name: title }));
    },
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: seatQuery(seat.head.id).queryKey }),
  });
  const know = (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconFlag size={16} aria-hidden="true" />}
      onClick={() => setKnows(true)}
    >
      {t('seat.knowThem')}
    </Button>
  );
  return (
    <div className={classes.seat}>
      <FileRead file={file.shown.file} />
      {file.shown.zones && (
        <div className={classes.scores}>
          <Zones zones={file.shown.zones} standing={file.shown.standing} numbers={numbers} />
          {file.shown.standing && (
            <Button variant="subtle" color="gray" aria-expanded={numbers} onClick={() => setNumbers(!numbers)}>
              {t('screen.numbers')}
            </Button>
          )}
        </div>
      )}
      <Ruling result={file.result} verdict={file.verdict} />
      {voting && (
        <VoteForm jury={seat.head.id} file={file}>
          {know}
        </VoteForm>
      )}
      {seat.head.quorum === 0 && !file.verdict && <p>{know}</p>}
      <Ask
        opened={knows}
        close={() => setKnows(false)}
        title={t('seat.knowTitle', { name: title })}
        foot={
          <>
            <Button variant="default" onClick={() => setKnows(false)}>
              {t('screen.cancel')}
            </Button>
            <Button color="brick" loading={telling.isPending} onClick={() => telling.mutate()}>
              {t('seat.knowThem')}
            </Button>
          </>
        }
      >
        <p>{t('seat.knowText')}</p>
      </Ask>
    </div>
  );
}
