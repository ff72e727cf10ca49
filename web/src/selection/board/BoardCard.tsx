// One file on the board: who it is, whether its team knows where it stands, and the ways to move it.
import { ActionIcon, Checkbox, Menu, VisuallyHidden } from '@mantine/core';
import { IconClock, IconDotsVertical, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationLine } from '../../types';
import { useFormat } from '../../ui/format';
import { EligibilityMark } from '../EligibilityMark';
import { ScoreOf } from '../ScoreOf';
import { StatusTag } from '../StatusTag';
import classes from './board.module.css';
import { type Column, columns, movable } from './columns';
import type { Hand } from './useBoard';

type Props = { slug: string; file: ApplicationLine; place: number; column: Column; hand: Hand };

export function BoardCard({ slug, file, place, column, hand }: Props) {
  const { t } = useTranslation('board');
  const { startup, people, status, told_status } = file;
  const chosen = hand.chosen.has(file.id);
  const said = status !== column.to;
  const doubted = !said && file.eligibility !== 'eligible' && column.key === 'undecided';
  const team = people === null || said || doubted ? null : t('people', { count: people });
  const where = [startup.city, team].filter(Boolean).join(', ');
  return (
    <article
      className={classes.card}
      data-card={place}
      data-chosen={chosen || undefined}
      data-pencilled={status !== told_status || undefined}
      data-moving={hand.moving.has(file.id) || undefined}
      draggable={movable(status)}
      onDragStart={(event) => hand.drag(event, file)}
      onDragEnd={hand.endDrag}
    >
      <div className={classes.cardTop}>
        <Checkbox
          size="xs"
          className={classes.pick}
          checked={chosen}
          disabled={!movable(status)}
          onChange={() => hand.toggle(file)}
          tabIndex={-1}
          aria-label={t('pick', { name: startup.name })}
        />
        <Link to="/calls/$slug/applications/$id" params={{ slug, id: file.id }} data-card-link="" className="clip">
          {startup.name}
        </Link>
        <CardMenu file={file} column={column} hand={hand} />
      </div>
      <div className={classes.cardFoot}>
        <span className="second quiet clip">{where}</span>
        {said && <StatusTag status={status} />}
        {doubted && <EligibilityMark {...file} />}
        {status !== told_status && <PencilMark file={file} />}
        {file.score !== null && <ScoreOf score={file.score} />}
      </div>
    </article>
  );
}

function PencilMark({ file }: { file: ApplicationLine }) {
  const { t } = useTranslation(['board', 'selection']);
  const { moment } = useFormat();
  const planned = file.publish_at;
  const Icon = planned ? IconClock : IconPencil;
  return (
    <span className={classes.pencil} title={t('wasTold', { status: t(`selection:status.${file.told_status}`) })}>
      <Icon size={13} aria-hidden="true" />
      {planned && moment(planned)}
      <VisuallyHidden>{t('pencil')}</VisuallyHidden>
    </span>
  );
}

function CardMenu({ file, column, hand }: Pick<Props, 'file' | 'column' | 'hand'>) {
  const { t } = useTranslation('board');
  if (!movable(file.status)) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size="sm"
          tabIndex={-1}
          className={classes.menu}
          aria-label={t('menu', { name: file.startup.name })}
        >
          <IconDotsVertical size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('moveTo')}</Menu.Label>
        {columns
          .filter(({ key }) => key !== column.key)
          .map(({ key, to }) => (
            <Menu.Item key={key} onClick={() => hand.move([file], to)}>
              {t(`column.${key}`)}
            </Menu.Item>
          ))}
        {file.status !== file.told_status && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => hand.publish([file.id])}>{t('publish.one')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
