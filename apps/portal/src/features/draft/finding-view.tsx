import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { actState } from '../../app/act-state.js';
import { Time } from '../../app/time/time.js';
import { AskWaiverSheet } from '../../app/waivers/ask-waiver-sheet.js';
import { classes } from '../../ui/class-names.js';
import { Button } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { AnswerDraftFinding_Mutation } from './checks.documents.js';
import { useDraftScreen } from './draft-screen.js';
import type { Finding } from './draft-talk.js';
import css from './findings.module.css';
import { Marked } from './marked.js';
import { useOffer } from './use-offer.js';
import { useRun } from './use-run.js';

const kinds = { RULE: 'To fix', ADVICE: 'Advice', QUESTION: 'Question' } as const;

const spansOf = ({ copiedFrom, span }: Finding): readonly { readonly start: number; readonly end: number }[] =>
  copiedFrom ? copiedFrom.shared.map((one) => one.span) : span ? [span] : [];

/** One mark: what, where, why with the number of the parameter, and what can be done. It never holds a new wording. */
export function FindingView({ finding, text }: { readonly finding: Finding; readonly text: string | undefined }): ReactElement {
  const { draft, run } = useDraftScreen();
  const silently = useRun({ silent: true });
  const offer = useOffer(finding);
  const [sheet, setSheet] = useState<'waiver' | 'answer'>();
  const { kind, words, reason, parameterKey, parameterNumber, waivedUntil, answered, answer, copiedFrom, question, answerVersion, key } = finding;
  const may = (action: string): boolean => actState(finding.availableActions, action) === 'allowed';
  const settled = answered || waivedUntil !== null;
  const input = { draftId: draft.id ?? '', findingKey: key, version: answerVersion };
  const spans = spansOf(finding);
  return (
    <li className={classes(css.finding, css[kind], settled && css.settled)} data-finding={key} tabIndex={-1}>
      <p>
        <b className={css.kind}>{waivedUntil !== null ? 'Excepted' : answered ? 'Settled' : kinds[kind]}</b> {words}
      </p>
      {!settled && spans.length > 0 && text !== undefined && text !== '' && <Marked text={text} spans={spans} />}
      {!settled && copiedFrom && (
        <p className={css.reason}>
          {copiedFrom.text ? (
            <>
              {copiedFrom.teamName} wrote: <q className={css.theirs}>{copiedFrom.text}</q>
            </>
          ) : (
            <>It is like a text of {copiedFrom.teamName}, who are still writing.</>
          )}
        </p>
      )}
      {!settled && question !== null && question !== words && <p className={css.ask}>{question}</p>}
      <p className={css.reason}>
        {reason}
        {parameterKey !== null && (
          <>
            {' '}
            <Link to={`/c/${draft.clientSlug}/plan?p=${parameterKey}`}>{parameterNumber === null ? 'In the plan' : `Parameter ${parameterNumber}`}</Link>
          </>
        )}
      </p>
      {waivedUntil !== null && (
        <p className={css.reason}>
          An exception covers it until <Time day={waivedUntil} />.
        </p>
      )}
      {answer && (
        <p className={css.reason}>
          {answer.byName} {answer.kind === 'ANSWERED' ? 'answered' : 'put it aside'}
          {answer.words && `: ${answer.words}`} (<Time at={answer.at} />)
        </p>
      )}
      <p className={css.acts}>
        {!settled && finding.offers.map((one) => <Offer key={one.act} offer={one} finding={finding} take={offer} open={setSheet} />)}
        {!settled && may('putFindingAside') && (
          <Button small look="quiet" onClick={() => void run(AnswerDraftFinding_Mutation, { ...input, act: 'PUT_ASIDE', words: '' })}>
            Put aside
          </Button>
        )}
        {answer && may('undoFindingAnswer') && (
          <Button small look="quiet" onClick={() => void run(AnswerDraftFinding_Mutation, { ...input, act: 'UNDO', words: '' })}>
            Take the answer back
          </Button>
        )}
      </p>
      {sheet === 'waiver' && (
        <AskWaiverSheet
          engagementId={draft.engagementId}
          client={draft.clientSlug}
          parameters={draft.rules.map((rule) => ({ key: rule.parameterKey, title: rule.heading }))}
          start={{ parameterKey: finding.offers.find(({ act }) => act === 'ASK_WAIVER')?.parameterKey ?? parameterKey ?? '', teamId: draft.teamId }}
          close={() => setSheet(undefined)}
        />
      )}
      {sheet === 'answer' && (
        <ReasonSheet
          question={question ?? words}
          label="Why are these words right here?"
          hint="Your coach reads it with the draft."
          missing="Say what it means for your team"
          confirm="Answer"
          back="Back to the draft"
          send={(said, idempotencyKey) => silently(AnswerDraftFinding_Mutation, { ...input, act: 'ANSWER', words: said }, idempotencyKey)}
          close={() => setSheet(undefined)}
        />
      )}
    </li>
  );
}

interface OfferProps {
  readonly offer: Finding['offers'][number];
  readonly finding: Finding;
  readonly take: (act: Finding['offers'][number]['act']) => void;
  readonly open: (sheet: 'waiver' | 'answer') => void;
}

/** Only to whoever can take it; readers see the mark alone. */
function Offer({ offer: { act, label }, finding, take, open }: OfferProps): ReactElement | null {
  const { draft, may } = useDraftScreen();
  const writes = may('editText') === 'allowed';
  const answers = actState(finding.availableActions, 'answerFinding') === 'allowed';
  if (act === 'SEE_TRAINING') return <Link to={`/c/${draft.clientSlug}/training`}>{label}</Link>;
  if (act === 'ANSWER')
    return answers ? (
      <Button small onClick={() => open('answer')}>
        {label}
      </Button>
    ) : null;
  const { type } = finding.subject;
  const talks = (type === 'MISSION' && may('writeMission') === 'allowed') || (type === 'ALIGNMENT' && may('addDependency') === 'allowed');
  if (!writes && !talks) return null;
  return (
    <Button small look={act === 'ASK_WAIVER' ? 'quiet' : 'outlined'} onClick={() => (act === 'ASK_WAIVER' ? open('waiver') : take(act))}>
      {label}
    </Button>
  );
}
