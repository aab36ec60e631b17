import { AccessModule } from '@app/access';
import { AppraisalsModule } from '@app/appraisals';
import { AuditModule } from '@app/audit';
import { ObjectivesModule } from '@app/objectives';
import { PlatformModule, type Settings } from '@app/platform';
import { ProbationModule } from '@app/probation';
import { RemindersModule } from '@app/reminders';
import { RoleProfilesModule } from '@app/role-profiles';
import { type DynamicModule, Module } from '@nestjs/common';
import { AppraisalsProcessor } from './appraisals.processor';
import { AuditProcessor } from './audit.processor';
import { HousekeepingProcessor } from './housekeeping.processor';
import { Jobs } from './jobs';
import { ProbationProcessor } from './probation.processor';
import { RemindersProcessor } from './reminders.processor';
import { RoleProfilesProcessor } from './role-profiles.processor';

/** Every feature whose tasks are reminded of has to be here: the reminders find them among what is imported. */
@Module({
  imports: [
    AccessModule,
    RemindersModule,
    ObjectivesModule,
    AppraisalsModule,
    ProbationModule,
    RoleProfilesModule,
    AuditModule,
  ],
  providers: [
    Jobs,
    RemindersProcessor,
    AppraisalsProcessor,
    ProbationProcessor,
    RoleProfilesProcessor,
    AuditProcessor,
    HousekeepingProcessor,
  ],
})
export class WorkerModule {
  /** The worker with a platform of its own: a process, or a part of one, that answers no requests. */
  static using(settings: Settings): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.using(settings)] };
  }
}
