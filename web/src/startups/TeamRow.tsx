// One person of a startup, and for its owner the way to hand it over to them.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Member } from '../types';
import { Avatar } from '../ui/pieces/Faces';
import { Tag } from '../ui/pieces/Tag';
import { RemoveMember } from './CorrectTeam';
import { HandOver } from './HandOver';
import classes from './passport.module.css';

type Props = { startup: number; member: Member; mayHandOver: boolean; correctable: boolean };

export function TeamRow({ startup, member, mayHandOver, correctable }: Props) {
  const { t } = useTranslation('startups');
  const [asking, ask] = useDisclosure();
  const { name, title, email, writes_code, full_time, owner, joined } = member;
  const heir = mayHandOver && joined && !owner;
  return (
    <li className={classes.member}>
      <Avatar name={name} size={34} />
      <div>
        <b className="second">{name}</b>
        <span className="second quiet">{[title, email].filter(Boolean).join(', ')}</span>
      </div>
      {writes_code === 'yes' && <Tag tone="moss">{t('team.writesCode')}</Tag>}
      {owner && <Tag tone="azure">{t('team.owner')}</Tag>}
      {!joined && <Tag>{t('team.noAccount')}</Tag>}
      {full_time !== null && <span className="second aside">{t(full_time ? 'team.fullTime' : 'team.partTime')}</span>}
      {heir && (
        <Button size="xs" variant="default" aria-label={t('handOver.ask', { name })} onClick={ask.open}>
          {t('handOver.verb')}
        </Button>
      )}
      {heir && <HandOver startup={startup} heir={member} opened={asking} close={ask.close} />}
      {correctable && <RemoveMember id={startup} member={member.id} name={name} />}
    </li>
  );
}
