// Screens of the sample whose addresses hold the id of something: drafts, key results, workshops.
import { expect } from './expect.mjs';
import { ask, signInToSample } from './people.mjs';

const vesper = 'vesper-energy';
const halden = 'halden-robotics';
const marisol = 'marisol-health';

/** Addresses by who looks at them. Signs in as the coach, who sees all of them, to find them. */
export async function deeperScreens(page, cairn) {
  await signInToSample(page, cairn, 'Sam Okafor');
  const workshops = (await ask(page, `{ trainingPage(client: "${marisol}") { workshops { id status } } }`)).trainingPage.workshops;
  const [held, planned] = ['HELD', 'PLANNED'].map((status) => workshops.find((one) => one.status === status));
  expect(held && planned, 'Marisol has a workshop that was held and one that is planned');
  const training = `/c/${marisol}/training`;
  const published = await draftWith(page, vesper, 'Grid');
  const ofLee = await draftWith(page, halden, 'Field Service');
  const [study] = (await ask(page, '{ caseStudies { path } }')).caseStudies;
  expect(study, 'the sample has published a case study');
  return {
    nobody: [study.path],
    'Sam Okafor': [
      ...[`/c/${halden}/case-study`, `/c/${marisol}/case-study`, '/learnings/case-studies'],
      ...[`/c/${vesper}/okrs`, `/c/${vesper}/okrs?view=list`, `/c/${vesper}/okrs?view=map`, `/c/${vesper}/okrs/close`],
      ...[`/c/${vesper}/okrs/review`, `/c/${halden}/okrs/review`, published.path, `/c/${vesper}/kr/${published.keyResultId}`],
      ...[ofLee.path, `/c/${halden}/okrs/close`, `/c/${halden}/kr/${ofLee.keyResultId}`],
      ...['', '/edit', '/attendance'].map((part) => `${training}/${held.id}${part}`),
      ...['', '/edit', '/attendance'].map((part) => `${training}/${planned.id}${part}`),
    ],
    'Lee Park': [ofLee.path, `/c/${halden}/kr/${ofLee.keyResultId}`, `/c/${halden}/okrs`],
    'Inés Marín': [training, `${training}/${planned.id}`, `/c/${marisol}/okrs`],
  };
}

async function draftWith(page, client, team) {
  const { okrsPage } = await ask(page, `{ okrsPage(client: "${client}") { teams { name teamId } } }`);
  const { teamId } = okrsPage.teams.find(({ name }) => name === team);
  const query = 'query($client: String!, $team: UUID!) { okrDraft(client: $client, team: $team) { objectives { lines { id kind } } } }';
  const { objectives } = (await ask(page, query, { client, team: teamId })).okrDraft;
  const keyResult = objectives.flatMap(({ lines }) => lines).find(({ kind }) => kind === 'KEY_RESULT');
  expect(keyResult, `${team} of ${client} has a key result`);
  return { path: `/c/${client}/okrs/draft/${teamId}`, keyResultId: keyResult.id };
}
