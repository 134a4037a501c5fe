import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, refusal, typed, type Result } from '@cairn/kernel';
import { mailAddress, nameOf } from '@cairn/identity';
import { Db, systemScope } from '@cairn/platform';
import { ApplyLimits } from '../applications/apply-limits.js';
import { networkAsked } from '../certification.events.js';
import { NetworkDoorRow } from './network.entity.js';

export interface AskToJoinInput {
  readonly name: string;
  readonly email: string;
  readonly words: string;
  readonly ip: string;
}

/** A stranger asks to be in the network, on its public page. Whoever has asked already is told the same: nobody learns from it who did. Throws TOO_MANY_REQUESTS. */
@Injectable()
export class AskToJoin {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ApplyLimits) private readonly limits: ApplyLimits,
  ) {}

  async run(practiceId: string, { ip, ...input }: AskToJoinInput): Promise<Result<true>> {
    await this.limits.demand({ ip });
    const [name, email, words] = [nameOf(input.name), mailAddress(input.email), typed(input.words, 'words', 'What you write', 1000)];
    if (!name.ok) return name;
    if (!email.ok) return email;
    if (!words.ok) return words;
    return this.db.tx(systemScope(practiceId, 'Stranger'), async (tx) => {
      const door = await tx.table(NetworkDoorRow).first({});
      if (!door?.isPublic || !door.takesRequests) return refusal('NETWORK_CLOSED', 'Nobody can ask to join at the moment.');
      const added = await tx.row<{ id: string }>(
        `insert into network_request (practice_id, id, name, email, words, asked_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
        [newId(), name.value, email.value, words.value, tx.now()],
      );
      if (added) await tx.emit(networkAsked({ requestId: added.id }));
      return ok(true);
    });
  }
}
