import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { NetworkProfileRow } from './network.entity.js';
import { standingOf } from './network.facts.js';
import { canReadNetwork, canWriteProfile } from './network.policy.js';
import { checkProfile, slugFor, type ProfileText } from './profile.rules.js';

export interface SaveProfileInput extends ProfileText {
  readonly idempotencyKey: string;
  /** Null for the first time. */
  readonly version: number | null;
}

/** A coach says what the directory shows of them, and to whom. Throws CONFLICT. */
@Injectable()
export class SaveProfile {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, { idempotencyKey, version, ...text }: SaveProfileInput): Promise<Result<true>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'certification.save-profile', input: { version, ...text } }, async (tx) => {
      const own = await tx.table(NetworkProfileRow).first({ personId: viewer.personId });
      authorize(canReadNetwork(viewer) && canWriteProfile(viewer, own ?? { personId: viewer.personId }));
      const checked = checkProfile(text, await standingOf(tx, viewer.personId));
      if (!checked.ok) return checked;
      const { languages, regions, industries, shown, ...words } = checked.value;
      const patch = {
        ...words,
        languages: [...languages],
        regions: [...regions],
        industries: [...industries],
        shown: [...shown],
        updatedAt: instant(tx.now()),
      };
      if (own) await tx.table(NetworkProfileRow).change(own.id, version ?? own.version, patch);
      else await tx.table(NetworkProfileRow).add({ id: newId(), personId: viewer.personId, slug: await freeSlug(tx, viewer.personId), ...patch });
      if ((own?.audience ?? 'NOBODY') !== patch.audience)
        await tx.record({ kind: 'certification.profile-audience', body: { personId: viewer.personId, audience: patch.audience } });
      return ok(true);
    });
  }

  /** Takes it out of every directory at once; what was written is kept. */
  takeBack(viewer: Viewer, input: { readonly idempotencyKey: string }): Promise<Result<true>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.take-profile-back', input }, async (tx) => {
      authorize(canReadNetwork(viewer));
      const own = await tx.table(NetworkProfileRow).first({ personId: viewer.personId });
      if (!own || own.audience === 'NOBODY') return ok(true);
      await tx.table(NetworkProfileRow).change(own.id, own.version, { audience: 'NOBODY', updatedAt: instant(tx.now()) });
      await tx.record({ kind: 'certification.profile-audience', body: { personId: viewer.personId, audience: 'NOBODY' } });
      return ok(true);
    });
  }
}

async function freeSlug(tx: Tx, personId: string): Promise<string> {
  const person = await tx.row<{ name: string }>(`select name from person where practice_id = $1 and id = $2`, [personId]);
  const taken = await tx.rows<{ slug: string }>(`select slug from network_profile where practice_id = $1`);
  return slugFor(
    person?.name ?? '',
    taken.map(({ slug }) => slug),
  );
}
