import { AccessModule } from '@app/access';
import { AuditModule } from '@app/audit';
import { RemindersModule } from '@app/reminders';
import { RoleProfilesModule } from '@app/role-profiles';
import { TeamsModule } from '@app/teams';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommentsService } from './comments.service';
import { ExtensionEffects } from './extension-effects';
import { OpeningService } from './opening.service';
import { ProbationPoliciesController } from './policies.controller';
import { PoliciesService } from './policies.service';
import { ProbationEntity } from './probation.entity';
import { ProbationsController } from './probations.controller';
import { ProbationNotices } from './probations.notices';
import { ProbationsQueries } from './probations.queries';
import { ProbationsService } from './probations.service';
import { ProbationSweep } from './probations.sweep';
import { ProbationTasks } from './probations.tasks';
import { ReadingService } from './reading.service';
import { ProbationRebaseController } from './rebase.controller';
import { ProbationRebaseReading } from './rebase-reading.service';
import { ProbationRebaseService } from './rebase.service';
import { RequirementsService } from './requirements.service';
import { ProbationReviewsController } from './reviews.controller';
import { ReviewsService } from './reviews.service';
import { StepEffects } from './step-effects';

@Module({
  imports: [
    TypeOrmModule.forFeature([ProbationEntity]),
    AccessModule,
    AuditModule,
    TeamsModule,
    RemindersModule,
    RoleProfilesModule,
  ],
  controllers: [
    ProbationsController,
    ProbationReviewsController,
    ProbationPoliciesController,
    ProbationRebaseController,
  ],
  providers: [
    ProbationsService,
    OpeningService,
    ReadingService,
    RequirementsService,
    ReviewsService,
    CommentsService,
    PoliciesService,
    ProbationsQueries,
    ProbationNotices,
    ProbationTasks,
    ProbationSweep,
    StepEffects,
    ExtensionEffects,
    ProbationRebaseService,
    ProbationRebaseReading,
  ],
  exports: [ProbationTasks, ProbationSweep],
})
export class ProbationModule {}
