import { useState, type ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import { useTell } from '../../app/activity.js';
import { Button } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { Menu, type MenuAct } from '../../ui/menu/menu.js';
import type { TipCommentFacts, TipPostFacts } from './tips.documents.js';
import { useTipActs, type Subject } from './use-tip-acts.js';

interface Props {
  readonly of: TipPostFacts | TipCommentFacts;
  readonly subject: Subject;
  /** Acts of one’s own, before those of readers and moderators. */
  readonly own?: readonly MenuAct[];
}

/** What readers and moderators do with somebody’s words: thanks beside them, the rest behind a menu. */
export function WordsActs({ of, subject, own = [] }: Props): ReactElement {
  const acts = useTipActs();
  const tell = useTell();
  const [asked, ask] = useState<'report' | 'hide'>();
  const may = (action: string): boolean => actState(of.availableActions, action) === 'allowed';
  const close = (): void => ask(undefined);
  const hideNow = async (reason: string, idempotencyKey: string) => {
    const errors = await acts.hide(subject, reason, idempotencyKey);
    if (errors?.length === 0) tell({ words: 'Only its author and the moderators read it now.', undo: () => acts.restore(subject) });
    return errors;
  };
  const moderating: readonly MenuAct[] = [
    ...(may('reportTip') ? [{ words: 'Report to a moderator', act: () => ask('report') }] : []),
    ...(may('hideTip') ? [{ words: 'Hide from everybody', act: () => ask('hide') }] : []),
    ...(may('restoreTip') ? [{ words: 'Show it again', act: () => void acts.restore(subject) }] : []),
  ];
  const groups = [own, moderating].filter((group) => group.length > 0);
  return (
    <>
      {may('thankForTip') && (
        <Button small onClick={() => void acts.thank(subject, true)}>
          Helped me
        </Button>
      )}
      {may('unthankForTip') && (
        <Button small look="quiet" aria-pressed="true" onClick={() => void acts.thank(subject, false)}>
          It helped me
        </Button>
      )}
      {groups.length > 0 && <Menu label="More acts" groups={groups} />}
      {asked === 'report' && (
        <ReasonSheet
          question="Report this to a moderator?"
          label="What is wrong with it"
          hint="Its author is not told who reported it."
          missing="Say what is wrong with it"
          confirm="Report it"
          back="Leave it"
          send={(reason, key) => acts.report(subject, reason, key)}
          fact="Reported. The owner of the practice or whoever directs its certification reads it, and you hear what became of it."
          close={close}
        />
      )}
      {asked === 'hide' && (
        <ReasonSheet
          question="Hide this from everybody?"
          label="Reason"
          hint="Its author reads it by mail."
          missing="Say why, so that its author understands"
          confirm="Hide it"
          back="Leave it"
          send={hideNow}
          close={close}
        >
          <p>Only its author and the moderators will read it. You can show it again.</p>
        </ReasonSheet>
      )}
    </>
  );
}
