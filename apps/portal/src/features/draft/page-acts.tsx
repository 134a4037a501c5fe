import { useState, type ReactElement } from 'react';
import { gateParts } from '../../app/gate.js';
import { useTell } from '../../app/activity.js';
import { AddLearning } from '../../app/learning-link.js';
import { firstName, plural } from '../../app/words.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { Button, type ButtonLook } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { LockedButton } from '../../ui/gate/locked-button.js';
import { useDraftScreen } from './draft-screen.js';
import { useDraftTalk } from './draft-talk.js';
import { PublishSheet } from './publish-sheet.js';
import { showMark } from './seen.js';
import { GiveVerdictOnDraft_Mutation, SendDraftToCoach_Mutation, TakeBackSentDraft_Mutation } from './review-mutations.js';
import { useRun } from './use-run.js';

function toNextMark(): void {
  const marks = [...document.querySelectorAll<HTMLElement>('[data-finding]')].filter((mark) => mark.offsetParent !== null);
  const at = marks.findIndex((mark) => mark === document.activeElement || mark.contains(document.activeElement));
  showMark(marks[(at + 1) % marks.length] ?? null);
}

/** What brings a draft on, the furthest first: that one is filled. What takes it back never is. */
const onward = ['publishDraft', 'giveReadyVerdict', 'sendDraft'] as const;

/** The acts of the whole draft, one of them filled: send it, take it back, say what one thinks of it, publish. */
export function DraftActs(): ReactElement | null {
  const { draft, desk, run } = useDraftScreen();
  const { check, review, may, gateOf } = useDraftTalk();
  const silently = useRun({ silent: true });
  const tell = useTell();
  const [sheet, setSheet] = useState<'lookAgain' | 'publish'>();
  const [sending, setSending] = useState(false);
  const coach = draft.coachName === null ? 'the coach' : firstName(draft.coachName);
  const draftId = draft.id ?? '';
  const openRules = check?.openRules ?? 0;

  const send = async (): Promise<void> => {
    if (!review) return;
    setSending(true);
    await desk.flush();
    const isSaved = desk.saved();
    const errors = isSaved ? await run(SendDraftToCoach_Mutation, { draftId, version: review.version }) : null;
    setSending(false);
    if (!isSaved)
      tell({
        words: desk.get().conflict
          ? 'Not sent: a text was also changed by somebody else. Choose which one stays first.'
          : 'Not sent: not all of it is saved yet. It stays here.',
      });
    if (errors?.length === 0) tell({ words: `Sent to ${coach}.` });
  };
  const ready = async (): Promise<void> => {
    const errors = review && (await run(GiveVerdictOnDraft_Mutation, { draftId, revision: review.revision, verdict: 'READY', note: '' }));
    if (errors?.length === 0) tell({ words: `${draft.teamName} reads that the draft is ready.` });
  };
  usePageActs([
    { id: 'draft-next-mark', words: 'Go to the next mark', keys: ']', run: toNextMark },
    ...(may('sendDraft') ? [{ id: 'draft-send', words: `Send to ${coach}`, keys: 'mod+Enter', run: () => void send() }] : []),
  ]);
  if (!review) return null;
  const locked = gateOf('publishDraft');
  const lookOf = (act: (typeof onward)[number]): ButtonLook => (onward.find(may) === act ? 'filled' : 'outlined');
  return (
    <>
      {may('sendDraft') && (
        <Button look={lookOf('sendDraft')} sending={sending} onClick={() => void send()}>
          Send to {coach}
        </Button>
      )}
      {may('takeBackDraft') && <Button onClick={() => void run(TakeBackSentDraft_Mutation, { draftId, version: review.version })}>Take back</Button>}
      {may('giveLookAgainVerdict') && <Button onClick={() => setSheet('lookAgain')}>Look again</Button>}
      {/* Also after the review: what it taught is often known only when the next draft comes. */}
      {draft.sentAt !== null && <AddLearning kind="DRAFT_REVIEW" id={draftId} />}
      {may('giveReadyVerdict') && (
        <Button look={lookOf('giveReadyVerdict')} onClick={() => void ready()}>
          Ready
        </Button>
      )}
      {may('publishDraft') && (
        <Button look={lookOf('publishDraft')} onClick={() => setSheet('publish')}>
          Publish
        </Button>
      )}
      {locked && <LockedButton gate={gateParts(locked)}>Publish</LockedButton>}
      {sheet === 'lookAgain' && (
        <ReasonSheet
          question={`Should ${draft.teamName} look again?`}
          field="note"
          label="What should they look at?"
          hint={review.openRemarks > 0 ? `${plural(review.openRemarks, 'remark goes', 'remarks go')} with it.` : undefined}
          confirm="Ask to look again"
          back="Back to the draft"
          fact={`${draft.teamName} has it back.`}
          send={(note, key) => silently(GiveVerdictOnDraft_Mutation, { draftId, revision: review.revision, verdict: 'LOOK_AGAIN', note }, key)}
          close={() => setSheet(undefined)}
        >
          {openRules > 0 && <p>{plural(openRules, 'rule is', 'rules are')} open.</p>}
        </ReasonSheet>
      )}
      {sheet === 'publish' && <PublishSheet close={() => setSheet(undefined)} />}
    </>
  );
}
