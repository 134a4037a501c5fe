import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useViewer } from './session.js';
import { firstName } from './words.js';

/** Last in the header of every page of a client: a mail to its lead coach, whose answer comes to the person's own inbox. */
export function AskCoach(): ReactElement | null {
  const { clients, coachesToAsk } = useViewer();
  const slug = /^\/c\/([^/]+)/.exec(useLocation().pathname)?.[1];
  const client = clients.find((one) => one.slug === slug) ?? clients[0];
  const coach = coachesToAsk.find(({ clientId }) => clientId === client?.id);
  if (!coach || !client) return null;
  return <a href={`mailto:${coach.email}?subject=${encodeURIComponent(`A question about ${client.name}’s OKR programme`)}`}>Ask {firstName(coach.name)}</a>;
}
