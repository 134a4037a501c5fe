import type { Provider, Type } from '@nestjs/common';
import { CancelCohort } from './cohorts/cancel-cohort.js';
import { MailCancelled } from './cohorts/mail-cancelled.job.js';
import { CohortQueries } from './cohorts/cohort.queries.js';
import { CohortResolver } from './cohorts/cohort.resolver.js';
import { PlanCohort } from './cohorts/plan-cohort.js';
import { MailCohort } from './mails/mail-cohort.job.js';
import { CreateProgramme } from './programmes/create-programme.js';
import { EditProgramme } from './programmes/edit-programme.js';
import { ProgrammeContentResolver } from './programmes/programme-content.resolver.js';
import { ProgrammeQueries } from './programmes/programme.queries.js';
import { ProgrammeResolver } from './programmes/programme.resolver.js';
import { ProgrammeVersionResolver } from './programmes/programme-version.resolver.js';
import { WriteItem } from './programmes/write-item.js';
import { WriteModule } from './programmes/write-module.js';
import { WriteVersion } from './programmes/write-version.js';
import { BankQueries } from './questions/bank.queries.js';
import { FiguresQueries } from './questions/figures.queries.js';
import { FiguresResolver } from './questions/figures.resolver.js';
import { BankResolver } from './questions/bank.resolver.js';
import { WriteBank } from './questions/write-bank.js';
import { WriteQuestion } from './questions/write-question.js';
import { ChangeTrainee } from './trainees/change-trainee.js';
import { EnrolTrainee } from './trainees/enrol-trainee.js';
import { MoveQueries } from './trainees/move.queries.js';
import { MoveResolver } from './trainees/move.resolver.js';

/** Programmes and cohorts: what Nest has to make for them. */
export const programmesProviders: readonly Provider[] = [
  ...[CreateProgramme, EditProgramme, WriteVersion, WriteModule, WriteItem, ProgrammeQueries],
  ...[PlanCohort, CancelCohort, MailCancelled, EnrolTrainee, ChangeTrainee, CohortQueries, MailCohort],
  ...[BankQueries, BankResolver, FiguresQueries, FiguresResolver, WriteBank, WriteQuestion],
  ...[MoveQueries, MoveResolver],
  ...[ProgrammeResolver, ProgrammeVersionResolver, ProgrammeContentResolver, CohortResolver],
];
export const programmesControllers: readonly Type[] = [];
