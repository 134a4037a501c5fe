import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { ConnectionArgs, type ConnectionOf, CurrentViewer, refused, Requires, selects, UuidScalar } from '@cairn/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { directCertification, holdCertificates } from '../certification.permissions.js';
import { CertificateActs } from './certificate-acts.js';
import { CertificateQueries } from './certificate.queries.js';
import {
  Certificate,
  CertificateConnection,
  CertificatePayload,
  IssueCertificateArgs,
  ReplaceCertificateArgs,
  RevokeCertificateArgs,
  SetCertificateVisibilityArgs,
  ShowCertificateOnceArgs,
} from './certificate.types.js';

type Done = CertificatePayload & { readonly certificateId?: string };
const payload = (result: Result<{ certificateId: string; address?: string }>): Done => (result.ok ? { ...result.value, errors: [] } : refused(result.error));

@Resolver(() => CertificatePayload)
export class CertificateResolver {
  constructor(
    @Inject(CertificateActs) private readonly acts: CertificateActs,
    @Inject(CertificateQueries) private readonly certificates: CertificateQueries,
  ) {}

  @Query(() => Certificate, { name: 'certificate', description: 'For its holder and those who direct.' })
  @Requires(holdCertificates)
  one(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => UuidScalar }) id: string): Promise<Certificate> {
    return this.certificates.byId(viewer, id);
  }

  @Query(() => CertificateConnection, { name: 'certificates', description: 'All of the practice, the newest first.' })
  @Requires(directCertification)
  all(@CurrentViewer() viewer: Viewer, @Args() args: ConnectionArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<Certificate>> {
    return this.certificates.page(viewer, args, selects(info, 'totalCount'));
  }

  @Mutation(() => CertificatePayload, { name: 'issueCertificate', description: 'Once every requirement holds.' })
  @Requires(directCertification)
  async issue(@CurrentViewer() viewer: Viewer, @Args('input') input: IssueCertificateArgs): Promise<Done> {
    return payload(await this.acts.issue.run(viewer, input));
  }

  @Mutation(() => CertificatePayload, { name: 'revokeCertificate' })
  @Requires(directCertification)
  async revoke(@CurrentViewer() viewer: Viewer, @Args('input') input: RevokeCertificateArgs): Promise<Done> {
    return payload(await this.acts.revoke.run(viewer, input));
  }

  @Mutation(() => CertificatePayload, { name: 'replaceCertificate', description: 'The same anew, under another name or key; answers with the new one.' })
  @Requires(directCertification)
  async replace(@CurrentViewer() viewer: Viewer, @Args('input') input: ReplaceCertificateArgs): Promise<Done> {
    return payload(await this.acts.replace.run(viewer, input));
  }

  @Mutation(() => CertificatePayload, { name: 'setCertificateVisibility' })
  @Requires(holdCertificates)
  async setVisibility(@CurrentViewer() viewer: Viewer, @Args('input') input: SetCertificateVisibilityArgs): Promise<Done> {
    return payload(await this.acts.setVisibility.run(viewer, input));
  }

  @Mutation(() => CertificatePayload, { name: 'showCertificateOnce', description: 'Makes an address by which somebody looks at a private certificate once.' })
  @Requires(holdCertificates)
  async showOnce(@CurrentViewer() viewer: Viewer, @Args('input') input: ShowCertificateOnceArgs): Promise<Done> {
    return payload(await this.acts.showOnce.run(viewer, input));
  }

  @ResolveField(() => Certificate, { nullable: true })
  certificate(@Parent() { certificateId }: Done, @CurrentViewer() viewer: Viewer): Promise<Certificate> | null {
    return certificateId === undefined ? null : this.certificates.byId(viewer, certificateId);
  }
}
