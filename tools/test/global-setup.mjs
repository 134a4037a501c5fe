// The test database starts with the first spec that asks for it (database.mjs), so this only says which run the specs belong to.
export default function setUp() {
  process.env['TEST_DATABASE_RUN'] = String(process.pid);
}
