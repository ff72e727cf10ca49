// The shell with this house in it: places by role, who one is, live changes, and the demonstration's clock.
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listen } from '../live';
import { houseQuery, meQuery } from '../queries';
import { Mark } from '../ui/pieces/Mark';
import { Shell } from '../ui/shell/Shell';
import { ShellParts } from '../ui/shell/ShellParts';
import classes from './app.module.css';
import { DemoRibbon } from './DemoRibbon';
import { PersonMenu } from './PersonMenu';
import { usePlaces } from './places';

export function AppShell() {
  const { t } = useTranslation('app');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { data: house } = useSuspenseQuery(houseQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const places = usePlaces(me);
  const person = me?.id;
  useEffect(() => (person === undefined ? undefined : listen(cache)), [cache, person]);
  const parts = useMemo(
    () => ({
      find: (words: string) => void navigate({ to: '/startups' as string, state: { words } }),
      person: me && <PersonMenu me={me} demo={house.demo} small />,
    }),
    [navigate, me, house.demo],
  );
  if (!me) return null;
  return (
    <ShellParts value={parts}>
      <Shell
        items={places}
        house={
          <div className={classes.house}>
            <Mark size={30} />
            <div>
              <div className="display">{me.operators[0]?.name ?? t('name')}</div>
              <div className="clip">{me.operators[0]?.site || house.site_name}</div>
            </div>
          </div>
        }
        person={<PersonMenu me={me} demo={house.demo} />}
        ribbon={house.demo && <DemoRibbon me={me} />}
      />
    </ShellParts>
  );
}
