import { defineLoader, type Tx } from '@cairn/platform';
import { citations, type CitationFacts } from './citation.sql.js';

const grouped =
  (where: string, keyOf: (facts: CitationFacts) => string | null) =>
  async (tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, CitationFacts[]>> => {
    const found = new Map<string, CitationFacts[]>();
    for (const facts of await tx.rows<CitationFacts>(citations(where), [keys])) {
      const key = keyOf(facts) ?? '';
      found.set(key, [...(found.get(key) ?? []), facts]);
    }
    return found;
  };
const none = (): CitationFacts[] => [];

/** Citations beside the parameters of a plan, by engagement. Whoever reads the plan reads them. */
export const citationsInPlan = defineLoader<string, CitationFacts[]>(
  grouped('k.engagement_id = any ($2::uuid[]) and k.parameter_key is not null', (facts) => facts.engagementId),
  none,
);
export const citationsInWorkshop = defineLoader<string, CitationFacts[]>(
  grouped('k.workshop_id = any ($2::uuid[])', (facts) => facts.workshopId),
  none,
);

export interface RemarkCitations {
  readonly engagementId: string;
  readonly isOver: boolean;
  readonly facts: readonly CitationFacts[];
}

const atRemarks = `
  select r.id as key, r.engagement_id as "engagementId", y.status = 'CLOSED' as "isOver", (select coalesce(json_agg(x), '[]') from (${citations('k.remark_id = r.id')}) x) as facts
    from review_remark r join okr_draft d on d.practice_id = $1 and d.id = r.draft_id join cycle y on y.practice_id = $1 and y.id = d.cycle_id
   where r.practice_id = $1 and r.id = any ($2::uuid[])`;

/** Under the remarks of a draft, also those without any: a remark does not say of which engagement it is. */
export const citationsAtRemark = defineLoader<string, RemarkCitations>(
  async (tx, ids) => new Map((await tx.rows<RemarkCitations & { key: string }>(atRemarks, [ids])).map(({ key, ...rest }) => [key, rest])),
);
