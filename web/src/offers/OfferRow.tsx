// One offer: until when, what the team said, its conditions, and what the house can do with it.
import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical, IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../app/clock';
import type { OfferLine, OffersPage } from '../types';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/pieces/Tag';
import { AnswerFor } from './AnswerFor';
import { Conditions } from './Conditions';
import { MoreDays } from './MoreDays';
import classes from './offers.module.css';
import { TakeBack } from './TakeBack';

const tones = {
  open: 'honey',
  accepted: 'moss',
  declined: 'ink',
  lapsed: 'brick',
  withdrawn: 'ink',
  given_back: 'ink',
} as const;
type Doing = 'answer' | 'more' | 'back' | 'condition';

type Props = { slug: string; line: OfferLine; terms: OffersPage['terms'] };

export function OfferRow({ slug, line, terms }: Props) {
  const { t } = useTranslation('offers');
  const { deadline, fromNow, day } = useFormat();
  const now = useHouseNow();
  const [doing, setDoing] = useState<Doing | null>(null);
  const stands = line.state === 'open' || line.state === 'accepted';
  const stop = () => setDoing(null);
  const facts = [
    line.people === null ? null : t('people', { count: line.people }),
    t('desksOf', { count: line.desks }),
    line.arrival && t('arrives', { day: day(line.arrival) }),
    line.from_list && t('fromList'),
    line.answered_how && line.answered_how !== 'signed_in' && t(`how.${line.answered_how}`),
    line.state === 'open' && line.reminders > 0 ? t('reminded', { count: line.reminders }) : null,
  ];
  return (
    <li className={classes.offer}>
      <div className={classes.offerHead}>
        <Link to="/calls/$slug/applications/$id" params={{ slug, id: line.application }} className={classes.name}>
          {line.startup}
        </Link>
        <Tag tone={tones[line.state]}>{t(`state.${line.state}`)}</Tag>
        {line.to_call && (
          <Tag tone="brick">
            <IconPhone size={13} aria-hidden="true" /> {t('call')}
          </Tag>
        )}
        <span className={classes.spring} />
        {stands && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('menu', { name: line.startup })}>
                <IconDotsVertical size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {line.state === 'open' && <Menu.Item onClick={() => setDoing('answer')}>{t('act.answer')}</Menu.Item>}
              {line.state === 'open' && <Menu.Item onClick={() => setDoing('more')}>{t('act.more')}</Menu.Item>}
              <Menu.Item onClick={() => setDoing('condition')}>{t('act.condition')}</Menu.Item>
              <Menu.Item color="brick" onClick={() => setDoing('back')}>
                {t(line.state === 'open' ? 'act.back' : 'act.backPlace')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {line.state === 'open' && (
        <p className="second">
          {t('until', { when: deadline(line.answer_by, terms.time_zone), gap: fromNow(line.answer_by, now) })}
        </p>
      )}
      <p className="second quiet">{facts.filter(Boolean).join(' · ')}</p>
      {line.reason && <p className="second">{t('reason', { reason: line.reason })}</p>}
      <Conditions
        slug={slug}
        id={line.application}
        conditions={line.conditions}
        adding={doing === 'condition'}
        done={stop}
      />
      {doing === 'answer' && <AnswerFor slug={slug} line={line} close={stop} />}
      {doing === 'more' && <MoreDays slug={slug} line={line} zone={terms.time_zone} close={stop} />}
      {doing === 'back' && <TakeBack slug={slug} line={line} close={stop} />}
    </li>
  );
}
