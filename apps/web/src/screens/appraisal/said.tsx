import type { Answer, Item } from '../../api/appraisals';
import { stepName } from '../../pictures/scales';
import { scaleOf } from './sections';
import { judgementNames } from './words';

interface Props {
  readonly whose: string;
  readonly item: Item;
  readonly answer: Answer | undefined;
  /** The item came after this side was handed in: that nothing is said means nothing. */
  readonly notAsked?: boolean;
  /** Whether this reader is shown that side at all: where not, an empty place says nothing of what was written. */
  readonly shown?: boolean;
}

/** What one side said about an item, to read. */
export function Said({ whose, item, answer, notAsked = false, shown = true }: Props) {
  return (
    <div className="sunken stack close">
      <p className="label">{whose}</p>
      {answer ? (
        <Content item={item} answer={answer} />
      ) : (
        <p className="muted">
          {!shown
            ? 'Not shared with you.'
            : notAsked
              ? 'Not asked: it was added after they handed in.'
              : 'Nothing said.'}
        </p>
      )}
    </div>
  );
}

function Content({ item, answer }: { item: Item; answer: Answer }) {
  const scale = scaleOf(item);
  const { text, level, judgement, notApplicable } = answer;
  const mark = notApplicable
    ? 'Not applicable'
    : scale && level !== null
      ? stepName(scale, level)
      : judgement !== null
        ? judgementNames[judgement]
        : undefined;
  return (
    <>
      {mark !== undefined && <p className="strong">{mark}</p>}
      {text.trim() !== '' && <p className="prose">{text}</p>}
      {mark === undefined && text.trim() === '' && <p className="muted">Nothing said.</p>}
    </>
  );
}
