// A person of the team, whether they write code, and what one can do: correct, let them in by a link, remove.
import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconCrown, IconDots, IconLink, IconPencil, IconTrash } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { cache } from '../../queries';
import { HandOver } from '../../startups/HandOver';
import { teamQuery } from '../../startups/queries';
import type { Member } from '../../types';
import { Avatar } from '../../ui/pieces/Faces';
import { Tag } from '../../ui/pieces/Tag';
import { say } from '../../ui/states/undo';
import { Fault } from '../fields/Field';
import { useOwnStartup } from '../passport/OwnStartup';
import { invite, removeMember, saveMember } from './actions';
import { InviteLink } from './InviteLink';
import classes from './team.module.css';

type Props = { member: Member; back: Ref<HTMLButtonElement>; edit: () => void };

export function MemberRow({ member, back, edit }: Props) {
  const { t } = useTranslation(['apply', 'startups']);
  const { startup, locked } = useOwnStartup();
  const [asking, ask] = useDisclosure();
  const [link, setLink] = useState<{ link: string; until: string }>();
  const [fault, setFault] = useState('');
  const name = member.name || t('team.you');
  const trying = async (act: () => Promise<void>) => {
    setFault('');
    await act().catch((thrown: unknown) => setFault(asProblem(thrown).message || t('noAnswer')));
  };
  const remove = () =>
    trying(async () => {
      await removeMember(startup.id, member);
      const { name: called, title, email, writes_code, full_time } = member;
      const known = cache.getQueryData(teamQuery(startup.id).queryKey)?.find(({ id }) => id === member.id);
      const back = {
        name: called,
        title,
        email,
        writes_code,
        employers: known?.employers ?? [],
        ...(full_time !== null && { full_time }),
      };
      say(t('team.removed', { name }), () => void trying(() => saveMember(startup.id, undefined, back)));
    });
  const second =
    [member.email, member.title].filter(Boolean).join(', ') || t(member.joined ? 'team.here' : 'team.notYet');
  return (
    <li className={classes.person}>
      <div className={classes.row}>
        <Avatar name={name} size={34} />
        <div className={classes.who}>
          <b>{name}</b>
          <span className="second quiet">{second}</span>
        </div>
        {member.owner && <Tag tone="azure">{t('startups:team.owner')}</Tag>}
        {member.writes_code === 'yes' && (
          <Tag tone="moss">
            <IconCheck size={14} stroke={2.5} aria-hidden="true" />
            {t('team.writesCode')}
          </Tag>
        )}
        {member.writes_code === 'unknown' && <Tag tone="honey">{t('team.codeUnknown')}</Tag>}
        {!locked && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon ref={back} size={32} className={classes.more} aria-label={t('team.more', { name })}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={edit}>
                {t('team.edit')}
              </Menu.Item>
              {!member.joined && (
                <Menu.Item
                  leftSection={<IconLink size={16} />}
                  onClick={() => trying(async () => setLink(await invite(startup.id, member.id)))}
                >
                  {t('team.invite')}
                </Menu.Item>
              )}
              {startup.owned && member.joined && !member.owner && (
                <Menu.Item leftSection={<IconCrown size={16} />} onClick={ask.open}>
                  {t('startups:handOver.verb')}
                </Menu.Item>
              )}
              {!member.owner && (
                <Menu.Item leftSection={<IconTrash size={16} />} color="brick" onClick={remove}>
                  {t('team.remove')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <HandOver startup={startup.id} heir={{ id: member.id, name }} opened={asking} close={ask.close} />
      {link && <InviteLink {...link} name={name} close={() => setLink(undefined)} />}
      <Fault id={`member-${member.id}`}>{fault}</Fault>
    </li>
  );
}
