import { Inject, Injectable } from '@nestjs/common';
import { dayIn, err, instant, notFound, ok, refusal, type Refusal, type Result } from '@cairn/kernel';
import { Db, type Tx } from '@cairn/platform';
import { applicationHandedIn, applicationMoved } from '../certification.events.js';
import { cohorts } from '../cohorts/cohorts.repository.js';
import { dropFile, keepFile, ownerOfFile } from '../files/kept-file.js';
import { moveUp, seatPerson } from '../trainees/seat-person.js';
import { planReadersMail } from './plan-readers-mail.js';
import { applicationForm } from './application-form.js';
import { ApplicationRow } from './application.entity.js';
import { answerBy, answerOffer, keptAnswers, mayWithdraw, missingAnswers, mostFiles, stillWritten } from './application.rules.js';
import { leaveTalk } from './leave-talk.js';
import { ownAct, type Own } from './own-act.js';

type Given = Readonly<Record<string, string>>;

/** What an applicant does with their own application. Each act is safe to repeat: a second press finds it done. */
@Injectable()
export class WriteApplication {
  constructor(@Inject(Db) private readonly db: Db) {}

  private act<T>(own: Own, work: (tx: Tx, application: ApplicationRow) => Promise<Result<T>>): Promise<Result<T>> {
    return ownAct(this.db, own, work);
  }

  save(own: Own, given: Given): Promise<Result<true>> {
    return this.act(own, async (tx, application) => {
      const written = stillWritten(application.status);
      return written.ok ? this.keep(tx, application, given) : written;
    });
  }

  /** What was typed is kept, whether or not something is missing. */
  async handIn(own: Own, given: Given): Promise<{ readonly errors: readonly Refusal[] }> {
    const saved = await this.save(own, given);
    if (!saved.ok) return { errors: saved.error.code === 'APPLICATION_HANDED_IN' ? [] : [saved.error] };
    let missing: readonly Refusal[] = [];
    await this.act(own, async (tx, application) => {
      if (application.status !== 'DRAFT') return ok(true);
      const about = await tx.row<{ form: unknown; zone: string; files: number }>(
        `select p.form, r.time_zone as zone, (select count(*)::int from certification_file f where f.practice_id = $1 and f.owner_kind = 'APPLICATION' and f.owner_id = $3) as files
         from programme p join practice r on r.practice_id = $1 where p.practice_id = $1 and p.id = $2`,
        [application.programmeId, application.id],
      );
      if (!about) throw notFound();
      const form = applicationForm(about.form);
      missing = missingAnswers(form, application.answers, about.files);
      if (missing[0]) return err(missing[0]);
      const patch = { status: 'NEW' as const, form, handedInAt: instant(tx.now()), answerBy: answerBy(dayIn(about.zone, tx.now())) };
      await tx.table(ApplicationRow).change(application.id, application.version, patch);
      await planReadersMail(tx, { programmeId: application.programmeId, zone: about.zone });
      await tx.emit(applicationHandedIn({ applicationId: application.id, programmeId: application.programmeId }));
      return ok(true);
    });
    return { errors: missing };
  }

  withdraw(own: Own): Promise<Result<true>> {
    return this.act(own, async (tx, application) => {
      if (application.status === 'WITHDRAWN') return ok(true);
      const may = mayWithdraw(application.status);
      if (!may.ok) return may;
      await leaveTalk(tx, application, 'WITHDRAWN');
      await tx.rows(`update cohort_waiting set ended_at = $3, ended_as = 'LEFT' where practice_id = $1 and application_id = $2 and ended_at is null`, [
        application.id,
        tx.now(),
      ]);
      await this.move(tx, application, { status: 'WITHDRAWN' });
      await this.freePlace(tx, application);
      return ok(true);
    });
  }

  /** Takes the place, or, where the cohort is full by now, the end of its waiting list. */
  accept(own: Own): Promise<Result<{ waits: boolean }>> {
    return this.act(own, async (tx, application) => {
      if (application.status === 'ENROLLED' || application.status === 'WAITING') return ok({ waits: application.status === 'WAITING' });
      if (application.cohortId === null) return refusal('OFFER_NONE', 'There is no open offer on this application.');
      const cohort = await cohorts(tx).hold(application.cohortId);
      const may = answerOffer(application, dayIn(cohort.timeZone, tx.now()));
      if (!may.ok) return may;
      await leaveTalk(tx, application, 'ENROLLED');
      // Places that are kept for others do not stand in the way of the one that was kept for them.
      const own = { ...cohort, placesOffered: 0 };
      const seated = await seatPerson(tx, own, { name: application.name, email: application.email, applicationId: application.id });
      if (!seated.ok) return seated;
      const waits = seated.value.seat === 'WAITING';
      if (waits) await this.move(tx, application, { status: 'WAITING' });
      return ok({ waits });
    });
  }

  turnDown(own: Own): Promise<Result<true>> {
    return this.act(own, async (tx, application) => {
      if (application.status === 'TURNED_DOWN') return ok(true);
      if (application.status !== 'OFFERED') return refusal('OFFER_NONE', 'There is no open offer on this application.');
      await leaveTalk(tx, application, 'TURNED_DOWN');
      await this.move(tx, application, { status: 'TURNED_DOWN' });
      await this.freePlace(tx, application);
      return ok(true);
    });
  }

  addFile(own: Own, file: { readonly name: string; readonly bytes: Buffer }): Promise<Result<{ fileId: string }>> {
    return this.act(own, async (tx, application) => {
      const written = stillWritten(application.status);
      if (!written.ok) return written;
      const held = await tx.row<{ count: number }>(
        `select count(*)::int as count from certification_file where practice_id = $1 and owner_kind = 'APPLICATION' and owner_id = $2`,
        [application.id],
      );
      if ((held?.count ?? 0) >= mostFiles) return refusal('FILE_TOO_MANY', `Add at most ${mostFiles} files. Take one out first.`, 'file');
      return keepFile(tx, { kind: 'APPLICATION', id: application.id }, { ...file, uploadedBy: null });
    });
  }

  removeFile(own: Own, fileId: string): Promise<Result<true>> {
    return this.act(own, async (tx, application) => {
      const written = stillWritten(application.status);
      if (!written.ok) return written;
      const owner = await ownerOfFile(tx, fileId);
      if (owner && (owner.kind !== 'APPLICATION' || owner.id !== application.id)) throw notFound();
      if (owner) await dropFile(tx, fileId);
      return ok(true);
    });
  }

  private async keep(tx: Tx, application: ApplicationRow, given: Given): Promise<Result<true>> {
    const programme = await tx.row<{ form: unknown }>(`select form from programme where practice_id = $1 and id = $2`, [application.programmeId]);
    const answers = keptAnswers(applicationForm(programme?.form), given);
    await tx.table(ApplicationRow).change(application.id, application.version, { answers, savedAt: instant(tx.now()) });
    return ok(true);
  }

  private async move(tx: Tx, application: ApplicationRow, patch: Pick<ApplicationRow, 'status'>): Promise<void> {
    await tx.table(ApplicationRow).change(application.id, application.version, patch);
    await tx.record({ kind: 'certification.application-moved', body: { applicationId: application.id, status: patch.status } });
    if (application.status !== 'DRAFT')
      await tx.emit(applicationMoved({ applicationId: application.id, programmeId: application.programmeId, news: patch.status as 'WITHDRAWN' }));
  }

  /** A place that was kept for them goes to whoever waits longest. */
  private async freePlace(tx: Tx, { status, cohortId }: ApplicationRow): Promise<void> {
    if (status === 'OFFERED' && cohortId !== null) await moveUp(tx, cohortId);
  }
}
