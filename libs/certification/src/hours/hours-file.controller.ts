import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { dayIn, notFound } from '@cairn/kernel';
import { Viewer } from '@cairn/identity';
import { csvFile, CurrentViewer, Db, Requires, sendFile, writeWorkbook } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { keepHours } from '../certification.permissions.js';
import { HoursQueries } from './hours.queries.js';
import { hoursColumns, hoursRows } from './hours.rules.js';

/** Of the columns, in characters: names, contacts and whole dates stand there uncut. */
const widths = [28, 30, 18, 16, 12, 12, 12, 16];

/** One's own log as a file: only what counts, so that no client stands in it who did not agree. */
@Controller('/files/coaching-hours')
export class HoursFileController {
  constructor(
    @Inject(HoursQueries) private readonly hours: HoursQueries,
    @Inject(Db) private readonly db: Db,
  ) {}

  @Get('/:format')
  @Requires(keepHours)
  async take(@CurrentViewer() viewer: Viewer, @Param('format') format: string, @Res() reply: FastifyReply): Promise<void> {
    if (format !== 'csv' && format !== 'xlsx') throw notFound();
    const { lines } = await this.hours.mine(viewer);
    const rows = [[...hoursColumns], ...hoursRows([...lines].reverse())];
    const name = `Coaching hours ${dayIn(viewer.facts.timeZone, this.db.now())}`;
    if (format === 'csv') return sendFile(reply, { name: `${name}.csv`, type: 'csv', body: csvFile(rows) });
    const sheet = { name: 'Coaching hours', rows, columns: widths.map((width) => ({ width })), freezePane: { rows: 1 } };
    sendFile(reply, { name: `${name}.xlsx`, type: 'xlsx', body: await writeWorkbook([sheet]) });
  }
}
