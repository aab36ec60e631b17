import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { defineSkill, type Skill, type Wording } from '../../api/skills';
import { sentenceOf } from '../../api/problem';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useOnce } from '../../components/once';
import { say } from '../../components/toasts';
import { whereAlike } from '../role-profile/namesakes';
import { Where } from '../role-profile/where';
import { definitionOf, type Text, textsOf } from './texts';

/** What profiles say differently, text for text, for HR to settle; the profiles keep their own words. */
export function Disagreements({ skill }: { skill: Skill }) {
  const [replaced, setReplaced] = useState<Text>();
  const texts = textsOf(skill).filter(({ disagrees }) => disagrees);
  const whereOf = whereAlike(texts.flatMap(({ wordings }) => wordings.flatMap(({ profiles }) => profiles)));
  if (texts.length === 0 && !replaced) return null;
  return (
    <section className="card stack" aria-labelledby="disagreements">
      <h2 id="disagreements">What profiles say differently</h2>
      <p className="muted">
        The library has one definition. The one you choose is shown here from now on; a published profile keeps its own
        words until it has a new version. You can choose another one at any time.
      </p>
      {replaced && <PutBack skill={skill} replaced={replaced} onDone={() => setReplaced(undefined)} />}
      {texts.map((text) => (
        <div key={text.name} className="stack close">
          <h3>{text.name}</h3>
          <ul className="plain lines">
            {text.wordings.map((wording) => (
              <OneWording
                key={wording.words}
                {...{ skill, text, wording, whereOf }}
                onUsed={() => setReplaced(text.defined === null ? undefined : text)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The words that were replaced may stand in no profile any more: they can be had back from here. */
function PutBack({ skill, replaced, onDone }: { skill: Skill; replaced: Text; onDone: () => void }) {
  const [failed, setFailed] = useState<string>();
  const back = useOnce(async () => {
    try {
      await defineSkill(skill, definitionOf(replaced.level, replaced.defined));
      say(`${replaced.name} says again what it said before.`);
      onDone();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  });
  return (
    <div className="note">
      <p>{replaced.name} is defined anew. Before, it said:</p>
      <blockquote className="sunken">{replaced.defined}</blockquote>
      {failed !== undefined && (
        <p className="fault" role="alert">
          {failed}
        </p>
      )}
      <div>
        <button type="button" className="button quiet" onClick={() => void back()}>
          Put it back
        </button>
      </div>
    </div>
  );
}

interface Props {
  readonly skill: Skill;
  readonly text: Text;
  readonly wording: Wording;
  readonly whereOf: ReturnType<typeof whereAlike>;
  readonly onUsed: () => void;
}

function OneWording({ skill, text, wording: { words, isDefinition, profiles }, whereOf, onUsed }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <li className="stack close">
      <p className="prose reading">{words}</p>
      <div className="row between">
        <span className="muted small">
          Said by{' '}
          {profiles.map((profile, index) => (
            <span key={profile.versionId}>
              {index > 0 && ', '}
              <Link
                to="/role-profiles/$profileId"
                params={{ profileId: profile.profileId }}
                search={{ version: profile.versionId }}
              >
                {profile.title}
              </Link>
              <Where words={whereOf(profile)} />
            </span>
          ))}
        </span>
        {isDefinition ? (
          <span className="chip ok">Used</span>
        ) : (
          <button type="button" className="button quiet" onClick={() => setAsking(true)}>
            Use this wording
          </button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        title={`Use this wording for ${skill.name}, ${text.name}?`}
        confirm="Use it"
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          await defineSkill(skill, definitionOf(text.level, words));
          onUsed();
          say(`${text.name} is defined so now.`);
          setAsking(false);
        }}
      >
        <blockquote className="sunken">{words}</blockquote>
        {text.defined !== null && (
          <>
            <p>It takes the place of:</p>
            <blockquote className="sunken">{text.defined}</blockquote>
          </>
        )}
      </ConfirmDialog>
    </li>
  );
}
