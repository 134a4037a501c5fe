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

/** Citations beside the parameters of a plan and in answers to questions on it, by engagement. Whoever reads the plan reads them; a question that is gone has no answer. */
export const citationsInPlan = defineLoader<string, CitationFacts[]>(
  grouped(
    `k.engagement_id = any ($2::uuid[]) and (k.parameter_key is not null
      or exists (select from plan_note n where n.practice_id = $1 and n.id = k.note_id and n.deleted_at is null))`,
    (facts) => facts.engagementId,
  ),
  none,
);
export const citationsInWorkshop = defineLoader<string, CitationFacts[]>(
  grouped('k.workshop_id = any ($2::uuid[])', (facts) => facts.workshopId),
  none,
);

/** Citations in a place that does not say itself of which engagement it is, also where there are none. */
export interface PlaceCitations {
  readonly engagementId: string;
  readonly isOver: boolean;
  readonly facts: readonly CitationFacts[];
}

const atRemarks = `
  select r.id as key, r.engagement_id as "engagementId", y.status = 'CLOSED' as "isOver", (select coalesce(json_agg(x), '[]') from (${citations('k.remark_id = r.id')}) x) as facts
    from review_remark r join okr_draft d on d.practice_id = $1 and d.id = r.draft_id join cycle y on y.practice_id = $1 and y.id = d.cycle_id
   where r.practice_id = $1 and r.id = any ($2::uuid[])`;
const atOpenings = `
  select o.id as key, o.engagement_id as "engagementId", o.status <> 'OPEN' as "isOver", (select coalesce(json_agg(x), '[]') from (${citations('k.opening_id = o.id')}) x) as facts
    from gate_opening o where o.practice_id = $1 and o.id = any ($2::uuid[])`;

const atPlaces =
  (statement: string) =>
  async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PlaceCitations>> =>
    new Map((await tx.rows<PlaceCitations & { key: string }>(statement, [ids])).map(({ key, ...rest }) => [key, rest]));

/** Under the remarks of a draft. */
export const citationsAtRemark = defineLoader<string, PlaceCitations>(atPlaces(atRemarks));
/** Beside the gates that were opened early. */
export const citationsAtOpening = defineLoader<string, PlaceCitations>(atPlaces(atOpenings));
