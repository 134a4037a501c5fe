import { Inject, Injectable } from '@nestjs/common';
import { parameterNumber, questionOf, universalKeys } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { PlacesAtClient } from './citation.types.js';

interface Read {
  readonly engagementId: string;
  readonly clientName: string;
  /** Of the plan in force and of the changes that are open, beyond what every plan asks. */
  readonly keys: readonly string[];
  readonly workshops: PlacesAtClient['workshops'];
}

// A workshop is prepared until it was held; after that there is nobody to read what stands beside it.
const statement = `
  select e.id as "engagementId", c.name as "clientName",
      array(select a ->> 'key' from plan_version v cross join jsonb_array_elements(v.parameters) a where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null
        union select pc.parameter_key from change_set cs join parameter_change pc on pc.practice_id = $1 and pc.change_set_id = cs.id
         where cs.practice_id = $1 and cs.engagement_id = e.id and cs.status in ('DRAFT', 'WAITING', 'APPROVED', 'CHANGES_ASKED') order by 1) as keys,
      (select coalesce(json_agg(json_build_object('id', w.id, 'title', w.title, 'on', w.starts_local::date) order by w.starts_at, w.id), '[]')
         from workshop w where w.practice_id = $1 and w.engagement_id = e.id and w.status = 'PLANNED') as workshops
    from engagement_coach g join engagement e on e.practice_id = $1 and e.id = g.engagement_id and e.status <> 'CLOSED'
    join client c on c.practice_id = $1 and c.id = e.client_id and c.archived_at is null
   where g.practice_id = $1 and g.person_id = $2 and g.part <> 'SHADOW' and g.ended_at is null order by c.name, e.created_at desc, e.id`;

/** Where a coach can use a learning from its own page: the questions of a plan, and workshops that lie ahead. */
@Injectable()
export class UsablePlacesQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async of(viewer: Viewer): Promise<PlacesAtClient[]> {
    const read = await this.db.read(viewer, (tx) => tx.rows<Read>(statement, [viewer.personId]));
    return read.map(({ keys, ...place }) => ({
      ...place,
      parameters: [...universalKeys, ...keys.filter((key) => !(universalKeys as readonly string[]).includes(key))].map((key) => ({
        key,
        number: parameterNumber(key),
        heading: questionOf(key),
      })),
    }));
  }
}
