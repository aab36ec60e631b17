import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { allPolicies } from '../../api/probation-policies';
import { day } from '../../components/day';
import { Empty } from '../../components/empty';
import { Field, faultOf } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { PutBack } from '../../components/put-back';
import { Refused } from '../../components/refused';
import { Choice } from '../../components/scale-input';
import { OpenPreview } from './open-preview';
import { PersonChoice } from './person-choice';
import { useOpening } from './use-opening';

const employmentHint = (chosen: boolean, knownFrom: string | undefined): string => {
  if (!chosen) return 'Filled in when you have chosen the person.';
  return knownFrom === undefined
    ? 'Not known here. Left empty, it counts from the start of the probation.'
    : `Here since ${day(knownFrom)}, as the page of the person says. Change it if continuous employment began earlier.`;
};

/** HR opens a probation: first the days that would come of it, then the opening itself. */
export function OpenProbation() {
  const { data } = useSuspenseQuery(allPolicies(1));
  const policies = data.items.filter(({ retiredOn }) => retiredOn === null);
  const { value, kept, knownFrom, error, previewed, change, look, open } = useOpening(policies.map(({ id }) => id));
  const [nobody, setNobody] = useState(false);
  const dayField = (name: 'startOn' | 'employmentStartedOn' | 'contractEndOn') => ({
    type: 'date',
    value: value[name],
    fault: faultOf(error, name),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => change({ [name]: currentTarget.value }),
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setNobody(value.personId === '');
    if (value.personId !== '') await look();
  }

  if (policies.length === 0)
    return (
      <>
        <PageHeader title="Open a probation" />
        <Empty title="There is no policy in use">
          A probation follows a policy: <Link to="/probations/policies/new">write one</Link>.
        </Empty>
      </>
    );
  return (
    <>
      <PageHeader
        title="Open a probation"
        lead="Nothing is saved, and nobody is told, before you have seen all its days."
      />
      <Refused error={error} />
      <PutBack kept={kept} />
      <form className="card stack" onSubmit={(event) => void submit(event)}>
        <PersonChoice
          q={value.q}
          chosen={value.personId}
          fault={nobody && value.personId === '' ? 'Find the person and choose them.' : faultOf(error, 'personId')}
          onType={(q) => change({ q, personId: '', employmentStartedOn: null })}
          onChange={(personId) => change({ personId, employmentStartedOn: null })}
        />
        <Choice
          legend="Policy"
          value={value.policyId}
          options={policies.map(({ id, name }) => ({ value: id, name }))}
          onChange={(policyId) => change({ policyId })}
        />
        {faultOf(error, 'policyId') !== undefined && <p className="fault">{faultOf(error, 'policyId')}</p>}
        <div className="fields">
          <Field label="The probation starts on" hint="The first day in the post." required {...dayField('startOn')} />
          <Field
            label="Employment started on"
            hint={employmentHint(value.personId !== '', knownFrom)}
            {...dayField('employmentStartedOn')}
          />
          <Field label="The contract ends on" hint="Only for a fixed term." {...dayField('contractEndOn')} />
        </div>
        {faultOf(error, 'roleProfileVersionId') !== undefined && (
          <p className="fault">{faultOf(error, 'roleProfileVersionId')}</p>
        )}
        <div className="row">
          <button type="submit" className={previewed ? 'button quiet' : 'button'}>
            See all its days
          </button>
          <Link to="/probations" className="button quiet">
            Cancel
          </Link>
        </div>
      </form>
      {previewed && <OpenPreview preview={previewed.preview} onOpen={() => open(previewed)} />}
    </>
  );
}
