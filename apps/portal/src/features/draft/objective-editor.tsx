import type { KeyboardEvent, ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { Menu, type MenuAct } from '../../ui/menu/menu.js';
import { Tag } from '../../ui/marks/marks.js';
import { BothWordings } from './both-wordings.js';
import css from './draft.module.css';
import type { ObjectiveFacts } from './draft-fields.js';
import { MoveDraftObjective_Mutation, RemoveDraftObjective_Mutation, RestoreDraftObjective_Mutation } from './draft-mutations.js';
import { useDraftScreen, useKeptObjective } from './draft-screen.js';
import { ChangePublished } from './change-published.js';
import { Findings } from './findings.js';
import { KeptSelect, KeptText } from './kept-inputs.js';
import { Remarks } from './remarks.js';
import { OtherHere } from './other-here.js';
import { NewSince } from './seen.js';

/** Alt with an arrow moves a thing among its neighbours; from a field too, where arrows alone move the caret. */
export function movesWith(event: KeyboardEvent, move: (by: -1 | 1) => void): void {
  const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp' | 'ArrowDown'] : undefined;
  if (!by) return;
  event.preventDefault();
  event.stopPropagation();
  move(by);
}

/** Its neighbour below, once it has moved by one; null at the end. */
export const neighbourAfter = (ids: readonly string[], index: number, by: -1 | 1): string | null | undefined => {
  if (by === -1) return index === 0 ? undefined : ids[index - 1];
  return index >= ids.length - 1 ? undefined : (ids[index + 2] ?? null);
};

const kinds = [
  ['INTERNAL', 'Internal: how we work'],
  ['EXTERNAL', 'External: what others get'],
] as const;

export function ObjectiveEditor({ objective, index }: { readonly objective: ObjectiveFacts; readonly index: number }): ReactElement {
  const { draft, run } = useDraftScreen();
  const tell = useTell();
  const of = useKeptObjective(objective);
  const { id } = objective;
  const part = `objective/${id}`;
  const words: Readonly<Record<string, string>> = Object.fromEntries([
    ...kinds,
    ...draft.otherTeams.map((team) => [team.id, team.name] as const),
    ...draft.higher.flatMap(({ objectives }) => objectives.map((one) => [one.id, one.text] as const)),
  ]);
  const move = (by: -1 | 1): void => {
    const beforeId = neighbourAfter(
      draft.objectives.map((one) => one.id),
      index,
      by,
    );
    if (beforeId !== undefined) void run(MoveDraftObjective_Mutation, { objectiveId: id, ...(beforeId !== null && { beforeId }) });
  };
  const remove = async (): Promise<void> => {
    await of.kept.keeper.flush();
    const errors = await run(RemoveDraftObjective_Mutation, { objectiveId: id, version: of.kept.version });
    if (errors?.length === 0)
      tell({ words: 'The objective is removed, with its lines.', undo: () => run(RestoreDraftObjective_Mutation, { objectiveId: id }) });
  };
  const acts: MenuAct[] = [
    ...(index > 0 ? [{ words: 'Move up', key: 'Alt ↑', act: () => move(-1) }] : []),
    ...(index < draft.objectives.length - 1 ? [{ words: 'Move down', key: 'Alt ↓', act: () => move(1) }] : []),
    { words: 'Remove', act: () => void remove() },
  ];
  const higher = draft.higher.flatMap(({ teamName, objectives }) => objectives.map((one) => [one.id, `${teamName}: ${one.text}`] as const));
  return (
    <li className={css.item} data-part={part} onKeyDown={(event) => movesWith(event, move)}>
      <OtherHere part={part}>
        {(held) => (
          <>
            <div className={css.itemHead}>
              <KeptText of={of} field="text" name={part} label={`Objective ${index + 1}`} bare oneLine large readOnly={held} />
              <Menu label={`More for objective ${index + 1}`} groups={[acts]} />
            </div>
            {objective.byCoach && <Tag>written by {objective.authorName}, coach</Tag>}
            <KeptText of={of} field="whyNow" name={part} label="Why now?" hint="Three to five sentences." rows={3} readOnly={held} />
            <div className={css.figures}>
              {draft.limits.internalAndExternal && (
                <KeptSelect of={of} field="kind" name={part} label="Internal or external?" choices={kinds} empty="Not said" readOnly={held} />
              )}
              {higher.length > 0 && (
                <KeptSelect
                  of={of}
                  field="supportsObjectiveId"
                  name={part}
                  label="Which objective does it serve?"
                  choices={higher}
                  empty="None named"
                  readOnly={held}
                />
              )}
              {draft.otherTeams.length > 0 && (
                <KeptSelect
                  of={of}
                  field="sharedWithTeamId"
                  name={part}
                  label="Shared with"
                  choices={draft.otherTeams.map((team) => [team.id, team.name] as const)}
                  empty="Nobody"
                  readOnly={held}
                />
              )}
            </div>
            <BothWordings of={of} words={words} />
            <Findings type="OBJECTIVE" id={id} text={(field) => of.view.value[field] ?? ''} />
            <Remarks objectiveId={id} />
          </>
        )}
      </OtherHere>
    </li>
  );
}

export function ObjectiveReading({ objective }: { readonly objective: ObjectiveFacts }): ReactElement {
  return (
    <li className={css.item} data-part={`objective/${objective.id}`} id={`objective/${objective.id}/text`} tabIndex={-1}>
      <p className={css.objective}>{objective.text || 'Without words yet'}</p>
      {objective.byCoach && <Tag>written by {objective.authorName}, coach</Tag>}
      <NewSince id={objective.id} />
      {objective.whyNow && <p className={css.reading}>{objective.whyNow}</p>}
      <Findings type="OBJECTIVE" id={objective.id} text={(field) => (field === 'whyNow' ? objective.whyNow : objective.text)} />
      <Remarks objectiveId={objective.id} />
      <ChangePublished objective={objective} />
      {objective.sharedWithTeamName && <p className={css.hint}>Shared with {objective.sharedWithTeamName}</p>}
    </li>
  );
}
