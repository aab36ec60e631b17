import type { FormSaves } from '../../autosave/form-saves';
import { useOverall } from '../../autosave/use-form-saves';
import { isAnswered, keyOf, type Section } from './sections';

interface Props {
  readonly appraisalId: string;
  readonly side: 'self' | 'lead';
  readonly form: FormSaves;
  readonly sections: readonly Section[];
}

/** How far the form is, all in all and by section, and the way to each. */
export function Contents({ appraisalId, side, form, sections: all }: Props) {
  useOverall(form);
  // What the role no longer asks for is nothing that is still to do.
  const sections = all.filter(({ kind }) => kind !== 'left');
  const values = form.values();
  const counts = sections.map(
    ({ items }) => items.filter(({ id }) => isAnswered(values.get(keyOf(appraisalId, id, side)))).length,
  );
  const done = counts.reduce((sum, count) => sum + count, 0);
  const count = sections.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <nav className="card stack sticky-side no-print" aria-label="Sections of the form">
      <label className="stack close">
        <span className="strong">
          {done} of {count} answered
        </span>
        <progress value={done} max={count} />
      </label>
      <ul className="plain">
        {sections.map(({ kind, title, items }, index) => (
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
              <span className={counts[index] === items.length ? 'chip ok' : 'chip'}>
                {counts[index]} of {items.length}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
