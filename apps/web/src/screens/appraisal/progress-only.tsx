import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { type Appraisal, openForHr } from '../../api/appraisals';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Field } from '../../components/field';
import { AskedText } from '../../components/long-text';
import { Actions } from './actions';
import { Countersigner } from './countersigner';
import { Head, ToTheMeeting } from './head';

const inside = getRouteApi('/inside');

/** For whoever is neither of the two: how far it is, what they may do, and the way to what they may read. */
export function ProgressOnly({ appraisal, viewerId }: { appraisal: Appraisal; viewerId: string }) {
  const { appraisee, countersigner, readableSides, canOpenForHr, canNameCountersigner, selfProgress } = appraisal;
  const { session } = inside.useRouteContext();
  const progress = { not_started: 'not started', started: 'started', submitted: 'shared' };
  return (
    <>
      <Head appraisal={appraisal} viewerId={viewerId} title={`Appraisal of ${appraisee.name}`}>
        {readableSides.length > 0 && <ToTheMeeting id={appraisal.id} />}
      </Head>
      <section className="card stack" aria-label="What you can do">
        {selfProgress !== null && <p>The self-assessment is {progress[selfProgress]}.</p>}
        {readableSides.length === 0 && <p>What was written is not open to you at this stage.</p>}
        <Actions appraisal={appraisal}>{canOpenForHr && <OpenForHr appraisal={appraisal} />}</Actions>
        {canNameCountersigner && <Countersigner appraisal={appraisal} />}
        {countersigner && <p>Countersigner: {countersigner.name}</p>}
        <p className="row">
          <Link to="/people/$personId" params={{ personId: appraisee.id }}>
            {appraisee.name}
          </Link>
          {session.roles.includes('hr') && (
            <Link to="/cycles/$cycleId" params={{ cycleId: appraisal.cycle.id }}>
              {appraisal.cycle.name}: progress
            </Link>
          )}
        </p>
      </section>
    </>
  );
}

function OpenForHr({ appraisal }: { appraisal: Appraisal }) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const open = async () => {
    await openForHr(appraisal.id, reason, password);
    await router.navigate({ to: '/appraisals/$appraisalId/meeting', params: { appraisalId: appraisal.id } });
  };
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>
        Read what was written…
      </button>
      <ConfirmDialog
        open={asking}
        title={`Read the appraisal of ${appraisal.appraisee.name}?`}
        confirm="Open it"
        cancel="Leave it closed"
        onConfirm={open}
        onCancel={() => setAsking(false)}
      >
        <p>Your reason is recorded, {appraisal.appraisee.name} is told, and each reading is in the audit log.</p>
        <AskedText
          id="hr-reason"
          label="Reason"
          required
          limit={2_000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Field
          label="Your password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
