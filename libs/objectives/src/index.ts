export type { ObjectiveState } from './domain/objective';
export { ObjectivesModule } from './objectives.module';
export { ObjectivesQueries, type PeriodObjective } from './objectives.queries';
export { ObjectivesService } from './objectives.service';
export { ObjectiveTasks } from './objectives.tasks';
