import { newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { throughDoor } from './door.js';
import { sessionDays } from './session.rules.js';
import { hashOfToken, newToken } from './token.js';

/** What is known about the browser that signs in. */
export interface Device {
  readonly ip: string;
  readonly agent: string;
  /** The token of the session that this browser had until now; it ends. */
  readonly previous?: string;
}

export type SignInMethod = 'CODE' | 'LINK' | 'INVITATION' | 'SAMPLE';

/** Opens a session and answers the token for the cookie; the database keeps its hash. Without a practice the last used one is opened. */
export async function openSession(tx: Tx, of: { accountId: string; practiceId?: string; method: SignInMethod }, device: Device): Promise<string> {
  const token = newToken();
  const until = new Date(tx.now().getTime() + sessionDays * 86_400_000);
  const previous = device.previous ? hashOfToken(device.previous) : null;
  await throughDoor(tx, 'open_session', [
    newId(),
    hashOfToken(token),
    previous,
    of.accountId,
    of.practiceId ?? null,
    of.method,
    device.ip,
    device.agent,
    tx.now(),
    until,
  ]);
  return token;
}
