import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { NotSent, ProblemError } from '../../api/problem';
import { defineSkill, type Skill, skillNow } from '../../api/skills';
import { useOnce } from '../../components/once';
import { Refused } from '../../components/refused';
import { say } from '../../components/toasts';
import { changedTexts, type Text, textsOf, type Typed, typedOf } from './texts';

interface Props {
  readonly skill: Skill;
  readonly onDone: () => void;
}

/** All five texts to write. Who saves second sees both and decides; what was typed is never lost. */
export function DefinitionForm({ skill, onDone }: Props) {
  const [base, setBase] = useState(skill);
  const [typed, setTyped] = useState<Typed>(() => typedOf(skill));
  const [theirs, setTheirs] = useState<Skill>();
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const save = useOnce(async () => {
    const changed = changedTexts(base, typed);
    if (Object.keys(changed).length === 0) return onDone();
    setBusy(true);
    setFailed(undefined);
    try {
      await defineSkill({ id: base.id, version: base.version }, changed);
      say(`${base.name} is defined.`);
      onDone();
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412) await compare();
      else setFailed(error);
    } finally {
      setBusy(false);
    }
  });

  /** From now on it is saved over what is shown beside it, and not over what nobody here has seen. */
  async function compare(): Promise<void> {
    const now = await skillNow(base.id).catch(() => undefined);
    if (!now) return setFailed(new NotSent('It was changed elsewhere, and the other text cannot be shown. Try again.'));
    // What was not touched here follows the others.
    setTyped((mine) =>
      typedOf(now).map((other, index) => (mine[index] === typedOf(base)[index] ? other : (mine[index] ?? ''))),
    );
    setTheirs(now);
    setBase(now);
  }

  return (
    <form
      ref={form}
      className="card stack"
      aria-label="Definition"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      {theirs && (
        <p className="note warn" role="alert">
          <span>
            <b>Somebody changed this definition while you were writing.</b> What you typed is kept; what they wrote
            stands below each text that differs. Nothing is saved until you save again.
          </span>
        </p>
      )}
      {textsOf(base).map((text, index) => (
        <OneText
          key={text.name}
          text={text}
          typed={typed[index] ?? ''}
          theirs={theirs && textsOf(theirs)[index]?.defined}
          conflict={theirs !== undefined}
          onType={(words) => setTyped(typed.map((old, at) => (at === index ? words : old)))}
        />
      ))}
      <Refused error={failed} />
      <div className="row">
        <button type="submit" className="button" aria-disabled={busy}>
          {busy ? 'One moment…' : 'Save the definition'}
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          Leave it
        </button>
      </div>
    </form>
  );
}

interface TextProps {
  readonly text: Text;
  readonly typed: string;
  readonly theirs: string | null | undefined;
  readonly conflict: boolean;
  readonly onType: (words: string) => void;
}

function OneText({ text: { level, name }, typed, theirs, conflict, onType }: TextProps) {
  const id = useId();
  const differs = conflict && (theirs ?? '') !== typed;
  return (
    <div className="field">
      <label htmlFor={id}>{level === null ? 'What the skill is' : `Level ${name}`}</label>
      <textarea
        id={id}
        maxLength={10_000}
        value={typed}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      {differs && (
        <div className="note warn">
          <p>They wrote:</p>
          <blockquote className="card">{theirs ?? '(nothing)'}</blockquote>
          <div>
            <button type="button" className="button quiet" onClick={() => onType(theirs ?? '')}>
              Take theirs<span className="unseen"> for {name}</span>
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
