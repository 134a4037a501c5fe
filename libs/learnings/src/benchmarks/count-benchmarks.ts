import { dayIn, newId, type Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { answersByParameter, type PlansOfClient } from './answers.rules.js';
import { BenchmarkCellRow } from './benchmark-cell.entity.js';
import { BenchmarkFactRow } from './benchmark-fact.entity.js';
import { publishedCells } from './published.rules.js';
import { factKey, type Group, nextRelease } from './release.rules.js';

/** Plans of clients that agreed to be counted: of each its newest engagement with a plan in force, for which it said so. */
const plansOfClients = (tx: Tx): Promise<PlansOfClient[]> =>
  tx.rows(
    `select distinct on (e.client_id) e.client_id as "clientId", c.industry, c.size_band as "sizeBand", c.region, e.complete_cycles as "completeCycles",
        (select json_agg((select json_agg(json_build_object('key', one -> 'key', 'value', one -> 'value')) from jsonb_array_elements(v.parameters) one) order by v.number)
           from plan_version v where v.practice_id = $1 and v.engagement_id = e.id) as plans
       from engagement e join client c on c.practice_id = $1 and c.id = e.client_id
      where e.practice_id = $1 and exists (select from plan_version v where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null)
        and consent_level($1, e.client_id, e.id, ($2::timestamptz at time zone c.time_zone)::date) <> 'NONE'
      order by e.client_id, e.starts_on desc, e.id`,
    [tx.now()],
  );

const groupsOf = (facts: readonly BenchmarkFactRow[]): readonly Group[] => {
  const groups = new Map<string, { cell: string[]; facts: Group['facts'][number][] }>();
  for (const { cell, clientId, optionKey, changedLater } of facts) {
    if (cell === null) continue;
    const group = groups.get(cell.join('/')) ?? { cell, facts: [] };
    group.facts.push({ clientId, option: optionKey, changedLater });
    groups.set(cell.join('/'), group);
  }
  return [...groups.values()];
};

/** Counts anew what clients chose, as far as nothing tells of fewer than five. One count at a time: two would each see the other's facts as fresh. */
export async function countBenchmarks(tx: Tx): Promise<void> {
  const practice = await tx.row<{ zone: string }>(`select time_zone as zone from practice where practice_id = $1 for update`);
  if (!practice) return;
  const today = dayIn(practice.zone, tx.now());
  const answers = answersByParameter(await plansOfClients(tx));
  const kept = await tx.table(BenchmarkFactRow).find({});
  const cells = await tx.table(BenchmarkCellRow).find({});
  for (const key of new Set([...answers.keys(), ...kept.map((fact) => fact.parameterKey)])) {
    const facts = kept.filter((fact) => fact.parameterKey === key);
    const published = new Set(facts.map((fact) => factKey({ ...fact, option: fact.optionKey })));
    const groups = nextRelease(answers.get(key) ?? [], groupsOf(facts), published);
    await keepFacts(tx, key, facts, groups, today);
    await publish(
      tx,
      key,
      cells.filter((cell) => cell.parameterKey === key),
      groups,
      today,
    );
  }
}

async function keepFacts(tx: Tx, parameterKey: string, before: readonly BenchmarkFactRow[], groups: readonly Group[], today: Day): Promise<void> {
  const now = new Map(groups.flatMap(({ cell, facts }) => facts.map((fact) => [factKey(fact), { fact, cell: [...cell] }])));
  const same = (one: readonly string[] | null, other: readonly string[] | null): boolean => (one?.join('/') ?? null) === (other?.join('/') ?? null);
  const known = new Map(before.map((row) => [factKey({ ...row, option: row.optionKey }), row]));
  // First what no longer counts: a client counts once.
  for (const [key, row] of known) if (row.cell !== null && !now.has(key)) await tx.table(BenchmarkFactRow).amend({ id: row.id }, { cell: null });
  for (const [key, { cell }] of now) {
    const row = known.get(key);
    if (row && !same(row.cell, cell)) await tx.table(BenchmarkFactRow).amend({ id: row.id }, { cell });
  }
  await tx.table(BenchmarkFactRow).addAll(
    [...now]
      .filter(([key]) => !known.has(key))
      .map(([, { fact, cell }]) => ({
        ...{ id: newId(), clientId: fact.clientId, parameterKey, optionKey: fact.option, changedLater: fact.changedLater },
        ...{ cell, firstPublishedOn: today },
      })),
  );
}

async function publish(tx: Tx, parameterKey: string, before: readonly BenchmarkCellRow[], groups: readonly Group[], today: Day): Promise<void> {
  const wanted = publishedCells(groups);
  const said = (one: Pick<BenchmarkCellRow, 'clients' | 'choices'>): string =>
    JSON.stringify([one.clients, one.choices.map((choice) => [choice.option, choice.clients, choice.changedLater])]);
  const stands = (row: BenchmarkCellRow): boolean => wanted.some((one) => one.cell.join('/') === row.cell.join('/') && said(one) === said(row));
  for (const row of before) if (!stands(row)) await tx.table(BenchmarkCellRow).remove({ id: row.id });
  const standing = new Set(before.filter(stands).map((row) => row.cell.join('/')));
  await tx
    .table(BenchmarkCellRow)
    .addAll(
      wanted.filter((one) => !standing.has(one.cell.join('/'))).map((one) => ({ ...one, cell: [...one.cell], id: newId(), parameterKey, countedOn: today })),
    );
}
