// The people of a startup as the house reads them: what they do, who writes code, who has an account here, who owns it.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AddMember } from './CorrectTeam';
import { teamQuery } from './queries';
import { TeamRow } from './TeamRow';

export function Team({ id, correctable }: { id: number; correctable: boolean }) {
  const { t } = useTranslation('startups');
  const { data: team } = useSuspenseQuery(teamQuery(id));
  return (
    <section>
      <h2>{t('team.title', { count: team.length })}</h2>
      {team.length === 0 && <p className="aside">{t('team.none')}</p>}
      <ul>
        {team.map((member) => (
          <TeamRow key={member.id} startup={id} member={member} correctable={correctable} />
        ))}
      </ul>
      {correctable && <AddMember id={id} />}
    </section>
  );
}
