import { Inject, Injectable } from '@nestjs/common';
import { authorize } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { CatalogueParameter } from '../parameters/parameter.types.js';
import { canReadTemplate } from './plan-template.policy.js';
import type { PlanTemplate } from './plan-template.types.js';
import { catalogueOf, templateView } from './plan-template.view.js';
import { planTemplate } from './plan-templates.repository.js';

/** Reads of what the practice starts with, one statement each. All throw FORBIDDEN. */
@Injectable()
export class PlanTemplateQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async template(viewer: Viewer): Promise<PlanTemplate> {
    authorize(canReadTemplate(viewer));
    return templateView(await this.db.read(viewer, (tx) => planTemplate(tx).read()), viewer);
  }

  async catalogue(viewer: Viewer): Promise<CatalogueParameter[]> {
    authorize(canReadTemplate(viewer));
    return catalogueOf((await this.db.read(viewer, (tx) => planTemplate(tx).read())).answers);
  }
}
