import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import { canReadPlan } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canSeeBenchmarks, canSeePracticeBenchmarks } from './benchmark.policy.js';
import type { Benchmark } from './benchmark.types.js';
import { benchmarkView, type StoredCell } from './benchmark.view.js';

const cellJson = `json_build_object('parameterKey', b.parameter_key, 'cell', b.cell, 'clients', b.clients, 'choices', b.choices, 'countedOn', b.counted_on)`;

/** The bands of a client, each narrowing the one before; one that is not known ends them. */
const bands = `case when c.industry is null then array[]::text[] when c.size_band is null then array[c.industry] when c.region is null then array[c.industry, c.size_band]
  else array[c.industry, c.size_band, c.region, case when e.complete_cycles = 0 then 'FIRST_CYCLE' else 'LATER_CYCLES' end] end`;

/** Reads what was published, and nothing else: no count is made while somebody looks. */
@Injectable()
export class BenchmarkQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** For each parameter the clients most like this one that are at least five. Throws NOT_FOUND, FORBIDDEN. */
  async ofClient(viewer: Viewer, slug: string): Promise<Benchmark[]> {
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ clientId: string; engagementId: string; cells: StoredCell[] }>(
        `select c.id as "clientId", e.id as "engagementId", (select coalesce(json_agg(q.cell order by q.parameter_key), '[]') from (
              select distinct on (b.parameter_key) b.parameter_key, ${cellJson} as cell from benchmark_cell b
               where b.practice_id = $1 and b.cell = (${bands})[1:cardinality(b.cell)] order by b.parameter_key, cardinality(b.cell) desc) q) as cells
           from client c join lateral (select o.id, o.complete_cycles from engagement o where o.practice_id = $1 and o.client_id = c.id
             order by o.status = 'CLOSED', o.starts_on desc, o.id limit 1) e on true
          where c.practice_id = $1 and c.slug = $2`,
        [slug],
      ),
    );
    if (!row || !canReadPlan(viewer, row)) throw notFound();
    authorize(canSeeBenchmarks(viewer, row.engagementId), 'The coaches of a client see what others chose.');
    return row.cells.map(benchmarkView);
  }

  /** All that was published, the widest first. Throws FORBIDDEN. */
  async ofPractice(viewer: Viewer): Promise<Benchmark[]> {
    authorize(canSeePracticeBenchmarks(viewer), 'The owner of the practice sees what clients choose.');
    const cells = await this.db.read(viewer, (tx) =>
      tx.rows<{ cell: StoredCell }>(
        `select ${cellJson} as cell from benchmark_cell b where b.practice_id = $1 order by cardinality(b.cell), b.cell, b.parameter_key limit 2000`,
      ),
    );
    return cells.map(({ cell }) => benchmarkView(cell));
  }
}
