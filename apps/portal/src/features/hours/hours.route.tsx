import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { Page, PageHead, WithMargin } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { HoursForm } from './hours-form.js';
import { HoursLines } from './hours-lines.js';
import { HoursPage_Query, type HoursLine, type HoursLog } from './hours.documents.js';
import css from './hours.module.css';
import { hoursWords } from './hours-words.js';
import { Thresholds } from './thresholds.js';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, HoursPage_Query, {});

/** The log of one's own coaching: one line a session, totals, and how far the credentials of the field are. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const log = data.hoursLog;
  const [editing, setEditing] = useState<HoursLine>();
  return (
    <Page>
      <PageHead title={titleOf(log)} tabTitle="Coaching hours" context="Your own log. Nobody else reads it; what you export is yours to pass on." />
      <WithMargin notes={<Thresholds thresholds={log.thresholds} />} label="Credentials of the field">
        <RuledSection heading={editing ? `Change the line of ${editing.clientName}` : 'Log a session'}>
          <HoursForm
            key={editing ? `${editing.id}-${editing.version}` : `new-${log.lines.length}`}
            log={log}
            editing={editing}
            done={() => setEditing(undefined)}
          />
        </RuledSection>
        <Totals log={log} />
        <HoursLines log={log} edit={setEditing} />
      </WithMargin>
    </Page>
  );
}

function titleOf({ totals, lines }: HoursLog): string {
  if (lines.length === 0) return 'Log your first session';
  return `${hoursWords(totals.minutes)} of coaching with ${plural(totals.clients, 'client', 'clients')}`;
}

/** What counts, and what is left out and why. */
function Totals({ log: { totals, lines } }: { readonly log: HoursLog }): ReactElement | null {
  if (lines.length === 0) return null;
  const { withoutConsent, notCoaching } = totals;
  return (
    <RuledSection heading="Totals" note="of what counts">
      <dl className={css.totals}>
        <dt>Paid</dt>
        <dd>{hoursWords(totals.paidMinutes)}</dd>
        <dt>Pro bono</dt>
        <dd>{hoursWords(totals.proBonoMinutes)}</dd>
        {withoutConsent.lines > 0 && (
          <>
            <dt>Left out of the export</dt>
            <dd>
              {hoursWords(withoutConsent.minutes)} in {plural(withoutConsent.lines, 'line', 'lines')}: the client has not agreed to be named
            </dd>
          </>
        )}
        {notCoaching.lines > 0 && (
          <>
            <dt>Not coaching</dt>
            <dd>
              {hoursWords(notCoaching.minutes)} in {plural(notCoaching.lines, 'line', 'lines')}: training, or not marked by you
            </dd>
          </>
        )}
      </dl>
    </RuledSection>
  );
}
