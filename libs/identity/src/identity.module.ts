import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ViewerSource } from '@cairn/platform';
import { IdentityOptions } from './identity.options.js';
import { AcceptInvitation } from './invitations/accept-invitation.js';
import { InvitationController } from './invitations/invitation.controller.js';
import { Invitations } from './invitations/invitations.queries.js';
import { MailInvitation } from './invitations/mail-invitation.job.js';
import { RenewInvitation } from './invitations/renew-invitation.js';
import { AddPracticePerson } from './people/add-practice-person.js';
import { ChangeInvitation } from './people/change-invitation.js';
import { ChangeRole } from './people/change-role.js';
import { PersonResolver } from './people/person.resolver.js';
import { PracticePeople } from './people/practice-people.queries.js';
import { RenamePerson } from './people/rename-person.js';
import { UpdateProfile } from './people/update-profile.js';
import { ChangePractice } from './practices/change-practice.js';
import { PracticeResolver } from './practices/practice.resolver.js';
import { SampleController } from './sample/sample.controller.js';
import { SampleSignIn } from './sample/sample-sign-in.js';
import { SeeAs } from './sample/see-as.js';
import { SeeAsResolver } from './sample/see-as.resolver.js';
import { ChangeSessions } from './session/change-sessions.js';
import { ForgetSignIns } from './session/forget-sign-ins.job.js';
import { SessionCookie } from './session/session-cookie.js';
import { SessionResolver } from './session/session.resolver.js';
import { SessionViewerSource } from './session/session-viewer-source.js';
import { SessionQueries } from './session/sessions.queries.js';
import { SignOutController } from './session/sign-out.controller.js';
import { Viewers } from './session/viewers.js';
import { AskForSignIn } from './sign-in/ask-for-sign-in.js';
import { FinishSignIn } from './sign-in/finish-sign-in.js';
import { MailSignIn } from './sign-in/mail-sign-in.job.js';
import { RateLimits } from './sign-in/rate-limits.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInLinkController } from './sign-in/sign-in-link.controller.js';
import { SignIns } from './sign-in/sign-in.queries.js';
import { AskToStart } from './start/ask-to-start.js';
import { StartController } from './start/start.controller.js';
import { ViewerQueries } from './viewer/viewer.queries.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';

const useCases = [
  AcceptInvitation,
  AddPracticePerson,
  AskForSignIn,
  AskToStart,
  ChangeInvitation,
  ChangePractice,
  ChangeRole,
  ChangeSessions,
  FinishSignIn,
  RenamePerson,
  RenewInvitation,
  SampleSignIn,
  SeeAs,
  UpdateProfile,
];
const reads = [Invitations, PracticePeople, SessionQueries, SignIns, ViewerQueries, Viewers];
const jobs = [ForgetSignIns, MailInvitation, MailSignIn];
const resolvers = [PersonResolver, PracticeResolver, SeeAsResolver, SessionResolver, ViewerResolver];
const controllers = [InvitationController, SampleController, SignInController, SignInLinkController, SignOutController, StartController];

/** Who asks: sign-in, sessions, practices, people and roles. Global, because every door asks it. */
@Global()
@Module({})
export class IdentityModule {
  static with(options: IdentityOptions): DynamicModule {
    const told = { provide: IdentityOptions, useValue: options };
    const source = { provide: ViewerSource, useClass: SessionViewerSource };
    return {
      module: IdentityModule,
      controllers,
      providers: [told, source, SessionCookie, RateLimits, ...useCases, ...reads, ...jobs, ...resolvers],
      exports: [ViewerSource],
    };
  }
}
