// Who would get the places by scores within the limits: what moves, and why a better score gives way. Nothing moves until
// it is said.
import { Button, Checkbox, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { asProblem } from '../../problem';
import type { Board, CallDetail, LimitTold, ProposedPlaces } from '../../types';
import { Ask } from '../../ui/dialog/Ask';
import { useFormat } from '../../ui/format';
import { Broken } from '../../ui/states/Broken';
import { StatusTag } from '../StatusTag';
import { useNames, wanted, whatCounts } from './limits';
import classes from './limits.module.css';
import { likely, type Source, sources } from './sources';
import { useProposed } from './useProposed';

type Props = { call: CallDetail; board: Board; limits: LimitTold[]; close: () => void };

export function ProposalDialog({ call, board, limits, close }: Props) {
  const { t } = useTranslation(['board', 'selection']);
  const [from, setFrom] = useState<Source[]>(() => likely(board));
  const { data, error, isFetching } = useQuery({
    queryKey: ['lists', call.slug, 'proposal', from],
    queryFn: () =>
      body(api.POST('/api/calls/{slug}/choice', { params: { path: { slug: call.slug } }, body: { from } })),
    enabled: from.length > 0,
  });
  const making = useProposed(call.slug, close);
  const problem = error ? asProblem(error) : null;
  return (
    <Ask
      opened
      close={close}
      title={t('proposal.title')}
      foot={
        <>
          <Button variant="default" onClick={close}>
            {t('proposal.leave')}
          </Button>
          <Button
            disabled={!data || data.moves.length === 0 || isFetching}
            loading={making.isPending}
            onClick={() => data && making.mutate(data.moves)}
          >
            {t('proposal.make', { count: data?.moves.length ?? 0 })}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('proposal.lead')}</p>
      <Checkbox.Group label={t('proposal.from')} value={from} onChange={(value) => setFrom(value as Source[])} my={10}>
        <Group gap={14} mt={6}>
          {sources.map((source) => (
            <Checkbox key={source} value={source} label={t(`selection:status.${source}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      {problem && <Broken title={problem.message || undefined} request={problem.request} />}
      {data && <Proposed call={call} limits={limits} found={data} />}
    </Ask>
  );
}

function Proposed({ call, limits, found }: { call: CallDetail; limits: LimitTold[]; found: ProposedPlaces }) {
  const { t } = useTranslation(['board', 'selection', 'startups']);
  const { list } = useFormat();
  const names = useNames();
  const named = (which: number[]) =>
    list(
      which.flatMap((at) => {
        const line = limits[at];
        return line ? [`${whatCounts(t, names, call, line.limit)} (${wanted(t, line.limit)})`] : [];
      }),
    );
  const nobody = found.chosen.length === 0 && found.places > found.held;
  return (
    <div className={classes.proposal}>
      <p>
        <b>{t('proposal.filled', { count: found.chosen.length, free: found.places - found.held })}</b>{' '}
        {found.held > 0 && t('proposal.held', { count: found.held })}{' '}
        {found.unscored > 0 && t('proposal.unscored', { count: found.unscored })}
      </p>
      {found.too_much.length > 0 && (
        <p className={classes.short}>
          {t(found.possible ? 'proposal.short' : 'proposal.impossible', { limits: named(found.too_much) })}
        </p>
      )}
      {found.moves.length > 0 && (
        <>
          <h3>{t('proposal.moves')}</h3>
          <ul className={classes.moves}>
            {found.moves.map(({ application, startup, was, decided }) => (
              <li key={application}>
                <span className="clip">{startup}</span> <StatusTag status={was} /> → <StatusTag status={decided} />
              </li>
            ))}
          </ul>
        </>
      )}
      {found.possible && found.moves.length === 0 && <p>{t(nobody ? 'proposal.nobody' : 'proposal.asItStands')}</p>}
      {found.swaps.length > 0 && (
        <>
          <h3>{t('proposal.swaps')}</h3>
          <ul className={classes.swaps}>
            {found.swaps.map(({ in: comes, out, limits: broken }) => (
              <li key={out.application}>
                {t('proposal.swap', {
                  in: comes.startup,
                  inScore: Math.round(comes.score / 10),
                  out: out.startup,
                  outScore: Math.round(out.score / 10),
                })}{' '}
                {broken.length > 0 && <span className="quiet">{t('proposal.why', { limits: named(broken) })}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
