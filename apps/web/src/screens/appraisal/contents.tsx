import type { FormSaves } from '../../autosave/form-saves';
import { useOverall } from '../../autosave/use-form-saves';
import { isAnswered, keyOf, lackOf, type Section } from './sections';

interface Props {
  readonly appraisalId: string;
  readonly side: 'self' | 'lead';
  readonly form: FormSaves;
  readonly sections: readonly Section[];
}

/** How far the form is, counted by what has to be answered, all in all and by section, and the way to each. */
export function Contents({ appraisalId, side, form, sections: all }: Props) {
  useOverall(form);
  // What the role no longer asks for is nothing that is still to do.
  const sections = all.filter(({ kind }) => kind !== 'left');
  const values = form.values();
  const valueOf = (id: string) => values.get(keyOf(appraisalId, id, side));
  const counts = sections.map(({ items }) => {
    const required = items.filter((item) => item.required);
    return {
      done: required.filter((item) => lackOf(item, valueOf(item.id)) === undefined).length,
      of: required.length,
      extra: items.filter((item) => !item.required && isAnswered(valueOf(item.id))).length,
    };
  });
  const done = counts.reduce((sum, count) => sum + count.done, 0);
  const count = counts.reduce((sum, { of }) => sum + of, 0);
  return (
    <nav className="card stack sticky-side no-print" aria-label="Sections of the form">
      <label className="stack close">
        <span className="strong">
          {done} of {count} required answered
        </span>
        <progress value={done} max={count} />
      </label>
      <ul className="plain">
        {sections.map(({ kind, title }, index) => (
          <li key={kind}>
            <a
              className="nav-link between"
              href={`#${kind}`}
              onClick={(event) => {
                event.preventDefault();
                const section = document.getElementById(kind);
                section?.scrollIntoView();
                // Whoever goes on by keyboard goes on from there.
                section?.focus({ preventScroll: true });
              }}
            >
              {title}
              {counts[index] && <Count {...counts[index]} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A section with nothing required says so, and how much of it is said all the same. */
function Count({ done, of, extra }: { done: number; of: number; extra: number }) {
  if (of === 0) return <span className="chip">{extra === 0 ? 'Optional' : `Optional, ${extra} said`}</span>;
  return (
    <span className={done === of ? 'chip ok' : 'chip'}>
      {done} of {of}
    </span>
  );
}
