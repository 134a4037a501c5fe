import { screen } from '@testing-library/react';
import { PageHead } from '../ui/page/page-head.js';
import { renderRoute } from '../testing/render-route.js';
import { aClientLead, aCoach } from '../testing/viewers.js';
import { adoptTheme, setTheme } from './theme.js';

const pages = [{ path: '/today', Component: () => <PageHead title="Thursday" /> }];
const sample = { ...aCoach.practice, isSample: true };
const other = { __typename: 'PracticeChoice', id: 'other', name: 'Lind & Co', isSample: false } as const;

it('marks the sample and offers to see it as somebody else', async () => {
  renderRoute(pages, '/today', { ViewerSession: { viewer: { ...aCoach, practice: sample } } });
  const strip = await screen.findByRole('region', { name: 'Sample practice' });
  expect(strip).toHaveTextContent('Sample practice. Nothing is sent.');
  expect(screen.getByRole('link', { name: 'See it as somebody else' })).toHaveAttribute('href', '/settings#see-as');
});

it('says through whose eyes the sample is seen, and leads back', async () => {
  const errors = [{ __typename: 'UserError', code: 'X', field: null, message: 'Not now.' }];
  const { user } = renderRoute(pages, '/today', {
    ViewerSession: { viewer: { ...aClientLead, practice: sample, seenBy: { __typename: 'SeenBy', personId: aCoach.id, name: 'Sam Okafor' } } },
    StopSeeingAs: { stopSeeingAs: { __typename: 'SwitchedPayload', errors } },
  });
  expect(await screen.findByRole('region', { name: 'Seen as somebody else' })).toHaveTextContent('You see what Dana Ruiz sees.');
  await user.click(screen.getByRole('button', { name: 'Back to Sam Okafor' }));
  expect(await screen.findByText('Not now.')).toBeInTheDocument();
});

it('is quiet in a real practice', async () => {
  renderRoute(pages, '/today', {});
  await screen.findByRole('heading', { level: 1, name: 'Thursday' });
  expect(screen.queryByRole('region', { name: /sample|somebody/i })).not.toBeInTheDocument();
});

it('tells whoever lost their last role where, and who can change that, and loads no page', async () => {
  const endedAccess = [
    { __typename: 'EndedAccess', clientName: 'Oakfield Council', clientSlug: 'oakfield', endedAt: '2026-11-03T09:00:00.000Z', askName: 'Sam Okafor' },
  ];
  renderRoute(pages, '/today', { ViewerSession: { viewer: { ...aClientLead, roles: [], clients: [], endedAccess } } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Your access to Oakfield Council has ended' })).toBeInTheDocument();
  expect(screen.getByText('Sam Okafor can change that.')).toBeInTheDocument();
  expect(screen.queryByText('Thursday')).not.toBeInTheDocument();
});

it('offers the other practices in the menu of the person', async () => {
  const { user } = renderRoute(pages, '/today', { ViewerSession: { viewer: { ...aCoach, practices: [...aCoach.practices, other] } } });
  await user.click((await screen.findAllByRole('button', { name: 'Sam Okafor' }))[0]!);
  expect(screen.getByRole('menuitem', { name: 'Open Lind & Co' })).toBeInTheDocument();
  expect(screen.queryByRole('menuitem', { name: 'Open Northlight' })).not.toBeInTheDocument();
});

describe('adoptTheme', () => {
  beforeEach(() => {
    localStorage.clear();
    setTheme('system');
    localStorage.clear();
  });

  it('takes what the person chose elsewhere to a new device, once', () => {
    adoptTheme('DARK');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    setTheme('system');
    adoptTheme('DARK');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('leaves a device that has its own choice', () => {
    setTheme('light');
    adoptTheme('DARK');
    expect(document.documentElement.dataset['theme']).toBe('light');
  });
});
