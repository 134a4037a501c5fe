export { Db, type TxOptions } from './database/db.js';
export { DatabaseModule } from './database/database.module.js';
export { fingerprint, KeptTexts, textUnlessKnown, type Kept } from './database/kept-texts.js';
export { migrate, type MigrateOptions } from './database/migrate.js';
export { INSTALLATION, systemScope, withClient, type Actor, type Scope } from './database/scope.js';
export { InstantColumn, TenantRow } from './database/tenant-row.js';
export { Table } from './database/table.js';
export { Tx } from './database/tx.js';
export { defineEvent, type EventDefinition } from './queue/define-event.js';
export { defineJob, type JobData, type JobDefinition, type JobHandler, type JobMeta } from './queue/define-job.js';
export type { DomainEvent } from './queue/emit.js';
export type { RecordEntry, RecordRef } from './records/append-record.js';
export { canonicalJson } from './records/canonical-json.rules.js';
export { erasePayload } from './records/erase-payload.js';
export { ConfigError } from './config/config-error.js';
export { readConfig, readOwnerUrl, type Config } from './config/config.js';
export { AcrossPractices } from './queue/across-practices.js';
export { deadJobs, retryDeadJob, type DeadJob } from './queue/dead-jobs.js';
export { migrateQueue } from './queue/migrate-queue.js';
export { WorkForce } from './queue/work-force.js';
export { WorkModule } from './queue/work.module.js';
export { usualWork, type WorkSettings } from './queue/work-settings.js';
export { schedule, unschedule, type Plan } from './schedule/schedule.js';
export type { DayRule, Occurrence } from './schedule/schedule.rules.js';
export { defineScheduledJob, occurrenceDue } from './schedule/scheduled-job.js';
export type { MailBlock, MailContent, WordPart, Words } from './mail/mail-block.js';
export { mailText } from './mail/mail-text.rules.js';
export { holdMails, queueMail, type Mail, type MailAttachment } from './mail/queue-mail.js';
export { failedMails, retryMail, type FailedMail } from './mail/failed-mails.js';
export { mailFailed } from './mail/mail.events.js';
export { DeliverMail } from './mail/deliver-mail.js';
export { MailboxModule } from './mail/mailbox.module.js';
export { MailCarrier, SmtpCarrier, type CarriedMail } from './mail/mail-carrier.js';
export { activityTakenBack, noteActivity, type ActivityEntry } from './activity/note-activity.js';
export { Connection, ConnectionArgs, demandPage, PageInfo, pageOf, pageSize, type ConnectionOf } from './graphql/connections/connection.js';
export { decodeCursor, encodeCursor, type KeysetValue } from './graphql/connections/cursor.js';
export { selects } from './graphql/connections/selects.js';
export { demandPermissions, doorsWithoutPermission } from './graphql/doors/doors.js';
export { CurrentViewer, Load } from './graphql/doors/parameters.js';
export { definePermission, open, permissionOf, Requires, signedIn, type Permission } from './graphql/doors/permission.js';
export { ViewerSource, type ViewerLike } from './graphql/doors/viewer-source.js';
export { defineLoader, Loaders, type Loader } from './graphql/loaders/loaders.js';
export { DayScalar } from './graphql/scalars/day.scalar.js';
export { InstantScalar } from './graphql/scalars/instant.scalar.js';
export { UuidScalar } from './graphql/scalars/uuid.scalar.js';
export { ZonedDateTimeScalar } from './graphql/scalars/zoned-date-time.scalar.js';
export { documentSize } from './graphql/server/document-size.js';
export type { Cookies, GraphqlContext } from './graphql/server/graphql-context.js';
export { GraphqlModule } from './graphql/server/graphql.module.js';
export { Lru } from './graphql/server/lru.js';
export {
  ActionStateUnion,
  actionState,
  Allowed,
  AvailableAction,
  availableAction,
  Forbidden,
  type ActionState,
  type Verdict,
} from './graphql/types/action-state.js';
export { Gated, gated, GateStep, LinkRef, PersonRef, RuleRef } from './graphql/types/gated.js';
export { MutationInput } from './graphql/types/mutation-input.js';
export { refused, UserError } from './graphql/types/user-error.js';
export { field, PRODUCT, seeOther, sendPage, type FormFields, type ServerPage } from './http/server-page.js';
export type { FixedFile } from './http/fixed-files.js';
export { createHttpApp, type HttpApp, type HttpAppOptions } from './http/http-app.js';
export { bundledLines } from './http/bundled-lines.js';
export { createLog, type Log, NestLog } from './http/log.js';
export { isLoopback } from './http/own-host.rules.js';
export { problem, type Problem } from './http/problem.rules.js';
export { stop, stopOnSignal, type Stopping } from './http/stop-on-signal.js';
export { definedEvents } from './queue/define-event.js';
export { definedJobs } from './queue/define-job.js';
export { jobsFor } from './queue/jobs.rules.js';
export { DueSchedules } from './schedule/due-schedules.js';
export { FileClock } from './config/file-clock.js';
export { WorkAtOnce } from './queue/work-at-once.js';
export { cellName, letterOf, rangeName } from './files/cell-words.rules.js';
export { asTyped, csvFile, csvLine, harmless, plainNumber } from './files/csv.rules.js';
export { FileBodies } from './files/file-bodies.js';
export { sendFile, uploadedFile, type UploadedFile } from './files/file-door.js';
export { mostFileRows } from './files/file-kind.rules.js';
export { leftOutCsv, leftOutReasons } from './files/left-out-rows.rules.js';
export { isFilled, notWhatItsNameSays, readSheets } from './files/read-sheets.js';
export type { CellPlace, FileSheet, MergedCells, SheetCell, SheetRow } from './files/sheet.js';
export { sheetName, writeWorkbook, type WorkbookSheet } from './files/workbook.js';
