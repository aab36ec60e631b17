export type { ObjectiveState } from './domain/objective';
export { ObjectivesModule } from './objectives.module';
export { ObjectivesQueries } from './objectives.queries';
export { ObjectivesService } from './objectives.service';
export { PeriodObjective } from './period-objective.dto';
