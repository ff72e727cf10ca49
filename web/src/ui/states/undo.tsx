// Undo in place of "are you sure": the thing is done, and for ten seconds a click takes it back.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { words } from '../../i18n/i18n';
import classes from './saying.module.css';

const seconds = 10;

/** Says what was done. With `undo`, offers to take it back until the ten seconds are over. */
export const say = (text: string, undo?: () => void): void => show('done', text, undo);

/** Says what was not done, and why. */
export const regret = (text: string): void => show('refused', text);

function show(how: 'done' | 'refused', text: string, undo?: () => void): void {
  const Icon = how === 'done' ? IconCheck : IconAlertTriangle;
  const id = notifications.show({
    message: (
      <span className={classes.toastLine}>
        <Icon size={17} stroke={2.4} data-how={how} aria-hidden="true" />
        <span>{text}</span>
        {undo && (
          <Button
            variant="transparent"
            size="compact-sm"
            className={classes.undo}
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {words.t('undo')}
          </Button>
        )}
      </span>
    ),
    autoClose: seconds * 1000,
    withCloseButton: false,
    withBorder: false,
    classNames: { root: classes.toast },
  });
}
