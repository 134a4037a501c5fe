import { Inject, Injectable } from '@nestjs/common';
import { authorize } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';
import { canWorkOnCertification } from '../certification.policy.js';
import type { ProgrammeVersion } from './programme-version.types.js';
import type { Programme } from './programme.types.js';
import { programmeView, versionView } from './programme.view.js';
import { programmes } from './programmes.repository.js';

@Injectable()
export class ProgrammeQueries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async all(viewer: Viewer): Promise<Programme[]> {
    authorize(canWorkOnCertification(viewer));
    const found = await this.db.read(viewer, (tx) => programmes(tx).all());
    return found.map((programme) => programmeView(programme, viewer, this.options.publicUrl));
  }

  /** Throws NOT_FOUND. */
  async byId(viewer: Viewer, id: string): Promise<Programme> {
    const found = await this.db.read(viewer, (tx) => programmes(tx).get(id));
    authorize(canWorkOnCertification(viewer));
    return programmeView(found, viewer, this.options.publicUrl);
  }

  /** Throws NOT_FOUND. */
  async version(viewer: Viewer, id: string): Promise<ProgrammeVersion> {
    const found = await this.db.read(viewer, (tx) => programmes(tx).version(id));
    authorize(canWorkOnCertification(viewer));
    return versionView(found, viewer, this.options.publicUrl);
  }
}
