import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { forgetWhenLeft, objectiveOf } from '../api/objectives';
import { Agreement } from './objectives/agreement';
import { DraftForm } from './objectives/draft-form';

const route = getRouteApi('/inside/objectives/$objectiveId');

/** One address for everybody: a draft is a form, and what was proposed is a page that both sides read. */
export function ObjectiveScreen() {
  const { objectiveId } = route.useParams();
  const writer = route.useRouteContext();
  const { data: objective } = useSuspenseQuery(objectiveOf(objectiveId));
  useEffect(() => () => forgetWhenLeft(objectiveId), [objectiveId]);
  if (objective.state === 'draft') return <DraftForm key={objective.id} objective={objective} writer={writer} />;
  return <Agreement key={objective.id} objective={objective} writer={writer} />;
}
