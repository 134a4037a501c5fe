import { useSearchParams } from 'react-router';
import { linesOf, type LineFacts } from './draft-fields.js';
import { useDraftScreen } from './draft-screen.js';
import type { Finding } from './draft-talk.js';
import { EditDraftLine_Mutation } from './draft-mutations.js';
import { TurnDraftLine_Mutation } from './line-mutations.js';
import type { StepKey } from './step-section.js';

type OfferAct = Finding['offers'][number]['act'];

/** Fields that a person fills under another name. */
const writtenAs: Readonly<Record<string, string>> = { championId: 'championName' };

/** Levels are thought from the far end: the first that is open, or else the nearest. */
function levelOf(line: LineFacts): string {
  const kind = line.krType === 'MILESTONE' ? 'Text' : 'Value';
  const open = (['stretch', 'target', 'commit'] as const).find((name) => (line[`${name}${kind}`] ?? '') === '');
  return `${open ?? 'commit'}${kind}`;
}

/** Where the words of a finding are written, as the page names its fields. */
function fieldOf({ subject: { type, id, field } }: Finding, teamId: string, line: LineFacts | undefined): string {
  if (type === 'MISSION') return `mission/${teamId}/body`;
  if (id === null) return '';
  if (type !== 'LINE') return `objective/${id}/${field}`;
  return `line/${id}/${field === 'levels' && line ? levelOf(line) : (writtenAs[field] ?? field)}`;
}

/** Brings a step into view, on a phone too, and puts the focus where it is written. */
export function useGoTo(): (step: StepKey, elementId?: string) => void {
  const [, setSearch] = useSearchParams();
  return (step, elementId) => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('step', step);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
    setTimeout(() => {
      const part = elementId?.split('/').slice(0, 2).join('/');
      const found =
        (elementId ? document.getElementById(elementId) : null) ??
        (part ? document.querySelector<HTMLElement>(`[data-step="${step}"] [data-part="${part}"] :is(textarea, input, select)`) : null) ??
        document.querySelector<HTMLElement>(`[data-step="${step}"] :is(textarea, input, button)`);
      found?.focus();
      found?.scrollIntoView?.({ block: 'center' });
    }, 60);
  };
}

/** Does what a finding offers: goes to the words, or turns the line. */
export function useOffer(finding: Finding): (act: OfferAct) => void {
  const { draft, desk, run } = useDraftScreen();
  const goTo = useGoTo();
  const line = linesOf(draft).find(({ id }) => id === finding.subject.id);
  const turn = async (kind: 'KEY_RESULT' | 'HEALTH_METRIC' | 'TASK', krType?: 'METRIC'): Promise<void> => {
    if (!line) return;
    const kept = desk.find(`line/${line.id}`);
    await kept?.keeper.flush();
    const version = kept?.version ?? line.version;
    if (kind === line.kind && krType) await run(EditDraftLine_Mutation, { lineId: line.id, version, krType });
    else await run(TurnDraftLine_Mutation, { lineId: line.id, version, kind, ...(krType && { krType }) });
    goTo(kind === 'KEY_RESULT' ? 'KEY_RESULTS' : 'REFINE', `line/${line.id}/text`);
  };
  return (act) => {
    if (act === 'MAKE_METRIC') return void turn('KEY_RESULT', 'METRIC');
    if (act === 'MAKE_TASK') return void turn('TASK');
    if (act === 'MOVE_TO_HEALTH_METRIC') return void turn('HEALTH_METRIC');
    if (act === 'MAKE_KEY_RESULT') return void turn('KEY_RESULT');
    if (act === 'NAME_DEPENDENCY') return goTo('ALIGNMENT');
    if (act === 'ADD_HEALTH_METRIC') return goTo('REFINE');
    if (act === 'SHARE_OBJECTIVE') return goTo('OBJECTIVE', finding.subject.id === null ? undefined : `objective/${finding.subject.id}/sharedWithTeamId`);
    goTo(finding.step, fieldOf(finding, draft.teamId, line));
  };
}
