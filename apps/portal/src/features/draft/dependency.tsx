import type { ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import { useTell } from '../../app/activity.js';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { Tag } from '../../ui/marks/marks.js';
import { Menu, type MenuAct } from '../../ui/menu/menu.js';
import css from './draft.module.css';
import alignment from './alignment.module.css';
import type { DraftFacts } from './draft-fields.js';
import { useDraftScreen } from './draft-screen.js';
import { AgreeDependency_Mutation, EditDependency_Mutation, NameDependency_Mutation, RemoveDependency_Mutation } from './talk-mutations.js';

type DependencyFacts = DraftFacts['dependencies'][number];

export const directionWords = { WE_NEED: 'We need them', THEY_NEED: 'They need us', TOGETHER: 'We work together' } as const;
const theirWords = { WE_NEED: 'They need us', THEY_NEED: 'We need them', TOGETHER: 'We work together' } as const;

/** One side of a dependency, agreed or not yet. `theirs`: another team named it. */
export function Dependency({ dependency, theirs }: { readonly dependency: DependencyFacts; readonly theirs?: boolean }): ReactElement {
  const { draft, run } = useDraftScreen();
  const tell = useTell();
  const { id, version, direction, otherName, otherTeamId, namedByTeamName, what, critical, agreed, agreedAt, agreedByName, suggestion } = dependency;
  const may = (action: string): boolean => actState(dependency.availableActions, action) === 'allowed';
  const who = theirs ? (namedByTeamName ?? otherName) : otherName;
  const remove = async (): Promise<void> => {
    const errors = await run(RemoveDependency_Mutation, { dependencyId: id, version });
    if (errors?.length !== 0 || draft.id === null) return;
    const again = { draftId: draft.id, direction, what, critical, ...(otherTeamId === null ? { otherName } : { otherTeamId }) };
    tell({ words: `${who} is not named any more.`, undo: () => run(NameDependency_Mutation, again) });
  };
  const share = (objectiveId: string) => (): void => void run(EditDependency_Mutation, { dependencyId: id, version, sharedObjectiveId: objectiveId });
  const acts: MenuAct[] = [
    ...(may('editDependency')
      ? [
          {
            words: critical ? 'Not critical' : 'Critical: without it the objective fails',
            act: () => void run(EditDependency_Mutation, { dependencyId: id, version, critical: !critical }),
          },
        ]
      : []),
    ...(may('agreeDependency') && agreed
      ? [{ words: 'Not agreed yet', act: () => void run(AgreeDependency_Mutation, { dependencyId: id, version, agreed: false }) }]
      : []),
    ...(may('removeDependency') ? [{ words: 'Remove', act: () => void remove() }] : []),
  ];
  const shares: MenuAct[] =
    may('editDependency') && critical
      ? draft.objectives.filter(({ text }) => text).map(({ id: one, text }) => ({ words: `Shared: ${text}`, act: share(one) }))
      : [];
  return (
    <li className={alignment.dependency}>
      <span>
        <b>{who}</b> <span className={css.hint}>{theirs ? theirWords[direction] : directionWords[direction]}</span> {critical && <Tag>critical</Tag>}
        {what && <span className={alignment.dependencyWhat}>{what}</span>}
        {suggestion && <span className={css.hint}>{suggestion}</span>}
      </span>
      <span className={css.hint}>
        {agreed ? (
          <>
            Agreed{agreedByName && ` by ${agreedByName}`}
            {agreedAt && (
              <>
                , <Time at={agreedAt} />
              </>
            )}
          </>
        ) : (
          'Not agreed yet'
        )}
      </span>
      <span className={alignment.dependencyActs}>
        {!agreed && may('agreeDependency') && (
          <Button small onClick={() => void run(AgreeDependency_Mutation, { dependencyId: id, version, agreed: true })}>
            Agreed
          </Button>
        )}
        {acts.length + shares.length > 0 && <Menu label={`More for ${who}`} groups={[acts, shares].filter((group) => group.length > 0)} />}
      </span>
    </li>
  );
}
