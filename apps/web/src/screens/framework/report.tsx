import type { FrameworkPreview } from '../../api/imports';
import { findingOf } from './words';

type Facts = Omit<FrameworkPreview, 'name' | 'writes'>;

interface Props {
  readonly report: Facts;
  readonly tense: 'would' | 'did';
}

/** What the files hold and what that changes: one sentence first, then the counts, then each change in words. */
export const Report = ({ report, tense }: Props) => (
  <>
    <section className="card stack" aria-labelledby="report">
      <h2 id="report">{tense === 'would' ? 'What it would change' : 'What it changed'}</h2>
      <p role="status">{findingOf(report)}</p>
      <dl className="pair">
        <Pair name="Families, roles, role levels" value={`${report.families}, ${report.roles}, ${report.levels}`} />
        <Pair name="Rows read" value={report.rows} />
        <Pair name="Skills" value={report.skills} />
        <Pair name="Rows not in use, skipped" value={report.notInUse} />
        <Pair name="Levels “currently not defined”" value={report.notDefined} />
        <Pair name="Levels without a description" value={report.blankDescriptors} />
        <Pair name="Definitions for the skill library" value={report.definitions} />
      </dl>
    </section>
    <Profiles id="changed" title="Changed" profiles={report.changed} count={report.changedCount} />
    <Profiles id="put-in-force" title="Drafts put in force" profiles={report.putInForce} count={report.published} />
    <Profiles id="held" title="Held back" profiles={report.held} count={report.heldCount} />
    <Profiles id="gone" title="Not in these files" profiles={report.gone} count={report.goneCount} />
    {report.definitionsKeptCount > 0 && (
      <Sentences
        id="kept"
        title="Definitions of yours that were kept"
        sentences={report.definitionsKept}
        count={report.definitionsKeptCount}
      />
    )}
    {report.warningCount > 0 && (
      <Sentences
        id="warnings"
        title="To look at"
        sentences={report.warnings.map(({ message }) => message)}
        count={report.warningCount}
      />
    )}
  </>
);

const Pair = ({ name, value }: { name: string; value: string | number }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

const Profiles = ({ id, title, profiles, count }: ListProps & { readonly profiles: Facts['putInForce'] }) =>
  profiles &&
  count > 0 && (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="chip">{count}</span>
      </h2>
      <ul className="plain lines">
        {profiles.map(({ slug, title: name, sentences }) => (
          <li key={slug} className="stack close">
            <span className="strong">{name}</span>
            {sentences.map((sentence, index) => (
              <span key={index}>{sentence}</span>
            ))}
          </li>
        ))}
      </ul>
      <More shown={profiles.length} count={count} />
    </section>
  );

const Sentences = ({ id, title, sentences, count }: ListProps & { readonly sentences: readonly string[] }) => (
  <details className="card">
    <summary id={id}>
      {title} <span className="chip">{count}</span>
    </summary>
    <ul className="plain lines">
      {sentences.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ul>
    <More shown={sentences.length} count={count} />
  </details>
);

const More = ({ shown, count }: { shown: number; count: number }) =>
  count > shown && <p className="muted">{count - shown} more are not listed here.</p>;
