import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead } from '../../testing/viewers.js';
import { consentRoutes } from './routes.js';

const allowed = (action: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label: action } });
const forbidden = (action: string) => ({
  __typename: 'AvailableAction',
  action,
  state: { __typename: 'Forbidden', headline: 'The client lead says what is allowed.', askPerson: null },
});
const step = (level: string, title: string) => ({
  __typename: 'ConsentLevelWords',
  level,
  title,
  allows: `${title}: what it allows.`,
  never: `${title}: what it never does.`,
});
const ladder = [
  step('NONE', 'Nothing'),
  step('AGGREGATE', 'Figures only'),
  step('LEARNING', 'Lessons without your name'),
  step('CASE_STUDY', 'A case study'),
  step('NAMED', 'With your name'),
];
const request = {
  __typename: 'ConsentRequest',
  ...{ id: 'r1', level: 'LEARNING', title: 'Lessons without your name', about: 'all work with Oakfield Council', textSha256: null, places: [] },
  ...{
    why: 'Your pilots help others.',
    example: 'Two scoring styles confuse.',
    until: null,
    status: 'WAITING',
    askedByName: 'Sam Okafor',
    askedAt: '2026-11-20T10:00:00.000Z',
  },
  ...{ answeredByName: null, answeredAt: null, note: null, version: 1, availableActions: [allowed('answerConsent'), forbidden('takeBackConsentRequest')] },
};
const act = {
  __typename: 'ConsentAct',
  ...{ id: 'a1', kind: 'GIVEN', level: 'AGGREGATE', about: 'all work with Oakfield Council', personName: 'Dana Ruiz', at: '2026-11-01T10:00:00.000Z' },
  ...{ until: null, note: null, words: 'Dana Ruiz agrees.\nNever: a name.', wordsSha256: 'f'.repeat(64) },
};
const consent = (over: object = {}) => ({
  clientConsent: {
    __typename: 'ClientConsent',
    ...{ clientId: 'c1', clientName: 'Oakfield Council', clientSlug: 'oakfield', practiceName: 'Northlight', version: 1 },
    everything: {
      __typename: 'Consent',
      level: 'AGGREGATE',
      title: 'Figures only',
      allows: ['Counted with others.'],
      never: 'No name.',
      since: act.at,
      givenByName: 'Dana Ruiz',
      until: null,
    },
    ...{ engagements: [], texts: [], requests: [request], acts: [act], ladder, choices: [] },
    availableActions: [forbidden('askConsent'), allowed('changeConsent'), allowed('withdrawConsent')],
    ...over,
  },
});
const done = (name: string) => ({ [name]: { __typename: 'ConsentPayload', errors: [] } });

beforeAll(() => import('./consent.route.js'), 60_000);

describe('for the client lead', () => {
  it('lets what was agreed to be read again', async () => {
    const text = { __typename: 'TextConsentOfClient', consentId: 'k9', requestId: 'r9', title: 'A year', places: ['proposals'], since: act.at, until: null };
    const { user } = renderRoute(consentRoutes, '/c/oakfield/consent', {
      ViewerSession: { viewer: aClientLead },
      ConsentPage: consent({ texts: [text] }),
      ConsentText: { consentText: 'We began with four teams.' },
    });
    await user.click(await screen.findByRole('button', { name: 'Read “A year”' }));
    expect(await screen.findByText('We began with four teams.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Fold “A year”' }));
    expect(screen.queryByText('We began with four teams.')).not.toBeInTheDocument();
  });

  it('shows an exact text with its headings and lists, word for word, and as it would look', async () => {
    const exact = { ...request, level: 'CASE_STUDY', title: 'A year', textSha256: 'a'.repeat(64), places: ['a public page'] };
    renderRoute(consentRoutes, '/c/oakfield/consent', {
      ViewerSession: { viewer: aClientLead },
      ConsentPage: consent({ requests: [exact] }),
      ConsentText: { consentText: '# A year\n\n## Background\n\nWhat was said:\n- one\n- two\n\n### Figure\n\n- 3 of 4' },
    });
    expect(await screen.findByRole('heading', { name: 'Background', level: 5 })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Figure', level: 6 })).toBeInTheDocument();
    expect(screen.getByText('What was said:')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['one', 'two', '3 of 4']));
    expect(screen.getByRole('link', { name: 'See it as it would look' })).toHaveAttribute('href', '/files/case-studies/asked/r1');
  });

  it('is a question in plain words that is answered in three ways, with nothing chosen beforehand', async () => {
    let sent: unknown;
    const { user } = renderRoute(consentRoutes, '/c/oakfield/consent', {
      ViewerSession: { viewer: aClientLead },
      ConsentPage: consent(),
      AnswerConsent: ({ input }: { input: unknown }) => {
        sent = input;
        return done('answerConsent');
      },
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'What Northlight may learn from your work' })).toBeInTheDocument();
    expect(screen.getByText('Your pilots help others.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Ask for consent' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    const sheet = within(screen.getByRole('dialog', { name: 'Your answer' }));
    expect(sheet.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false, false]);
    await user.click(sheet.getByRole('button', { name: 'Send my answer' }));
    expect((await sheet.findAllByText('Choose your answer')).length).toBeGreaterThan(0);
    await user.click(sheet.getByRole('radio', { name: /^Less: figures only/u }));
    await user.click(sheet.getByRole('button', { name: 'Send my answer' }));
    expect(await screen.findByText('Agreed. You can take it back here at any time.')).toBeInTheDocument();
    expect(sent).toMatchObject({ requestId: 'r1', level: 'AGGREGATE', until: null });
  });

  it('takes everything back against what was seen, and keeps the record readable', async () => {
    let sent: unknown;
    const { user } = renderRoute(consentRoutes, '/c/oakfield/consent', {
      ViewerSession: { viewer: aClientLead },
      ConsentPage: consent({ requests: [] }),
      WithdrawConsent: ({ input }: { input: unknown }) => {
        sent = input;
        return done('withdrawConsent');
      },
    });
    expect(await screen.findByText('Dana Ruiz agreed to “Figures only” for all work with Oakfield Council.')).toBeInTheDocument();
    expect(screen.getByText('Never: a name.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Withdraw everything' }));
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByText(/^Withdrawn\. What rested on it is taken down/u)).toBeInTheDocument();
    expect(sent).toMatchObject({ clientId: 'c1', version: 1, consentId: null });
  });
});

it('lets a coach ask for more than stands, and say nothing in the client’s place', async () => {
  let sent: unknown;
  const { user } = renderRoute(consentRoutes, '/c/oakfield/consent', {
    ConsentPage: consent({ requests: [], availableActions: [allowed('askConsent'), forbidden('changeConsent'), forbidden('withdrawConsent')] }),
    AskConsent: ({ input }: { input: unknown }) => {
      sent = input;
      return done('askConsent');
    },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'What Oakfield Council allows' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Change what is allowed' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Ask for consent' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Ask Oakfield Council for consent' }));
  expect(sheet.getAllByRole('radio')).toHaveLength(3);
  await user.click(sheet.getByRole('radio', { name: /^Lessons without your name/u }));
  await user.type(sheet.getByLabelText('Why you ask'), 'It helps others.');
  await user.type(sheet.getByLabelText('An example of what it would mean'), 'Scoring styles.');
  await user.click(sheet.getByRole('button', { name: 'Ask the client lead' }));
  expect(await screen.findByText('Asked. Every client lead has a mail with your words.')).toBeInTheDocument();
  expect(sent).toMatchObject({ clientId: 'c1', level: 'LEARNING', why: 'It helps others.', engagementId: null });
});
