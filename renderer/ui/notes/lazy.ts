import { lazyDialog } from '../design/lazy-dialog.tsx';
import { lazyPart } from '../design/lazy-part.tsx';

export const NoteDialog = lazyDialog(() => import('./note-dialog.tsx').then((part) => part.NoteDialog));
export const ReplyAnswers = lazyPart(() => import('./reply-answers.tsx').then((part) => part.ReplyAnswers));
