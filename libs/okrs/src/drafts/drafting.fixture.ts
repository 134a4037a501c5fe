import type { Answer, TestApi, TestPerson } from '@cairn/testing';
import { key } from '../okrs.fixture.js';

const line =
  'id version kind krType text unit direction baseline commitValue targetValue stretchValue commitText targetText stretchText championId championName dataSource healthyLow healthyHigh objectiveId authorName byCoach onlyMine editedByName suggestion { commitValue targetValue } levelFault { field words }';
const objective = `id version text whyNow kind supportsObjectiveId sharedWithTeamName authorName byCoach lines { ${line} }`;
const dependency =
  'id version direction otherTeamId otherName namedByTeamName what critical agreed agreedByName sharedObjectiveId suggestion availableActions { action state { __typename } }';
const state = '__typename ... on Allowed { label } ... on Gated { code headline dueOn } ... on Forbidden { why: headline askPerson { name } }';
export const draftFields = `id status teamName notInCycle hiddenLines aligned dependsOnNobody planNumber mode
  cycle { number status moment } steps { key state } mission { number body writtenByName byCoach } earlierMissions { number body }
  dependencies { ${dependency} } askedOfUs { ${dependency} } objectives { ${objective} } looseLines { ${line} }
  silent { until startedByName } present { name section } people { name } otherTeams { name }
  higher { teamName objectives { text keyResults } } rules { parameterKey text } limits { maxObjectives headline levels { name score } }
  availableActions { action state { ${state} } }`;
const conflict = 'conflict { version changedByName fields { field mine theirs } }';
const errors = 'errors { code field message gate { code headline } }';

const inputs: Readonly<Record<string, string>> = { removeDependency: 'RemoveDependencyArgs', endSilentWriting: 'EndSilentWritingArgs' };
const inputOf = (name: string): string => inputs[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Args`;

const payload = `draft { ${draftFields} } objective { ${objective} } line { ${line} } dependency { ${dependency} } ${conflict} ${errors}`;
const light = `objective { id version text } line { id version text } dependency { id version } ${conflict} ${errors}`;

/** Does one act on a draft as this person. The payload carries everything, unless a spec asks for the `light` one. */
export const act = (api: TestApi, person: Pick<TestPerson, 'id'>, name: string, input: object, fields: 'all' | 'light' = 'all'): Promise<Answer> =>
  api.as(person)(`mutation ($input: ${inputOf(name)}!) { done: ${name}(input: $input) { ${fields === 'all' ? payload : light} } }`, {
    input: { idempotencyKey: key(), ...input },
  });

/** The payload of an act that was answered. */
export async function done(api: TestApi, person: Pick<TestPerson, 'id'>, name: string, input: object) {
  const answer = await act(api, person, name, input);
  if (answer.errors) throw new Error(`${name}: ${answer.errors[0]?.message ?? ''}`);
  return answer.data.done;
}

export const DRAFT = `query ($client: String!, $team: UUID!, $cycle: Int) { okrDraft(client: $client, team: $team, cycle: $cycle) { ${draftFields} } }`;

export const readDraft = (api: TestApi, person: Pick<TestPerson, 'id'>, client: string, team: string, cycle?: number): Promise<Answer> =>
  api.as(person)(DRAFT, { client, team, cycle });

export const stateOf = (draft: { availableActions: { action: string; state: Record<string, unknown> }[] }, action: string) =>
  draft.availableActions.find((one) => one.action === action)?.state;
