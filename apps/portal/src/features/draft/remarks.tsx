import { useState, type ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { CitedLearnings, CiteHere } from '../../templates/cited-learnings/cited-learnings.js';
import { Button } from '../../ui/button/button.js';
import { Checkbox } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { useDraftScreen } from './draft-screen.js';
import { useDraftTalk, type Remark } from './draft-talk.js';
import css from './findings.module.css';
import { SettleDraftRemark_Mutation, WriteDraftRemark_Mutation } from './review-mutations.js';
import type { StepKey } from './step-section.js';
import { useRun } from './use-run.js';

/** What a remark is about: a line, an objective, a step, or the draft as a whole. */
export interface About {
  readonly lineId?: string;
  readonly objectiveId?: string;
  readonly step?: StepKey;
}

const isAbout = (remark: Remark, { lineId, objectiveId, step }: About): boolean =>
  lineId !== undefined || objectiveId !== undefined
    ? !remark.subjectGone && remark.subjectId === (lineId ?? objectiveId)
    : step !== undefined
      ? remark.subjectType === 'STEP' && remark.step === step
      : remark.subjectType === 'DRAFT' || remark.subjectGone;

/** What reviewers say and ask about one thing, with the team's answers; settled ones are folded. */
export function Remarks(about: About): ReactElement | null {
  const { review, may } = useDraftTalk();
  const [writing, setWriting] = useState(false);
  const own = (review?.remarks ?? []).filter((remark) => isAbout(remark, about));
  const open = own.filter(({ settledAt }) => settledAt === null);
  const settled = own.filter(({ settledAt }) => settledAt !== null);
  const writes = may('writeRemark');
  if (own.length === 0 && !writes) return null;
  return (
    <div>
      {open.length > 0 && (
        <ul className={css.remarks} aria-label="Remarks">
          {open.map((remark) => (
            <RemarkView key={remark.id} remark={remark} />
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <details>
          <summary className={css.quiet}>{plural(settled.length, 'settled remark', 'settled remarks')}</summary>
          <ul className={css.remarks}>
            {settled.map((remark) => (
              <RemarkView key={remark.id} remark={remark} />
            ))}
          </ul>
        </details>
      )}
      {writes &&
        (writing ? (
          <WriteRemark about={about} close={() => setWriting(false)} />
        ) : (
          <Button small look="quiet" onClick={() => setWriting(true)}>
            Remark or ask
          </Button>
        ))}
    </div>
  );
}

function RemarkView({ remark }: { readonly remark: Remark }): ReactElement {
  const { draft, run } = useDraftScreen();
  const [answering, setAnswering] = useState(false);
  const may = (action: string): boolean => actState(remark.availableActions, action) === 'allowed';
  const { id, version, kind, body, authorName, byCoach, at, settledAt, settledByName, subjectGone, citations, replies } = remark;
  const place = { engagementId: draft.engagementId, place: 'REMARK', placeId: id } as const;
  return (
    <li className={css.remark}>
      <p className={css.reason}>
        {authorName}
        {byCoach && ' (coach)'} {kind === 'QUESTION' ? 'asks' : 'remarks'}, <Time at={at} />
        {subjectGone && ', about something that was removed since'}
      </p>
      <p className={css.said}>{body}</p>
      {replies.map((reply) => (
        <div key={reply.id} className={css.reply}>
          <p className={css.reason}>
            {reply.authorName}, <Time at={reply.at} />
          </p>
          <p className={css.said}>{reply.body}</p>
        </div>
      ))}
      <div className={css.cited}>
        <CitedLearnings here={citations} at={place} />
      </div>
      {settledAt !== null && (
        <p className={css.reason}>
          Settled{settledByName && ` by ${settledByName}`}, <Time at={settledAt} />
        </p>
      )}
      <p className={css.acts}>
        {settledAt === null && <CiteHere here={citations} at={place} />}
        {may('replyToRemark') && !answering && (
          <Button small look="quiet" onClick={() => setAnswering(true)}>
            Reply
          </Button>
        )}
        {may('settleRemark') && (
          <Button small look="quiet" onClick={() => void run(SettleDraftRemark_Mutation, { remarkId: id, version, settled: settledAt === null })}>
            {settledAt === null ? 'Settled' : 'Open it again'}
          </Button>
        )}
      </p>
      {answering && <WriteRemark about={{}} replyToId={id} close={() => setAnswering(false)} />}
    </li>
  );
}

function WriteRemark({ about, replyToId, close }: { readonly about: About; readonly replyToId?: string; readonly close: () => void }): ReactElement {
  const { draft } = useDraftScreen();
  const run = useRun({ silent: true });
  const form = useCairnForm({ body: '', question: replyToId === undefined });
  return (
    <Form
      form={form}
      label={replyToId ? 'Reply' : 'Remark or ask'}
      done={close}
      send={({ body, question }, idempotencyKey) => {
        const subject = about.lineId
          ? { lineId: about.lineId }
          : about.objectiveId
            ? { objectiveId: about.objectiveId }
            : about.step
              ? { step: about.step }
              : {};
        return run(WriteDraftRemark_Mutation, { draftId: draft.id ?? '', body, question, ...(replyToId ? { replyToId } : subject) }, idempotencyKey);
      }}
    >
      <TextArea form={form} name="body" label={replyToId ? 'Your reply' : 'Your words'} rows={2} limit={2000} serif required="Write a few words" />
      {replyToId === undefined && <Checkbox form={form} name="question" label="It is a question" />}
      <p className={css.acts}>
        <Submit small look="outlined">
          {replyToId ? 'Reply' : 'Say it'}
        </Submit>
        <Button small look="quiet" onClick={close}>
          Not now
        </Button>
      </p>
    </Form>
  );
}
