// The shell with this house in it: places by role, who one is, live changes, and the demonstration's clock.
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Bell } from '../letters/Bell';
import { listen } from '../live';
import { houseQuery, meQuery } from '../queries';
import { Mark } from '../ui/pieces/Mark';
import { Shell } from '../ui/shell/Shell';
import { ShellParts } from '../ui/shell/ShellParts';
import classes from './app.module.css';
import { DemoRibbon } from './DemoRibbon';
import { Finder } from './Finder';
import { PersonMenu } from './PersonMenu';
import { usePlaces } from './places';

export function AppShell() {
  const { t } = useTranslation('app');
  const cache = useQueryClient();
  const { data: house } = useSuspenseQuery(houseQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const places = usePlaces(me);
  // Whoever runs several houses sees them together, so none of them gives its name to the whole.
  const one = me?.operators.length === 1 ? me.operators[0] : undefined;
  const person = me?.id;
  useEffect(() => (person === undefined ? undefined : listen(cache)), [cache, person]);
  const parts = useMemo(
    () => ({
      find: me && <Finder me={me} />,
      bell: me && <Bell />,
      person: me && <PersonMenu me={me} demo={house.demo} small />,
    }),
    [me, house.demo],
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
              <div className="display">{one?.name ?? t('name')}</div>
              <div className="clip">
                {me.operators.length > 1 ? t('houses', { count: me.operators.length }) : one?.site || house.site_name}
              </div>
            </div>
          </div>
        }
        person={<PersonMenu me={me} demo={house.demo} />}
        ribbon={house.demo && <DemoRibbon me={me} />}
      />
    </ShellParts>
  );
}
