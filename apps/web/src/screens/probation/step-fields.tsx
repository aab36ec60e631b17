import { useId } from 'react';
import type { Probation } from '../../api/probations';
import { today } from '../../components/day';
import { Field } from '../../components/field';
import { LongText } from '../../components/long-text';
import { Choice } from '../../components/scale-input';
import { type Asked, proposalOf } from './action-words';
import { doubtsOf } from './doubts';
import { extensionPreview, type Typed } from './said-step';
import { Doubts, extensionOf, LongerPreview } from './weighed';

interface Props {
  readonly probation: Probation;
  readonly typed: Typed;
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (part: Partial<Typed>) => void;
}

/** The fields of one thing that a step asks for. */
export function StepField({ asked, ...props }: Props & { readonly asked: Asked }) {
  switch (asked) {
    case 'reason':
      return <Words {...props} label="Why?" name="reason" required />;
    case 'note':
      return <Words {...props} label="Anything to say with it" name="reason" required={false} />;
    case 'waiver':
      return <Words {...props} label="Why is there no final review?" name="waiver" required />;
    case 'length':
      return <Length {...props} />;
    case 'hearing':
      return <Hearing {...props} />;
    case 'acknowledgement':
      return <Acknowledgement {...props} />;
    case 'companion':
      return <Companion {...props} />;
    case 'notice':
      return (
        <Field
          label="Notice is given on"
          type="date"
          required
          min={today()}
          max={props.probation.lastDay ?? undefined}
          value={props.typed.noticeOn}
          fault={props.faults.get('/noticeOn')}
          onChange={({ currentTarget }) => props.onChange({ noticeOn: currentTarget.value })}
        />
      );
    case 'proposal':
      return null;
  }
}

interface WordsProps extends Props {
  readonly label: string;
  readonly name: 'reason' | 'waiver' | 'notes';
  readonly required: boolean;
  readonly most?: number;
}

function Words({ label, name, required, most = 2_000, typed, faults, onChange }: WordsProps) {
  const id = useId();
  const fault = faults.get(name === 'notes' ? '/hearing/notes' : `/${name}`);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <LongText
        id={id}
        rows={3}
        limit={most}
        required={required}
        value={typed[name]}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
      />
      {fault !== undefined && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}

function Length({ probation, typed, faults, onChange }: Props) {
  const preview = extensionPreview(probation, { [typed.unit]: Number(typed.length) });
  return (
    <>
      <Choice
        legend="Counted in"
        value={typed.unit}
        options={[
          { value: 'months', name: 'Months' },
          { value: 'weeks', name: 'Weeks' },
        ]}
        onChange={(unit) => onChange({ unit })}
      />
      <Field
        label={typed.unit === 'months' ? 'Months longer' : 'Weeks longer'}
        type="number"
        required
        min={1}
        max={typed.unit === 'months' ? 12 : 53}
        value={typed.length}
        fault={faults.get('/months') ?? faults.get('/weeks')}
        onChange={({ currentTarget }) => onChange({ length: currentTarget.value })}
      />
      {preview && <LongerPreview preview={preview} probation={probation} />}
    </>
  );
}

function Hearing(props: Props) {
  const { probation, typed, faults, onChange } = props;
  return (
    <fieldset className="stack">
      <legend className="label">The hearing</legend>
      <div className="fields">
        <Field
          label="Announced on"
          type="date"
          required
          max={today()}
          value={typed.notifiedOn}
          fault={faults.get('/hearing/notifiedOn')}
          onChange={({ currentTarget }) => onChange({ notifiedOn: currentTarget.value })}
        />
        <Field
          label="Held on"
          type="date"
          required
          max={today()}
          value={typed.heldOn}
          fault={faults.get('/hearing/heldOn')}
          onChange={({ currentTarget }) => onChange({ heldOn: currentTarget.value })}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={typed.companionOffered}
          onChange={({ currentTarget }) => onChange({ companionOffered: currentTarget.checked })}
        />
        A companion was offered
      </label>
      <Doubts doubts={doubtsOf(probation, { companionOffered: typed.companionOffered, noticeOn: today() })} />
      <Words {...props} label="What was said" name="notes" required most={20_000} />
    </fieldset>
  );
}

/** Why it was refused is said once, below. */
function Acknowledgement({ probation, typed, faults, onChange }: Props) {
  const proposal = proposalOf(probation);
  const preview = proposal && extensionOf(probation, proposal);
  return (
    <>
      {preview && <LongerPreview preview={preview} probation={probation} />}
      {(preview?.afterStatutory === true || faults.has('/acknowledgeStatutory')) && (
        <label className="check">
          <input
            type="checkbox"
            required
            checked={typed.acknowledged}
            onChange={({ currentTarget }) => onChange({ acknowledged: currentTarget.checked })}
          />
          I know that {probation.person.name} is protected from unfair dismissal before the new last day
        </label>
      )}
    </>
  );
}

/** What speaks against it, with the day of notice that is chosen; a hearing without a companion is acknowledged. */
function Companion({ probation, typed, onChange }: Props) {
  const offered = proposalOf(probation)?.hearing?.companionOffered ?? true;
  return (
    <>
      <Doubts doubts={doubtsOf(probation, { companionOffered: offered, noticeOn: typed.noticeOn })} />
      {!offered && (
        <label className="check">
          <input
            type="checkbox"
            required
            checked={typed.companionKnown}
            onChange={({ currentTarget }) => onChange({ companionKnown: currentTarget.checked })}
          />
          I know that no companion was offered at the hearing
        </label>
      )}
    </>
  );
}
