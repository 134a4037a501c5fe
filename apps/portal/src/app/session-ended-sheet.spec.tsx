import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { PageHead } from '../ui/page/page-head.js';
import { renderRoute } from '../testing/render-route.js';
import { aClientLead, aCoach } from '../testing/viewers.js';
import { sessionEnded } from './session-ended.js';

const pages = [
  {
    path: '/today',
    Component: () => (
      <>
        <PageHead title="Today" />
        <input aria-label="Note" />
      </>
    ),
  },
];

afterEach(() => act(() => sessionEnded.set(false)));

it('lays a sheet over the page and goes once the same person is signed in again, with what was typed', async () => {
  const { user } = renderRoute(pages, '/today', {});
  await user.type(await screen.findByLabelText('Note'), 'half a thought');
  act(() => sessionEnded.set(true));
  const link = await screen.findByRole('link', { name: 'Sign in again' });
  expect(link).toHaveAttribute('href', '/sign-in?next=%2Ftoday');
  expect(link).toHaveAttribute('target', '_blank');
  await user.keyboard('{Escape}');
  expect(link).toBeInTheDocument();
  fireEvent.focus(window);
  await waitFor(() => expect(link).not.toBeInTheDocument());
  expect(screen.getByLabelText('Note')).toHaveValue('half a thought');
});

it('stays while nobody is signed in', async () => {
  let looks = 0;
  renderRoute(pages, '/today', { ViewerSession: () => (looks++ === 0 ? { viewer: aCoach } : { fault: 'UNAUTHENTICATED' }) });
  await screen.findByLabelText('Note');
  act(() => sessionEnded.set(true));
  const link = await screen.findByRole('link', { name: 'Sign in again' });
  fireEvent.focus(window);
  await waitFor(() => expect(looks).toBe(2));
  expect(link).toBeInTheDocument();
});

it('does not go on with the page of one person for another', async () => {
  let looks = 0;
  renderRoute(pages, '/today', { ViewerSession: () => ({ viewer: looks++ === 0 ? aCoach : aClientLead }) });
  await screen.findByLabelText('Note');
  act(() => sessionEnded.set(true));
  await screen.findByRole('link', { name: 'Sign in again' });
  fireEvent.focus(window);
  await waitFor(() => expect(looks).toBe(2));
  expect(screen.getByRole('link', { name: 'Sign in again' })).toBeInTheDocument();
});
