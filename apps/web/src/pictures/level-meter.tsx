import { type Scale, stepName } from './scales';

/** One step of a four-step scale: its number and its word, and how far up that is. */
export const LevelMeter = ({ scale, step }: { scale: Scale; step: number }) => (
  <span className="meter">
    <span className="meter-bars" aria-hidden>
      {scale.steps.map((name, index) => (
        <span key={name} className={index < step ? 'on' : undefined} />
      ))}
    </span>
    <span>{stepName(scale, step)}</span>
  </span>
);
