import type { DataSource } from 'typeorm';

/** Row security does nothing for owners and superusers, so the API refuses to start with such a role. Throws in one sentence. */
export async function refuseUnsafeRole(source: DataSource): Promise<void> {
  const [role] = (await source.query(
    `select current_user as name, rolsuper or rolbypassrls as bypasses,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(current_user, c.relowner, 'member')) as owns
       from pg_roles where rolname = current_user`,
  )) as { name: string; bypasses: boolean; owns: boolean }[];
  if (role && (role.bypasses || role.owns))
    throw new Error(
      `DATABASE_URL signs in as "${role.name}", which owns the tables or bypasses row security. Use the application role there, and DATABASE_OWNER_URL for the owner.`,
    );
}
