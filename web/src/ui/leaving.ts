// A blur that leaves a whole set of fields, and not only goes on to the next field in it.
import type { FocusEvent } from 'react';

export const onLeaving =
  (leave: () => void) =>
  ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) leave();
  };
