import { screen } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { deliveryRoutes } from './routes.js';

const mail = {
  __typename: 'UndeliveredMail',
  id: 'm1',
  toName: 'Dana Ruiz',
  toAddress: 'dana@oakfield.example',
  subject: 'Decision by Mon 30 Nov',
  error: 'The address does not exist.',
  queuedAt: '2026-11-20T10:00:00.000Z',
};
const answer = (mails: object[], jobs: object[] = []) => ({ deliveries: { __typename: 'Deliveries', mails, jobs } });

beforeAll(() => import('./deliveries.route.js'), 60_000);

it('says what did not arrive and why, and sends it again', async () => {
  let sent = '';
  const { user } = renderRoute(deliveryRoutes, '/settings/deliveries', {
    DeliveriesPage: () => answer(sent ? [] : [mail]),
    RetryMail: ({ input }: { input: { id: string } }) => {
      sent = input.id;
      return { retryMail: { __typename: 'DeliveriesPayload', errors: [] } };
    },
  });
  expect(await screen.findByRole('heading', { level: 1, name: '1 thing could not be delivered' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Deliveries' })).toHaveAttribute('aria-current', 'page');
  expect(screen.getByText('dana@oakfield.example. The address does not exist.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Send again' }));
  expect(await screen.findByText('It is on its way again.')).toBeInTheDocument();
  expect(await screen.findByRole('heading', { level: 1, name: 'Everything was delivered' })).toBeInTheDocument();
  expect(sent).toBe('m1');
});
