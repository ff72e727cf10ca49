// Above the letters: whether they leave this house at all, and what to do while they do not.
import { IconMailOff, IconPlugConnectedX } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { houseQuery } from '../queries';
import { useFormat } from '../ui/format';
import classes from './letters.module.css';

type Post = { server: boolean; unreachable_since: string | null; reason: string };

export function PostRibbon({ post }: { post: Post }) {
  const { t } = useTranslation('letters');
  const { moment } = useFormat();
  const { data: house } = useSuspenseQuery(houseQuery);
  if (post.unreachable_since)
    return (
      <Ribbon icon={<IconPlugConnectedX size={18} aria-hidden="true" />} title={t('post.unreachable')} doubt>
        {t('post.since', { when: moment(post.unreachable_since) })}{' '}
        {post.reason && <span lang="en">{t('post.words', { words: post.reason })}</span>}
      </Ribbon>
    );
  if (post.server) return null;
  const which = house.demo ? 'demo' : 'none';
  return (
    <Ribbon icon={<IconMailOff size={18} aria-hidden="true" />} title={t(`post.${which}`)}>
      {t(`post.${which}Text`)}
    </Ribbon>
  );
}

type RibbonProps = { icon: ReactNode; title: string; doubt?: boolean; children: ReactNode };

function Ribbon({ icon, title, doubt = false, children }: RibbonProps) {
  return (
    <section className={classes.ribbon} data-doubt={doubt || undefined} aria-label={title}>
      {icon}
      <p className="second">
        <b>{title}</b> {children}
      </p>
    </section>
  );
}
