import { useState } from 'react';
import type { ComparedScale } from '../../api/comparison';
import { Choice } from '../../components/scale-input';
import { ComparedList } from '../../pictures/compared-list';
import { Radar } from '../../pictures/radar';
import { type Scale, stepName } from '../../pictures/scales';
import { ComparedFigures } from './figures';
import { coverageWords, drawn, type Marks, notDrawn, onlyFromOf, percentOf, rowOf, steps } from './words';

interface Props {
  readonly title: string;
  readonly word: 'level' | 'depth';
  readonly scale: Scale;
  readonly compared: ComparedScale;
  readonly marks: Marks;
  readonly sides: { readonly from: string; readonly to: string };
  /** The role that stands in for a person where nothing was said; undefined where two roles are compared. */
  readonly held: string | undefined;
}

/** One scale for itself: what it comes to, the list, and what cannot be compared. */
export function ScaleSection({ title, word, scale, compared, marks, sides, held }: Props) {
  const person = held !== undefined;
  const [shape, setShape] = useState<'list' | 'overview'>('list');
  const rows = drawn(compared);
  const { onlyFrom, onlyTo, lines } = compared;
  if (lines.length + onlyFrom.length + onlyTo.length === 0) return null;
  const finding = findingOf(compared, word, sides.to);
  return (
    <section className="card stack" aria-label={title}>
      <div className="row between">
        <h2>{title}</h2>
        {rows.length > 2 && (
          <div className="no-print">
            <Choice
              legend={`How to show ${title.toLowerCase()}`}
              hideLegend
              value={shape}
              options={[
                { value: 'list', name: 'List' },
                { value: 'overview', name: 'Overview' },
              ]}
              onChange={setShape}
            />
          </div>
        )}
      </div>
      <Sums {...{ compared, word, held }} />
      {rows.length > 0 && shape === 'list' && (
        <figure className="picture">
          <figcaption>{finding}</figcaption>
          <ComparedList rows={rows.map((line) => rowOf(line, person))} scale={scale} {...marks} />
        </figure>
      )}
      {rows.length > 0 && shape === 'overview' && (
        <Radar
          about={title.toLowerCase()}
          finding={finding}
          rows={rows.map(({ title: id, target, current }) => ({
            id,
            title: id,
            target,
            mine: current,
            leads: null,
          }))}
          scale={scale}
          mine={overviewName(marks)}
        />
      )}
      {rows.length > 0 && shape === 'list' && (
        <ComparedFigures about={title.toLowerCase()} lines={lines} scale={scale} marks={marks} person={person} />
      )}
      <NotKnown compared={compared} person={person} />
      <Unmatched title={`Only ${sides.to} asks for`} items={onlyTo} scale={scale} />
      {onlyFromOf(compared, sides.from, held).map((only) => (
        <Unmatched key={only.title} {...only} scale={scale} />
      ))}
    </section>
  );
}

/** The overview has one line: where several views are in it, it says in which order they count. */
const overviewName = ({ marks }: Marks): string => {
  const names = [marks.diamond, marks.dot, marks.ring].filter((name) => name !== undefined);
  return names.length === 1 ? (names[0] ?? '') : 'The lead’s view, else the own, else what the role asks for';
};

/** The figures that may be said; below the floor of what is known there are none. */
function Sums({ compared, word, held }: Pick<Props, 'compared' | 'word' | 'held'>) {
  const { enough, summedGap, summedSurplus, readiness } = compared;
  if (!enough) {
    return (
      <p className="note">
        <span>
          <b>{held ? 'Too little is known to say.' : 'Too little in common to say.'}</b> {coverageWords(compared, held)}{' '}
          From 60 % on there are figures.
        </span>
      </p>
    );
  }
  return (
    <dl className="sums">
      <div>
        <dt>Summed gap</dt>
        <dd>{steps(summedGap, word)}</dd>
      </div>
      <div>
        <dt>Above what is asked</dt>
        <dd>{steps(summedSurplus, word)}</dd>
      </div>
      {readiness !== null && (
        <div>
          <dt>Readiness</dt>
          <dd>
            {percentOf(readiness)} <span className="sums-note">{coverageWords(compared, held)}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function findingOf(compared: ComparedScale, word: 'level' | 'depth', to: string): string {
  const rows = drawn(compared);
  const below = rows.filter(({ gap }) => gap !== null && gap > 0).length;
  const { enough, summedGap } = compared;
  if (!enough) {
    const common = `Of the ${rows.length} in common`;
    if (below === 0) return `${common}, none is below.`;
    return `${common}, ${below} ${below === 1 ? 'is' : 'are'} below, by ${steps(summedGap, word)} together.`;
  }
  if (below === 0) return `At or above what ${to} asks for in all ${rows.length} that can be compared.`;
  return `Below what ${to} asks for in ${below} of ${rows.length}, by ${steps(summedGap, word)} together.`;
}

function NotKnown({ compared, person }: { compared: ComparedScale; person: boolean }) {
  const lines = notDrawn(compared);
  if (lines.length === 0) return null;
  const unknown = lines.filter(({ target }) => target !== null);
  const undefinedHere = lines.filter(({ target }) => target === null);
  return (
    <div className="stack close muted">
      {unknown.length > 0 && (
        <p>
          <b>{person ? 'Not rated yet' : 'No step given'}:</b> {unknown.map(({ title }) => title).join(', ')}.
        </p>
      )}
      {undefinedHere.length > 0 && (
        <p>
          <b>Not defined in the role:</b> {undefinedHere.map(({ title }) => title).join(', ')}.
        </p>
      )}
    </div>
  );
}

interface UnmatchedProps {
  readonly title: string;
  readonly items: ComparedScale['onlyTo'];
  readonly scale: Scale;
}

const Unmatched = ({ title, items, scale }: UnmatchedProps) =>
  items.length > 0 && (
    <div className="stack close">
      <h3>
        {title} <span className="chip">{items.length}</span>
      </h3>
      <ul className="columns">
        {items.map(({ title: skill, step }) => (
          <li key={skill}>
            {skill}
            <span className="muted"> · {step === null ? 'step not defined' : stepName(scale, step)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
