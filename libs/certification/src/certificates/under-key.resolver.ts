import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { authorize } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Db, refused, Requires, UuidScalar } from '@cairn/platform';
import { directCertification } from '../certification.permissions.js';
import { canKeepKeys } from '../keys/signing-key.policy.js';
import { numberWords } from './certificate-number.rules.js';
import { ReplaceUnderKey } from './replace-under-key.js';
import { whyLeftOut } from './under-key.rules.js';
import { certificatesUnder } from './under-key.sql.js';
import { CertificateUnderKey, ReplaceUnderKeyArgs, ReplaceUnderKeyPayload } from './under-key.types.js';

type Done = ReplaceUnderKeyPayload & { readonly keyId?: string };

/** What a revoked key signed, and issuing all of it anew. */
@Resolver(() => ReplaceUnderKeyPayload)
export class UnderKeyResolver {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ReplaceUnderKey) private readonly replaceAll: ReplaceUnderKey,
  ) {}

  @Query(() => [CertificateUnderKey], { name: 'certificatesUnderKey', description: 'Those in force that a key signed, by name.' })
  @Requires(directCertification)
  async all(@CurrentViewer() viewer: Viewer, @Args('keyId', { type: () => UuidScalar }) keyId: string): Promise<CertificateUnderKey[]> {
    authorize(canKeepKeys(viewer), 'Owners and the certification director keep the keys.');
    const { certificates } = await this.db.read(viewer, (tx) => certificatesUnder(tx, keyId));
    return certificates.map(({ id, number, holderName, title, validUntil, version, ...one }) => ({
      ...{ certificateId: id, number: numberWords(number), holderName, title, validUntil, version },
      leftOut: whyLeftOut({ ...one, validUntil }, viewer, one.today),
    }));
  }

  @Mutation(() => ReplaceUnderKeyPayload, {
    name: 'replaceUnderKey',
    description: 'Issues anew what a revoked key signed, all that was looked at or nothing; each ends on the day it would have ended.',
  })
  @Requires(directCertification)
  async replace(@CurrentViewer() viewer: Viewer, @Args('input') input: ReplaceUnderKeyArgs): Promise<Done> {
    const done = await this.replaceAll.run(viewer, input);
    return done.ok ? { ...done.value, errors: [] } : refused(done.error);
  }

  @ResolveField(() => [CertificateUnderKey], { nullable: true })
  certificates(@Parent() { keyId }: Done, @CurrentViewer() viewer: Viewer): Promise<CertificateUnderKey[]> | null {
    return keyId === undefined ? null : this.all(viewer, keyId);
  }
}
