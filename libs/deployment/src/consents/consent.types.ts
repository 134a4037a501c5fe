import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import type { ConsentKind, RequestStatus } from './consent.rules.js';
import type { ConsentLevel } from './consent-levels.rules.js';
import { TextConsentOfClient } from './text-consent.types.js';

export const consentLevelEnum = { NONE: 'NONE', AGGREGATE: 'AGGREGATE', LEARNING: 'LEARNING', CASE_STUDY: 'CASE_STUDY', NAMED: 'NAMED' } as const;
registerEnumType(consentLevelEnum, {
  name: 'ConsentLevel',
  description: 'How far a client lets the practice use what it learns; each allows what the ones before it do.',
});
export const consentKindEnum = { GIVEN: 'GIVEN', LOWERED: 'LOWERED', REFUSED: 'REFUSED', WITHDRAWN: 'WITHDRAWN', ENDED: 'ENDED' } as const;
registerEnumType(consentKindEnum, { name: 'ConsentKind' });
export const consentRequestStatusEnum = { WAITING: 'WAITING', AGREED: 'AGREED', REFUSED: 'REFUSED', TAKEN_BACK: 'TAKEN_BACK' } as const;
registerEnumType(consentRequestStatusEnum, { name: 'ConsentRequestStatus' });

@ObjectType({ description: 'One step of the ladder, in the words that a client lead agrees to.' })
export class ConsentLevelWords {
  @Field(() => consentLevelEnum)
  level: ConsentLevel;
  @Field(() => String)
  title: string;
  @Field(() => String, { description: 'Beyond what the steps below it allow.' })
  allows: string;
  @Field(() => String)
  never: string;
}

@ObjectType({ description: 'A question that waits for the client lead.' })
export class ConsentAsked {
  @Field(() => UuidScalar)
  requestId: string;
  @Field(() => consentLevelEnum)
  level: ConsentLevel;
  @Field(() => String)
  title: string;
  @Field(() => InstantScalar)
  askedAt: Instant;
  @Field(() => String)
  askedByName: string;
}

@ObjectType({ description: 'What a client allows now, of all its work or of one engagement.' })
export class Consent {
  @Field(() => consentLevelEnum)
  level: ConsentLevel;
  @Field(() => String)
  title: string;
  @Field(() => [String])
  allows: readonly string[];
  @Field(() => String)
  never: string;
  @Field(() => InstantScalar, { nullable: true, description: 'Null where nothing was ever said.' })
  since: Instant | null;
  @Field(() => String, { nullable: true })
  givenByName: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it counts; null: until it is withdrawn.' })
  until: Day | null;
  @Field(() => ConsentAsked, { nullable: true })
  asked: ConsentAsked | null;
}

@ObjectType({ description: 'What counts for one engagement otherwise than for the rest.' })
export class EngagementConsent {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  engagementName: string;
  @Field(() => UuidScalar)
  consentId: string;
  @Field(() => consentLevelEnum)
  level: ConsentLevel;
  @Field(() => String)
  title: string;
  @Field(() => InstantScalar)
  since: Instant;
  @Field(() => DayScalar, { nullable: true })
  until: Day | null;
}

@ObjectType({ description: 'What a coach asked a client to allow.' })
export class ConsentRequest {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => consentLevelEnum)
  level: ConsentLevel;
  @Field(() => String)
  title: string;
  @Field(() => String, { description: 'What it is about: all work, one engagement, or one text.' })
  about: string;
  @Field(() => UuidScalar, { nullable: true })
  engagementId: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Set where one exact text is to be agreed to; the text itself stands on the page of the mail and in `consentText`.',
  })
  textSha256: string | null;
  @Field(() => [String])
  places: readonly string[];
  @Field(() => String)
  why: string;
  @Field(() => String, { description: 'What it would mean, by the coach’s example.' })
  example: string;
  @Field(() => DayScalar, { nullable: true })
  until: Day | null;
  @Field(() => consentRequestStatusEnum)
  status: RequestStatus;
  @Field(() => String)
  askedByName: string;
  @Field(() => InstantScalar)
  askedAt: Instant;
  @Field(() => String, { nullable: true })
  answeredByName: string | null;
  @Field(() => InstantScalar, { nullable: true })
  answeredAt: Instant | null;
  @Field(() => String, { nullable: true })
  note: string | null;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'One word of the client, as the ledger keeps it for ever.' })
export class ConsentAct {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int)
  number: number;
  @Field(() => consentKindEnum)
  kind: ConsentKind;
  @Field(() => consentLevelEnum)
  level: ConsentLevel;
  @Field(() => String)
  about: string;
  @Field(() => String, { nullable: true, description: 'Null where its last day was over.' })
  personName: string | null;
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => DayScalar, { nullable: true })
  until: Day | null;
  @Field(() => String, { nullable: true })
  note: string | null;
  @Field(() => String, { description: 'What was agreed to, word for word.' })
  words: string;
  @Field(() => String)
  wordsSha256: string;
}

@ObjectType()
export class EngagementChoice {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
}

@ObjectType({ description: 'All that was asked and said between the practice and one client about the use of their work.' })
export class ClientConsent {
  @Field(() => UuidScalar)
  clientId: string;
  @Field(() => String)
  clientName: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  practiceName: string;
  @Field(() => Int, { description: 'Number of the last word; the next one says that it saw it.' })
  version: number;
  @Field(() => Consent, { description: 'For all work with the client.' })
  everything: Consent;
  @Field(() => [EngagementConsent])
  engagements: EngagementConsent[];
  @Field(() => [TextConsentOfClient])
  texts: TextConsentOfClient[];
  @Field(() => [ConsentRequest], { description: 'The newest first.' })
  requests: ConsentRequest[];
  @Field(() => [ConsentAct], { description: 'The newest first.' })
  acts: ConsentAct[];
  @Field(() => [ConsentLevelWords])
  ladder: readonly ConsentLevelWords[];
  @Field(() => [EngagementChoice], { description: 'Engagements that can be asked about by themselves.' })
  choices: EngagementChoice[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class ConsentPayload {
  @Field(() => ClientConsent, { nullable: true })
  consent?: ClientConsent | null;
  @Field(() => [UserError])
  errors: UserError[];
}
