import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type Appraisal, nameCountersigner } from '../../api/appraisals';
import { foundPeople } from '../../api/people';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Field } from '../../components/field';
import { Choice } from '../../components/scale-input';
import { say } from '../../components/toasts';

/** Where nobody stands above the lead, HR names who countersigns. */
export function Countersigner({ appraisal }: { appraisal: Appraisal }) {
  const [asking, setAsking] = useState(false);
  const [q, setQ] = useState('');
  const [personId, setPersonId] = useState('');
  const { data } = useQuery({ ...foundPeople({ q: useDeferredValue(q), page: 1 }), enabled: asking && q.length > 1 });
  const taken = [appraisal.appraisee.id, appraisal.appraiser.id];
  const found = data?.items.filter(({ id }) => !taken.includes(id)).slice(0, 8) ?? [];
  const name = async () => {
    await nameCountersigner(appraisal.id, personId);
    say('The countersigner is named.');
    setAsking(false);
  };
  return (
    <>
      <p className="row">
        Countersigner: <span className="chip warn">Nobody yet</span>
        <button type="button" className="button quiet" onClick={() => setAsking(true)}>
          Name a countersigner
        </button>
      </p>
      <ConfirmDialog
        open={asking}
        title="Who countersigns?"
        confirm="Name them"
        cancel="Leave it"
        onConfirm={name}
        onCancel={() => setAsking(false)}
      >
        <Field
          label="Find a person"
          type="search"
          value={q}
          onChange={({ currentTarget }) => setQ(currentTarget.value)}
        />
        {found.length > 0 && (
          <Choice
            legend="People found"
            value={personId}
            options={found.map((person) => ({ value: person.id, name: person.name }))}
            onChange={setPersonId}
          />
        )}
      </ConfirmDialog>
    </>
  );
}
