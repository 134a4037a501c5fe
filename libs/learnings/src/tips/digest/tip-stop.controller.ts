import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { open, Requires, sendPage } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { noTipStopPage, tipStoppedPage, tipStopPage } from './tip-stop.pages.js';
import { TipStops } from './tip-stops.js';

/** The way out of a mail. Mail programs send the POST by themselves when somebody presses "unsubscribe"; a GET only asks. */
@Controller('/go/t/:token')
export class TipStopController {
  constructor(@Inject(TipStops) private readonly stops: TipStops) {}

  @Get()
  @Requires(open)
  async ask(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const stop = await this.stops.find(token);
    return stop ? sendPage(reply, tipStopPage(stop, token)) : sendPage(reply, noTipStopPage(), 404);
  }

  @Post()
  @Requires(open)
  async stop(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const stop = await this.stops.find(token);
    if (!stop) return sendPage(reply, noTipStopPage(), 404);
    await this.stops.stop(stop);
    sendPage(reply, tipStoppedPage(stop));
  }
}
