import { Inject, Injectable } from '@nestjs/common';
import { AppError, instant, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { csvFile, Db, mostFileRows, writeWorkbook, type Tx } from '@cairn/platform';
import { canReadDraft, canSeeTeams } from '../drafts/draft.policy.js';
import { OkrsOptions } from '../okrs.options.js';
import { howToLines } from './how-to.words.js';
import { okrWorkbook, type WorkbookParts } from './okr-workbook.js';
import { labelsOf } from './people-of-sheet.rules.js';
import { ourColumns, theirColumns } from './sheet-columns.rules.js';
import type { TeamOfSheet } from './sheet-facts.js';
import { rowsOf } from './sheet-rows.rules.js';
import { sheets } from './sheets.repository.js';

export interface ExportAsked {
  readonly cycleId: string;
  readonly teamId: string | null;
  readonly level: TeamOfSheet['place']['teamKind'] | null;
  readonly format: 'xlsx' | 'csv';
  /** Ours, or the client's own as their last file had them. */
  readonly columns: 'ours' | 'theirs';
}

export interface ExportedFile {
  readonly name: string;
  readonly type: 'xlsx' | 'csv';
  readonly body: string | Buffer;
}

/** Hands out the OKRs of a team, a level or a whole cycle. Whoever may read them may take them along; drafts of other teams stay hidden. */
@Injectable()
export class ExportOkrs {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(OkrsOptions) private readonly options: OkrsOptions,
  ) {}

  /** Throws NOT_FOUND, and BAD_USER_INPUT for more rows than one file holds. */
  async run(viewer: Viewer, asked: ExportAsked): Promise<ExportedFile> {
    const parts = await this.db.read(viewer, (tx) => this.partsOf(tx, viewer, asked));
    if (parts.rows.length > mostFileRows)
      throw new AppError('BAD_USER_INPUT', `One file holds ${mostFileRows.toLocaleString('en')} rows. Take the OKRs level by level, or team by team.`);
    const name = `${parts.title}.${asked.format}`;
    if (asked.format === 'xlsx') return { name, type: 'xlsx', body: await writeWorkbook(okrWorkbook(parts)) };
    return { name, type: 'csv', body: csvFile([parts.columns.map((column) => column.header), ...parts.rows]) };
  }

  private async partsOf(tx: Tx, viewer: Viewer, asked: ExportAsked): Promise<WorkbookParts> {
    const from = sheets(tx, viewer.personId);
    const cycle = await from.cycle(asked.cycleId);
    if (!canSeeTeams(viewer, cycle)) throw notFound();
    const found = await from.teams(cycle.id, asked.teamId);
    const teams = found.filter((team) => canReadDraft(viewer, team.place) && (asked.level === null || team.place.teamKind === asked.level));
    const [first] = teams;
    if (!first) throw notFound();
    const [people, plan, layout] = [
      await from.people(cycle.engagementId),
      await from.plan(cycle),
      asked.columns === 'theirs' ? await from.layout(cycle.engagementId) : null,
    ];
    const columns = layout ? theirColumns(layout.header, layout.fields) : ourColumns(plan.rules);
    const labels = labelsOf(people);
    const { clientName, clientSlug, teamName } = first.place;
    const about = { clientName, cycleNumber: cycle.number, planNumber: plan.number, rules: plan.rules, answers: plan.answers, columns };
    return {
      title: `${asked.teamId === null ? clientName : teamName} cycle ${cycle.number}`,
      columns,
      rows: rowsOf(teams, columns, labels, `Cycle ${cycle.number}`),
      howTo: howToLines({ ...about, link: `${this.options.publicUrl}/c/${clientSlug}/okrs/import?cycle=${cycle.number}` }),
      schema: { engagementId: cycle.engagementId, cycleId: cycle.id, planNumber: plan.number, madeAt: instant(tx.now()), columns },
      types: plan.rules.krTypes.allowed.map((type) => type.toUpperCase() as WorkbookParts['types'][number]),
      teams: teams.map((team) => team.place.teamName),
      champions: [...labels.values()],
    };
  }
}
