import { useState, type ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { failureWords } from '../../app/failure.js';
import { useViewer } from '../../app/session.js';
import { listed, plural } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { linesOf, type DraftFacts } from './draft-fields.js';
import { useDraftScreen } from './draft-screen.js';
import { useDraftTalk } from './draft-talk.js';
import css from './findings.module.css';
import { PublishTeamDraft_Mutation } from './review-mutations.js';
import { useRun } from './use-run.js';

/** Who gets a mail about it: champions who are on the list of people, and the leads of teams that are named. Whoever publishes knows already. */
function toldOf({ draft, results, by }: { readonly draft: DraftFacts; readonly results: ReturnType<typeof linesOf>; readonly by: string }): string | undefined {
  const champions = [...new Set(results.flatMap(({ championId, championName }) => (championId === null || championId === by ? [] : [championName])))];
  const teams = [...new Set(draft.dependencies.flatMap(({ otherTeamId, otherName }) => (otherTeamId === null ? [] : [otherName])))];
  const told = [
    ...(champions.length > 0 ? [`${listed(champions)}, as ${champions.length === 1 ? 'champion' : 'champions'}`] : []),
    ...(teams.length > 0 ? [`whoever leads ${listed(teams)}`] : []),
  ];
  return told.length === 0 ? undefined : `One mail goes to ${told.join('; and to ')}.`;
}

/** What happens and who is told; where something came in between, why not. */
export function PublishSheet({ close }: { readonly close: () => void }): ReactElement {
  const { draft } = useDraftScreen();
  const { review } = useDraftTalk();
  const viewer = useViewer();
  const run = useRun({ silent: true });
  const tell = useTell();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const results = linesOf(draft).filter(({ kind }) => kind === 'KEY_RESULT');
  const told = toldOf({ draft, results, by: viewer.id });
  const publish = async (): Promise<void> => {
    if (!review) return;
    setSending(true);
    const errors = await run(PublishTeamDraft_Mutation, { draftId: review.draftId, version: review.version }).catch((error: unknown) => [
      { code: 'NOT_SENT', message: failureWords(error, 'This was not published. The draft is as it was.') },
    ]);
    setSending(false);
    setRefused((errors ?? []).map(({ message }) => message));
    if (errors?.length !== 0) return;
    tell({ words: `The OKRs of ${draft.teamName} are published.` });
    close();
  };
  return (
    <Sheet open close={close} heading={`Publish the OKRs of ${draft.teamName} for cycle ${draft.cycle?.number ?? ''}?`} held={sending}>
      {refused.length > 0 && (
        <div role="alert">
          <p>{plural(refused.length, 'thing stands', 'things stand')} in the way:</p>
          <ul>
            {refused.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      <p>
        {plural(draft.objectives.length, 'objective', 'objectives')} and {plural(results.length, 'key result', 'key results')} are frozen as they are. Later
        changes need a reason.
      </p>
      {told && <p className={css.quiet}>{told}</p>}
      <ButtonRow>
        <Button look="filled" sending={sending} onClick={() => void publish()}>
          Publish
        </Button>
        <Button onClick={close}>Back to the draft</Button>
      </ButtonRow>
    </Sheet>
  );
}
