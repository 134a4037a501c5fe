import { Inject, Injectable } from '@nestjs/common';
import { notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { importDone } from './choose-okr-columns.js';
import type { LineType } from './cell-meanings.rules.js';
import type { RepairOkrImportInput } from './okr-import.inputs.js';
import { OkrImportRow } from './okr-import.entity.js';
import { importOf } from './okr-imports.repository.js';
import { noRepairs, repairKey, type SheetRepairs } from './sheet-repairs.js';
import { sheets } from './sheets.repository.js';

const mostAnswers = 200;

/** Says once what unclear words, numbers and dates mean, for all rows. */
@Injectable()
export class RepairOkrImport {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: RepairOkrImportInput): Promise<Result<{ importId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.repair-import', input }, async (tx) => {
      const file = await importOf(tx, viewer, input.importId);
      if (file.status !== 'OPEN') return importDone();
      const count = [input.teams, input.champions, input.types, input.cycles].reduce((sum, list) => sum + (list?.length ?? 0), 0);
      if (count > mostAnswers) return refusal('REPAIRS_COUNT', `Answer at most ${mostAnswers} words at once; fix the file for more.`);
      await demandKnown(tx, viewer, file, input);
      await tx.table(OkrImportRow).change(file.id, input.version, { repairs: answered({ ...noRepairs, ...file.repairs }, input) });
      return ok({ importId: file.id });
    });
  }
}

/** Teams and people of this engagement only. Throws NOT_FOUND. */
async function demandKnown(tx: Tx, viewer: Viewer, file: OkrImportRow, input: RepairOkrImportInput): Promise<void> {
  const from = sheets(tx, viewer.personId);
  const teamIds = (input.teams ?? []).flatMap(({ teamId }) => teamId ?? []);
  const personIds = (input.champions ?? []).flatMap(({ personId }) => personId ?? []);
  const teams = teamIds.length > 0 ? (await from.teams(file.cycleId)).map((team) => team.place.teamId) : [];
  const people = personIds.length > 0 ? (await from.people(file.engagementId)).map((person) => person.id) : [];
  if (teamIds.some((id) => !teams.includes(id)) || personIds.some((id) => !people.includes(id))) throw notFound();
}

const wordsOf = <A extends { readonly word: string }, V>(answers: readonly A[] | null | undefined, value: (answer: A) => V): Record<string, V> =>
  Object.fromEntries((answers ?? []).map((answer) => [repairKey(answer.word), value(answer)]));

const typeOf = (type: string): LineType =>
  type === 'HEALTH_METRIC' || type === 'TASK' ? { kind: type, krType: null } : { kind: 'KEY_RESULT', krType: type as NonNullable<LineType['krType']> };

const answered = (before: SheetRepairs, input: RepairOkrImportInput): SheetRepairs => ({
  teams: { ...before.teams, ...wordsOf(input.teams, ({ teamId }) => teamId ?? null) },
  champions: { ...before.champions, ...wordsOf(input.champions, ({ personId }) => personId ?? null) },
  types: { ...before.types, ...wordsOf(input.types, ({ type }) => (type ? typeOf(type) : null)) },
  cycles: { ...before.cycles, ...wordsOf(input.cycles, ({ isThisCycle }) => isThisCycle) },
  decimals: input.decimals ?? before.decimals,
  days: input.days ?? before.days,
  conflicts: input.conflicts ?? before.conflicts,
});
