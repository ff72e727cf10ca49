// Where a letter stands: a mark and a word.
import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconClock,
  IconHandStop,
  IconHome,
  IconHourglassEmpty,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LetterState } from '../types';
import { Tag } from '../ui/pieces/Tag';
import type { Tone } from '../ui/tone';

const looks: Record<LetterState, { tone: Tone; icon: typeof IconCheck }> = {
  held: { tone: 'plum', icon: IconHandStop },
  waiting: { tone: 'azure', icon: IconClock },
  kept: { tone: 'ink', icon: IconHome },
  sent: { tone: 'moss', icon: IconCheck },
  refused: { tone: 'brick', icon: IconBan },
  bounced: { tone: 'brick', icon: IconArrowBackUp },
  given_up: { tone: 'brick', icon: IconHourglassEmpty },
  dropped: { tone: 'ink', icon: IconTrash },
};

/** The letter did not arrive, and its reason says why. */
export const hasFailed = (state: LetterState): boolean => looks[state].tone === 'brick';

export function StateTag({ state }: { state: LetterState }) {
  const { t } = useTranslation('letters');
  const { tone, icon: Icon } = looks[state];
  return (
    <Tag tone={tone}>
      <Icon size={13} stroke={2.2} aria-hidden="true" />
      {t(`state.${state}`)}
    </Tag>
  );
}
