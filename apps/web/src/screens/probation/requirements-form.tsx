import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { ProblemError } from '../../api/problem';
import { type Probation, type Requirement, saveRequirements } from '../../api/probations';
import { versionOf } from '../../api/role-profiles';
import { useKeptHere } from '../../app/use-kept-here';
import { Field } from '../../components/field';
import { AskedText } from '../../components/long-text';
import { useOnce } from '../../components/once';
import { PutBack } from '../../components/put-back';
import { Refused } from '../../components/refused';
import { say } from '../../components/toasts';

const kindNames: Record<NonNullable<Requirement['kind']>, string> = {
  work_activity: 'Work activities',
  organisation_skill: 'Organisation skills',
  knowledge: 'Knowledge',
  behavioural_skill: 'Behavioural skills',
};
const offered = ['work_activity', 'organisation_skill', 'knowledge', 'behavioural_skill'] as const;

interface Own {
  readonly title: string;
  readonly details: string;
}

interface Typed {
  /** The version of the probation that it was begun on: what is kept here may be older than what is there by now. */
  readonly base: number;
  readonly chosen: readonly string[];
  readonly own: readonly Own[];
}

const storedIn = ({ version, requirements }: Probation): Typed => ({
  base: version ?? 0,
  chosen: requirements.flatMap(({ componentId }) => componentId ?? []),
  own: requirements
    .filter(({ componentId }) => componentId === null)
    .map(({ title, details }) => ({ title, details: details ?? '' })),
});

/** What is asked for is chosen from the role's activities and skills, and added to in one's own words. */
export function RequirementsForm({ probation, onClose }: { probation: Probation; onClose: () => void }) {
  const { requirements, role } = probation;
  const { data: version } = useQuery({ ...versionOf(role?.versionId ?? ''), enabled: role !== null });
  const id = useId();
  const [start] = useState(() => storedIn(probation));
  const kept = useKeptHere(`probation/${probation.id}/requirements`, start);
  const { base, chosen, own } = kept.value;
  const [error, setError] = useState<unknown>();
  const toggle = (id: string, on: boolean) =>
    kept.change({ chosen: on ? [...chosen, id] : chosen.filter((one) => one !== id) });
  const change = (index: number, part: Partial<Own>) =>
    kept.change({ own: own.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const close = () => {
    kept.drop();
    onClose();
  };

  const submit = useOnce(async (event: FormEvent) => {
    event.preventDefault();
    const inWords = own
      .filter(({ title, details }) => title.trim() !== '' || details.trim() !== '')
      .map(({ title, details }) => ({ title, ...(details.trim() !== '' && { details }) }));
    try {
      await saveRequirements({ id: probation.id, version: base }, [
        ...chosen.map((componentId) => ({ componentId })),
        ...inWords,
      ]);
      say('The requirements are saved.');
      close();
    } catch (problem) {
      setError(problem);
    }
  });
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <PutBack kept={kept} />
      <Refused error={error}>
        {error instanceof ProblemError && error.status === 412 && (
          <p>Open the page again to see what was changed; your choice is kept on this device to compare.</p>
        )}
      </Refused>
      {offered.map((kind) => {
        const components = version?.components.filter((component) => component.kind === kind) ?? [];
        return (
          components.length > 0 && (
            <fieldset key={kind}>
              <legend className="label">{kindNames[kind]}</legend>
              {components.map(({ id, title }) => (
                <label key={id} className="check">
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
                  />
                  <span>{title}</span>
                </label>
              ))}
            </fieldset>
          )
        );
      })}
      <Left requirements={requirements} chosen={chosen} onToggle={toggle} />
      {own.map(({ title, details }, index) => (
        <fieldset key={index} className="stack close">
          <legend className="label">In your own words {index + 1}</legend>
          <Field
            label="What is asked for"
            maxLength={300}
            required={details.trim() !== ''}
            value={title}
            onChange={({ currentTarget }) => change(index, { title: currentTarget.value })}
          />
          <AskedText
            id={`${id}-${index}`}
            label="How it is seen"
            rows={2}
            limit={4_000}
            value={details}
            onChange={({ currentTarget }) => change(index, { details: currentTarget.value })}
          />
        </fieldset>
      ))}
      <div>
        <button
          type="button"
          className="button quiet"
          onClick={() => kept.change({ own: [...own, { title: '', details: '' }] })}
        >
          Add one in your own words
        </button>
      </div>
      <div className="row">
        <button type="submit" className="button">
          Save the requirements
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

interface LeftProps {
  readonly requirements: readonly Requirement[];
  readonly chosen: readonly string[];
  readonly onToggle: (componentId: string, on: boolean) => void;
}

/** What a newer version of the role profile no longer has: it stays until somebody takes it away. */
function Left({ requirements, chosen, onToggle }: LeftProps) {
  const left = requirements.filter(({ leftRole }) => leftRole);
  if (left.length === 0) return null;
  return (
    <fieldset>
      <legend className="label">No longer in the role profile</legend>
      {left.map(({ id, componentId, title }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={componentId !== null && chosen.includes(componentId)}
            onChange={({ currentTarget }) => componentId !== null && onToggle(componentId, currentTarget.checked)}
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
