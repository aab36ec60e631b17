import type { ReactNode } from 'react';
import type { NearRole } from '../../api/comparison';
import { LevelMeter } from '../../pictures/level-meter';
import { depthScale, levelScale, type Scale } from '../../pictures/scales';
import { steps } from '../compare/words';
import { missingWords } from './words';

/** What a near role asks for beyond this one: in words, and opened step by step. */
export function Missing({ role }: { role: NearRole }) {
  const words = missingWords(role);
  const { title, gaps, missing, knowledge } = role;
  if (words === '') return <p className="muted">Nothing is missing, as far as both say a step.</p>;
  return (
    <details>
      <summary>
        What is missing: {words}
        <span className="unseen"> for {title}</span>
      </summary>
      <div className="stack">
        <OneScale role={title} name="Organisation skills" word="level" scale={levelScale} gaps={gaps}>
          {missing.map(({ title: skill, level }, place) => (
            <li key={`${skill} ${place}`}>
              {named(skill)} ·{' '}
              {level === null ? (
                <span className="chip">Level not defined</span>
              ) : (
                <LevelMeter scale={levelScale} step={level} />
              )}
            </li>
          ))}
        </OneScale>
        <OneScale role={title} name="Knowledge" word="depth" scale={depthScale} gaps={knowledge.gaps}>
          {knowledge.missing.map((field, place) => (
            <li key={`${field} ${place}`}>{named(field)}</li>
          ))}
        </OneScale>
      </div>
    </details>
  );
}

interface Props {
  readonly role: string;
  readonly name: string;
  readonly word: 'level' | 'depth';
  readonly scale: Scale;
  readonly gaps: NearRole['gaps'];
  /** What is asked for only there, as items of a list. */
  readonly children: readonly ReactNode[];
}

const OneScale = ({ role, name, word, scale, gaps, children }: Props) =>
  gaps.length + children.length > 0 && (
    <div className="stack close">
      <h3>{name}</h3>
      {gaps.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={`${name} of which ${role} asks for more`}>
          <table className="as-cards">
            <thead>
              <tr>
                <th scope="col">Asked for by both</th>
                <th scope="col">Here</th>
                <th scope="col">There</th>
                <th scope="col">Missing</th>
              </tr>
            </thead>
            <tbody>
              {gaps.map(({ title, current, target, gap }) => (
                <tr key={title}>
                  <th scope="row">{named(title)}</th>
                  <td data-label="Here">
                    <LevelMeter scale={scale} step={current} />
                  </td>
                  <td data-label="There">
                    <LevelMeter scale={scale} step={target} />
                  </td>
                  <td data-label="Missing">
                    <span className={gap > 1 ? 'chip bad' : 'chip warn'}>{steps(gap, word)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {children.length > 0 && (
        <>
          <p className="strong">New there</p>
          <ul className="columns">{children}</ul>
        </>
      )}
    </div>
  );

const named = (title: string): string => title.trim() || '(no title in the source)';
