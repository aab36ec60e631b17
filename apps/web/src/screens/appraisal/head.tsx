import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Appraisal } from '../../api/appraisals';
import type { FormSaves } from '../../autosave/form-saves';
import { day } from '../../components/day';
import { PageHeader } from '../../components/page-header';
import { StepBar } from '../../pictures/step-bar';
import { NewerRole } from './newer-role';
import { Record } from './record';
import { dispute, givenBack } from './record-words';
import { lifecycleOf, notAcknowledged, reasonHeading, stepOf, turnOf } from './words';

interface Props {
  readonly appraisal: Appraisal;
  readonly viewerId: string;
  readonly title: string;
  readonly form?: FormSaves;
  readonly children?: ReactNode;
}

/** The name of the page, the role it is about, where the appraisal is on its way, and what was said on the way. */
export function Head({ appraisal, viewerId, title, form, children }: Props) {
  const { cycle, role, appraisee, appraiser } = appraisal;
  const back = givenBack(appraisal);
  const other = appraisee.id === viewerId ? `with ${appraiser.name}` : `${appraisee.name} with ${appraiser.name}`;
  return (
    <>
      <PageHeader title={title} lead={[cycle.name, role?.title, other].filter(Boolean).join(' · ')}>
        {children}
      </PageHeader>
      <section className="card stack" aria-label="Where this appraisal is">
        <StepBar
          names={lifecycleOf(appraisal)}
          now={stepOf(appraisal)}
          finished={appraisal.state === 'closed'}
          turn={turnOf(appraisal, viewerId)}
        />
        <Record appraisal={appraisal} />
      </section>
      <NewerRole appraisal={appraisal} form={form} />
      {appraisal.state === 'planned' && appraisal.dates && (
        <p className="note">
          Nothing can be written yet: it opens on {day(appraisal.dates.opensOn)}. What it asks is below.
        </p>
      )}
      {notAcknowledged(appraisal) && <p className="note warn">{notAcknowledged(appraisal, viewerId)}</p>}
      {dispute(appraisal, viewerId) && <p className="note warn">{dispute(appraisal, viewerId)}</p>}
      {back && back.reason !== null && (
        <p className="note">
          <b>{reasonHeading(back)}:</b> <span className="prose">{back.reason}</span>
        </p>
      )}
    </>
  );
}

export const ToTheMeeting = ({ id }: { id: string }) => (
  <Link className="button quiet" to="/appraisals/$appraisalId/meeting" params={{ appraisalId: id }}>
    Side by side
  </Link>
);
