import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import type { CycleFacts, OkrsPageFacts } from './cycle-page.js';

const StartDrafting_Mutation = graphql(`
  mutation StartDrafting($input: MoveCycleOnArgs!) {
    startDrafting(input: $input) {
      cycle {
        id
        status
        version
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const StartCycle_Mutation = graphql(`
  mutation StartCycle($input: MoveCycleOnArgs!) {
    startCycle(input: $input) {
      cycle {
        id
        status
        version
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const StartClosing_Mutation = graphql(`
  mutation StartClosing($input: MoveCycleOnArgs!) {
    startClosing(input: $input) {
      cycle {
        id
        status
        version
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export type CycleAct = 'startDrafting' | 'startCycle' | 'startClosing';

interface Props {
  readonly act: CycleAct;
  readonly cycle: CycleFacts;
  readonly counts: OkrsPageFacts['counts'];
  readonly close: () => void;
}

const again = { refetchQueries: ['CyclePage'], awaitRefetchQueries: true };

/** The next step of a cycle, with what follows from it. */
export function MoveCycleSheet({ act, cycle, counts, close }: Props): ReactElement {
  const form = useCairnForm({});
  const toast = useToast();
  const [draft] = useMutation(StartDrafting_Mutation, again);
  const [run] = useMutation(StartCycle_Mutation, again);
  const [end] = useMutation(StartClosing_Mutation, again);
  const send = async (idempotencyKey: string) => {
    const variables = { input: { cycleId: cycle.id, version: cycle.version, idempotencyKey } };
    if (act === 'startDrafting') return (await draft({ variables })).data?.startDrafting.errors;
    if (act === 'startCycle') return (await run({ variables })).data?.startCycle.errors;
    return (await end({ variables })).data?.startClosing.errors;
  };
  const { question, follows, confirm, back, fact } = wordsOf(act, cycle, counts);
  return (
    <Sheet open close={close} heading={question}>
      <Form
        form={form}
        label={question}
        send={(_, key) => send(key)}
        done={() => {
          toast({ words: fact });
          close();
        }}
      >
        <p>{follows}</p>
        <ButtonRow>
          <Submit>{confirm}</Submit>
          <Button onClick={close}>{back}</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

interface Words {
  readonly question: string;
  readonly follows: ReactElement | string;
  readonly confirm: string;
  readonly back: string;
  readonly fact: string;
}

function wordsOf(act: CycleAct, cycle: CycleFacts, { teams, published }: OkrsPageFacts['counts']): Words {
  const name = `cycle ${cycle.number}`;
  if (act === 'startDrafting')
    return {
      question: `Open drafting of ${name}?`,
      follows: `${plural(teams, 'team gets', 'teams get')} a draft. Whoever is trained can write from now on; a team that waits for training can write its mission and settle what it depends on.`,
      confirm: 'Open drafting',
      back: 'Not yet',
      fact: `Drafting of ${name} is open.`,
    };
  if (act === 'startCycle')
    return {
      question: `Start ${name}?`,
      follows: (
        <>
          It runs until <Time day={cycle.endsOn} length="long" />.{' '}
          {published < teams && `${plural(teams - published, 'team has', 'teams have')} not published yet; they can still do so. `}Work counts for the OKRs that
          are published.
        </>
      ),
      confirm: `Start ${name}`,
      back: 'Not yet',
      fact: `Cycle ${cycle.number} runs.`,
    };
  return {
    question: `Begin to close ${name}?`,
    follows: 'From now on scores and learnings are gathered, and nothing new is written into it. This step cannot be taken back.',
    confirm: 'Begin to close it',
    back: 'Let it run',
    fact: `Cycle ${cycle.number} is being closed.`,
  };
}
