import { stepsAt } from './step-states';

interface Props {
  readonly names: readonly string[];
  readonly now: string | undefined;
  readonly finished?: boolean;
  /** 'Your turn' or whose it is. */
  readonly turn: string;
}

const words = { done: 'done', now: 'now', later: 'to come' };

/** Where something is on its way, and whose turn it is. On a phone the step of now is named below the bar. */
export function StepBar({ names, now, finished = false, turn }: Props) {
  const steps = stepsAt(names, now, finished);
  return (
    <div className="stack close steps-room">
      <ol className="plain steps" style={{ ['--count' as string]: names.length }}>
        {steps.map(({ name, state }) => (
          <li key={name} className={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="label-text">{name}</span>
            <span className="unseen">: {words[state]}</span>
          </li>
        ))}
      </ol>
      <p>
        <b className="step-now">{finished ? 'Closed' : (now ?? 'Not started')} · </b>
        {turn}
      </p>
    </div>
  );
}
