// The places in the navigation, by what one may do. A count is ember where somebody waits for this reader.

import {
  IconBuildingCommunity,
  IconFileText,
  IconGavel,
  IconHistory,
  IconHome2,
  IconInbox,
  IconMail,
  IconMessages,
  IconRoute,
  IconUsers,
  IconUsersGroup,
  IconWebhook,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownInterviewsQuery } from '../interviews/queries';
import { ownJuriesQuery } from '../jury/queries';
import { toReadQuery } from '../reviews/queries';
import { housesRun, roleOf, runsHouse } from '../roles';
import { callsQuery } from '../selection/queries';
import { todayQuery } from '../today/queries';
import type { Me } from '../types';
import type { NavItem } from '../ui/shell/NavLink';

const shown = (count: number | undefined) => (count ? String(count) : undefined);

export function usePlaces(me: Me | null): NavItem[] {
  const { t } = useTranslation('app');
  const waiting = useQuery({ ...todayQuery, enabled: me !== null }).data?.length;
  const open = useQuery({ ...callsQuery, enabled: me !== null }).data?.filter((call) => call.state === 'open').length;
  const juror = me !== null && roleOf(me) !== 'member';
  const phases = useQuery({ ...toReadQuery, enabled: juror }).data;
  const reading = phases?.reduce((sum, { state, waiting: left }) => sum + (state === 'open' ? left : 0), 0);
  const rounds = useQuery({ ...ownInterviewsQuery, enabled: juror }).data;
  const interviews = rounds?.some(({ slots }) => slots.length > 0);
  const sits = useQuery({ ...ownJuriesQuery, enabled: juror }).data?.length;
  if (!me) return [];
  const today = { to: '/', label: t('today'), icon: IconHome2, count: shown(waiting), hot: true, exact: true };
  const calls = { to: '/calls', label: t('calls'), icon: IconInbox, count: shown(open) };
  const reviews = { to: '/reviews', label: t('reviews'), icon: IconFileText, count: shown(reading), hot: true };
  const juries = [
    ...(interviews ? [{ to: '/interviews', label: t('interviews'), icon: IconMessages }] : []),
    ...(sits ? [{ to: '/juries', label: t('juries'), icon: IconGavel }] : []),
  ];
  const programmes = { to: '/programmes', label: t('programmes'), icon: IconRoute };
  if (!runsHouse(me)) {
    const own = me.startups.map(({ id, name }) => ({
      to: `/startups/${id}`,
      label: name,
      icon: IconBuildingCommunity,
    }));
    // A founder's calls are on their day; the list is the house's.
    return roleOf(me) === 'member'
      ? [today, ...own, programmes]
      : [today, reviews, ...juries, calls, ...own, programmes];
  }
  return [
    today,
    calls,
    ...(reading ? [reviews] : []),
    ...juries,
    { to: '/startups', label: t('startups'), icon: IconUsersGroup },
    programmes,
    ...(housesRun(me).length > 0 ? [{ to: '/people', label: t('people'), icon: IconUsers }] : []),
    { to: '/letters', label: t('letters'), icon: IconMail },
    { to: '/audit', label: t('audit'), icon: IconHistory },
    { to: '/webhooks', label: t('webhooks'), icon: IconWebhook },
  ];
}
