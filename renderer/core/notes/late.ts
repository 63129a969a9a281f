// One file for what is loaded late.
export { NoteBox } from './note-box.ts';
export { sendNote } from './send-note.ts';
