import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { canBeOnPaper, onPaper } from '../drawing/on-paper.js';
import { Certificate, CertificateCandidate } from './certificate.types.js';
import { noPaperAheadWords, noPaperWords } from './no-paper.rules.js';

/** Asked for on its own, because only the faces know: lists do without it. */
@Resolver(() => Certificate)
export class CertificatePaperResolver {
  @ResolveField(() => String, { nullable: true, description: 'Why there is no paper and no badge of it, and what helps; null where there are.' })
  async noPaperBecause(@Parent() of: Certificate): Promise<string | null> {
    const set = await onPaper({ ...of, summary: '' });
    return 'lacks' in set ? noPaperWords({ ...of, lacks: set.lacks }, 'holder') : null;
  }
}

@Resolver(() => CertificateCandidate)
export class CandidatePaperResolver {
  @ResolveField(() => String, { nullable: true, description: 'Said before it is issued: paper and badge have no letters for this name.' })
  async noPaperBecause(@Parent() { name }: CertificateCandidate): Promise<string | null> {
    return (await canBeOnPaper(name)) ? null : noPaperAheadWords(name);
  }
}
