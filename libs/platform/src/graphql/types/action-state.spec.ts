import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Gated as GatedFacts, Refusal } from '@cairn/kernel';
import { open, Requires } from '../doors/permission.js';
import { type Started, startApp } from '../server/graphql-app.fixture.js';
import { availableAction, AvailableAction } from './action-state.js';
import { refused, UserError } from './user-error.js';

const gate: GatedFacts = {
  code: 'CYCLE_NOT_COMPLETE',
  headline: 'Opens when the first cycle is complete',
  done: 0,
  total: 1,
  dueOn: '2027-03-31',
  rule: { text: 'Parameters stay for one cycle', decidedBy: 'Lena Ortiz', decidedOn: '2026-11-02' },
  left: [{ text: 'Reflect and reset', dueOn: '2027-03-30' }, { text: 'Publish the scores' }],
  meanwhile: [{ text: 'Write down what to change', path: '/plan/notes' }],
  overrideBy: ['Lena Ortiz'],
  canOverride: false,
};

@ObjectType()
class Outcome {
  @Field(() => [UserError]) errors: UserError[];
}

let refusal: Refusal;

@Resolver()
class Plans {
  @Query(() => [AvailableAction]) @Requires(open) actions(): AvailableAction[] {
    return [
      availableAction('proposeChange', { allowed: 'Propose a change' }),
      availableAction('amend', { gated: gate }),
      availableAction('decide', { forbidden: 'The client lead decides', ask: 'Lena Ortiz' }),
      availableAction('close', { forbidden: 'Closed' }),
    ];
  }
  @Query(() => Outcome) @Requires(open) tried(): Outcome {
    return refused(refusal);
  }
}

let app: Started;
beforeAll(async () => {
  app = await startApp({ providers: [Plans] });
});
afterAll(() => app.app.close());

const gated = 'code headline done total dueOn rule { text decidedBy decidedOn } left { text dueOn } meanwhile { text path } canOverride overrideBy { name }';
const expectedGate = {
  ...gate,
  left: [gate.left[0], { text: 'Publish the scores', dueOn: null }],
  overrideBy: [{ name: 'Lena Ortiz' }],
};

it('says of each act whether it is possible, and if not why', async () => {
  const { data } = await app.ask(
    `{ actions { action state { __typename ... on Allowed { label } ... on Gated { ${gated} } ... on Forbidden { why: headline askPerson { name } } } } }`,
  );
  expect(data['actions']).toEqual([
    { action: 'proposeChange', state: { __typename: 'Allowed', label: 'Propose a change' } },
    { action: 'amend', state: { __typename: 'Gated', ...expectedGate } },
    { action: 'decide', state: { __typename: 'Forbidden', why: 'The client lead decides', askPerson: { name: 'Lena Ortiz' } } },
    { action: 'close', state: { __typename: 'Forbidden', why: 'Closed', askPerson: null } },
  ]);
});

it('gives the same gate when a mutation was refused by it', async () => {
  refusal = { code: 'PLAN_LOCKED', message: 'Not yet.', field: 'input.value', gate };
  expect((await app.ask(`{ tried { errors { code field message gate { ${gated} } } } }`)).data['tried'].errors).toEqual([
    { code: 'PLAN_LOCKED', field: 'input.value', message: 'Not yet.', gate: expectedGate },
  ]);
  refusal = { code: 'PLAN_EMPTY', message: 'Nothing to send.' };
  expect((await app.ask('{ tried { errors { code field gate { code } } } }')).data['tried'].errors).toEqual([{ code: 'PLAN_EMPTY', field: null, gate: null }]);
});
