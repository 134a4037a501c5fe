import { useState, type ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { listed, plural } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { linesOf } from './draft-fields.js';
import { useDraftScreen } from './draft-screen.js';
import { useDraftTalk } from './draft-talk.js';
import css from './findings.module.css';
import { PublishTeamDraft_Mutation } from './review-mutations.js';
import { useRun } from './use-run.js';

/** What stands in the way, in words; what happens, and who is told. */
export function PublishSheet({ close }: { readonly close: () => void }): ReactElement {
  const { draft } = useDraftScreen();
  const { check, review } = useDraftTalk();
  const run = useRun({ silent: true });
  const tell = useTell();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const rules = (check?.findings ?? []).filter(({ kind, answered, waivedUntil }) => kind === 'RULE' && !answered && waivedUntil === null);
  const stops = refused.length > 0 ? refused : rules.map(({ words }) => words);
  const results = linesOf(draft).filter(({ kind }) => kind === 'KEY_RESULT');
  const champions = [...new Set(results.map(({ championName }) => championName).filter((name) => name !== ''))];
  const others = [...new Set(draft.dependencies.map(({ otherName }) => otherName))];
  const publish = async (): Promise<void> => {
    if (!review) return;
    setSending(true);
    const errors = await run(PublishTeamDraft_Mutation, { draftId: review.draftId, version: review.version }).catch(() => [
      { code: 'NOT_SENT', message: 'This was not sent. Check the connection and try again.' },
    ]);
    setSending(false);
    setRefused((errors ?? []).map(({ message }) => message));
    if (errors?.length !== 0) return;
    tell({ words: `The OKRs of ${draft.teamName} are published.` });
    close();
  };
  return (
    <Sheet open close={close} heading={`Publish the OKRs of ${draft.teamName} for cycle ${draft.cycle?.number ?? ''}?`} held={sending}>
      {stops.length > 0 ? (
        <div role={refused.length > 0 ? 'alert' : undefined}>
          <p>{plural(stops.length, 'thing stands', 'things stand')} in the way:</p>
          <ul>
            {stops.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p>
          {plural(draft.objectives.length, 'objective', 'objectives')} and {plural(results.length, 'key result', 'key results')} are frozen as they are. Later
          changes need a reason.
        </p>
      )}
      <p className={css.quiet}>
        {champions.length > 0 && `Told once: ${listed(champions)} as ${champions.length === 1 ? 'champion' : 'champions'}. `}
        {others.length > 0 && `${listed(others)} learn of it too.`}
      </p>
      <ButtonRow>
        {rules.length === 0 && (
          <Button look="filled" sending={sending} onClick={() => void publish()}>
            Publish
          </Button>
        )}
        <Button onClick={close}>Back to the draft</Button>
      </ButtonRow>
    </Sheet>
  );
}
