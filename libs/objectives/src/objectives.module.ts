import { AccessModule } from '@app/access';
import { AuditModule } from '@app/audit';
import { RemindersModule } from '@app/reminders';
import { TeamsModule } from '@app/teams';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreedWords } from './agreed-words';
import { BackToAgreedService } from './back-to-agreed.service';
import { CarryingForward } from './carrying-forward';
import { CheckInsService } from './check-ins.service';
import { EditingService } from './editing.service';
import { KeyResultEntity } from './key-result.entity';
import { KeyResultsController } from './key-results.controller';
import { KeyResultsService } from './key-results.service';
import { LockedObjectives } from './locked-objectives';
import { ObjectiveEntity } from './objective.entity';
import { ObjectiveReferences } from './objective-references';
import { ObjectivesReadingService } from './objectives-reading.service';
import { ObjectivesController } from './objectives.controller';
import { ObjectiveNotices } from './objectives.notices';
import { ObjectivesQueries } from './objectives.queries';
import { ObjectivesService } from './objectives.service';
import { ObjectiveTasks } from './objectives.tasks';

@Module({
  imports: [
    TypeOrmModule.forFeature([ObjectiveEntity, KeyResultEntity]),
    AccessModule,
    AuditModule,
    TeamsModule,
    RemindersModule,
  ],
  controllers: [ObjectivesController, KeyResultsController],
  providers: [
    ObjectivesService,
    EditingService,
    AgreedWords,
    BackToAgreedService,
    KeyResultsService,
    CheckInsService,
    CarryingForward,
    LockedObjectives,
    ObjectiveReferences,
    ObjectivesReadingService,
    ObjectivesQueries,
    ObjectiveNotices,
    ObjectiveTasks,
  ],
  exports: [ObjectivesService, ObjectivesQueries, ObjectiveTasks],
})
export class ObjectivesModule {}
