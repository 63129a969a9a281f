import { lazyPart } from '../design/lazy-part.tsx';

/** A share is seen without what is drawn on it. */
const failed = () => null;

export const DrawingLayer = lazyPart(() => import('./drawing-layer.tsx').then((part) => part.DrawingLayer), { failed });
export const DrawingTools = lazyPart(() => import('./drawing-tools.tsx').then((part) => part.DrawingTools));
export const OwnDrawing = lazyPart(() => import('./own-drawing.tsx').then((part) => part.OwnDrawing), { failed });
