import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, Connection, ConnectionArgs, InstantScalar, MutationInput, UserError, UuidScalar, DayScalar } from '@cairn/platform';
import { IndustryEnum, ModeEnum, RegionEnum, SizeBandEnum } from '../engagements/engagement.enums.js';
import type { Mode } from '../engagements/engagement.rules.js';
import { Engagement } from '../engagements/engagement.types.js';
import { TemplateInput } from '../phases/phase.types.js';
import type { Industry, Region, SizeBand } from './client.rules.js';

@ObjectType({ description: 'An organisation that the practice works with.' })
export class Client {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'Its part of an address; stays when the client is renamed.' })
  slug: string;

  @Field(() => String, { description: 'IANA name; decisions take force by this clock.' })
  timeZone: string;

  @Field(() => String)
  language: string;

  @Field(() => IndustryEnum, { nullable: true })
  industry: Industry | null;

  @Field(() => RegionEnum, { nullable: true })
  region: Region | null;

  @Field(() => SizeBandEnum, { nullable: true })
  sizeBand: SizeBand | null;

  @Field(() => InstantScalar, { nullable: true })
  archivedAt: Instant | null;

  @Field(() => Int)
  version: number;

  @Field(() => Engagement, { nullable: true, description: 'The open one, else the newest, of those that the viewer may see.' })
  engagement: Engagement | null;

  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class ClientConnection extends Connection(Client) {}

@ArgsType()
export class ClientsArgs extends ConnectionArgs {
  @Field(() => Boolean, { defaultValue: false })
  archived: boolean;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  search?: string | null;
}

@InputType({ description: 'Somebody whose name and mail address are known; gets no mail.' })
export class NamedPersonInput {
  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;
}

@InputType()
export class AddClientInput extends MutationInput {
  @Field(() => String)
  name: string;

  @Field(() => String)
  timeZone: string;

  @Field(() => String)
  language: string;

  @Field(() => IndustryEnum, { nullable: true })
  industry?: Industry | null;

  @Field(() => RegionEnum, { nullable: true })
  region?: Region | null;

  @Field(() => SizeBandEnum, { nullable: true })
  sizeBand?: SizeBand | null;

  @Field(() => ModeEnum, { description: 'Of the first engagement, as everything below.' })
  mode: Mode;

  @Field(() => DayScalar)
  startsOn: string;

  @Field(() => TemplateInput, { nullable: true, description: 'Other lengths than the practice’s usual ones.' })
  template?: TemplateInput | null;

  @Field(() => String, { nullable: true })
  outcome?: string | null;

  @Field(() => UuidScalar, { nullable: true, description: 'The viewer unless told; only the owner names somebody else.' })
  leadCoachId?: string | null;

  @Field(() => NamedPersonInput, { nullable: true })
  clientLead?: NamedPersonInput | null;

  @Field(() => NamedPersonInput, { nullable: true })
  sponsor?: NamedPersonInput | null;
}

@InputType()
export class EditClientInput extends MutationInput {
  @Field(() => UuidScalar)
  clientId: string;

  @Field(() => Int)
  version: number;

  @Field(() => String)
  name: string;

  @Field(() => String)
  timeZone: string;

  @Field(() => String)
  language: string;

  @Field(() => IndustryEnum, { nullable: true })
  industry?: Industry | null;

  @Field(() => RegionEnum, { nullable: true })
  region?: Region | null;

  @Field(() => SizeBandEnum, { nullable: true })
  sizeBand?: SizeBand | null;
}

@InputType()
export class ArchiveClientInput extends MutationInput {
  @Field(() => UuidScalar)
  clientId: string;

  @Field(() => Int)
  version: number;

  @Field(() => Boolean)
  archived: boolean;
}

@ObjectType()
export class ClientPayload {
  @Field(() => Client, { nullable: true })
  client?: Client | null;

  @Field(() => [UserError])
  errors: UserError[];
}
