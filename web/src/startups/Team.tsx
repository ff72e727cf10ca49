// The people of a startup: what they do, who writes code, who has an account here.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../ui/pieces/Faces';
import { Tag } from '../ui/pieces/Tag';
import { AddMember, RemoveMember } from './CorrectTeam';
import classes from './passport.module.css';
import { teamQuery } from './queries';

export function Team({ id, correctable }: { id: number; correctable: boolean }) {
  const { t } = useTranslation('startups');
  const { data: team } = useSuspenseQuery(teamQuery(id));
  return (
    <section>
      <h2>{t('team.title', { count: team.length })}</h2>
      {team.length === 0 && <p className="aside">{t('team.none')}</p>}
      <ul>
        {team.map(({ id: member, name, title, email, writes_code, full_time, owner, joined }) => (
          <li key={member} className={classes.member}>
            <Avatar name={name} size={34} />
            <div>
              <b className="second">{name}</b>
              <span className="second quiet">{[title, email].filter(Boolean).join(', ')}</span>
            </div>
            {writes_code === 'yes' && <Tag tone="moss">{t('team.writesCode')}</Tag>}
            {owner && <Tag tone="azure">{t('team.owner')}</Tag>}
            {!joined && <Tag>{t('team.noAccount')}</Tag>}
            {full_time !== null && (
              <span className="second aside">{t(full_time ? 'team.fullTime' : 'team.partTime')}</span>
            )}
            {correctable && <RemoveMember id={id} member={member} name={name} />}
          </li>
        ))}
      </ul>
      {correctable && <AddMember id={id} />}
    </section>
  );
}
