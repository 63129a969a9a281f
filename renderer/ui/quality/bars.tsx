import type { Grade } from '../../core/model.ts';

const FILLED: Readonly<Record<Grade, number>> = { poor: 1, weak: 2, good: 3 };

/** Three bars, of which more are filled the better it is. */
export function Bars({ grade }: { grade: Grade }) {
  return (
    <svg viewBox="0 0 18 18" width={18} height={18} fill="currentColor" aria-hidden>
      {[1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={bar * 5.5 - 3.5}
          y={16 - bar * 4.5}
          width={3.5}
          height={bar * 4.5}
          rx={1}
          opacity={bar > FILLED[grade] ? 0.28 : 1}
        />
      ))}
    </svg>
  );
}
