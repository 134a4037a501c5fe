import { Inject, Injectable } from '@nestjs/common';
import { questionOf } from '@cairn/deployment';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, decodeCursor, demandPage, pageOf, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { readableReaches } from '../learnings.policy.js';
import { readableShared } from '../copies/shared-learning.sql.js';
import { foundJson, myPlaces } from './found.sql.js';
import { foundView, type FoundFacts } from './found.view.js';
import { searchQuestion } from './search.rules.js';
import type { FoundLearning, LearningCell, LearningConnection, LearningFacetCount, LearningsArgs } from './search.types.js';

interface Answer {
  readonly mode: LearningConnection['mode'];
  readonly total: number | null;
  readonly facets: Omit<LearningFacetCount, 'name'>[] | null;
  readonly cells: LearningCell[] | null;
}

const cursorForm = z.tuple([z.number(), z.uuid()]);

/** Reads one page with its counts; also what the benchmark of searching sends by hand. */
export const searchStatement = `
  with asked as (select search_learnings($1, $2, $3, $4::jsonb, $5, $6, $7) as answer), ${myPlaces('$2')}
  select answer - 'rows' as answer,
    (select coalesce(json_agg(json_build_object('score', x.score, 'found', ${foundJson}) order by x.score desc, x.id desc), '[]')
       from jsonb_to_recordset(answer -> 'rows') as x (id uuid, score bigint) join shared_learning s on s.practice_id = $1 and s.id = x.id) as rows from asked`;

/** Finding, one statement each. */
@Injectable()
export class SearchQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws BAD_USER_INPUT for a text that nobody searches for. */
  async page(viewer: Viewer, args: LearningsArgs, counted: boolean): Promise<LearningConnection> {
    demandPage(args);
    const after = args.after ? decodeCursor(args.after, cursorForm) : [null, null];
    const question = JSON.stringify(searchQuestion(args.filter ?? {}, counted));
    const params = [viewer.personId, readableReaches(viewer), question, ...after, args.first + 1];
    const { row, now } = await this.db.read(viewer, async (tx) => ({
      row: await tx.row<{ answer: Answer; rows: { score: number; found: FoundFacts }[] }>(searchStatement, params),
      now: tx.now(),
    }));
    const scores = new Map(row?.rows.map(({ score, found }) => [found.shared.id, score]));
    const nodes = (row?.rows ?? []).map(({ found }) => foundView(found, viewer, now));
    return {
      ...pageOf(nodes, args, ({ id }) => [scores.get(id) ?? 0, id], row?.answer.total ?? undefined),
      mode: row?.answer.mode ?? 'ALL',
      facets: (row?.answer.facets ?? []).map((one) => ({ ...one, name: one.facet === 'PARAMETER' ? questionOf(one.value) : null })),
      cells: row?.answer.cells ?? [],
    } as LearningConnection;
  }

  /** One of them. Throws NOT_FOUND, also behind the wall. */
  one(viewer: Viewer, id: string): Promise<FoundLearning> {
    return this.db.read(viewer, (tx) => foundLearning(tx, viewer, id));
  }
}

/** The learning as its reader uses it. Throws NOT_FOUND. */
export async function foundLearning(tx: Tx, viewer: Viewer, id: string): Promise<FoundLearning> {
  const row = await tx.row<{ found: FoundFacts }>(
    `with ${myPlaces('$4')} select ${foundJson} as found from shared_learning s where ${readableShared('$3')} and s.id = $2`,
    [id, readableReaches(viewer), viewer.personId],
  );
  if (!row) throw notFound();
  return foundView(row.found, viewer, tx.now());
}
