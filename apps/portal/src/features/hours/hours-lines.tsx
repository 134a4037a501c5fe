import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { DataTable } from '../../ui/table/data-table.js';
import { afterwards, RemoveHours_Mutation, type HoursLine, type HoursLog } from './hours.documents.js';
import css from './hours.module.css';
import { hoursOf, whyNot } from './hours-words.js';

interface Props {
  readonly log: HoursLog;
  readonly edit: (line: HoursLine) => void;
}

/** Every line, the newest first, and the export of those that count. */
export function HoursLines({ log, edit }: Props): ReactElement {
  const { lines } = log;
  if (lines.length === 0)
    return (
      <RuledSection heading="Lines">
        <EmptyState kind="first" headline="Nothing is logged yet.">
          One line a session: with whom, when, and how long. The totals count what you mark as coaching.
        </EmptyState>
      </RuledSection>
    );
  return (
    <RuledSection
      heading="Lines"
      count={lines.length}
      note="the newest first"
      act={
        <span className={css.files}>
          <a href="/files/coaching-hours/csv" download>
            CSV
          </a>{' '}
          <a href="/files/coaching-hours/xlsx" download>
            XLSX
          </a>
        </span>
      }
    >
      <DataTable
        caption={<span className="visually-hidden">Logged sessions</span>}
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'client',
            heading: 'Client',
            sortBy: (line) => line.clientName.toLowerCase(),
            cell: (line) => (
              <>
                {line.clientName}
                {whyNot(line) && <span className={css.why}>{whyNot(line)}</span>}
              </>
            ),
          },
          { key: 'with', heading: 'With', wideOnly: true, cell: (line) => (line.form === 'GROUP' ? `group of ${line.groupSize ?? ''}` : 'one person') },
          { key: 'on', heading: 'Day', sortBy: (line) => line.startsOn, cell: (line) => <Days line={line} /> },
          {
            key: 'paid',
            heading: 'Paid',
            figures: true,
            sortBy: (line) => line.paidMinutes,
            cell: (line) => (line.paidMinutes > 0 ? hoursOf(line.paidMinutes) : ''),
          },
          {
            key: 'proBono',
            heading: 'Pro bono',
            figures: true,
            sortBy: (line) => line.proBonoMinutes,
            cell: (line) => (line.proBonoMinutes > 0 ? hoursOf(line.proBonoMinutes) : ''),
          },
          { key: 'acts', heading: <span className="visually-hidden">Acts</span>, cell: (line) => <Acts line={line} edit={edit} /> },
        ]}
      />
    </RuledSection>
  );
}

const Days = ({ line: { startsOn, endsOn } }: { readonly line: HoursLine }): ReactElement =>
  startsOn === endsOn ? (
    <Time day={startsOn} />
  ) : (
    <span>
      <Time day={startsOn} /> to <Time day={endsOn} />
    </span>
  );

/** Removing is done at once and can be taken back. */
function Acts({ line, edit }: { readonly line: HoursLine; readonly edit: (line: HoursLine) => void }): ReactElement {
  const [remove] = useMutation(RemoveHours_Mutation, afterwards);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const send = async (version: number, back: boolean): Promise<void> => {
    await remove({ variables: { input: { hoursId: line.id, version, back, idempotencyKey: attempt.key } } });
    attempt.renew();
  };
  const bin = async (): Promise<void> => {
    try {
      await send(line.version, false);
      tell({ words: `The line of ${line.clientName} is removed.`, undo: () => send(line.version + 1, true) });
    } catch (error) {
      tell({ words: failureWords(error, 'This was not done.') });
    }
  };
  return (
    <span className={css.acts}>
      <Button small look="quiet" onClick={() => edit(line)} aria-label={`Change the line of ${line.clientName}`}>
        Change
      </Button>
      <Button small look="quiet" onClick={() => void bin()} aria-label={`Remove the line of ${line.clientName}`}>
        Remove
      </Button>
    </span>
  );
}
