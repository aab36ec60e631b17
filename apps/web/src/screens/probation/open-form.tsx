import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { newKey } from '../../api/client';
import { sentenceOf } from '../../api/problem';
import { allPolicies } from '../../api/probation-policies';
import { openProbation, type OpenProbationInput, previewProbation, type ProbationPreview } from '../../api/probations';
import { today } from '../../components/day';
import { Empty } from '../../components/empty';
import { Field, faultOf } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Choice } from '../../components/scale-input';
import { say } from '../../components/toasts';
import { OpenPreview } from './open-preview';
import { PersonChoice } from './person-choice';

interface Previewed {
  readonly preview: ProbationPreview;
  readonly input: OpenProbationInput;
  readonly key: string;
}

/** HR opens a probation: first the days that would come of it, then the opening itself. */
export function OpenProbation() {
  const router = useRouter();
  const { data: policies } = useSuspenseQuery(allPolicies(1));
  const [personId, setPersonId] = useState('');
  const [policyId, setPolicyId] = useState(policies.items[0]?.id ?? '');
  const [days, setDays] = useState({ startOn: today(), employmentStartedOn: '', contractEndOn: '' });
  const [error, setError] = useState<unknown>();
  const [nobody, setNobody] = useState(false);
  const [previewed, setPreviewed] = useState<Previewed>();
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setPreviewed(undefined);
    };
  const dayField = (name: keyof typeof days) => ({
    type: 'date',
    value: days[name],
    fault: faultOf(error, name),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      changed(setDays)({ ...days, [name]: currentTarget.value }),
  });

  async function look(event: FormEvent) {
    event.preventDefault();
    setNobody(personId === '');
    if (personId === '') return;
    const { startOn, employmentStartedOn, contractEndOn } = days;
    const input: OpenProbationInput = {
      personId,
      policyId,
      startOn,
      ...(employmentStartedOn !== '' && { employmentStartedOn }),
      ...(contractEndOn !== '' && { contractEndOn }),
    };
    setError(undefined);
    try {
      setPreviewed({ preview: await previewProbation(input), input, key: newKey() });
    } catch (problem) {
      setPreviewed(undefined);
      setError(problem);
    }
  }

  async function open({ input, key, preview }: Previewed) {
    try {
      const opened = await openProbation(input, key);
      say(`The probation of ${preview.person.name} is open.`);
      await router.navigate({ to: '/probations/$probationId', params: { probationId: opened.id } });
    } catch (problem) {
      setError(problem);
    }
  }

  if (policies.total === 0)
    return (
      <>
        <PageHeader title="Open a probation" />
        <Empty title="There is no policy yet">
          A probation follows a policy: <Link to="/probations/policies/new">write the first one</Link>.
        </Empty>
      </>
    );
  return (
    <>
      <PageHeader
        title="Open a probation"
        lead="Nothing is saved, and nobody is told, before you have seen all its days."
      />
      {error !== undefined && (
        <p className="note bad" role="alert">
          {sentenceOf(error)}
        </p>
      )}
      <form className="card stack" onSubmit={(event) => void look(event)}>
        <PersonChoice
          chosen={personId}
          fault={nobody ? 'Find the person and choose them.' : faultOf(error, 'personId')}
          onChange={changed(setPersonId)}
        />
        <Choice
          legend="Policy"
          value={policyId}
          options={policies.items.map(({ id, name }) => ({ value: id, name }))}
          onChange={changed(setPolicyId)}
        />
        <div className="fields">
          <Field label="The probation starts on" hint="The first day in the post." required {...dayField('startOn')} />
          <Field
            label="Employment started on"
            hint="If it began before: a transfer, an internal move."
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
