import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ProblemError, sentenceOf } from '../../api/problem';
import { type Probation, type Requirement, saveRequirements } from '../../api/probations';
import { versionOf } from '../../api/role-profiles';
import { Field } from '../../components/field';
import { useOnce } from '../../components/once';
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

/** What is asked for is chosen from the role's activities and skills, and added to in one's own words. */
export function RequirementsForm({ probation, onClose }: { probation: Probation; onClose: () => void }) {
  const { requirements, role } = probation;
  const { data: version } = useQuery({ ...versionOf(role?.versionId ?? ''), enabled: role !== null });
  const [chosen, setChosen] = useState(() => requirements.flatMap(({ componentId }) => componentId ?? []));
  const [own, setOwn] = useState<readonly Own[]>(() =>
    requirements
      .filter(({ componentId }) => componentId === null)
      .map(({ title, details }) => ({ title, details: details ?? '' })),
  );
  const [error, setError] = useState<unknown>();
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const change = (index: number, part: Partial<Own>) =>
    setOwn(own.map((one, at) => (at === index ? { ...one, ...part } : one)));

  const submit = useOnce(async (event: FormEvent) => {
    event.preventDefault();
    const inWords = own
      .filter(({ title }) => title.trim() !== '')
      .map(({ title, details }) => ({ title, ...(details.trim() !== '' && { details }) }));
    try {
      await saveRequirements(probation, [...chosen.map((componentId) => ({ componentId })), ...inWords]);
      say('The requirements are saved.');
      onClose();
    } catch (problem) {
      setError(problem);
    }
  });
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {error !== undefined && (
        <div className="note bad" role="alert">
          <p>{sentenceOf(error)}</p>
          {error instanceof ProblemError && error.status === 412 && (
            <p>Open the page again to see what was changed; your choice is still here to compare.</p>
          )}
        </div>
      )}
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
            value={title}
            onChange={({ currentTarget }) => change(index, { title: currentTarget.value })}
          />
          <Field
            label="How it is seen"
            maxLength={4000}
            value={details}
            onChange={({ currentTarget }) => change(index, { details: currentTarget.value })}
          />
        </fieldset>
      ))}
      <div>
        <button type="button" className="button quiet" onClick={() => setOwn([...own, { title: '', details: '' }])}>
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
