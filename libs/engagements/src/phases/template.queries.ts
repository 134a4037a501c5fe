import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { EngagementTemplate } from './phase.types.js';
import { storedTemplate } from './practice-template.js';

@Injectable()
export class TemplateQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  template(viewer: Viewer): Promise<EngagementTemplate> {
    return this.db.read(viewer, async (tx) => {
      const { lengths, version } = await storedTemplate(tx);
      return { ...lengths, version };
    });
  }
}
