// One line of the reasons: as the reviews give it, reworded, or left out.
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RefusalReason } from '../types';
import { Tag } from '../ui/pieces/Tag';
import classes from './answers.module.css';
import type { Wording } from './useReasons';

type Props = { line: RefusalReason; wording: Wording; change: (wording: Wording) => void };

export function ReasonField({ line, wording, change }: Props) {
  const { t } = useTranslation('reasons');
  const { text, dropped } = wording;
  return (
    <div className={classes.line} data-dropped={dropped || undefined}>
      <div className={classes.lineHead}>
        <span className="second">{t(`about.${line.about}`)}</span>
        {line.fresh && <Tag tone="azure">{t('fresh')}</Tag>}
        <span className={classes.spring} />
        <Button size="compact-sm" variant="subtle" onClick={() => change({ text, dropped: !dropped })}>
          {t(dropped ? 'keep' : 'drop')}
        </Button>
      </div>
      {dropped ? (
        <p className={classes.dropped}>{text}</p>
      ) : (
        <Textarea
          aria-label={t(`about.${line.about}`)}
          autosize
          minRows={1}
          maxLength={5000}
          classNames={{ input: classes.voice }}
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value, dropped })}
        />
      )}
    </div>
  );
}
