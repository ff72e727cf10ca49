// What a person wrote, in the serif. Importing this brings the serif's files, so only routes that show people's words do.
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import type { ReactNode } from 'react';
import classes from './pieces.module.css';

type Props = { children: ReactNode; as?: 'p' | 'span' | 'blockquote'; size?: 'text' | 'reading' | 'small' };

export function Voice({ children, as: Element = 'p', size = 'text' }: Props) {
  return (
    <Element className={classes.voice} data-size={size}>
      {children}
    </Element>
  );
}
