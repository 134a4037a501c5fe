import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { evidenceRoutes } from './routes.js';

const allowed = (action: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label: action } });
const shown = (over: object = {}) => ({
  __typename: 'Evidence',
  ...{
    id: 'v1',
    kind: 'CYCLE',
    status: 'GIVEN',
    text: 'I asked for the outcome.',
    about: 'energy, Europe, cycle 1, 14 weeks',
    outside: false,
    acceptedByName: null,
  },
  ...{ shownAt: '2026-11-20T10:00:00.000Z', settledAt: null, remark: '', version: 1, availableActions: [] },
  ...over,
});
const engagement = {
  __typename: 'EngagementToShowView',
  ...{ engagementId: 'e1', clientName: 'Vesper Energy', clientSlug: 'vesper', level: 'LEARNING', levelTitle: 'Lessons without your name' },
  cycles: [
    { __typename: 'CycleToShow', number: 1, completedOn: '2026-10-30', why: null },
    { __typename: 'CycleToShow', number: 2, completedOn: null, why: 'It is not complete yet.' },
  ],
  caseStudyWhy: 'Needs “A case study that you have read”, and the client allows “Lessons without your name”.',
};
const desk = (over: object = {}) => ({
  __typename: 'EvidenceDesk',
  ...{ traineeId: 't1', traineeName: 'Priya Natarajan', cohortName: 'Autumn 26' },
  requirements: [
    { __typename: 'PathRequirement', key: 'cycles', words: '0 of 1 whole cycle with a client shown', met: false },
    { __typename: 'PathRequirement', key: 'caseStudy', words: 'A case study, with the client’s consent', met: false },
  ],
  ...{ evidence: [], engagements: [engagement], availableActions: [allowed('showEvidence')] },
  ...over,
});
const done = (name: string) => ({ [name]: { __typename: 'EvidencePayload', errors: [] } });

// One after the other: the loader of modules loses some when two are asked for at once.
beforeAll(async () => {
  await import('./my-evidence.route.js');
  await import('./trainee-evidence.route.js');
}, 60_000);

describe('one’s own evidence', () => {
  it('says which cycles can be shown and why others cannot, and keeps what was typed when a name stands in it', async () => {
    const sent: unknown[] = [];
    const { user } = renderRoute(evidenceRoutes, '/cert/evidence', {
      MyEvidencePage: { myEvidence: desk() },
      ShowEvidence: ({ input }: { input: unknown }) => {
        sent.push(input);
        const named = { __typename: 'UserError', code: 'EVIDENCE_NAMES', field: 'text', message: 'Write it without names: “vesper” would tell who it was.' };
        return sent.length === 1 ? { showEvidence: { __typename: 'EvidencePayload', errors: [named] } } : done('showEvidence');
      },
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Show your work with clients' })).toBeInTheDocument();
    expect(screen.getByText('It is not complete yet.')).toBeInTheDocument();
    expect(screen.getByText(/^Needs “A case study that you have read”/u)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'lessons without your name' })).toHaveAttribute('href', '/c/vesper/consent');
    await user.click(screen.getByRole('button', { name: 'Show this cycle' }));
    const sheet = within(screen.getByRole('dialog', { name: 'Cycle 1 with Vesper Energy' }));
    await user.type(sheet.getByRole('textbox'), 'Vesper found its outcome.');
    await user.click(sheet.getByRole('button', { name: 'Show this cycle' }));
    expect((await sheet.findAllByText(/Write it without names/u)).length).toBeGreaterThan(0);
    expect(sheet.getByRole('textbox')).toHaveValue('Vesper found its outcome.');
    await user.click(sheet.getByRole('button', { name: 'Show this cycle' }));
    expect(await screen.findByText('Shown. Those who run your cohort read it without the client’s name.')).toBeInTheDocument();
    expect(sent[1]).toMatchObject({ engagementId: 'e1', kind: 'CYCLE', cycleNumber: 1, text: 'Vesper found its outcome.' });
  });

  it('says calmly what a client took back and that its words are gone', async () => {
    const gone = shown({ status: 'WITHDRAWN', text: '', about: null, settledAt: '2026-11-25T10:00:00.000Z' });
    renderRoute(evidenceRoutes, '/cert/evidence', { MyEvidencePage: { myEvidence: desk({ evidence: [gone] }) } });
    expect(await screen.findByText(/The client took its consent back/u)).toHaveTextContent('The words are gone; that it was shown stays on record.');
  });

  it('says what the page is for to whoever is in no cohort', async () => {
    renderRoute(evidenceRoutes, '/cert/evidence', { MyEvidencePage: { myEvidence: null } });
    expect(await screen.findByRole('heading', { level: 1, name: 'You are not in a cohort' })).toBeInTheDocument();
  });
});

it('is sent back with a remark, and work seen elsewhere is accepted, by those who run the cohort', async () => {
  const sent: unknown[] = [];
  const take = (name: string) => (variables: { input: unknown }) => {
    sent.push(variables.input);
    return done(name);
  };
  const theirs = desk({
    engagements: [],
    evidence: [shown({ availableActions: [allowed('returnEvidence')] })],
    availableActions: [allowed('acceptOutsideEvidence')],
  });
  const { user } = renderRoute(evidenceRoutes, '/cert-admin/evidence/t1', {
    TraineeEvidencePage: { traineeEvidence: theirs },
    ReturnEvidence: take('returnEvidence'),
    AcceptOutsideEvidence: take('acceptOutsideEvidence'),
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Evidence of Priya Natarajan' })).toBeInTheDocument();
  expect(screen.getByText('energy, Europe, cycle 1, 14 weeks')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Send it back' }));
  const sheet = within(screen.getByRole('dialog'));
  await user.type(sheet.getByLabelText('What should be different?'), 'Say what you would do otherwise.');
  await user.click(sheet.getByRole('button', { name: 'Send it back' }));
  expect(await screen.findByText('Sent back. It does not count until it is shown again.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Accept work seen elsewhere' }));
  const accepting = within(screen.getByRole('dialog'));
  await user.type(accepting.getByRole('textbox'), 'I saw her whole first cycle.');
  await user.click(accepting.getByRole('button', { name: 'Accept it' }));
  expect(await screen.findByText('Accepted, with your name and your words on record.')).toBeInTheDocument();
  expect(sent).toMatchObject([
    { evidenceId: 'v1', version: 1, remark: 'Say what you would do otherwise.' },
    { traineeId: 't1', kind: 'CYCLE', words: 'I saw her whole first cycle.' },
  ]);
});
