import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type Skill, skillOf } from '../api/skills';
import { PageHeader } from '../components/page-header';
import { levelScale, stepName } from '../pictures/scales';
import { Disagreements } from './skill/disagreements';
import { DefinitionForm } from './skill/definition-form';
import { RequiredBy } from './skill/required-by';

const route = getRouteApi('/inside/skills/$skillId');

/** One organisation skill: what it is, its four levels beside each other, and who asks for which. */
export function SkillScreen() {
  const { skillId } = route.useParams();
  const { data: skill } = useSuspenseQuery(skillOf(skillId));
  const [writing, setWriting] = useState(false);
  const written = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  // Whoever leaves the form by keyboard goes on from the button that opened it.
  useEffect(() => {
    if (written.current && !writing) button.current?.focus();
    written.current = writing;
  }, [writing]);
  const { name, framework, category, mayDefine } = skill;
  const where = [framework, category].filter(Boolean).join(' · ');
  return (
    <>
      <PageHeader title={name} lead={where || 'Organisation skill'}>
        <div className="row">
          {mayDefine && !writing && (
            <button ref={button} type="button" className="button" onClick={() => setWriting(true)}>
              Write the definition
            </button>
          )}
          <Link to="/skills" className="button quiet">
            All skills
          </Link>
        </div>
      </PageHeader>
      {writing ? <DefinitionForm skill={skill} onDone={() => setWriting(false)} /> : <Definition skill={skill} />}
      {mayDefine && !writing && <Disagreements skill={skill} />}
      <RequiredBy skill={skill} />
    </>
  );
}

const Definition = ({ skill: { description, levels } }: { skill: Skill }) => (
  <section className="card stack" aria-labelledby="definition">
    <h2 id="definition">What it is</h2>
    {description === null ? (
      <p className="muted">It has no description yet. HR writes it.</p>
    ) : (
      <p className="prose reading">{description}</p>
    )}
    <dl className="quarters">
      {levels.map(({ level, descriptor }) => (
        <div key={level} className="sunken stack close">
          <dt className="strong">{stepName(levelScale, level)}</dt>
          <dd className={descriptor === null ? 'muted' : 'prose'}>{descriptor ?? 'Not defined.'}</dd>
        </div>
      ))}
    </dl>
  </section>
);
