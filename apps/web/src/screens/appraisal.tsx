import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { appraisalOf } from '../api/appraisals';
import { LeadForm } from './appraisal/lead-form';
import { ProgressOnly } from './appraisal/progress-only';
import { formKeyOf } from './appraisal/sections';
import { SelfForm } from './appraisal/self-form';

const route = getRouteApi('/inside/appraisals/$appraisalId');

/** One address for everybody: whose form it is depends on who reads. */
export function AppraisalScreen() {
  const { appraisalId } = route.useParams();
  const writer = route.useRouteContext();
  const { data: appraisal } = useSuspenseQuery(appraisalOf(appraisalId));
  const viewerId = writer.session.personId;
  const key = formKeyOf(appraisal);
  if (appraisal.appraisee.id === viewerId) return <SelfForm key={key} appraisal={appraisal} writer={writer} />;
  if (appraisal.appraiser.id === viewerId) return <LeadForm key={key} appraisal={appraisal} writer={writer} />;
  return <ProgressOnly appraisal={appraisal} viewerId={viewerId} />;
}
