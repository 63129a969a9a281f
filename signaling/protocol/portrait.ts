import * as v from 'valibot';
import { LIMITS } from './limits.ts';

/** RFC 4648, section 4: what decodes it never throws. */
const BASE64 = /^(?:[A-Za-z\d+/]{4})+(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

/** A profile picture on its way, base64. Whoever takes it looks at its bytes too (`isPortrait`). SPEC.md [PORTRAIT-1]. */
export const PortraitSchema = v.pipe(v.string(), v.maxLength(Math.ceil(LIMITS.portraitBytes / 3) * 4), v.regex(BASE64));
