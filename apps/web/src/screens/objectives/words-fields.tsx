import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { MEASURE_LIMIT, TITLE_LIMIT, weightWords, type Words } from '../../api/objective-words';
import type { Objective } from '../../api/objectives';
import { Field } from '../../components/field';
import { LongText } from '../../components/long-text';
import { cyclesOf } from './cycles-of';
import { DueField } from './due-field';
import { roleComponentsOf } from './role-components';
import { WeightField } from './weight-field';

/** Where a weight that cannot be read lies on the device. */
export const weightPlace = (objectiveId: string): string => `objective/${objectiveId}/weight`;

/** What is wrong with what stands in a field and cannot be read: it is no part of the words. */
export type Unfit = Partial<Record<'weight' | 'dueOn', string | undefined>>;

export const isUnfit = (unfit: Unfit): boolean => Object.values(unfit).some((fault) => fault !== undefined);

interface ChoiceProps {
  readonly objective: Objective;
  readonly words: Words;
  readonly faults: (field: keyof Words) => string | undefined;
  readonly onChange: (part: Partial<Words>) => void;
}

interface Props extends ChoiceProps {
  readonly unfit: Unfit;
  readonly onUnfit: (part: Unfit) => void;
}

/** What an objective says: the same fields in a draft and in a change of what was agreed. */
export function WordsFields({ objective, words, faults, unfit, onChange, onUnfit }: Props) {
  const id = useId();
  const room = weightWords({ ...words, agreed: objective.agreedWeights });
  const measureFault = faults('measure');
  return (
    <>
      <Field
        label="Title"
        hint="What is to be achieved, in one line."
        maxLength={TITLE_LIMIT}
        autoComplete="off"
        value={words.title}
        fault={faults('title')}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <div className="field">
        <label htmlFor={id}>Measure</label>
        <span className="hint" id={`${id}-hint`}>
          How both of you will see that it is achieved. Key results below can say it in figures.
        </span>
        <LongText
          id={id}
          rows={3}
          limit={MEASURE_LIMIT}
          aria-invalid={measureFault !== undefined}
          aria-describedby={`${id}-hint${measureFault === undefined ? '' : ` ${id}-fault`}`}
          value={words.measure}
          onChange={({ currentTarget }) => onChange({ measure: currentTarget.value })}
        />
        {measureFault !== undefined && (
          <span className="fault" id={`${id}-fault`}>
            {measureFault}
          </span>
        )}
      </div>
      <div className="fields">
        <DueField
          value={words.dueOn}
          fault={unfit.dueOn ?? faults('dueOn')}
          onChange={(dueOn) => onChange({ dueOn })}
          onUnfit={(fault) => onUnfit({ dueOn: fault })}
        />
        <WeightField
          place={weightPlace(objective.id)}
          value={words.weight}
          hint={room?.text}
          fault={unfit.weight ?? faults('weight')}
          onChange={(weight) => onChange({ weight })}
          onUnfit={(fault) => onUnfit({ weight: fault })}
        />
        <CycleField objective={objective} words={words} faults={faults} onChange={onChange} />
      </div>
      <LinkField objective={objective} words={words} faults={faults} onChange={onChange} />
    </>
  );
}

function CycleField({ objective, words, faults, onChange }: ChoiceProps) {
  const { data: cycles = [] } = useQuery(cyclesOf(objective.person.id));
  const { cycle } = objective;
  const known = cycle && cycles.every((one) => one.id !== cycle.id) ? [cycle, ...cycles] : cycles;
  return (
    <SelectField
      label="Cycle"
      empty="None"
      value={words.cycleId}
      fault={faults('cycleId')}
      onChange={(cycleId) => onChange({ cycleId })}
    >
      {known.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function LinkField({ objective, words, faults, onChange }: ChoiceProps) {
  const { data: role } = useQuery(roleComponentsOf(objective.person.id));
  const groups = role?.groups ?? [];
  const { component } = objective;
  const known = groups.some(({ components }) => components.some(({ id }) => id === component?.id));
  return (
    <SelectField
      label="Activity or skill of the role"
      empty="Not linked"
      value={words.componentId}
      fault={faults('componentId')}
      onChange={(componentId) => onChange({ componentId })}
    >
      {component && !known && <option value={component.id}>{component.title}</option>}
      {groups.map(({ kind, name, components }) => (
        <optgroup key={kind} label={name}>
          {components.map(({ id, title, details }) => (
            <option key={id} value={id}>
              {title || details}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

interface SelectProps {
  readonly label: string;
  readonly empty: string;
  readonly value: string | null;
  readonly fault: string | undefined;
  readonly onChange: (value: string | null) => void;
  readonly children: React.ReactNode;
}

export function SelectField({ label, empty, value, fault, onChange, children }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      >
        <option value="">{empty}</option>
        {children}
      </select>
      {fault !== undefined && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}
