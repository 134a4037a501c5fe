import { useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { useTell } from '../../app/activity.js';
import { graphql } from '../../graphql/gql.js';
import type { ChangePeopleInput } from '../../graphql/graphql.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import type { PersonOnRoster } from './people.route.js';

const ChangePeople_Mutation = graphql(`
  mutation ChangePeople($input: ChangePeopleInput!) {
    changePeople(input: $input) {
      people {
        id
        version
        teamId
        teamName
        roles
        writesOkrs
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export type Part = Pick<ChangePeopleInput, 'teamId' | 'roles' | 'writesOkrs'>;
type Refused = readonly { readonly code: string; readonly field: string | null; readonly message: string }[];

const partOf = ({ teamId, roles, writesOkrs }: PersonOnRoster): Required<Part> => ({ teamId, roles, writesOkrs });

/** People who are to get the same part go in one request. */
export function groupedBy(
  people: readonly PersonOnRoster[],
  partFor: (person: PersonOnRoster) => Part,
): readonly { readonly part: Part; readonly people: readonly PersonOnRoster[] }[] {
  const groups = new Map<string, { part: Part; people: PersonOnRoster[] }>();
  for (const person of people) {
    const part = partFor(person);
    const key = JSON.stringify(part);
    const group = groups.get(key) ?? { part, people: [] };
    groups.set(key, { part, people: [...group.people, person] });
  }
  return [...groups.values()];
}

/** Changes what people do here, and keeps the way back to what each of them did before. */
export function useChangePeople(
  engagementId: string,
): (people: readonly PersonOnRoster[], partFor: (person: PersonOnRoster) => Part, words: string) => Promise<Refused> {
  const [change] = useMutation(ChangePeople_Mutation, { refetchQueries: ['PeoplePage'], awaitRefetchQueries: true });
  const tell = useTell();
  const attempt = useIdempotencyKey();
  const asked = useRef('');

  const send = async (people: readonly { readonly id: string; readonly version: number }[], part: Part) => {
    const seen = people.map(({ id, version }) => ({ id, version }));
    // The key is kept for the same request only: after a lost answer somebody may ask for something else.
    const request = JSON.stringify([seen, part]);
    if (asked.current !== request) attempt.renew();
    asked.current = request;
    const { data } = await change({ variables: { input: { engagementId, people: seen, ...part, idempotencyKey: attempt.key } } });
    attempt.renew();
    if (!data) throw new Error('The change of people was not answered');
    return data.changePeople;
  };

  return async (people, partFor, words) => {
    const versions = new Map<string, number>();
    const done: PersonOnRoster[] = [];
    const refused: Refused[number][] = [];
    for (const group of groupedBy(people, partFor)) {
      const answer = await send(group.people, group.part);
      refused.push(...answer.errors);
      if (answer.errors.length > 0) continue;
      done.push(...group.people);
      for (const { id, version } of answer.people) versions.set(id, version);
    }
    const undo = async (): Promise<void> => {
      for (const group of groupedBy(done, partOf)) {
        const now = group.people.map(({ id, version }) => ({ id, version: versions.get(id) ?? version }));
        const answer = await send(now, group.part);
        if (answer.errors.length > 0) throw new Error(answer.errors[0]?.code);
      }
    };
    if (done.length > 0) tell({ words, undo });
    return refused;
  };
}

/** Runs a change from a menu, where no form stands beside it to carry what was refused. */
export function useChangeAtOnce(engagementId: string): (people: readonly PersonOnRoster[], partFor: (person: PersonOnRoster) => Part, words: string) => void {
  const change = useChangePeople(engagementId);
  const toast = useToast();
  return (people, partFor, words) =>
    void change(people, partFor, words).then(
      ([refused]) => refused && toast({ words: refused.message }),
      () => toast({ words: 'This was not done. Somebody may have changed one of these people, or the connection is gone. Look again and repeat it.' }),
    );
}
