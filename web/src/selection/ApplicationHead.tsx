// Who this is, where the file stands, and the decisions: the usual next step is the one filled button.
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '../types';
import { useFormat } from '../ui/format';
import { Tile } from '../ui/pieces/Faces';
import classes from './application.module.css';
import { decisions, usualNext } from './choices';
import { Labels } from './Labels';
import { LooksAfter } from './LooksAfter';
import { StatusTag } from './StatusTag';
import { useDecide } from './useDecide';

export function ApplicationHead({ file }: { file: ApplicationDetail }) {
  const { t } = useTranslation('selection');
  const { month, day } = useFormat();
  const { startup, status, sent_at } = file;
  const facts = [
    startup.city,
    startup.founded_on ? t('file.founded', { when: month(startup.founded_on) }) : null,
    sent_at ? t('file.sent', { day: day(sent_at) }) : null,
  ];
  return (
    <header className={classes.head}>
      <Tile name={startup.name} size={46} />
      <div className={classes.who}>
        <div className={classes.name}>
          <h1>{startup.name}</h1>
          <StatusTag status={status} pencilled={file.board?.pencilled === true} />
        </div>
        <p className="quiet">
          {startup.one_liner} <span className="aside">{facts.filter(Boolean).join(', ')}</span>
        </p>
        {file.may.decide && <Labels file={file} />}
      </div>
      {file.may.decide && <LooksAfter file={file} />}
      {file.may.decide && <Decisions file={file} />}
    </header>
  );
}

function Decisions({ file }: { file: ApplicationDetail }) {
  const { t } = useTranslation('selection');
  const deciding = useDecide(file);
  const next = usualNext(file.status);
  const others = decisions.filter((status) => status !== file.status && status !== next);
  return (
    <div className={classes.decisions}>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />}>
            {t('file.decide')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((status) => (
            <Menu.Item key={status} onClick={() => deciding.mutate(status)}>
              {t(`decide.${status}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {next && (
        <Button loading={deciding.isPending} onClick={() => deciding.mutate(next)}>
          {t(`decide.${next}`)}
        </Button>
      )}
    </div>
  );
}
