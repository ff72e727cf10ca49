// A part of a call that its manager works on: where one is, its title, the call's other parts, then the part itself.
import type { ReactNode } from 'react';
import type { CallDetail } from '../types';
import { Page } from '../ui/shell/Page';
import { type CallPart, CallTabs } from './CallTabs';
import { useCallPath } from './call/callPath';
import classes from './callPage.module.css';

type Props = {
  call: CallDetail;
  part: CallPart;
  /** Its name in the path. */
  title: string;
  /** Where the page is headed otherwise than by its name. */
  head?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

export function CallPage({ call, part, title, head, actions, children }: Props) {
  const path = useCallPath(call, title);
  return (
    <Page path={path} actions={actions}>
      {head ?? <h1>{title}</h1>}
      <div className={classes.tabs}>
        <CallTabs slug={call.slug} here={part} sent={call.counts?.sent} />
      </div>
      {children}
    </Page>
  );
}
