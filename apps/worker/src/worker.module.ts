import { AccessModule } from '@app/access';
import { AppraisalsModule } from '@app/appraisals';
import { AuditModule } from '@app/audit';
import { PlatformModule, type Settings } from '@app/platform';
import { RemindersModule } from '@app/reminders';
import { type DynamicModule, Module } from '@nestjs/common';
import { AppraisalsProcessor } from './appraisals.processor';
import { AuditProcessor } from './audit.processor';
import { HousekeepingProcessor } from './housekeeping.processor';
import { Jobs } from './jobs';
import { RemindersProcessor } from './reminders.processor';

/** Every feature whose tasks are reminded of has to be here: the reminders find them among what is imported. */
@Module({
  imports: [AccessModule, RemindersModule, AppraisalsModule, AuditModule],
  providers: [Jobs, RemindersProcessor, AppraisalsProcessor, AuditProcessor, HousekeepingProcessor],
})
export class WorkerModule {
  /** The worker with a platform of its own: a process, or a part of one, that answers no requests. */
  static using(settings: Settings): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.using(settings)] };
  }
}
