import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';
import { canWorkOnCertification } from '../certification.policy.js';
import type { ApplicationDesk } from './application.types.js';
import type { DeskFacts } from './desk.facts.js';
import { deskJson } from './desk.sql.js';
import { deskView } from './desk.view.js';

@Injectable()
export class DeskQueries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  /** Throws NOT_FOUND. */
  async of(viewer: Viewer, programmeId: string): Promise<ApplicationDesk> {
    const now = this.db.now();
    const found = await this.db.readRow<{ desk: DeskFacts }>(viewer, `select ${deskJson} as desk from programme p where p.practice_id = $1 and p.id = $2`, [
      ...[programmeId, now, now.toISOString().slice(0, 10)],
    ]);
    if (!found) throw notFound();
    authorize(canWorkOnCertification(viewer));
    return deskView(found.desk, viewer, this.options.publicUrl);
  }
}
