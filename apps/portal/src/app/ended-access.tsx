import type { ReactElement } from 'react';
import { Page, PageHead } from '../ui/page/page-head.js';
import { EmptyState } from '../ui/states/empty-state.js';
import { useViewer } from './session.js';
import { Time } from './time/time.js';

/** For somebody whose last role has ended: where, since when, and who can change that. */
export function EndedAccess(): ReactElement {
  const { practice, endedAccess } = useViewer();
  const [last] = endedAccess;
  const place = last?.clientName ?? practice.name;
  return (
    <Page narrow>
      <PageHead
        title={`Your access to ${place} has ended`}
        context={
          last && (
            <>
              It ended <Time at={last.endedAt} length="long" />.
            </>
          )
        }
      />
      <EmptyState kind="done" headline={last?.askName ? `${last.askName} can change that.` : 'Whoever invited you can change that.'}>
        What you decided and wrote stays where it is.
      </EmptyState>
    </Page>
  );
}
