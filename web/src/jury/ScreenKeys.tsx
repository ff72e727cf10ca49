// The keys of the projector, drawn as buttons that do the same.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JuryScreen } from '../types';
import { Key } from '../ui/pieces/Key';
import type { Asked } from './keys';
import classes from './screen.module.css';

type Props = { screen: JuryScreen; busy: boolean; does: (asked: Asked) => void };

export function ScreenKeys({ screen, busy, does }: Props) {
  const { t } = useTranslation(['jury', 'selection']);
  const { file, head } = screen;
  if (!file) return null;
  const voting = head.quorum > 0 && !file.result && !file.verdict;
  const covered = file.shown.standing !== null || file.result !== null;
  const shown: Partial<Record<Asked, boolean>> = {
    previous: screen.previous !== null,
    next: screen.next !== null && !file.verdict,
    later: screen.next !== null && !file.verdict,
    numbers: covered,
  };
  const quiet: [Asked, string, string][] = [
    ['previous', '←', t('screen.previous')],
    ['next', '→', t('screen.next')],
    ['later', 'L', t('screen.later')],
    ['numbers', 'S', t('screen.numbers')],
    ['answers', 'A', t('screen.answers')],
    ['whole', 'F', t('screen.whole')],
  ];
  return (
    <div className={classes.keys}>
      <Button
        size="lg"
        variant={voting || file.verdict ? 'default' : 'filled'}
        disabled={busy}
        onClick={() => does('forward')}
      >
        <Key>Y</Key>
        {t('screen.forward', { status: t(`selection:status.${head.forward}`) })}
      </Button>
      <Button size="lg" variant="default" disabled={busy} onClick={() => does('refuse')}>
        <Key>N</Key>
        {t('screen.refuse')}
      </Button>
      <Button size="lg" variant="default" disabled={busy} onClick={() => does('wait')}>
        <Key>W</Key>
        {t('selection:status.waiting_list')}
      </Button>
      {voting && (
        <Button size="lg" disabled={busy} onClick={() => does('closeVote')}>
          <Key>V</Key>
          {t('screen.closeVote')}
        </Button>
      )}
      {file.verdict && screen.next !== null && (
        <Button size="lg" disabled={busy} onClick={() => does('next')}>
          <Key>→</Key>
          {t('screen.next')}
        </Button>
      )}
      <span className={classes.spring} />
      {quiet
        .filter(([asked]) => shown[asked] ?? true)
        .map(([asked, key, label]) => (
          <Button key={asked} size="sm" variant="subtle" color="gray" onClick={() => does(asked)}>
            <Key>{key}</Key>
            {label}
          </Button>
        ))}
    </div>
  );
}
