import { useTell } from '../../app/activity.js';
import type { MenuAct } from '../../ui/menu/menu.js';
import { kindWords, type LineFacts } from './draft-fields.js';
import { useDraftScreen, type Kept } from './draft-screen.js';
import { MoveDraftLine_Mutation, RemoveDraftLine_Mutation, RestoreDraftLine_Mutation, TurnDraftLine_Mutation } from './line-mutations.js';
import { neighbourAfter } from './objective-editor.js';

export type LineKind = LineFacts['kind'];

export interface LineActs {
  readonly move: (by: -1 | 1) => void;
  readonly turn: (kind: LineKind, krType?: LineFacts['krType']) => Promise<void>;
  readonly menu: readonly (readonly MenuAct[])[];
}

/** What can be done with a line as a whole. What was typed in it goes first, so that nothing of it is left behind. */
export function useLineActs(line: LineFacts, of: Kept): LineActs {
  const { draft, run } = useDraftScreen();
  const tell = useTell();
  const { id, kind, objectiveId } = line;
  const neighbours = objectiveId === null ? draft.looseLines : (draft.objectives.find((one) => one.id === objectiveId)?.lines ?? []);
  const ids = neighbours.map((one) => one.id);
  const index = ids.indexOf(id);
  const move = (by: -1 | 1): void => {
    const beforeId = neighbourAfter(ids, index, by);
    if (beforeId !== undefined) void run(MoveDraftLine_Mutation, { lineId: id, ...(beforeId !== null && { beforeId }) });
  };
  const turn = async (into: LineKind, krType?: LineFacts['krType']): Promise<void> => {
    await of.kept.keeper.flush();
    const errors = await run(TurnDraftLine_Mutation, { lineId: id, version: of.kept.version, kind: into, ...(krType && { krType }) });
    if (errors?.length !== 0) return;
    tell({
      words: `It is a ${kindWords[into].toLowerCase()} now.`,
      undo: () => run(TurnDraftLine_Mutation, { lineId: id, version: of.kept.version, kind, ...(kind === 'KEY_RESULT' && { krType: line.krType }) }),
    });
  };
  const remove = async (): Promise<void> => {
    await of.kept.keeper.flush();
    const errors = await run(RemoveDraftLine_Mutation, { lineId: id, version: of.kept.version });
    if (errors?.length === 0) tell({ words: `The ${kindWords[kind].toLowerCase()} is removed.`, undo: () => run(RestoreDraftLine_Mutation, { lineId: id }) });
  };
  const under = draft.objectives.filter((one) => one.id !== objectiveId);
  return {
    move,
    turn,
    menu: [
      [
        ...(index > 0 ? [{ words: 'Move up', key: 'Alt ↑', act: () => move(-1) }] : []),
        ...(index < ids.length - 1 ? [{ words: 'Move down', key: 'Alt ↓', act: () => move(1) }] : []),
        ...under.map((one) => ({
          words: `Put under “${one.text || 'objective without words'}”`,
          act: () => void run(MoveDraftLine_Mutation, { lineId: id, objectiveId: one.id }),
        })),
      ],
      (['KEY_RESULT', 'HEALTH_METRIC', 'TASK'] as const)
        .filter((one) => one !== kind)
        .map((one) => ({ words: `Turn into a ${kindWords[one].toLowerCase()}`, act: () => void turn(one) })),
      [{ words: 'Remove', act: () => void remove() }],
    ].filter((group) => group.length > 0),
  };
}
