import { registerEnumType } from '@nestjs/graphql';
import { clientRoles, practiceRoles, type PracticeRole, type Role } from './roles.js';

const byName = <R extends string>(names: readonly R[]): Readonly<Record<R, R>> => Object.fromEntries(names.map((name) => [name, name])) as Record<R, R>;

export const RoleEnum: Readonly<Record<Role, Role>> = byName([...practiceRoles, ...clientRoles]);
registerEnumType(RoleEnum, { name: 'Role', description: 'What a person does, on the side of the practice or of a client.' });

export const PracticeRoleEnum: Readonly<Record<PracticeRole, PracticeRole>> = byName(practiceRoles);
registerEnumType(PracticeRoleEnum, { name: 'PracticeRole', description: 'Roles of the practice’s own people.' });
