// A letter as its reader sees it: on white paper in light and dark, with nothing in it that runs or leads away.
import classes from './letters.module.css';

// A link in the letter is its reader's, not ours: asked to open a page of its own, the closed frame leaves it be.
const still = (html: string) => html.replace('<head>', '<head><base target="_blank">');

export function LetterPaper({ html, subject }: { html: string; subject: string }) {
  return <iframe className={classes.paper} sandbox="" srcDoc={still(html)} title={subject} />;
}
