import { Inject, Injectable } from '@nestjs/common';
import { AppError, countWords, figureWords } from '@cairn/kernel';
import { people } from '@cairn/identity';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { OkrsOptions } from '../okrs.options.js';
import { OkrImportRow } from './okr-import.entity.js';
import { storedSideOf } from './okr-imports.repository.js';
import { okrImportAsked } from './sheet-events.js';
import type { SheetCounts } from './sheet-plan.js';
import { takeIn } from './take-in.js';

export const importOkrs = defineJob('okrs.import-sheet', z.object({ practiceId: z.uuid(), importId: z.uuid() }), { on: [okrImportAsked] });

/** Writes a large file into the OKRs, says meanwhile how far it is, and tells whoever asked for it. */
@Injectable()
export class ImportOkrs implements JobHandler<typeof importOkrs> {
  readonly job = importOkrs;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(OkrsOptions) private readonly options: OkrsOptions,
  ) {}

  async handle({ practiceId, importId }: JobData<typeof importOkrs>, meta: JobMeta): Promise<void> {
    const scope = systemScope(practiceId);
    try {
      await this.db.tx(scope, (tx) => this.write(tx, importId, meta), { seconds: 60 });
    } catch (error) {
      const code = error instanceof AppError ? error.code : '';
      // What may pass is tried again. Nobody is left before a bar that never moves.
      if (code !== 'CONFLICT' && code !== 'NOT_FOUND' && !meta.isLastAttempt) throw error;
      const why = code === 'CONFLICT' ? (error as AppError).message : code === 'NOT_FOUND' ? draftsGone : ourFault;
      await this.db.tx(scope, (tx) => this.giveBack(tx, importId, why, meta));
      if (why === ourFault) throw error;
    }
  }

  private async write(tx: Tx, importId: string, meta: JobMeta): Promise<void> {
    if (!(await tx.once(meta.effectKey))) return;
    const file = await tx.table(OkrImportRow).get(importId);
    if (file.status !== 'RUNNING') return;
    // In a transaction of its own, so that others see it before this one ends; the row itself is written last.
    const progress = (rowsDone: number): Promise<void> =>
      this.db.tx(systemScope(tx.practiceId), async (other) => {
        await other.rows(`update okr_import set rows_done = $3 where practice_id = $1 and id = $2 and status = 'RUNNING'`, [importId, rowsDone]);
      });
    const counts = await takeIn(tx, file, await storedSideOf(tx, file), progress);
    await this.tell(tx, file, { title: 'the import is done', outcome: outcomeWords(counts), note: 'The import can be undone for 24 hours.' });
  }

  /** Nothing of the file is written; it can be checked and imported again. */
  private async giveBack(tx: Tx, importId: string, why: string, meta: JobMeta): Promise<void> {
    if (!(await tx.once(meta.effectKey))) return;
    const file = await tx.table(OkrImportRow).get(importId);
    if (file.status !== 'RUNNING') return;
    await tx.table(OkrImportRow).change(file.id, file.version, { status: 'OPEN', rowsDone: 0 });
    await this.tell(tx, file, { title: 'nothing was imported', outcome: why, note: 'Your file and your answers are kept, so that you can check it again.' });
  }

  private async tell(tx: Tx, file: OkrImportRow, { title, outcome, note }: Told): Promise<void> {
    const starter = await people(tx).get(file.startedBy);
    const facts = await tx.row<{ practice: string; client: string; slug: string; cycle: number }>(
      `select r.name as practice, c.name as client, c.slug, y.number as cycle from client c join practice r on r.practice_id = $1
         join cycle y on y.practice_id = $1 and y.id = $3 where c.practice_id = $1 and c.id = $2`,
      [file.clientId, file.cycleId],
    );
    if (!facts) return;
    await queueMail(tx, {
      key: `okr-import-${file.id}-${file.version}`,
      to: { name: starter.name, address: starter.email },
      fromName: facts.practice,
      clientId: file.clientId,
      subject: `OKRs of ${facts.client}: ${title}`,
      preview: outcome,
      blocks: [
        { kind: 'paragraph', words: outcome },
        { kind: 'button', words: 'See the import', href: `${this.options.publicUrl}/c/${facts.slug}/okrs/import?cycle=${facts.cycle}&id=${file.id}` },
        { kind: 'small', words: note },
      ],
      why: 'You get this mail because you imported a file with more than 500 rows.',
    });
  }
}

const draftsGone = 'A team of this sheet no longer drafts in this cycle. Check the file again and import it then.';
const ourFault = 'Something went wrong on our side. Nothing of your sheet was lost: import it once more, and tell your coach if it happens again.';

interface Told {
  readonly title: string;
  readonly outcome: string;
  readonly note: string;
}

const outcomeWords = ({ create, change, same, wait, reject }: SheetCounts): string =>
  [
    `${countWords(create, 'row')} added, ${figureWords(change)} changed, ${figureWords(same)} as they were.`,
    wait > 0 ? `${countWords(wait, 'row waits', 'rows wait')} until their people are trained; bring them in from the page then.` : '',
    reject > 0 ? `${countWords(reject, 'row was', 'rows were')} left out; the page has them as a file with the reasons.` : '',
  ]
    .filter(Boolean)
    .join(' ');
