import { useIsMarked } from '../overlay/use-is-marked.ts';
import { Pointers, type PointersProps } from './pointers.tsx';

/** Who points where, over a shared picture; nothing where that shows it already. */
export function PointerLayer(props: PointersProps) {
  return useIsMarked(props.of) ? null : <Pointers {...props} />;
}
