import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { type ConnectionArgs, type ConnectionOf, Db, decodeCursor, demandPage, pageOf } from '@cairn/platform';
import { z } from 'zod';
import { CertificationOptions } from '../certification.options.js';
import { canDirect } from '../certification.policy.js';
import { certificateById, certificateJson, type CertificateFacts } from './certificate.facts.js';
import { canReadCertificate } from './certificate.policy.js';
import type { Certificate } from './certificate.types.js';
import { certificateView } from './certificate.view.js';

const cursorForm = z.tuple([z.string(), z.uuid()]);

@Injectable()
export class CertificateQueries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  /** Throws NOT_FOUND, also for somebody else's. */
  async byId(viewer: Viewer, id: string): Promise<Certificate> {
    const found = await this.db.read(viewer, (tx) => certificateById(tx, id));
    if (!found || !canReadCertificate(viewer, found)) throw notFound();
    return this.view(viewer, found);
  }

  /** One's own, the newest first. */
  async mine(viewer: Viewer): Promise<readonly Certificate[]> {
    const rows = await this.db.read(viewer, (tx) =>
      tx.rows<{ certificate: CertificateFacts }>(
        `select ${certificateJson} as certificate from certificate c where c.practice_id = $1 and c.person_id = $2 order by c.issued_at desc, c.id`,
        [viewer.personId],
      ),
    );
    return rows.map(({ certificate }) => this.view(viewer, certificate));
  }

  /** All of the practice, the newest first, for those who direct. */
  async page(viewer: Viewer, args: ConnectionArgs, counted: boolean): Promise<ConnectionOf<Certificate>> {
    authorize(canDirect(viewer), 'The certification director sees all certificates.');
    demandPage(args);
    const after = args.after ? decodeCursor(args.after, cursorForm) : null;
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ certificates: CertificateFacts[]; total: number | null }>(
        `select ${counted ? `(select count(*)::int from certificate n where n.practice_id = $1)` : 'null::int'} as total,
           (select coalesce(json_agg(q.certificate order by q.issued_at desc, q.id desc), '[]') from (
              select c.id, c.issued_at, ${certificateJson} as certificate from certificate c
              where c.practice_id = $1 and ($2::timestamptz is null or (c.issued_at, c.id) < ($2::timestamptz, $3::uuid)) order by c.issued_at desc, c.id desc limit $4) q) as certificates`,
        [after?.[0] ?? null, after?.[1] ?? null, args.first + 1],
      ),
    );
    const found = row?.certificates ?? [];
    const issuedAt = new Map(found.map((one) => [one.id, one.issuedAt]));
    return pageOf(
      found.map((one) => this.view(viewer, one)),
      args,
      (one) => [issuedAt.get(one.id) ?? '', one.id],
      row?.total ?? undefined,
    );
  }

  private view(viewer: Viewer, of: CertificateFacts): Certificate {
    return certificateView(of, viewer, { publicUrl: this.options.publicUrl, now: this.db.now() });
  }
}
