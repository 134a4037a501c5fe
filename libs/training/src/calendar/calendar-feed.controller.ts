import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import { open, Requires } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { CalendarFeedQueries } from './calendar-feed.queries.js';

/** What a calendar reads by itself every few hours. The secret in the address is all that opens it. */
@Controller('/calendar')
export class CalendarFeedController {
  constructor(@Inject(CalendarFeedQueries) private readonly feeds: CalendarFeedQueries) {}

  @Get('/:file')
  @Requires(open)
  async read(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const calendar = file.endsWith('.ics') ? await this.feeds.open(file.slice(0, -'.ics'.length)) : undefined;
    if (calendar === undefined) throw notFound();
    const headers = {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="cairn.ics"',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    };
    void reply.headers(headers).send(calendar);
  }
}
