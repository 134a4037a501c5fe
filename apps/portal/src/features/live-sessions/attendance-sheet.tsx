import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { draftWords } from '../../app/drafts/draft-words.js';
import { useDraft } from '../../app/drafts/use-draft.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import choice from '../../ui/form/choice-fields.module.css';
import field from '../../ui/form/field.module.css';
import { classes } from '../../ui/class-names.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { SaveLine } from '../../ui/marks/marks.js';
import css from './live-sessions.module.css';
import { RecordSessionAttendance_Mutation, type Session } from './sessions.document.js';

type Marks = Readonly<Record<string, number>>;

/** Everybody was there until somebody is unticked; whoever left early gets the minutes they stayed. */
export function AttendanceSheet({ title, session, close }: { readonly title: string; readonly session: Session; readonly close: () => void }): ReactElement {
  const { id, version, minutes, attendance } = session;
  const opened: Marks = Object.fromEntries(attendance.flatMap((one) => (one.minutes !== null && one.minutes < minutes ? [[one.traineeId, one.minutes]] : [])));
  const draft = useDraft<Marks>({ name: `session-attendance/${id}`, opened, version });
  const form = useCairnForm({});
  const [record] = useMutation(RecordSessionAttendance_Mutation);
  const toast = useToast();
  const stayed = (traineeId: string): number => draft.value[traineeId] ?? minutes;
  const there = attendance.filter(({ traineeId }) => stayed(traineeId) > 0).length;
  const mark = (traineeId: string, value: number): void => {
    const { [traineeId]: _, ...others } = draft.value;
    draft.change(value >= minutes ? others : { ...others, [traineeId]: Math.max(0, value) });
  };
  return (
    <Sheet open close={close} heading={`Who was at ${title}?`}>
      <Form
        form={form}
        label="Who was there"
        send={async (_, idempotencyKey) => {
          const exceptions = Object.entries(draft.value).map(([traineeId, own]) => ({ traineeId, minutes: own }));
          return (await record({ variables: { input: { sessionId: id, version, exceptions, idempotencyKey } } })).data?.recordSessionAttendance.errors;
        }}
        done={() => {
          void draft.settle();
          toast({ words: `Recorded: ${there} there, ${attendance.length - there} not.` });
          close();
        }}
      >
        <p role="status">
          {there} there, {attendance.length - there} not. Everybody is there until you untick them.
        </p>
        <ul className={css.attendance}>
          {attendance.map(({ traineeId, name }) => (
            <li key={traineeId}>
              <label>
                <input
                  type="checkbox"
                  className={choice.mark}
                  checked={stayed(traineeId) > 0}
                  onChange={({ target }) => mark(traineeId, target.checked ? minutes : 0)}
                />
                <span>{name}</span>
              </label>
              <span className={css.minutes}>
                <input
                  className={classes(field.control, css.figure)}
                  inputMode="numeric"
                  aria-label={`Minutes of ${name}`}
                  value={stayed(traineeId)}
                  onFocus={({ target }) => target.select()}
                  onChange={({ target }) => /^\d*$/u.test(target.value) && mark(traineeId, Math.min(Number(target.value), minutes))}
                />
                of {minutes} min
              </span>
            </li>
          ))}
        </ul>
        <SaveLine state={draftWords(draft, undefined, () => undefined)} />
        <ButtonRow>
          <Submit>Record</Submit>
          <Button onClick={close}>Leave it</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
