import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { type Policy, retirePolicy } from '../../api/probation-policies';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { say } from '../../components/toasts';

/** Out of use, and not deleted: probations that are open keep its terms. */
export function RetirePolicy({ policy }: { policy: Policy }) {
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsked(true)}>
        Retire this policy
      </button>
      <ConfirmDialog
        open={asked}
        title={`Retire ${policy.name}?`}
        confirm="Retire it"
        onConfirm={async () => {
          await retirePolicy(policy);
          say(`${policy.name} is retired.`);
          setAsked(false);
          await router.navigate({ to: '/probations/policies' });
        }}
        onCancel={() => setAsked(false)}
      >
        <p>
          No probation is opened on it any more, and it is not changed. Those that are open keep its terms. It cannot be
          taken back: a policy of the same name can be written anew.
        </p>
      </ConfirmDialog>
    </>
  );
}
