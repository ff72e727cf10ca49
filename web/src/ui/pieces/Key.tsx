// A key of the keyboard, drawn.
import classes from './pieces.module.css';

export function Key({ children }: { children: string }) {
  return <kbd className={classes.key}>{children}</kbd>;
}
