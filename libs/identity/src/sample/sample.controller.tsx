import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { isUuid } from '@cairn/kernel';
import { ButtonRow, PageForm, PageHeading, SubmitButton } from '@cairn/look';
import { open, Requires, seeOther, sendPage } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceFrom } from '../pages/pages.js';
import { SessionCookie } from '../session/session-cookie.js';
import { unknownLinkPage } from '../sign-in/sign-in.pages.js';
import { SampleSignIn } from './sample-sign-in.js';

/** The links that `npm start` prints: one press signs in as a person of the sample practice. */
@Controller('/go/sample')
export class SampleController {
  constructor(
    @Inject(SampleSignIn) private readonly samples: SampleSignIn,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Get('/:personId')
  @Requires(open)
  async show(@Param('personId') personId: string, @Res() reply: FastifyReply): Promise<void> {
    const person = isUuid(personId) ? await this.samples.find(personId) : null;
    if (!person) return sendPage(reply, unknownLinkPage(), 404);
    sendPage(reply, {
      title: `Go on as ${person.name}`,
      practiceName: person.practiceName,
      strip: 'Sample practice. Nothing is sent.',
      children: (
        <>
          <PageHeading title={`Go on as ${person.name}`}>
            <p>{person.name} belongs to the sample practice. Look around and try everything; it can be reset.</p>
          </PageHeading>
          <PageForm action={`/go/sample/${person.personId}`}>
            <ButtonRow>
              <SubmitButton>Go on</SubmitButton>
            </ButtonRow>
          </PageForm>
        </>
      ),
    });
  }

  @Post('/:personId')
  @Requires(open)
  async signIn(@Param('personId') personId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = isUuid(personId) ? await this.samples.run(personId, deviceFrom(request, this.cookie.read(request))) : null;
    if (!token) return sendPage(reply, unknownLinkPage(), 404);
    this.cookie.set(reply, token);
    seeOther(reply, '/');
  }
}
