// One person of a startup.
import { useTranslation } from 'react-i18next';
import type { Member } from '../types';
import { useFormat } from '../ui/format';
import { Avatar } from '../ui/pieces/Faces';
import { Tag } from '../ui/pieces/Tag';
import { RemoveMember } from './CorrectTeam';
import classes from './passport.module.css';

type Props = { startup: number; member: Member; correctable: boolean };

export function TeamRow({ startup, member, correctable }: Props) {
  const { t } = useTranslation('startups');
  const { list } = useFormat();
  const { name, title, email, writes_code, full_time, owner, joined, employers } = member;
  return (
    <li className={classes.member}>
      <Avatar name={name} size={34} />
      <div>
        <b className="second">{name}</b>
        <span className="second quiet">{[title, email].filter(Boolean).join(', ')}</span>
        {employers && employers.length > 0 && (
          <span className="second quiet">{t('team.employers', { names: list(employers) })}</span>
        )}
      </div>
      {writes_code === 'yes' && <Tag tone="moss">{t('team.writesCode')}</Tag>}
      {owner && <Tag tone="azure">{t('team.owner')}</Tag>}
      {!joined && <Tag>{t('team.noAccount')}</Tag>}
      {full_time !== null && <span className="second aside">{t(full_time ? 'team.fullTime' : 'team.partTime')}</span>}
      {correctable && <RemoveMember id={startup} member={member.id} name={name} />}
    </li>
  );
}
