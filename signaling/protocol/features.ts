import * as v from 'valibot';

/**
 * What one side knows beyond the first release of this version of the protocol, by name. A name that the other side does not
 * know means nothing to it. See SPEC.md [VER-2].
 */
export const FeaturesSchema = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}$/))), v.maxLength(64));

/** What hubs and clients of this release know beyond the first one; nothing so far. */
export const HUB_FEATURES: readonly string[] = [];
export const CLIENT_FEATURES: readonly string[] = [];
