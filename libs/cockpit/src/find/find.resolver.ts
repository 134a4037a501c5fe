import { Inject, Injectable } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Db, Requires, signedIn } from '@cairn/platform';
import { Found } from './find.types.js';

/** Letters that mean something to LIKE mean themselves here. */
const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

@Injectable()
export class FindQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Clients, teams and people by a part of their name, within what the viewer may see; at most 20. */
  find(viewer: Viewer, text: string): Promise<Found[]> {
    const asked = text.trim().slice(0, 80);
    if (asked.length < 2) return Promise.resolve([]);
    const mayOpenPeople = viewer.is('OWNER', 'COACH');
    return this.db.read(viewer, (tx) =>
      tx.rows<Found>(
        `select kind, id, name, context, path from (
           select 1 as rank, 'CLIENT' as kind, c.id, c.name, null as context, '/c/' || c.slug as path
             from client c where c.practice_id = $1 and c.archived_at is null and c.name ilike $2
           union all
           select 2, 'TEAM', t.id, t.name, c.name, '/c/' || c.slug || '/people?team=' || t.id
             from team t join client c on c.practice_id = $1 and c.id = t.client_id
            where t.practice_id = $1 and t.archived_at is null and t.name ilike $2
           union all
           select distinct 3, 'PERSON', p.id, p.name, c.name, '/c/' || c.slug || '/people?person=' || p.id
             from person p join engagement_person r on r.practice_id = $1 and r.person_id = p.id and r.removed_at is null
             join client c on c.practice_id = $1 and c.id = r.client_id
            where p.practice_id = $1 and $3 and p.name ilike $2) found
         order by (lower(name) like lower($4)) desc, rank, name, id limit 20`,
        [`%${literally(asked)}%`, mayOpenPeople, `${literally(asked)}%`],
      ),
    );
  }
}

@Resolver(() => Found)
export class FindResolver {
  constructor(@Inject(FindQueries) private readonly queries: FindQueries) {}

  @Query(() => [Found], { name: 'find' })
  @Requires(signedIn)
  find(@CurrentViewer() viewer: Viewer, @Args('text', { type: () => String }) text: string): Promise<Found[]> {
    return this.queries.find(viewer, text);
  }
}
