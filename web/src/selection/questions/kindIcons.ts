// The sign of each kind of question; its word always stands beside it.
import {
  IconAlignLeft,
  IconCalendar,
  IconCircleDot,
  IconFileUpload,
  IconLetterCase,
  IconLink,
  IconNumbers,
  IconSquareCheck,
} from '@tabler/icons-react';
import type { Kind } from './questions';

export const kindIcons: Record<Kind, typeof IconLink> = {
  short_text: IconLetterCase,
  long_text: IconAlignLeft,
  one_choice: IconCircleDot,
  many_choices: IconSquareCheck,
  number: IconNumbers,
  date: IconCalendar,
  link: IconLink,
  file: IconFileUpload,
};
