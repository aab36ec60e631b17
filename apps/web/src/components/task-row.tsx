import { useRouter } from '@tanstack/react-router';
import type { Task } from '../api/tasks';
import { dueInWords } from './day';

/** One task, one verb. Only the first of a page is the primary button. */
export function TaskRow({ task: { title, context, verb, path, dueOn }, primary }: { task: Task; primary: boolean }) {
  const router = useRouter();
  const due = dueInWords(dueOn);
  return (
    <li className="task">
      <div>
        <p className="strong">{title}</p>
        <p className="muted">{context}</p>
      </div>
      <span className={`chip ${due.tone}`}>{due.text}</span>
      <a
        className={primary ? 'button' : 'button quiet'}
        href={path}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          void router.navigate({ to: path });
        }}
      >
        {verb}
        <span className="unseen">: {title}</span>
      </a>
    </li>
  );
}
