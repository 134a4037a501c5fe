import { useMutation, useReadQuery } from '@apollo/client/react';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { draftWords } from '../../app/drafts/draft-words.js';
import { useDraft } from '../../app/drafts/use-draft.js';
import { gateParts } from '../../app/gate.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import css from './attendance.module.css';
import { AttendanceRow } from './attendance-row.js';
import { marked, marksOf, minutesOf, type Marks } from './attendance.rules.js';
import { SeatPeopleSheet } from './seat-people-sheet.js';
import { labelOf, lockOf } from './training-acts.js';
import { meetingOf } from './training-words.js';
import { addressOf, WorkshopPage_Query, type WorkshopFacts } from './workshop.document.js';
import { RecordAttendance_Mutation } from './workshop.mutations.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, WorkshopPage_Query, addressOf(params));

/** Up and down go from tick to tick. */
function moveBetweenTicks(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const target = event.target as HTMLInputElement;
  if (!by || target.type !== 'checkbox') return;
  event.preventDefault();
  const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  ticks[ticks.indexOf(target) + by]?.focus();
}

/** What stands on record now, and to whom it closes writing. */
function recordedWords(there: number, missing: number, lost: readonly string[]): string {
  const words = `Attendance is recorded: ${there} there${missing > 0 ? `, ${missing} missing` : ''}.`;
  if (lost.length === 0) return words;
  return `${words} ${listed(lost)} ${lost.length === 1 ? 'is' : 'are'} not trained any more, and ${lost.length === 1 ? 'gets' : 'each gets'} a mail that says what is left.`;
}

function Sheet({ workshop }: { readonly workshop: WorkshopFacts }): ReactElement {
  const { id, version, minutes, seats, clientSlug } = workshop;
  const path = `/c/${clientSlug}/training/${id}`;
  const booked = seats.filter(({ state }) => state === 'BOOKED');
  const others = seats.filter(({ state }) => state === 'INVITED' || state === 'DECLINED');
  const draft = useDraft<Marks>({ name: `attendance/${id}`, opened: marksOf([...booked, ...others], minutes), version });
  const form = useCairnForm({});
  const [record] = useMutation(RecordAttendance_Mutation);
  const toast = useToast();
  const navigate = useNavigate();
  const lost = useRef<readonly string[]>([]);
  const there = [...booked, ...others].filter((seat) => minutesOf(seat, draft.value, minutes) > 0).length;
  const rows = (some: WorkshopFacts['seats']): ReactElement => (
    <ul className={css.list} onKeyDown={moveBetweenTicks}>
      {some.map((seat) => (
        <AttendanceRow
          key={seat.personId}
          seat={seat}
          minutes={minutes}
          there={minutesOf(seat, draft.value, minutes)}
          mark={(value) => draft.change(marked(draft.value, seat, value, minutes))}
        />
      ))}
    </ul>
  );
  return (
    <Form
      form={form}
      label="Attendance"
      send={async (_, idempotencyKey) => {
        const exceptions = Object.entries(draft.value).map(([personId, stayed]) => ({ personId, minutes: stayed }));
        const done = (await record({ variables: { input: { workshopId: id, version, exceptions, idempotencyKey } } })).data?.recordAttendance;
        lost.current = done?.lostClearance ?? [];
        return done?.errors;
      }}
      done={() => {
        void draft.settle();
        toast({ words: recordedWords(there, booked.length - there, lost.current) });
        void navigate(path);
      }}
    >
      <p className={css.count} role="status">
        {there} there, {booked.length + others.length - there} not. Everybody booked is there until you untick them.
      </p>
      <RuledSection heading="Booked" count={booked.length}>
        {rows(booked)}
      </RuledSection>
      {others.length > 0 && (
        <RuledSection heading="Not booked" note="tick whoever came anyway">
          {rows(others)}
        </RuledSection>
      )}
      <SaveLine state={draftWords(draft, undefined, () => undefined)} />
      <ButtonRow sticky>
        <Submit>{workshop.status === 'HELD' ? 'Correct attendance' : 'Record attendance'}</Submit>
      </ButtonRow>
    </Form>
  );
}

/** Whoever came without a place is entered first, and then counts like everybody booked. Once it is recorded, they are added to the record. */
function Others({ workshop }: { readonly workshop: WorkshopFacts }): ReactElement | null {
  const [isOpen, open] = useState(false);
  const isRecorded = workshop.status === 'HELD';
  if (!isRecorded && !labelOf(workshop.availableActions, 'bookPeople')) return null;
  return (
    <>
      <p>
        <Button look="quiet" onClick={() => open(true)}>
          Somebody else was there?
        </Button>
      </p>
      {isOpen && <SeatPeopleSheet workshop={workshop} asks={isRecorded ? 'late' : 'enter'} close={() => open(false)} />}
    </>
  );
}

/** Who was there, on one screen: all are until somebody unticks them. What is marked stays on the device until it is sent. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { workshop } = data;
  const { clientSlug, id, title, availableActions, seats } = workshop;
  const lock = lockOf(availableActions, 'recordAttendance');
  const may = labelOf(availableActions, 'recordAttendance');
  return (
    <Page narrow>
      <PageHead
        above={<Link to={`/c/${clientSlug}/training/${id}`}>{title}</Link>}
        title={workshop.status === 'HELD' ? 'Correct the attendance' : 'Who was there?'}
        tabTitle={`Attendance · ${title}`}
        context={<Time meeting={meetingOf(workshop)} length="long" />}
      />
      {lock ? (
        <GateCard {...gateParts(lock)} />
      ) : !may ? (
        <ReadOnlyLine>The coach records who was there.</ReadOnlyLine>
      ) : seats.some(({ state }) => state !== 'CANCELLED') ? (
        <Sheet key={workshop.version} workshop={workshop} />
      ) : (
        <EmptyState kind="first" headline="Nobody was booked." act={<ButtonLink to={`/c/${clientSlug}/training/${id}`}>Back to the workshop</ButtonLink>}>
          Attendance counts for those on the list of the workshop.
        </EmptyState>
      )}
      {may && <Others workshop={workshop} />}
    </Page>
  );
}
