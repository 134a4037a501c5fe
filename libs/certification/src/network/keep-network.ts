import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import { endRole, findOrAddPerson, grantRole, type Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { networkAnswered, networkJoined } from '../certification.events.js';
import { NetworkDoorRow, NetworkRequestRow } from './network.entity.js';
import { canRunNetwork } from './network.policy.js';
import { checkDoor, type Door } from './profile.rules.js';

interface Keyed {
  readonly idempotencyKey: string;
}
const whoSays = 'The certification director says who is in the network.';

/** Who is in the network without a certificate, and what strangers see of it. Throws CONFLICT. */
@Injectable()
export class KeepNetwork {
  constructor(@Inject(Db) private readonly db: Db) {}

  setDoor(viewer: Viewer, input: Keyed & Door & { readonly version: number }): Promise<Result<true>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.set-network-door', input }, async (tx) => {
      authorize(canRunNetwork(viewer), whoSays);
      const { isPublic, takesRequests, welcome } = input;
      const checked = checkDoor({ isPublic, takesRequests, welcome });
      if (!checked.ok) return checked;
      const door = await tx.table(NetworkDoorRow).first({});
      if (door) await tx.table(NetworkDoorRow).change(door.id, input.version, checked.value);
      else await tx.table(NetworkDoorRow).add({ id: newId(), ...checked.value });
      await tx.record({ kind: 'certification.network-door', body: { ...checked.value, by: viewer.personId } });
      return ok(true);
    });
  }

  invite(viewer: Viewer, input: Keyed & { readonly name: string; readonly email: string }): Promise<Result<true>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.invite-network-member', input }, async (tx) => {
      authorize(canRunNetwork(viewer), whoSays);
      return welcomeIn(tx, input);
    });
  }

  answer(viewer: Viewer, input: Keyed & { readonly requestId: string; readonly version: number; readonly welcome: boolean }): Promise<Result<true>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.answer-network-request', input }, async (tx) => {
      const request = await tx.table(NetworkRequestRow).get(input.requestId);
      authorize(canRunNetwork(viewer), whoSays);
      if (request.status !== 'ASKED') return refusal('REQUEST_ANSWERED', 'This was answered already.');
      const status = input.welcome ? ('WELCOME' as const) : ('DECLINED' as const);
      await tx.table(NetworkRequestRow).change(request.id, input.version, { status, decidedAt: instant(tx.now()), decidedBy: viewer.personId });
      await tx.record({ kind: 'certification.network-request-answered', body: { requestId: request.id, status, by: viewer.personId } });
      if (input.welcome) return welcomeIn(tx, request);
      await tx.emit(networkAnswered({ requestId: request.id }));
      return ok(true);
    });
  }

  /** A coach who is certified stays in the directory: that is not a membership. */
  end(viewer: Viewer, input: Keyed & { readonly personId: string }): Promise<Result<true>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.end-network-membership', input }, async (tx) => {
      const held = await tx.row(`select from role_grant where practice_id = $1 and person_id = $2 and role = 'NETWORK_MEMBER' and ended_at is null`, [
        input.personId,
      ]);
      if (!held) throw notFound();
      authorize(canRunNetwork(viewer) || input.personId === viewer.personId, whoSays);
      await endRole(tx, { personId: input.personId, role: 'NETWORK_MEMBER' });
      return ok(true);
    });
  }
}

async function welcomeIn(tx: Tx, { name, email }: { readonly name: string; readonly email: string }): Promise<Result<true>> {
  const person = await findOrAddPerson(tx, { name, email });
  if (!person.ok) return person;
  const { personId } = person.value;
  const granted = await grantRole(tx, { personId, role: 'NETWORK_MEMBER' });
  if (!granted.ok) return granted;
  if (!granted.value.granted) return refusal('MEMBER_ALREADY', 'This person is in the network already.', 'email');
  await tx.emit(networkJoined({ personId }));
  return ok(true);
}
