import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { themes, type Theme } from '../people/preferences.js';
import { Practice } from '../practices/practice.types.js';
import { RoleEnum } from './role.enum.js';
import type { Role } from './roles.js';

export const ThemeEnum = Object.fromEntries(themes.map((theme) => [theme, theme])) as Readonly<Record<Theme, Theme>>;
registerEnumType(ThemeEnum, { name: 'Theme' });

@ObjectType()
export class ViewerRole {
  @Field(() => RoleEnum)
  role: Role;

  @Field(() => UuidScalar, { nullable: true, description: 'Set exactly for roles of a client.' })
  clientId: string | null;
}

@ObjectType({ description: 'A client as far as the frame of the portal needs it.' })
export class ViewerClient {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;
}

@ObjectType({ description: 'A practice to switch to.' })
export class PracticeChoice {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Boolean)
  isSample: boolean;
}

@ObjectType({ description: 'Where all roles of the viewer ended.' })
export class EndedAccess {
  @Field(() => String, { nullable: true, description: 'Null: the practice itself.' })
  clientName: string | null;

  @Field(() => String, { nullable: true })
  clientSlug: string | null;

  @Field(() => InstantScalar)
  endedAt: Instant;

  @Field(() => String, { nullable: true, description: 'Who can give access again.' })
  askName: string | null;
}

@ObjectType({ description: 'The coach who walks through the sample practice as somebody else.' })
export class SeenBy {
  @Field(() => UuidScalar)
  personId: string;

  @Field(() => String)
  name: string;
}

@ObjectType('Viewer', { description: 'Who is looking, as of this request.' })
export class ViewerObject {
  @Field(() => UuidScalar, { description: 'The person in this practice.' })
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'IANA name; the person’s own, else the practice’s.' })
  timeZone: string;

  @Field(() => String)
  language: string;

  @Field(() => Boolean, { description: 'Whether keys without Ctrl or Cmd do something.' })
  singleKeys: boolean;

  @Field(() => ThemeEnum)
  theme: Theme;

  @Field(() => Int)
  version: number;

  @Field(() => Practice)
  practice: Practice;

  @Field(() => [PracticeChoice], { description: 'All practices that this account has a role in, this one too.' })
  practices: PracticeChoice[];

  @Field(() => [ViewerRole])
  roles: ViewerRole[];

  @Field(() => [ViewerClient], { description: 'Clients that the viewer may see and that are not archived, by name.' })
  clients: ViewerClient[];

  @Field(() => SeenBy, { nullable: true })
  seenBy: SeenBy | null;

  @Field(() => [EndedAccess])
  endedAccess: EndedAccess[];
}

@InputType({ description: 'Only what is given changes.' })
export class UpdateProfileInput extends MutationInput {
  @Field(() => Int)
  version: number;

  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true, description: 'An empty text: the practice’s.' })
  timeZone?: string;

  @Field(() => String, { nullable: true, description: 'An empty text: the practice’s.' })
  language?: string;

  @Field(() => Boolean, { nullable: true })
  singleKeys?: boolean;

  @Field(() => ThemeEnum, { nullable: true })
  theme?: Theme;
}

@ObjectType()
export class ViewerPayload {
  @Field(() => ViewerObject, { nullable: true })
  viewer?: ViewerObject | null;

  @Field(() => [UserError])
  errors: UserError[];
}
