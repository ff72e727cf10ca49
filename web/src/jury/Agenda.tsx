// The agenda in its order, with what scores say and what was decided; moved up, down or off until a file is decided.
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import { StatusTag } from '../selection/StatusTag';
import type { JuryPageTold } from '../types';
import { goOn } from '../ui/dialog/goOn';
import { Tag } from '../ui/pieces/Tag';
import { Empty } from '../ui/states/Empty';
import { regret, say } from '../ui/states/undo';
import classes from './jury.module.css';
import { inOrder } from './order';
import { juryQuery } from './queries';

// A button that has nothing to do for now keeps the keys of whoever pressed it.
const held = (idle: boolean) => (idle ? { 'aria-disabled': true, 'data-disabled': true } : {});

const zones = { above: 'moss', talk: 'honey', below: 'ink' } as const;

export function Agenda({ slug, page }: { slug: string; page: JuryPageTold }) {
  const { t } = useTranslation(['jury', 'selection']);
  const cache = useQueryClient();
  const { id, state } = page.head;
  const changing = useMutation({
    mutationFn: (files: number[]) => api.PUT('/api/juries/{id}/agenda', { params: { path: { id } }, body: { files } }),
    // The row goes at once and keeps the focus: one who moves a file by ten places presses ten times.
    onMutate: async (files) => {
      await cache.cancelQueries({ queryKey: juryQuery(id).queryKey });
      cache.setQueryData(juryQuery(id).queryKey, (told) => told && { ...told, agenda: inOrder(told.agenda, files) });
    },
    scope: { id: `agenda-${id}` },
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: juryQuery(id).queryKey, exact: true }),
  });
  const files = page.agenda.map(({ application }) => application);
  const move = (at: number, by: 1 | -1) => {
    const [here, there] = [files[at], files[at + by]];
    if (here === undefined || there === undefined) return;
    changing.mutate(files.map((file) => (file === here ? there : file === there ? here : file)));
  };
  const takeOff = ({ application, name }: JuryPageTold['agenda'][number]) =>
    changing.mutate(
      files.filter((file) => file !== application),
      { onSuccess: () => say(t('takenOff', { name }), () => changing.mutate(files)) },
    );
  return (
    <section className={classes.block} aria-labelledby="agenda">
      <h2 id="agenda" tabIndex={-1}>
        {t('agenda', { count: page.agenda.length })}
      </h2>
      {page.agenda.length === 0 && <Empty title={t('noFiles')}>{t('noFilesText')}</Empty>}
      <ol className={classes.agenda}>
        {page.agenda.map((item, at) => (
          <li key={item.id}>
            <span className="figure">{item.number}</span>
            <div>
              <Link to="/calls/$slug/applications/$id" params={{ slug, id: item.application }}>
                {item.name}
              </Link>
              <p className="second quiet">{item.why || item.one_liner}</p>
            </div>
            <span className={classes.marks}>
              {item.zone && <Tag tone={zones[item.zone]}>{t(`zones.${item.zone}`)}</Tag>}
              {item.sat_out > 0 && <Tag tone="honey">{t('satOut', { count: item.sat_out })}</Tag>}
              {item.result && (
                <span className="figure">
                  {t('votes', { for: item.result.votes_for, against: item.result.votes_against })}
                </span>
              )}
            </span>
            <span>
              <StatusTag status={item.decided ?? item.status} />
            </span>
            {state !== 'closed' && (
              <span className={classes.move}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  {...held(at === 0)}
                  aria-label={t('up', { name: item.name })}
                  onClick={() => move(at, -1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  {...held(at === files.length - 1)}
                  aria-label={t('down', { name: item.name })}
                  onClick={() => move(at, 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={item.decided !== null}
                  aria-label={t('off', { name: item.name })}
                  data-row={item.decided === null ? 'off' : undefined}
                  onClick={(event) => {
                    goOn(event.currentTarget);
                    takeOff(item);
                  }}
                >
                  <IconX size={16} />
                </ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
