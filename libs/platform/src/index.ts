export { Db, type TxOptions } from './database/db.js';
export { DatabaseModule } from './database/database.module.js';
export { migrate, type MigrateOptions } from './database/migrate.js';
export { INSTALLATION, systemScope, withClient, type Actor, type Scope } from './database/scope.js';
export { InstantColumn, TenantRow } from './database/tenant-row.js';
export { Table } from './database/table.js';
export { Tx } from './database/tx.js';
