import { CombinedGraphQLErrors } from '@apollo/client';
import { screen, within } from '@testing-library/react';
import { PageHead } from '../ui/page/page-head.js';
import { renderRoute } from '../testing/render-route.js';
import { aClientLead, aCoach } from '../testing/viewers.js';

const forbidden = new CombinedGraphQLErrors({ errors: [{ message: 'Yours is under My training.', extensions: { code: 'FORBIDDEN' } }] });
const pages = [
  { path: '/today', Component: () => <PageHead title="Thursday, nothing is blocking dates" /> },
  { path: '/broken', loader: () => Promise.reject(new Error('lost')), Component: () => null },
  { path: '/for-others', loader: () => Promise.reject(forbidden), Component: () => null },
];

it('shows the page in the frame of the practice and names the tab', async () => {
  renderRoute(pages, '/today', {});
  expect(await screen.findByRole('heading', { level: 1, name: 'Thursday, nothing is blocking dates' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Northlight' })).toBeInTheDocument();
  expect(document.title).toBe('Thursday, nothing is blocking dates');
});

it('keeps the frame when a page fails', async () => {
  renderRoute(pages, '/broken', {});
  expect(await screen.findByRole('heading', { name: 'This page could not be shown' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Northlight' })).toBeInTheDocument();
});

it('says that nothing is there at a wrong address', async () => {
  renderRoute(pages, '/no-such-place', {});
  expect(await screen.findByRole('heading', { name: 'There is nothing at this address' })).toBeInTheDocument();
});

it('tells whoever opens a page of others what the server says, not that something broke', async () => {
  renderRoute(pages, '/for-others', {});
  expect(await screen.findByRole('heading', { name: 'This page is for others' })).toBeInTheDocument();
  expect(screen.getByText('Yours is under My training.')).toBeInTheDocument();
  expect(screen.queryByText(/went wrong/)).toBeNull();
});

it('keeps what does not fit on the bar of a client behind its end', async () => {
  const leadsAndWrites = { ...aClientLead, roles: [...aClientLead.roles, { ...aClientLead.roles[0], role: 'AUTHOR' }] };
  const { user, address } = renderRoute(pages, '/today', { ViewerSession: { viewer: leadsAndWrites } });
  const bar = within(await screen.findByRole('navigation', { name: 'Main' }));
  expect(bar.getByRole('link', { name: 'Training' })).toHaveAttribute('href', '/c/oakfield/training');
  await user.click(bar.getByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('menuitem', { name: 'My training' }));
  expect(address()).toBe('/c/oakfield/my-training');
});

it('tells where one is on pages that one comes to from a place', async () => {
  const trainee = { ...aCoach, roles: [{ ...aCoach.roles[0], role: 'TRAINEE' }] };
  renderRoute([{ path: '/cert/peer/:item', Component: () => <PageHead title="A word to a colleague" /> }], '/cert/peer/p1', {
    ViewerSession: { viewer: trainee },
  });
  await screen.findByRole('heading', { level: 1, name: 'A word to a colleague' });
  const current = screen.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'));
  expect(new Set(current.map((link) => link.textContent))).toEqual(new Set(['Path']));
});

it('carries the name of the client for its own people', async () => {
  renderRoute(pages, '/today', { ViewerSession: { viewer: aClientLead } });
  expect(await screen.findByRole('link', { name: 'Oakfield Council' })).toBeInTheDocument();
});

it('offers a client’s people their coach on every page', async () => {
  renderRoute(pages, '/today', { ViewerSession: { viewer: aClientLead } });
  expect(await screen.findByRole('link', { name: 'Ask Sam' })).toHaveAttribute(
    'href',
    'mailto:sam@northlight.example?subject=A%20question%20about%20Oakfield%20Council%E2%80%99s%20OKR%20programme',
  );
});

it('has nobody to ask in the frame of the practice', async () => {
  renderRoute(pages, '/today', {});
  await screen.findByRole('link', { name: 'Northlight' });
  expect(screen.queryByRole('link', { name: /^Ask/ })).toBeNull();
});
