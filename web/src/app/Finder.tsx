// "Find anything" in the bar: calls, files and startups as one types. The key `/` brings the cursor here; on a phone a
// button opens it over the whole screen.
import { ActionIcon } from '@mantine/core';
import { useClickOutside, useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { runsHouse } from '../roles';
import type { Me } from '../types';
import { Key } from '../ui/pieces/Key';
import classes from './finder.module.css';
import { type Group, groupsOf } from './foundGroups';

/** The words are asked of the server alone; the address stays without them. */
const findQuery = (words: string) => ({
  queryKey: ['lists', 'find', words],
  queryFn: () => body(api.GET('/api/find', { params: { query: { search: words } } })),
  enabled: words !== '',
  placeholderData: keepPreviousData,
});

export function Finder({ me }: { me: Me }) {
  const { t } = useTranslation('ui');
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [words] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery(findQuery(words));
  const groups = found.data && words !== '' ? groupsOf(found.data, runsHouse(me)) : [];
  const places = groups.flatMap(({ places: each }) => each);
  const box = useClickOutside(() => setOpen(false));
  const show = () => {
    setOpen(true);
    requestAnimationFrame(() => field.current?.focus());
  };
  useHotkeys([['/', show]]);
  const leave = () => {
    setOpen(false);
    setTyped('');
    field.current?.blur();
  };
  const go = (at: number) => {
    const to = places[at]?.to;
    if (!to) return;
    leave();
    void navigate({ to });
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && places.length > 0) setActive((active + step + places.length) % places.length);
    else if (event.key === 'Enter') go(active);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <search className={classes.finder} data-open={open || undefined} ref={box}>
      <ActionIcon className={classes.opens} size={44} aria-label={t('find.label')} onClick={show}>
        <IconSearch size={20} />
      </ActionIcon>
      <div className={classes.box}>
        <div className={classes.field}>
          <IconSearch size={15} aria-hidden="true" />
          <input
            ref={field}
            type="search"
            role="combobox"
            aria-expanded={open && places.length > 0}
            aria-controls="found"
            aria-autocomplete="list"
            aria-activedescendant={open && places[active] ? `found-${active}` : undefined}
            aria-label={t('find.label')}
            placeholder={t('find.label')}
            autoComplete="off"
            value={typed}
            onFocus={() => setOpen(true)}
            onKeyDown={keys}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setActive(0);
              setOpen(true);
            }}
          />
          <span className={classes.key}>
            <Key>/</Key>
          </span>
          <ActionIcon className={classes.closes} size={44} aria-label={t('close')} onClick={leave}>
            <IconX size={18} />
          </ActionIcon>
        </div>
        {open && words !== '' && (
          <FoundPlaces groups={groups} active={active} go={go} words={found.isSuccess ? words : ''} />
        )}
      </div>
    </search>
  );
}

type FoundProps = { groups: Group[]; active: number; go: (at: number) => void; words: string };

function FoundPlaces({ groups, active, go, words }: FoundProps) {
  const { t } = useTranslation('ui');
  let at = -1;
  return (
    <div className={classes.found} id="found" role="listbox" aria-label={t('find.label')}>
      {groups.map(({ kind, places }) => (
        <Fragment key={kind}>
          <div className={classes.kind} aria-hidden="true">
            {t(`find.${kind}`)}
          </div>
          {places.map(({ to, name, note }) => {
            at += 1;
            const mine = at;
            return (
              <div
                key={to}
                id={`found-${mine}`}
                role="option"
                tabIndex={-1}
                aria-selected={mine === active}
                className={classes.place}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => go(mine)}
                onKeyDown={(event) => event.key === 'Enter' && go(mine)}
              >
                <b>{name}</b> <span className="aside">{note}</span>
              </div>
            );
          })}
        </Fragment>
      ))}
      {groups.length === 0 && words !== '' && <p className="second quiet">{t('find.none', { words })}</p>}
    </div>
  );
}
