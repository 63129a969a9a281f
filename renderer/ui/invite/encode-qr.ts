import encodeQR from 'qr';

/** Modules around the code that must stay white: ISO/IEC 18004 asks for four. */
const QUIET_ZONE_MODULES = 4;

/** A QR code as one SVG path: dark modules of 1 × 1 in a square of `size`, quiet zone included. */
export interface QrPath {
  size: number;
  d: string;
}

/** @param text at most about 1,000 characters, which any link here stays far below */
export function encodeQrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE_MODULES });
  return { size: rows.length, d: rows.map(rowPath).join('') };
}

/** Runs of dark modules become one rectangle each: single ones would show hairlines between them. */
function rowPath(row: boolean[], y: number): string {
  let d = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    const width = x - start + 1;
    d += `M${start} ${y}h${width}v1h-${width}z`;
  }
  return d;
}
