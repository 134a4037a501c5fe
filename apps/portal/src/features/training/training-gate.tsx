import type { ReactElement, ReactNode } from 'react';
import { gateParts } from '../../app/gate.js';
import type { Day } from '../../app/scalars.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import type { TrainingFacts, TrainingPerson } from './training.document.js';

interface Left {
  readonly words: string;
  /** They may write until then, and are not trained all the same. */
  readonly letInUntil: Day | null;
  readonly on: string | null;
  readonly people: readonly TrainingPerson[];
}

/** Those who are still to be trained, people with the same next step together; without a session last. */
function leftOf(people: readonly TrainingPerson[]): readonly Left[] {
  const groups = new Map<string, TrainingPerson[]>();
  for (const person of people) {
    if (!person.isCounted || !person.step) continue;
    const key = `${person.step.text} ${person.letInUntil ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  const rank = ({ on, people: [first] }: Left): string => (first?.needsSession ? '2' : on ? `0${on}` : '1');
  return [...groups]
    .map(([, some]) => ({ words: some[0]?.step?.text ?? '', letInUntil: some[0]?.letInUntil ?? null, on: some[0]?.step?.on ?? null, people: some }))
    .sort((one, other) => rank(one).localeCompare(rank(other)));
}

interface Props {
  readonly facts: TrainingFacts;
  /** Left away for whoever does not book others. */
  readonly book?: (people: readonly TrainingPerson[]) => void;
  readonly early?: ReactNode;
}

/** What drafting waits for; once it opens, the card turns. */
export function TrainingGate({ facts, book, early }: Props): ReactElement {
  const { gate, people, clientSlug } = facts;
  if (!gate)
    return (
      <GateCard
        headline="Drafting is open"
        opened={{
          words: facts.funnel.letIn > 0 ? 'Drafting is open early: nobody waits for their training' : 'Drafting is open: training holds nobody back',
          act: <ButtonLink to={`/c/${clientSlug}/plan`}>Read the deployment plan</ButtonLink>,
        }}
      />
    );
  const left = leftOf(people);
  const parts = gateParts(gate, { counted: 'trained', earlyAct: early });
  return (
    <GateCard
      {...parts}
      left={left.map(({ words, letInUntil, people: some }) => ({
        text: listed(some.map(({ name }) => name)),
        when: letInUntil ? (
          <>
            {words}, let in early until <Time day={letInUntil} dated />
          </>
        ) : (
          words
        ),
        act:
          book && some[0]?.needsSession ? (
            <Button small onClick={() => book(some)}>
              {some.length > 2 ? `Book ${some.length} people` : `Book ${listed(some.map(({ name }) => name))}`}
            </Button>
          ) : undefined,
      }))}
    />
  );
}
