import { useId, useState } from 'react';
import { type Probation, type Review, sendComment } from '../../api/probations';
import type { Autosave } from '../../autosave/autosave';
import type { FormSaves } from '../../autosave/form-saves';
import { useSnapshot } from '../../autosave/use-form-saves';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Conflict } from '../../components/conflict';
import { LongText } from '../../components/long-text';
import { say } from '../../components/toasts';
import { NotSaved } from './not-saved';

interface Props {
  readonly name: string;
  readonly probation: Probation;
  readonly review: Review;
  readonly form: FormSaves;
  readonly autosave: Autosave;
}

/** The person's own words on a review that was shared with them: theirs alone until they send them. */
export function CommentText({ name, probation: { id: caseId, lead }, review, form, autosave }: Props) {
  const { value } = useSnapshot(autosave);
  const [asking, setAsking] = useState(false);
  const id = useId();
  const empty = value.text.trim() === '';
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={id}>My comment on {name}</label>
        <span className="hint" id={`${id}-hint`}>
          You need not write one. Nobody reads it before you send it.
        </span>
        <LongText
          savesItself
          id={id}
          aria-describedby={`${id}-hint`}
          rows={3}
          value={value.text}
          onChange={({ currentTarget }) => autosave.change({ text: currentTarget.value })}
        />
        <Conflict autosave={autosave} ratingInWords={String} />
      </div>
      <div>
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {empty ? 'I have read it' : 'Send my comment'}
        </button>
      </div>
      <ConfirmDialog
        open={asking}
        title={empty ? 'Say that you have read it?' : 'Send your comment?'}
        confirm={empty ? 'I have read it' : 'Send my comment'}
        onConfirm={async () => {
          if (!(await form.everythingSaved())) throw new NotSaved();
          await sendComment(caseId, review.id);
          say(empty ? 'Noted.' : 'Your comment is sent.');
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      >
        <p>
          {lead.name} and HR are told{empty ? ' that you have read it, without words' : ' and read it'}. It cannot be
          changed afterwards.
        </p>
      </ConfirmDialog>
    </div>
  );
}
