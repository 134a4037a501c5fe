import { Inject, Injectable } from '@nestjs/common';
import { countWords } from '@cairn/kernel';
import { people } from '@cairn/identity';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { rosterImportAsked } from '../engagements.events.js';
import { EngagementRow } from '../engagements/engagement.entity.js';
import { EngagementsOptions } from '../engagements.options.js';
import type { ImportResult } from './import-result.js';
import { RosterImportRow } from './roster-import.entity.js';
import { writeRoster } from './write-roster.js';

export const importRoster = defineJob('engagements.import-roster', z.object({ practiceId: z.uuid(), engagementId: z.uuid(), importId: z.uuid() }), {
  on: [rosterImportAsked],
});

/** Writes a large file into the roster and tells whoever asked for it. */
@Injectable()
export class ImportRoster implements JobHandler<typeof importRoster> {
  readonly job = importRoster;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(EngagementsOptions) private readonly options: EngagementsOptions,
  ) {}

  async handle({ practiceId, importId }: JobData<typeof importRoster>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), (tx) => this.write(tx, importId, meta), { seconds: 60 });
  }

  private async write(tx: Tx, importId: string, meta: JobMeta): Promise<void> {
    if (!(await tx.once(meta.effectKey))) return;
    const file = await tx.table(RosterImportRow).get(importId);
    if (file.status !== 'RUNNING') return;
    const engagement = await tx.table(EngagementRow).get(file.engagementId);
    const written = await writeRoster(tx, engagement, file);
    if (!written.ok) await tx.table(RosterImportRow).change(file.id, file.version, { status: 'OPEN' });
    await this.tell(tx, file, written.ok ? outcomeWords(written.value) : `Nothing was imported. ${written.error.message}`);
  }

  private async tell(tx: Tx, file: RosterImportRow, outcome: string): Promise<void> {
    const [starter, facts] = [
      await people(tx).get(file.startedBy),
      await tx.row<{ practice: string; client: string; slug: string }>(
        `select r.name as practice, c.name as client, c.slug from client c join practice r on r.practice_id = $1 where c.practice_id = $1 and c.id = $2`,
        [file.clientId],
      ),
    ];
    if (!facts) return;
    await queueMail(tx, {
      key: `roster-import-${file.id}-${file.version}`,
      to: { name: starter.name, address: starter.email },
      fromName: facts.practice,
      clientId: file.clientId,
      subject: `People of ${facts.client}: the import is done`,
      preview: outcome,
      blocks: [
        { kind: 'paragraph', words: `${outcome} Nobody was invited; you do that from the list.` },
        { kind: 'button', words: 'See the people', href: `${this.options.publicUrl}/c/${facts.slug}/import?id=${file.id}` },
        { kind: 'small', words: 'The import can be undone for 24 hours.' },
      ],
      why: 'You get this mail because you imported a file with more than 500 rows.',
    });
  }
}

const outcomeWords = ({ created, changed, same, rejected }: ImportResult): string =>
  [
    `${countWords(created.length, 'person', 'people')} added, ${changed.length} changed, ${same} as they were.`,
    rejected > 0 ? `${countWords(rejected, 'row was', 'rows were')} left out; the page has them as a file with the reasons.` : '',
  ]
    .filter(Boolean)
    .join(' ');
